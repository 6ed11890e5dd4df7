// [design] as a scenario has it.
#include <gtest/gtest.h>

#include "parameters/diagnostic.hpp"
#include "scenario/scenario.hpp"

namespace commonroom {
namespace {

constexpr std::string_view comparison = R"(schema = 1
[run]
baseline = "tables"
[regime.tables.league_table]
strength = 1.5
[regime.inspection.inspection]
strength = 1
)";

Scenario with(const std::string& design) {
  return parse_scenario(std::string(comparison) + design, "study.toml");
}

std::vector<Diagnostic> mistakes_in(const std::string& design) {
  try {
    (void)with(design);
  } catch (const InvalidInput& mistakes) {
    return mistakes.diagnostics();
  }
  return {};
}

TEST(Design, IsReadWithKeysQuotedOrNotAndRangesOfParameters) {
  const Scenario scenario = with(R"([design]
method = "sobol"
points = 8
[design.vary]
effort.teaching_productivity = {}
"regime.tables.league_table.strength" = { low = 0.5, high = 2, distribution = "log_uniform" }
"regime.tables.league_table.measure" = { values = ["raw", "value_added"] }
)");
  ASSERT_TRUE(scenario.design);
  const DesignPlan& design = *scenario.design;
  EXPECT_EQ(design.method, DesignMethod::sobol);
  ASSERT_EQ(design.vary.size(), 3U);
  EXPECT_EQ(design.vary[0].key, "parameters.effort.teaching_productivity");
  EXPECT_LT(design.vary[0].low, design.vary[0].high);
  EXPECT_EQ(design.vary[1].distribution, Distribution::log_uniform);
  EXPECT_EQ(design.vary[2].values, (std::vector<std::string>{"raw", "value_added"}));
  EXPECT_EQ(present_values(scenario)[1], "1.5");
  EXPECT_FALSE(with("").design);
}

TEST(Design, IsTheSameReadFromTheResolvedScenario) {
  const Scenario scenario = with(R"([design]
method = "morris"
levels = 6
trajectories = 5
[design.vary]
"run.burn_in" = { low = 3, high = 9, whole = true }
"regime.tables.league_table.strength" = { low = 0, high = 2, mean = 1, sd = 0.5, distribution = "truncated_normal" }
)");
  const Scenario again = parse_scenario(scenario.resolved, "resolved.toml");
  EXPECT_EQ(again.resolved, scenario.resolved);
}

TEST(Design, HasItsMistakesShownAllAtOnce) {
  const auto mistakes = mistakes_in(R"([design]
method = "sobol"
[design.vary]
"run.years" = { low = 3, high = 9, whole = true }
"regime.tables.league_table.strength" = { low = 2, high = 1 }
"regime.tables.league_table.measure" = { values = [] }
effort.teaching = {}
)");
  std::string all;
  for (const Diagnostic& one : mistakes) all += one.what + "\n";
  for (const char* what : {"`points`", "cannot vary `run.years`", "not below `high`", "at least one value",
                           "`effort.teaching` needs"}) {
    EXPECT_NE(all.find(what), std::string::npos) << what << " in:\n" << all;
  }
  EXPECT_FALSE(
      mistakes_in("[design]\nmethod = \"grid\"\n[design.vary]\n\"run.burn_in\" = { low = 1, high = 3 }\n")
          .empty());
  EXPECT_FALSE(
      mistakes_in(
          "[design]\nmethod = \"list\"\n[design.vary]\na.b = { values = [1] }\nc.d = { values = [1, 2] }\n")
          .empty());
}

}  // namespace
}  // namespace commonroom
