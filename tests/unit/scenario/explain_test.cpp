#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

TEST(ExplainPlan, SaysWhatWouldRun) {
  EXPECT_EQ(explain_plan(testing::plan_of(R"(schema = 1
[run]
years = 5
burn_in = 10
burn_in_regime = "today"
replicates = 1
[regime.tables.league_table]
strength = 1.5
phases = ["secondary"]
[regime.nothing]
[regime.today]
compare = false
[programme.visits]
formation = "by_consent"
regimes = ["tables"]
[[change]]
year = 2
regime = "tables"
becomes = "nothing"
[outcomes]
primary = ["trust"]
)")),
            R"(2 regimes x 1 replicate x 5 years after 10 of burn-in under today
population: 1 authority made up, each with 69 primary schools and 16 secondary schools
  tables   league_table 1.5 (secondary only); visits  (baseline)
  nothing  no instrument; no programme
in year 2, tables becomes nothing
primary outcomes: trust
)");
}

TEST(ExplainPlan, TellsRegimesApartThatDifferInMeasureScalePolicyOrLevelsAlone) {
  const std::string words = explain_plan(testing::plan_of(R"(schema = 1
[regime.a.inspection]
strength = 1
[regime.b]
extends = "a"
[regime.b.inspection]
measure = "threshold"
scale = "no_grade"
[regime.c]
extends = "a"
without_levels = ["system"]
[regime.c.policy]
mode = "sortition"
[regime.d.group_accountability]
strength = 1
unit = "trust"
)"));
  EXPECT_NE(words.find("  a  inspection 1; no programme  (baseline)\n"), std::string::npos) << words;
  EXPECT_NE(words.find("  b  inspection 1 (threshold; no_grade); no programme\n"), std::string::npos)
      << words;
  EXPECT_NE(words.find("  c  inspection 1, policy sortition, without level system; no programme\n"),
            std::string::npos)
      << words;
  EXPECT_NE(words.find("  d  group_accountability 1 (trust); no programme\n"), std::string::npos) << words;
}

TEST(ExplainPlan, SaysWhichPartOfARegister) {
  const std::string words = explain_plan(testing::plan_of(
      "schema = 1\n[regime.a]\n", {"population.register=x.csv", "population.authorities=[\"Suffolk\"]",
                                   "population.regions=[\"London\"]"}));
  EXPECT_NE(words.find("population: schools of the register x.csv, in Suffolk, in London\n"),
            std::string::npos);
}

}  // namespace
}  // namespace commonroom
