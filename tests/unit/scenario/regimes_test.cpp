#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

using testing::plan_of;

const Regime& regime_of(const Plan& plan, std::string_view name) {
  for (const auto* list : {&plan.regimes, &plan.others}) {
    for (const Regime& regime : *list) {
      if (regime.name == name) return regime;
    }
  }
  throw std::runtime_error("no such regime");
}

TEST(ScenarioRegimes, RegimesKeepTheOrderOfTheFile) {
  const Plan plan = plan_of("schema = 1\n[regime.zebra]\n[regime.ant]\n[regime.moth]\ncompare = false\n");
  ASSERT_EQ(plan.regimes.size(), 2U);
  EXPECT_EQ(plan.regimes[0].name, "zebra");
  EXPECT_EQ(plan.regimes[1].name, "ant");
  ASSERT_EQ(plan.others.size(), 1U);
  EXPECT_EQ(plan.others[0].name, "moth");
}

TEST(ScenarioRegimes, TheFirstRegimeIsTheBaselineUnlessTheFileSaysOtherwise) {
  const Plan plan = plan_of("schema = 1\n[regime.zebra]\n[regime.ant]\n");
  EXPECT_EQ(plan.baseline, "zebra");
  EXPECT_EQ(plan.burn_in_regime, "zebra");
  EXPECT_EQ(plan_of("schema = 1\n[run]\nbaseline = \"ant\"\n[regime.zebra]\n[regime.ant]\n").burn_in_regime,
            "ant");
}

TEST(ScenarioRegimes, EveryFieldOfAnInstrumentIsRead) {
  const Plan plan = plan_of(R"(schema = 1
[regime.all.group_accountability]
strength = 1.5
measure = "threshold"
years_averaged = 3
unit = "assigned_group"
group_size = 7
peer_pressure = 0.25
rivalry = 0.125
cost_per_school_pounds = 1200
new_money = true
phases = ["secondary", "upper"]
authorities = ["Suffolk"]
[regime.all.floor_target]
strength = 0.5
measure = "contextual_value_added"
floor_sd = -0.75
[regime.all.publish]
measure = "nothing"
grades = false
)");
  const Regime& regime = plan.regimes.front();
  ASSERT_EQ(regime.instruments.size(), 2U);
  Instrument floor;
  floor.kind = InstrumentKind::floor_target;
  floor.strength = 0.5;
  floor.measure = Measure::contextual_value_added;
  floor.floor = -0.75;
  EXPECT_EQ(regime.instruments[0], floor);
  Instrument group;
  group.kind = InstrumentKind::group_accountability;
  group.strength = 1.5;
  group.measure = Measure::threshold;
  group.years_averaged = 3;
  group.unit = GroupUnit::assigned_group;
  group.group_size = 7;
  group.peer_pressure = 0.25;
  group.rivalry = 0.125;
  group.cost_per_school = 1200;
  group.new_money = true;
  group.scope.phases = {Phase::secondary, Phase::upper};
  group.scope.area_names = {"Suffolk"};
  EXPECT_EQ(regime.instruments[1], group);
  EXPECT_FALSE(regime.publication.measure.has_value());
  EXPECT_FALSE(regime.publication.grades);
}

TEST(ScenarioRegimes, ARegimeTakesWhatItExtendsAndChangesFieldByField) {
  const Plan plan = plan_of(R"(schema = 1
[regime.later]
extends = "middle"
remove = ["inspection"]
[regime.later.league_table]
years_averaged = 3
[regime.middle]
extends = "first"
[regime.middle.inspection]
strength = 0.75
[regime.middle.publish]
grades = false
[regime.first]
label = "First"
[regime.first.league_table]
strength = 1.9
measure = "raw"
)");
  EXPECT_EQ(regime_of(plan, "first").instruments.size(), 1U);
  EXPECT_EQ(regime_of(plan, "middle").instruments.size(), 2U);
  const Regime& later = regime_of(plan, "later");
  ASSERT_EQ(later.instruments.size(), 1U);
  EXPECT_EQ(later.instruments[0].kind, InstrumentKind::league_table);
  EXPECT_EQ(later.instruments[0].strength, 1.9);
  EXPECT_EQ(later.instruments[0].measure, Measure::raw);
  EXPECT_EQ(later.instruments[0].years_averaged, 3);
  EXPECT_FALSE(later.publication.grades);
  EXPECT_EQ(later.label, "");
  EXPECT_TRUE(regime_of(plan, "first").publication.grades);
}

