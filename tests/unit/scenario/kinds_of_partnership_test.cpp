#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "model/collaboration/formations.hpp"
#include "model/collaboration/groups.hpp"
#include "support/collaboration/field_of_schools.hpp"
#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

const Regime& regime_called(const Plan& plan, std::string_view name) {
  return *std::find_if(plan.regimes.begin(), plan.regimes.end(),
                       [&](const Regime& regime) { return regime.name == name; });
}

std::string shipped_text() {
  const auto all = shipped_templates();
  const auto found =
      std::find_if(all.begin(), all.end(), [](const Template& t) { return t.name == "partnership_types"; });
  return std::string(found->text);
}

const std::vector<PartnershipType>& kinds() {
  static const std::vector<PartnershipType> all =
      regime_called(testing::plan_of(shipped_text()), "all_kinds").partnerships;
  return all;
}

/// 120 schools of two authorities, every third an academy, some in trusts or federations, some independent,
/// some of a faith, some outstanding; heads who care much for gains and have time for everything.
FieldOfSchools willing_field() {
  FieldOfSchools field = test::field_of_schools(120, 40);
  Schools& schools = field.country.schools;
  schools.opening_grade.assign(schools.size(), Grade::good);
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (schools.x_km[school] > 20) schools.area[school] = AreaId{1};
    if (i % 3 == 0) schools.sector[school] = Sector::academy;
    if (i % 3 == 0) schools.trust[school] = id_at<TrustId>(i / 20);
    if (i % 15 == 1 || i % 15 == 2) schools.federation[school] = id_at<FederationId>(i / 15);
    if (i % 4 == 1) schools.faith[school] = Faith::catholic;
    if (i % 4 == 2) schools.faith[school] = Faith::church_of_england;
    if (i % 9 == 0) schools.opening_grade[school] = Grade::outstanding;
  }
  constexpr std::size_t independents = 12;  // they come after the state schools
  schools.independents = independents;
  schools.opening_roll.assign(schools.size(), 200);
  for (std::size_t i = schools.size() - independents; i < schools.size(); ++i) {
    schools.sector[id_at<SchoolId>(i)] = Sector::independent;
  }
  field.view.value_of_gain.fill(1000);
  field.view.time_for_partners.fill(5);
  field.parameters.sharing.expected = 0.01;
  return field;
}

FieldOfSchools field_with(const PartnershipType& kind) {
  FieldOfSchools field = willing_field();
  field.regime.partnerships = {kind};
  return field;
}

/// A pair of schools as the rules of a kind see it.
struct Two {
  const Country& country;
  const PartnershipType& kind;
  SchoolId a, b;

  [[nodiscard]] const Schools& schools() const { return country.schools; }
};
using Rule = std::function<bool(const Two&)>;

template <class Value>
Rule same(Column<SchoolId, Value> Schools::*column, Value nothing) {
  return [=](const Two& two) {
    const auto& values = two.schools().*column;
    return values[two.a] == values[two.b] && values[two.a] != nothing;
  };
}

bool are_neighbours(const Two& two) {
  const auto row = two.country.neighbours[two.a];
  return std::any_of(row.begin(), row.end(), [&](const Neighbour& n) { return n.school == two.b; });
}

bool same_area(const Two& two) {
  return two.schools().area[two.a] == two.schools().area[two.b];
}

bool both_secondary(const Two& two) {
  return same_area(two) && two.schools().phase[two.a] == Phase::secondary &&
         two.schools().phase[two.b] == Phase::secondary;
}

/// One of the `links` nearest secondary schools of a primary school.
bool feeder_and_its_secondary(const Two& two) {
  const Schools& schools = two.schools();
  const bool a_is_first = schools.first_year[two.a] < schools.first_year[two.b];
  const SchoolId feeder = a_is_first ? two.a : two.b;
  const SchoolId next = a_is_first ? two.b : two.a;
  if (schools.last_year[feeder] + 1 != schools.first_year[next]) return false;
  int nearer = 0;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto other = id_at<SchoolId>(i);
    if (schools.is_independent(other) || schools.first_year[other] != schools.first_year[next]) continue;
    nearer += distance_between(schools, feeder, other) < distance_between(schools, feeder, next) ? 1 : 0;
  }
  return nearer < two.kind.links;
}

