#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "model/collaboration/formations.hpp"
#include "model/collaboration/groups.hpp"
#include "unit/scenario/pairing_rules.hpp"
#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

using namespace pairing;
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

}  // namespace
}  // namespace commonroom
