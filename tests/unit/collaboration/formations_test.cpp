#include "model/collaboration/formations.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

PartnershipType listed_type(Formation formation) {
  PartnershipType type;
  type.name = "listed";
  type.formation = formation;
  return type;
}

/// 60 schools of two authorities, side by side, every third an academy, some independent, two faiths.
FieldOfSchools mixed_field() {
  FieldOfSchools field = test::field_of_schools(60, 20);
  Schools& schools = field.country.schools;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (schools.x_km[school] > 10) schools.area[school] = AreaId{1};
    if (i % 3 == 0) schools.sector[school] = Sector::academy;
    if (i % 10 == 7) schools.sector[school] = Sector::independent;
    if (i % 4 == 1) schools.faith[school] = Faith::catholic;
    if (i % 4 == 2) schools.faith[school] = Faith::church_of_england;
  }
  return field;
}

template <class Fits>
void expect_all(const FieldOfSchools& field, const PartnershipType& type, const Fits& fits) {
  const auto pairs = listed_pairs(field.country, type);
  ASSERT_FALSE(pairs.empty());
  EXPECT_TRUE(std::is_sorted(pairs.begin(), pairs.end()));
  EXPECT_EQ(std::adjacent_find(pairs.begin(), pairs.end()), pairs.end());
  for (const auto& [first, second] : pairs) {
    EXPECT_LT(first, second);
    EXPECT_TRUE(fits(first, second) || fits(second, first));
  }
}

TEST(Formations, AreaPairsSchoolsOfOneAuthorityOfWhateverPhase) {
  const FieldOfSchools field = mixed_field();
  const Schools& schools = field.country.schools;
  bool crosses_phases = false;
  expect_all(field, listed_type(Formation::area), [&](SchoolId a, SchoolId b) {
    crosses_phases = crosses_phases || schools.phase[a] != schools.phase[b];
    return schools.area[a] == schools.area[b];
  });
  EXPECT_TRUE(crosses_phases);
}

TEST(Formations, FeedersPairASchoolWithThoseThatTakeItsPupils) {
  const FieldOfSchools field = mixed_field();
  const Schools& schools = field.country.schools;
  expect_all(field, listed_type(Formation::feeders),
             [&](SchoolId a, SchoolId b) { return schools.last_year[a] + 1 == schools.first_year[b]; });
}

TEST(Formations, AffiliationPairsSchoolsOfOneFaith) {
  const FieldOfSchools field = mixed_field();
  const Schools& schools = field.country.schools;
  expect_all(field, listed_type(Formation::affiliation), [&](SchoolId a, SchoolId b) {
    return schools.faith[a] != Faith::none_ && schools.faith[a] == schools.faith[b];
  });
}

TEST(Formations, AcademiesPairWithMaintainedSchoolsAndIndependentWithStateSchools) {
  const FieldOfSchools field = mixed_field();
  const Schools& schools = field.country.schools;
  expect_all(field, listed_type(Formation::academy_and_maintained), [&](SchoolId a, SchoolId b) {
    return schools.sector[a] == Sector::academy && schools.sector[b] == Sector::maintained;
  });
  expect_all(field, listed_type(Formation::independent_and_state), [&](SchoolId a, SchoolId b) {
    return schools.sector[a] == Sector::independent && schools.sector[b] != Sector::independent;
  });
}

TEST(Formations, ANetworkHasMembersOnlyAndMayCrossAuthorities) {
  const FieldOfSchools field = mixed_field();
  PartnershipType type = listed_type(Formation::network);
  type.member_share = 0.4;
  type.across_authorities = true;
  expect_all(field, type, [&](SchoolId a, SchoolId b) {
    return is_member(type, a) && is_member(type, b) &&
           field.country.schools.area[a] != field.country.schools.area[b];
  });
}

TEST(Formations, TheMembersOfALargerNetworkHoldThoseOfASmallerOne) {
  PartnershipType few = listed_type(Formation::network);
  PartnershipType more = few;
  few.member_share = 0.2;
  more.member_share = 0.5;
  int members = 0;
  for (std::size_t i = 0; i < 1000; ++i) {
    const auto school = id_at<SchoolId>(i);
    EXPECT_TRUE(is_member(more, school) || !is_member(few, school));
    members += is_member(few, school) ? 1 : 0;
  }
  EXPECT_NEAR(members, 200, 3);
}

TEST(Formations, AHubIsTheBestGradedOfItsGroupAndSpokesMeetNobodyElse) {
  FieldOfSchools field = mixed_field();
  Schools& schools = field.country.schools;
  schools.opening_grade.assign(schools.size(), Grade::good);
  schools.opening_grade[SchoolId{12}] = Grade::outstanding;
  PartnershipType type = listed_type(Formation::hub_and_spoke);
  type.group_size = 6;
  const auto pairs = listed_pairs(field.country, type);
  std::vector<int> partners(schools.size(), 0);
  for (const auto& [first, second] : pairs) {
    ++partners[index(first)];
    ++partners[index(second)];
  }
  EXPECT_GE(partners[12], 3);
  for (const auto& [first, second] : pairs) {
    EXPECT_TRUE(partners[index(first)] == 1 || partners[index(second)] == 1);
  }
}

TEST(Formations, NobodyIsPairedBeyondTheLimitUnlessTechnologyShortensTheWay) {
  const FieldOfSchools field = mixed_field();
  PartnershipType type = listed_type(Formation::network);
  type.links = 60;
  type.distance_limit_km = 4;
  const auto farthest = [&] {
    float most = 0;
    for (const auto& [a, b] : listed_pairs(field.country, type)) {
      most = std::max(most, distance_between(field.country.schools, a, b));
    }
    return most;
  };
  EXPECT_LE(farthest(), 4.0F);
  type.technology = 0.5;
  EXPECT_GT(farthest(), 4.0F);
  EXPECT_LE(farthest(), 8.0F);
}

TEST(Formations, EveryTypeFormsAmongItsPairsAloneAndEndsWithItsYear) {
  for (const Formation formation : all_formations) {
    if (!is_listed(formation)) continue;
    FieldOfSchools field = mixed_field();
    PartnershipType type = listed_type(formation);
    type.forced = true;
    type.until_year = 6;
    field.regime.partnerships = {type};
    field.view.time_for_partners.fill(1);
    const auto pairs = listed_pairs(field.country, type);
    const std::set<std::pair<SchoolId, SchoolId>> allowed(pairs.begin(), pairs.end());
    const CollaborationOutcome outcome = field.year(5);
    EXPECT_EQ(outcome.next.live.size(), allowed.size()) << name_of(formation);
    for (const Partnership& pair : outcome.next.live) {
      EXPECT_TRUE(allowed.contains({pair.first, pair.second})) << name_of(formation);
    }
    EXPECT_TRUE(field.year(6).next.live.empty()) << name_of(formation);
  }
}

}  // namespace
}  // namespace commonroom