TEST(ScenarioRegimes, WhatIsRemovedMayBeWrittenAnew) {
  const Plan plan = plan_of(R"(schema = 1
[regime.a.league_table]
strength = 2
measure = "raw"
[regime.b]
extends = "a"
remove = ["league_table"]
[regime.b.league_table]
strength = 1
)");
  EXPECT_EQ(regime_of(plan, "b").instruments[0].measure, Measure::value_added);
}

TEST(ScenarioRegimes, TwoInstrumentsOfAKindMayApplyToDifferentSchools) {
  const Plan plan = plan_of(R"(schema = 1
[[regime.a.league_table]]
strength = 1
phases = ["primary"]
[[regime.a.league_table]]
strength = 2
phases = ["secondary"]
)");
  ASSERT_EQ(plan.regimes[0].instruments.size(), 2U);
  EXPECT_EQ(plan.regimes[0].instruments[1].strength, 2);
}

TEST(ScenarioRegimes, ARegimeInheritsNeitherItsParentsNameNorWhetherItIsCompared) {
  const Plan plan = plan_of("schema = 1\n[regime.base]\ncompare = false\n[regime.b]\nextends = \"base\"\n");
  ASSERT_EQ(plan.regimes.size(), 1U);
  EXPECT_EQ(plan.regimes[0].name, "b");
}

TEST(ScenarioRegimes, AProgrammeIsInAllRegimesUnlessItNamesSome) {
  const Plan plan = plan_of(R"(schema = 1
[regime.a]
[regime.b]
[regime.c]
compare = false
[programme.everywhere]
formation = "assigned"
forced = true
governance = 0.9
tightness = 0.8
time_to_start_share = 0.02
time_to_run_share = 0.03
time_to_leave_share = 0.04
cost_per_year_pounds = 500
new_money = true
minimum_term_years = 2
group_size = 4
from_year = -3
until_year = 9
phases = ["primary"]
[programme.in_b]
formation = "by_consent"
regimes = ["b"]
)");
  EXPECT_EQ(regime_of(plan, "a").partnerships.size(), 1U);
  EXPECT_EQ(regime_of(plan, "b").partnerships.size(), 2U);
  ASSERT_EQ(regime_of(plan, "c").partnerships.size(), 1U);
  PartnershipType type;
  type.name = "everywhere";
  type.formation = Formation::assigned;
  type.forced = true;
  type.governance = 0.9;
  type.tightness = 0.8;
  type.time_to_start = 0.02;
  type.time_to_run = 0.03;
  type.exit_cost = 0.04;
  type.cost_per_year = 500;
  type.new_money = true;
  type.minimum_term = 2;
  type.group_size = 4;
  type.from_year = -3;
  type.until_year = 9;
  type.scope.phases = {Phase::primary};
  EXPECT_EQ(regime_of(plan, "c").partnerships[0], type);
}

TEST(ScenarioRegimes, AProgrammeIsThereFromTheStartOfBurnInUnlessItSaysWhenItBegins) {
  const Plan plan =
      plan_of("schema = 1\n[run]\nburn_in = 500\n[regime.a]\n[programme.p]\nformation = \"trust\"\n");
  EXPECT_LT(plan.regimes[0].partnerships[0].from_year, -plan.burn_in);
}

TEST(ScenarioRegimes, ChangesComeInTheOrderOfTheirYears) {
  const Plan plan = plan_of(R"(schema = 1
[regime.a]
[regime.b]
[[change]]
year = 9
regime = "a"
becomes = "b"
[[change]]
year = 4
regime = "b"
becomes = "a"
)");
  ASSERT_EQ(plan.changes.size(), 2U);
  EXPECT_EQ(plan.changes[0].year, 4);
  EXPECT_EQ(plan.changes[0].regime, "b");
  EXPECT_EQ(plan.changes[1].becomes, "b");
}

TEST(ScenarioRegimes, SixtyFourRegimesAreTheMost) {
  std::string text = "schema = 1\n";
  for (int i = 0; i < 65; ++i) text += "[regime.r" + std::to_string(i) + "]\n";
  EXPECT_NE(testing::mistakes_in(text).find("error: there are 65 regimes"), std::string::npos);
}

}  // namespace
}  // namespace commonroom
