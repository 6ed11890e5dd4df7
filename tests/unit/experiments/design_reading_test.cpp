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
      mistakes_in("[design]\nmethod = \"grid\"\n[design.vary]\n\"regime.tables.league_table.strength\" = { "
                  "low = 1, high = 3 }\n")
          .empty());
  EXPECT_FALSE(
      mistakes_in(
          "[design]\nmethod = \"list\"\n[design.vary]\na.b = { values = [1] }\nc.d = { values = [1, 2] }\n")
          .empty());
}

std::string varied_with(const std::string& method, const std::string& lines) {
  return "[design]\nmethod = \"" + method + "\"\npoints = 4\n[design.vary]\n" + lines + "\n";
}

TEST(Design, VariesInWholeNumbersWhatTheScenarioHasAsAWholeNumber) {
  const Scenario scenario = with(varied_with("sobol", R"("run.burn_in" = { low = 2, high = 9 }
"regime.tables.league_table.strength" = { low = 0, high = 2 }
"regime.inspection.compare" = {}
)"));
  EXPECT_TRUE(scenario.design->vary[0].whole);
  EXPECT_FALSE(scenario.design->vary[1].whole) << "1.5 now, and as a number it may be anything between";
  EXPECT_EQ(scenario.design->vary[2].values, (std::vector<std::string>{"false", "true"}));
  EXPECT_FALSE(with(varied_with("sobol", "\"run.burn_in\" = { low = 2, high = 9, whole = false }"))
                   .design->vary[0]
                   .whole);
  EXPECT_FALSE(mistakes_in(varied_with("sobol", "\"run.burn_in\" = { low = 2.5, high = 9 }")).empty());
  EXPECT_TRUE(mistakes_in(varied_with("grid", "\"run.burn_in\" = { low = 2, high = 9 }")).empty())
      << "a grid takes all whole numbers";
  EXPECT_FALSE(
      mistakes_in(varied_with("grid", "\"run.burn_in\" = { low = 2, high = 9, steps = 9 }")).empty());
}

TEST(Design, MayHaveTextsThatReadAsSomethingElse) {
  const std::string design = varied_with(
      "list", R"("regime.tables.label" = { values = ["true", "1", "", "a \"b\" \\ c", "d\ne", "plain"] })");
  const Scenario scenario = with(design);
  EXPECT_EQ(scenario.design->vary[0].values[5], "plain");
  EXPECT_EQ(parse_scenario(scenario.resolved, "resolved.toml").design->vary[0].values,
            scenario.design->vary[0].values);
  for (const std::string& value : scenario.design->vary[0].values) {
    const std::string set = "regime.tables.label=" + value;
    EXPECT_NO_THROW((void)parse_scenario(std::string(comparison) + design, "study.toml", {set})) << set;
  }
}

TEST(Design, CannotHaveKeysThatOverlapOrChangeNothingOrTheShapeOfResults) {
  for (const char* lines :
       {"\"run.burn_in\" = { low = 1, high = 2 }\n\"run.burn_in.x\" = { low = 1, high = 2 }",
        "\"effort.teaching_productivity\" = {}\n\"parameters.effort.teaching_productivity\" = {}",
        "\"run.seed\" = { low = 1, high = 2 }", "\"run.baseline\" = { values = [\"tables\"] }",
        "\"meta.title\" = { values = [\"a\"] }", "\"design.points\" = { low = 1, high = 2 }",
        "\"outcomes.worth_noticing_sd\" = { low = 0, high = 1 }"})
    EXPECT_EQ(mistakes_in(varied_with("sobol", lines)).size(), 1U) << lines;
}

TEST(Design, HasNoMorePointsThanCanBeHeld) {
  std::string lines;
  for (int key = 0; key < 8; ++key)
    lines += "\"regime.tables.x" + std::to_string(key) + "\" = { low = 0, high = 1, steps = 10 }\n";
  ASSERT_EQ(mistakes_in(varied_with("grid", lines)).size(), 1U);
  EXPECT_EQ(mistakes_in(varied_with("grid", lines))[0].what, "the design has 100000000 points of 8 keys");
  EXPECT_TRUE(mistakes_in(varied_with("sobol", lines)).empty());
}

TEST(Design, NotesWhatHasNoEffect) {
  const Scenario scenario = with(R"([design]
method = "grid"
points = 9
seed = 2
[design.vary]
"run.burn_in" = { low = 1, high = 3, mean = 2 }
"regime.tables.league_table.measure" = { values = ["raw"], steps = 3 }
)");
  std::string all;
  for (const Diagnostic& note : scenario.notes) all += note.what + "\n";
  for (const char* what : {"`points` has", "`seed` has", "`mean` of `run.burn_in`",
                           "`steps` of `regime.tables.league_table.measure`"})
    EXPECT_NE(all.find(what), std::string::npos) << what << " in:\n" << all;
  EXPECT_TRUE(parse_scenario(scenario.resolved, "resolved.toml").notes.empty());
}

TEST(Design, TakesTablesInTablesForAKeyEvenWhereTheirNamesAreThoseOfASpec) {
  const Scenario scenario =
      with("[design]\nmethod = \"list\"\n[design.vary]\nregime.low.label = { values = [\"x\"] }\n");
  EXPECT_EQ(scenario.design->vary[0].key, "regime.low.label");
}

TEST(Design, RefusesATruncatedNormalThatIsNowhereNearItsLimits) {
  EXPECT_EQ(mistakes_in(varied_with("sobol",
                                    "\"regime.tables.league_table.strength\" = { low = 40, high = 41, "
                                    "mean = 0, sd = 1, distribution = \"truncated_normal\" }"))
                .size(),
            1U);
}

TEST(Design, WithALongListOfValuesIsReadFromTheResolvedScenario) {
  std::string design = R"([design]
method = "grid"
[design.vary."regime.tables.league_table.strength"]
values = [
)";
  for (int i = 0; i < 300; ++i) design += std::to_string(i) + ".5e-3,\n";
  const Scenario scenario = with(design + "]\n");
  const Scenario again = parse_scenario(scenario.resolved, "resolved.toml");
  EXPECT_EQ(again.resolved, scenario.resolved);
  EXPECT_EQ(again.design->vary[0].values, scenario.design->vary[0].values);
}

TEST(Design, SuggestsTheParameterThatMayBeMeant) {
  const auto mistakes = mistakes_in(
      "[design]\nmethod = \"sobol\"\npoints = 4\n[design.vary]\neffort.teaching_productivty = {}\n");
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_EQ(mistakes[0].suggestion, "did you mean `effort.teaching_productivity`?");
}

}  // namespace
}  // namespace commonroom