/// Of one group, and one of the two is graded at least as well as every school of the group.
bool hub_and_its_spoke(const Two& two) {
  const auto groups = assigned_groups(two.country, two.kind.group_size, two.kind.scope);
  if (groups[two.a] != groups[two.b]) return false;
  Grade best = Grade::inadequate;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (groups[school] == groups[two.a]) best = std::min(best, two.schools().opening_grade[school]);
  }
  return std::min(two.schools().opening_grade[two.a], two.schools().opening_grade[two.b]) == best;
}

Rule sectors(Sector one, Sector other) {
  return [=](const Two& two) {
    const Sector a = two.schools().sector[two.a];
    const Sector b = two.schools().sector[two.b];
    return (a == one && b == other) || (a == other && b == one);
  };
}

bool independent_and_state(const Two& two) {
  return two.schools().is_independent(two.a) != two.schools().is_independent(two.b);
}

bool of_one_group(const Two& two) {
  const auto groups = assigned_groups(two.country, two.kind.group_size, two.kind.scope);
  return groups[two.a] == groups[two.b];
}

bool members_across_authorities(const Two& two) {
  return is_member(two.kind, two.a) && is_member(two.kind, two.b) && !same_area(two);
}

struct Row {
  std::string name;
  Rule fits;  ///< empty for bodies outside, which pair no schools
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all{{"informal", are_neighbours},
                                    {"academy_with_maintained", sectors(Sector::academy, Sector::maintained)},
                                    {"independent_state", independent_and_state},
                                    {"academy_chain", same(&Schools::trust, none<TrustId>)},
                                    {"hard_federation", same(&Schools::federation, none<FederationId>)},
                                    {"loose_federation", of_one_group},
                                    {"teaching_school_alliance", hub_and_its_spoke},
                                    {"leaders_of_education", hub_and_its_spoke},
                                    {"authority_family", same_area},
                                    {"improvement_partnership", same_area},
                                    {"feeder_pyramid", feeder_and_its_secondary},
                                    {"behaviour_partnership", both_secondary},
                                    {"school_sports", hub_and_its_spoke},
                                    {"senco_network", same_area},
                                    {"subject_coordinators", same_area},
                                    {"moderation_forum", same_area},
                                    {"church_schools", same(&Schools::faith, Faith::none_)},
                                    {"national_network", members_across_authorities},
                                    {"international_link", {}},
                                    {"university", {}},
                                    {"national_scheme", {}},
                                    {"subject_association", {}},
                                    {"union_learning", {}},
                                    {"nursery_and_college", {}}};
  return all;
}

const PartnershipType& kind_called(const std::string& name) {
  return *std::find_if(kinds().begin(), kinds().end(),
                       [&](const PartnershipType& kind) { return kind.name == name; });
}

constexpr std::uint32_t year_with_all = 5;  // after the start of every kind and before the end of any

double sum(const Column<SchoolId, float>& column) {
  double total = 0;
  for (const float value : column) total += static_cast<double>(value);
  return total;
}

class KindsOfPartnership : public ::testing::TestWithParam<Row> {
 protected:
  const PartnershipType& kind_ = kind_called(GetParam().name);
};

TEST(KindsOfPartnershipTable, HasEveryKindOfTheShippedScenario) {
  std::set<std::string> in_scenario, in_table;
  for (const PartnershipType& kind : kinds()) in_scenario.insert(kind.name);
  for (const Row& row : rows()) in_table.insert(row.name);
  EXPECT_EQ(in_scenario, in_table);
  EXPECT_EQ(in_table.size(), 24U);
}

TEST_P(KindsOfPartnership, FormsAmongTheRightSchoolsAlone) {
  const FieldOfSchools field = field_with(kind_);
  const CollaborationOutcome outcome = field.year(year_with_all);
  if (!GetParam().fits) {
    EXPECT_TRUE(outcome.next.live.empty());
    EXPECT_GT(outcome.next.outside.size(), 0U);
    for (const OutsideLink& link : outcome.next.outside) {
      EXPECT_TRUE(is_member(kind_, link.school));
      EXPECT_FALSE(field.country.schools.is_independent(link.school));
    }
    return;
  }
  EXPECT_GT(outcome.next.live.size(), 0U);
  for (const Partnership& pair : outcome.next.live) {
    EXPECT_TRUE(GetParam().fits({field.country, kind_, pair.first, pair.second}));
    EXPECT_LE((1 - kind_.technology) * static_cast<double>(pair.distance_km), kind_.distance_limit_km);
  }
}

