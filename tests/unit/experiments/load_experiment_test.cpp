// A scenario with a design, loaded as an experiment: what would fail at its points is found before.
#include <gtest/gtest.h>

#include <algorithm>

#include "experiments/experiment.hpp"
#include "parameters/diagnostic.hpp"
#include "support/temporary_folder.hpp"

namespace commonroom {
namespace {

constexpr const char* comparing_scenario = R"(schema = 1
[run]
baseline = "tables"
[regime.tables.league_table]
strength = 1.5
[regime.group.group_accountability]
strength = 1
unit = "assigned_group"
group_size = 6
[design]
method = "METHOD"
points = 64
file = "points.csv"
[design.vary]
)";
constexpr std::uint32_t line_of_first_key = 15;

class LoadedExperiment : public testing::Test {
 protected:
  Experiment load(const std::string& method, const std::string& lines,
                  const std::vector<std::string>& overrides = {}) {
    std::string text = comparing_scenario;
    text.replace(text.find("METHOD"), 6, method);
    test::put_bytes(folder_ / "study.toml", text + lines + "\n");
    return load_experiment((folder_ / "study.toml").string(), overrides, true);
  }
  std::vector<Diagnostic> mistakes(const std::string& method, const std::string& lines,
                                   const std::vector<std::string>& overrides = {}) {
    try {
      (void)load(method, lines, overrides);
    } catch (const InvalidInput& found) {
      return found.diagnostics();
    }
    return {};
  }

  test::TemporaryFolder folder_;
};

TEST_F(LoadedExperiment, HasAPointForEachOfItsDesignAndAllCanBeRead) {
  const Experiment experiment =
      load("sobol", R"("regime.group.group_accountability.group_size" = { low = 2, high = 12 }
"regime.tables.league_table.measure" = { values = ["raw", "value_added"] }
effort.teaching_productivity = {}
)");
  ASSERT_EQ(experiment.points(), 64U);
  std::vector<int> sizes(13, 0);
  for (std::size_t point = 0; point < experiment.points(); ++point) {
    EXPECT_NO_THROW((void)scenario_at(experiment, point)) << point;
    ++sizes[static_cast<std::size_t>(std::stoi(experiment.settings[point][0]))];
  }
  for (std::size_t size = 2; size <= 12; ++size) EXPECT_NEAR(sizes[size], 64.0 / 11, 2) << size;
  std::vector<std::size_t> order = order_of(experiment);
  EXPECT_EQ(order.size(), 64U);
}

TEST_F(LoadedExperiment, KeepsItsPointsWhenReadFromItsResolvedText) {
  const Experiment experiment =
      load("latin_hypercube", R"("regime.group.group_accountability.group_size" = { low = 2, high = 12 })");
  test::put_bytes(folder_ / "resolved.toml", experiment.base.resolved);
  EXPECT_EQ(load_experiment((folder_ / "resolved.toml").string(), {}, true).settings, experiment.settings);
}

TEST_F(LoadedExperiment, SaysAtTheKeyWhatTheScenarioHasAgainstIt) {
  const auto found = mistakes("sobol", R"("regime.tables.league_table.strenth" = { low = 0, high = 1 }
"regime.tables.league_table.strength" = { low = -1, high = 1 }
"regime.tables.league_table.measure" = { values = ["raw", "rew"] }
)");
  ASSERT_EQ(found.size(), 3U);
  for (std::uint32_t i = 0; i < 3; ++i) {
    EXPECT_EQ(found[i].place.line, line_of_first_key + i);
    EXPECT_EQ(found[i].place.file, (folder_ / "study.toml").string());
  }
  EXPECT_NE(found[0].suggestion.find("`strength`"), std::string::npos);
  EXPECT_NE(found[1].why.find("regime.tables.league_table.strength = -1"), std::string::npos) << found[1].why;
  EXPECT_NE(found[2].suggestion.find("`raw`"), std::string::npos);
}

TEST_F(LoadedExperiment, FindsWholeNumbersThatAreNotSaidToBe) {
  const auto found = mistakes(
      "sobol", R"("regime.group.group_accountability.group_size" = { low = 2, high = 12, whole = false })");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].suggestion.find("whole = true"), std::string::npos);
}

TEST_F(LoadedExperiment, RefusesWhatWouldChangeTheShapeOfResults) {
  const auto found = mistakes("grid", R"("regime.group.compare" = {})");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].what.find("which regimes are compared"), std::string::npos);
  EXPECT_EQ(found[0].place.line, line_of_first_key);
}

TEST_F(LoadedExperiment, RefusesToSetAKeyThatItVariesUnlessItBeginsFromIt) {
  const std::string key = "regime.tables.league_table.strength";
  const std::string line = '"' + key + "\" = { low = 0, high = 1 }";
  EXPECT_EQ(mistakes("sobol", line, {key + "=0.5"}).size(), 1U);
  EXPECT_EQ(load("one_at_a_time", line, {key + "=0.5"}).settings,
            (std::vector<std::vector<std::string>>{{"0.5"}, {"0"}, {"1"}}));
}

TEST_F(LoadedExperiment, TriesTheSettingsOfAFile) {
  const std::string line = R"("regime.tables.league_table.strength" = {})";
  test::put_bytes(folder_ / "points.csv", "regime.tables.league_table.strength\n1\n0.5\n-2\n");
  const auto found = mistakes("csv", line);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].why.find("= -2"), std::string::npos) << found[0].why;
  test::put_bytes(folder_ / "points.csv", "1\n0.5\n");
  EXPECT_EQ(load("csv", line).settings, (std::vector<std::vector<std::string>>{{"1"}, {"0.5"}}));
}

}  // namespace
}  // namespace commonroom
