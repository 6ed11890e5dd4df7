#include "model/collaboration/groups.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

Country two_authorities() {
  test::FieldOfSchools field = test::field_of_schools(157, 40);
  for (std::size_t position = 0; position < field.country.schools.size(); ++position) {
    field.country.schools.area[id_at<SchoolId>(position)] =
        AreaId{static_cast<std::uint16_t>(position % 3 == 0)};
  }
  return field.country;
}

TEST(AssignedGroups, StayWithinAnAuthorityAndAStage) {
  const Country country = two_authorities();
  const Column<SchoolId, GroupId> groups = assigned_groups(country, 5);
  std::map<GroupId, std::set<std::pair<AreaId, Stage>>> places;
  for (std::size_t position = 0; position < groups.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    ASSERT_NE(groups[school], none<GroupId>);
    places[groups[school]].insert(
        {country.schools.area[school], stage_of(country.schools.last_year[school])});
  }
  for (const auto& [group, of] : places) EXPECT_EQ(of.size(), 1U);
}

TEST(AssignedGroups, AreAsEqualInSizeAsTheyCanBe) {
  const Country country = two_authorities();
  for (const int size : {1, 2, 3, 5, 10, 1000}) {
    const Column<SchoolId, GroupId> groups = assigned_groups(country, size);
    const auto members = members_of(groups);
    std::map<std::pair<AreaId, Stage>, std::set<std::uint32_t>> sizes;
    for (std::size_t group = 0; group < members.owners(); ++group) {
      const auto of = members[id_at<GroupId>(group)];
      ASSERT_FALSE(of.empty());
      sizes[{country.schools.area[of[0]], stage_of(country.schools.last_year[of[0]])}].insert(
          static_cast<std::uint32_t>(of.size()));
    }
    for (const auto& [place, of] : sizes) EXPECT_LE(*of.rbegin() - *of.begin(), 1U) << "wished size " << size;
    if (size == 1) {
      EXPECT_EQ(members.owners(), country.schools.size());
    }
    if (size == 1000) {
      EXPECT_EQ(members.owners(), sizes.size());
    }
  }
}

TEST(AssignedGroups, BringNearSchoolsTogether) {
  const Country country = two_authorities();
  const auto members = members_of(assigned_groups(country, 5));
  double within = 0;
  int pairs = 0;
  for (std::size_t group = 0; group < members.owners(); ++group) {
    const auto of = members[id_at<GroupId>(group)];
    for (const SchoolId a : of) {
      for (const SchoolId b : of) {
        if (a >= b) continue;
        within += static_cast<double>(distance_between(country.schools, a, b));
        ++pairs;
      }
    }
  }
  constexpr double mean_in_square = 0.52 * 40;  // of two random points in a square of side 40
  EXPECT_LT(within / pairs, mean_in_square / 2);
}

TEST(AssignedGroups, LeaveOutSchoolsOutOfScope) {
  const Country country = two_authorities();
  Scope scope;
  scope.phases = {Phase::secondary};
  scope.areas = {AreaId{1}};
  const Column<SchoolId, GroupId> groups = assigned_groups(country, 4, scope);
  for (std::size_t position = 0; position < groups.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    const bool inside =
        country.schools.phase[school] == Phase::secondary && country.schools.area[school] == AreaId{1};
    EXPECT_EQ(groups[school] != none<GroupId>, inside);
  }
}

TEST(Groups, OfSchoolsInNoTrustAreTheirOwn) {
  Country country = two_authorities();
  country.schools.trust[SchoolId{3}] = TrustId{7};
  country.schools.trust[SchoolId{9}] = TrustId{7};
  const Column<SchoolId, GroupId> groups = groups_of(country, GroupUnit::trust, 5);
  EXPECT_EQ(groups[SchoolId{3}], groups[SchoolId{9}]);
  EXPECT_EQ(members_of(groups).owners(), country.schools.size() - 1);
  EXPECT_EQ(members_of(groups_of(country, GroupUnit::federation, 5)).owners(), country.schools.size());
  EXPECT_EQ(members_of(groups_of(country, GroupUnit::area, 5)).owners(), 2U);
}

TEST(Pyramids, HoldASecondarySchoolAndTheSchoolsNearestToIt) {
  Country country = two_authorities();
  const auto first_with = [&](bool of_secondary_stage) {
    std::size_t i = 0;
    while ((stage_of(country.schools.last_year[id_at<SchoolId>(i)]) == Stage::secondary) !=
           of_secondary_stage)
      ++i;
    return id_at<SchoolId>(i);
  };
  const SchoolId below = first_with(false), secondary = first_with(true);
  std::vector<std::uint32_t> starts(country.schools.size() + 1, 0);
  std::fill(starts.begin() + static_cast<std::ptrdiff_t>(index(below)) + 1, starts.end(), 1U);
  country.neighbours = {std::move(starts), {Neighbour{secondary, 2.0F}}};
  const Column<SchoolId, GroupId> groups = groups_of(country, GroupUnit::pyramid, 5);
  EXPECT_EQ(groups[below], groups[secondary]);
  EXPECT_EQ(members_of(groups).owners(), country.schools.size() - 1) << "all others have nobody near";
}

}  // namespace
}  // namespace commonroom