TEST_P(KindsOfPartnership, CostsWhatItDeclares) {
  const FieldOfSchools field = field_with(kind_);
  const CollaborationOutcome outcome = field.year(year_with_all);
  double in_scope_of_kind = 0;
  for (std::size_t i = 0; i < field.country.schools.size(); ++i) {
    in_scope_of_kind += in_scope(field.country.schools, id_at<SchoolId>(i), kind_.scope) ? 1 : 0;
  }
  const double members = outcome.tally.outside + 2.0 * static_cast<double>(outcome.next.live.size());
  const double technology = kind_.technology > 0 ? kind_.technology_cost : 0;
  const double pounds = members * (kind_.cost_to_start + kind_.cost_per_year + technology) +
                        in_scope_of_kind * kind_.cost_per_school;
  EXPECT_NEAR(sum(outcome.by_school.cost), kind_.new_money ? 0 : pounds, 1e-6 * pounds);
  EXPECT_NEAR(sum(outcome.by_school.cost_new_money), kind_.new_money ? pounds : 0, 1e-6 * pounds);
  const double help = kind_.tightness * kind_.depth * field.parameters.partnership.help_at_full_tightness;
  const double time = members * (kind_.time_to_start + help * field.parameters.partnership.time_per_help +
                                 kind_.monitoring * field.parameters.commitment.time_per_monitoring);
  EXPECT_NEAR(sum(outcome.time_used), time, 1e-4 * time);
}

TEST_P(KindsOfPartnership, IsThereOnlyFromItsFirstYearUntilItsLast) {
  PartnershipType kind = kind_;
  kind.from_year = 3;
  kind.until_year = 5;
  FieldOfSchools field = field_with(kind);
  EXPECT_EQ(sum(field.year(2).time_used), 0);
  EXPECT_EQ(sum(field.year(2).by_school.cost) + sum(field.year(2).by_school.cost_new_money), 0);
  test::advance(field, field.year(4), 4, 1, 0);
  const CollaborationOutcome after = field.year(5);
  EXPECT_TRUE(after.next.live.empty());
  EXPECT_EQ(after.tally.outside, 0U);
  EXPECT_EQ(sum(after.time_used), 0);
  EXPECT_EQ(sum(after.by_school.cost) + sum(after.by_school.cost_new_money), 0);
  EXPECT_EQ(sum(after.by_school.time_leaving), 0) << "nobody decided to leave";
}

TEST_P(KindsOfPartnership, ThatHasNotBegunChangesNotOneBit) {
  PartnershipType later = kind_;
  later.name = "later";
  later.from_year = 100;
  FieldOfSchools without = field_with(test::informal_partnership());
  FieldOfSchools with = without;
  with.regime.partnerships = {later, test::informal_partnership()};
  for (std::uint32_t year = 1; year <= 3; ++year) {
    CollaborationOutcome never = without.year(year);
    CollaborationOutcome not_yet = with.year(year);
    const Collaboration renamed = carried_over(not_yet.next, with.regime, without.regime);
    EXPECT_EQ(renamed, never.next);
    EXPECT_TRUE(not_yet.practice_change == never.practice_change);
    EXPECT_TRUE(not_yet.time_used == never.time_used);
    EXPECT_TRUE(not_yet.by_school.cost == never.by_school.cost);
    test::advance(without, std::move(never), year);
    test::advance(with, std::move(not_yet), year);
  }
}

TEST_P(KindsOfPartnership, TakenOutOfARegimeLeavesTheRegimeOfAFileThatNeverHadIt) {
  const std::string text = shipped_text() + "\n[regime.spare]\ncompare = false\n";
  const std::string name = GetParam().name;
  const std::size_t begin = text.find("[programme." + name + "]");
  ASSERT_NE(begin, std::string::npos);
  const std::string shorter = text.substr(0, begin) + text.substr(text.find("\n[", begin) + 1);
  const Plan off = testing::plan_of(text, {"programme." + name + ".regimes=[\"spare\"]"});
  const Plan never = testing::plan_of(shorter);
  EXPECT_EQ(regime_called(off, "all_kinds"), regime_called(never, "all_kinds"));
  EXPECT_NE(regime_called(off, "all_kinds").partnerships, kinds());
}

