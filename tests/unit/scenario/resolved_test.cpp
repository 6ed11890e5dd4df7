#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/scenario/plans_are_equal.hpp"
#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

constexpr std::string_view everything = R"(schema = 1
[meta]
title = "Quotes \" and \\, a tab \t and \u00e9"
question = "Why?"
authors = ["One", "Two", "A. B. C. ................................................", "....................................................................."]
[run]
years = 12
burn_in = 7
burn_in_regime = "today"
replicates = 3
seed = 4294967295
baseline = "mix"
school_trajectories = true
one_regime_at_a_time = true
[population]
register = "some folder/schools.csv"
authorities = ["Suffolk", "936"]
regions = ["london"]
[regime.today]
compare = false
[regime.today.league_table]
strength = 0.1
measure = "raw"
[regime.mix]
label = "Mixed"
extends = "today"
[regime.mix.enrolment]
strength = 0.3333333333333333
[regime.mix.publish]
measure = "nothing"
[[regime.split.floor_target]]
strength = 1e-7
floor_sd = -1.25
phases = ["primary", "junior"]
[[regime.split.floor_target]]
strength = 1
phases = ["secondary"]
authorities = ["Norfolk"]
[programme.visits]
formation = "by_consent"
regimes = ["split"]
cost_per_year_pounds = 12.5
[programme.nowhere]
formation = "federation"
regimes = []
[programme.trusts]
formation = "trust"
[[change]]
year = 3
regime = "mix"
becomes = "today"
[parameters.trust]
memory = 0.75
[parameters.partnership]
most_mates = 12
[outcomes]
primary = ["trust", "gap_16"]
worth_noticing_sd = 0.025
worth_noticing_points = 0.5
)";

TEST(ScenarioResolved, ReadsAsTheSamePlan) {
  const Scenario first = parse_scenario(everything, "my.toml");
  const Scenario second = parse_scenario(first.resolved, "");
  testing::expect_equal(first.plan, second.plan);
  EXPECT_EQ(first.resolved, second.resolved);
}

TEST(ScenarioResolved, SaysEverythingThatTheFileLeavesOpen) {
  const std::string resolved = parse_scenario("schema = 1\n[regime.a]\n", "my.toml").resolved;
  for (const std::string_view line :
       {"years = 20\n", "burn_in = 40\n", "burn_in_regime = \"a\"\n", "baseline = \"a\"\n",
        "primary_schools = 69\n", "[parameters.trust]\nmemory = ", "worth_noticing_sd = 0.01\n",
        "worth_noticing_points = 0.2\n"}) {
    EXPECT_NE(resolved.find(line), std::string::npos) << line;
  }
}

TEST(ScenarioResolved, HoldsEveryParameterOfTheCatalogue) {
  const std::string resolved = parse_scenario("schema = 1\n[regime.a]\n", "my.toml").resolved;
  for (const auto& entry : parameter_catalogue()) {
    EXPECT_NE(resolved.find(fmt::format("\n{} = ", entry.name)), std::string::npos) << entry.full_name;
  }
}

TEST(ScenarioResolved, HoldsOverrides) {
  const Scenario scenario =
      parse_scenario(everything, "my.toml", {"run.years=9", "parameters.trust.memory=0.5"});
  EXPECT_NE(scenario.resolved.find("\nyears = 9\n"), std::string::npos);
  EXPECT_NE(scenario.resolved.find("\nmemory = 0.5\n"), std::string::npos);
  EXPECT_EQ(scenario.text, everything);
}

TEST(ScenarioResolved, EveryParameterCanBeSetToItsLimits) {
  for (const auto& entry : parameter_catalogue()) {
    for (const double value : {entry.least, entry.most}) {
      const std::string written = entry.kind == ParameterKind::toggle ? (value != 0 ? "true" : "false")
                                  : entry.kind == ParameterKind::count
                                      ? std::to_string(static_cast<long long>(value))
                                      : std::to_string(value);
      const Plan plan =
          testing::plan_of("schema = 1\n[regime.a]\n", {"parameters." + entry.full_name + "=" + written});
      EXPECT_NEAR(entry.get(plan.parameters), value, 1e-6) << entry.full_name;
    }
  }
}

}  // namespace
}  // namespace commonroom