TEST_P(KindsOfPartnership, LosesWhatMoneyPaidForInTheYearInWhichItEnds) {
  PartnershipType kind = kind_;
  kind.funded_until = 9;
  kind.cost_per_year = 100;
  kind.cost_to_start = kind.cost_per_school = kind.technology_cost = 0;
  kind.until_year = 1'000;
  for (const double share : {0.5, 1.0}) {
    kind.funded_share = share;
    FieldOfSchools field = field_with(kind);
    const CollaborationOutcome funded = field.year(8);
    const CollaborationOutcome later = field.year(9);
    EXPECT_GT(sum(funded.by_school.cost) + sum(funded.by_school.cost_new_money), 0);
    EXPECT_EQ(sum(later.by_school.cost) + sum(later.by_school.cost_new_money), 0);
    if (share < 1 && later.tally.live > 0) {
      EXPECT_NEAR(later.tally.help_promised / later.tally.live,
                  (1 - share) * funded.tally.help_promised / funded.tally.live, 1e-5);
    }
    if (share == 1.0) {
      EXPECT_EQ(later.tally.help_promised, 0);
      for (const ByDepartment& change : later.practice_change) {
        for (const float of_department : change) EXPECT_EQ(of_department, 0);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Each, KindsOfPartnership, ::testing::ValuesIn(rows()),
                         [](const auto& row) { return row.param.name; });

// ---- A kind of one's own

constexpr std::string_view own_kind = R"(schema = 1
[population.synthetic]
authorities = 2
primary_schools = 69
secondary_schools = 16
[regime.one]
[regime.one.league_table]
strength = 1
[programme.science_ring]
formation = "hub_and_spoke"
group_size = 4
phases = ["secondary"]
shares = ["practice", "staff"]
departments = ["science"]
forced = true
governance = 0.6
depth = 0.2
technology = 0.5
technology_pounds = 50
cost_to_start_pounds = 300
funded_until = 7
)";

TEST(AKindOfOnesOwn, FormsAsItsTableSays) {
  const Plan plan = testing::plan_of(own_kind);
  ASSERT_EQ(plan.regimes.front().partnerships.size(), 1U);
  const PartnershipType& kind = plan.regimes.front().partnerships.front();
  const FieldOfSchools field = field_with(kind);
  const CollaborationOutcome outcome = field.year(5);
  ASSERT_GT(outcome.next.live.size(), 0U);
  for (const Partnership& pair : outcome.next.live) {
    const Two two{field.country, kind, pair.first, pair.second};
    EXPECT_TRUE(both_secondary(two) && hub_and_its_spoke(two));
  }
  EXPECT_NEAR(sum(outcome.by_school.cost), 350.0 * 2 * outcome.tally.live, 1e-2);
  for (const ByDepartment& change : outcome.practice_change) {
    for (std::size_t d = 0; d < departments; ++d) {
      if (d == static_cast<std::size_t>(Department::science)) continue;
      EXPECT_EQ(change[d], 0);
    }
  }
}

std::string mistakes_with(const std::string& line, const std::string& instead) {
  std::string text(own_kind);
  text.replace(text.find(line), line.size(), instead);
  return testing::mistakes_in(text);
}

TEST(AKindOfOnesOwn, HasItsMistakesNamedWhereTheyAre) {
  struct Mistake {
    std::string line, instead, says, points_at;
  };
  const std::vector<Mistake> mistakes{
      {"formation = \"hub_and_spoke\"\n", "", "formation", "my.toml:9:"},
      {"depth = 0.2", "depth = 2", "depth", "my.toml:17:"},
      {"depth = 0.2", "dept = 0.2", "did you mean `depth`", "my.toml:17:"},
      {"departments = [\"science\"]", "departments = [\"scince\"]", "did you mean `science`", "my.toml:14:"},
      {"\"staff\"", "\"stuff\"", "did you mean `staff`", "my.toml:13:"},
      {"forced = true", "forced = true\nmay_leave = true", "its members may leave", "my.toml:16:"},
      {"forced = true", "forced = \"yes\"", "forced", "my.toml:15:"},
      {"formation = \"hub_and_spoke\"", "formation = \"network\"", "`group_size`", "my.toml:11:"}};
  for (const Mistake& mistake : mistakes) {
    const std::string said = mistakes_with(mistake.line, mistake.instead);
    EXPECT_NE(said.find(mistake.says), std::string::npos) << mistake.instead << "\n" << said;
    EXPECT_NE(said.find(mistake.points_at), std::string::npos) << mistake.instead << "\n" << said;
  }
}

}  // namespace
}  // namespace commonroom
