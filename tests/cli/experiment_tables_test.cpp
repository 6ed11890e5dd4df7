#include "app/experiment_tables.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "analysis/sensitivity/morris.hpp"
#include "analysis/sensitivity/sobol.hpp"
#include "app/analysis_question.hpp"
#include "app/saved_findings.hpp"
#include "commonroom/commonroom.hpp"
#include "experiments/design_points.hpp"
#include "support/temporary_folder.hpp"
#include "unit/output/made_up_experiment.hpp"

namespace commonroom::app {
namespace {

constexpr const char* small = R"(schema = 1
[meta]
title = "Made up"
question = "What of it?"
[run]
years = 2
replicates = 3
baseline = "tables"
[population.synthetic]
authorities = 1
[regime.tables.league_table]
strength = 1.0
[regime.group.group_accountability]
strength = 1.0
unit = "area"
)";

/// A results file whose numbers are 3 a + b in the second regime, a and b from 0 to 1, and 0 in the first.
class KnownExperiment {
 public:
  explicit KnownExperiment(const std::string& method) {
    const std::string design =
        "[design]\n" + method +
        "\n[design.vary]\n\"regime.tables.league_table.strength\" = { low = 0, high = 1 }\n"
        "\"regime.group.group_accountability.strength\" = { low = 0, high = 1 }\n";
    Results about = testing::about_made_up_experiment();
    const Scenario scenario = parse_scenario(small + design, "made up");
    about.resolved_scenario = scenario.resolved;
    const DesignPoints points = points_of(*scenario.design, present_values(scenario));
    std::vector<std::vector<double>> settings;
    for (const std::vector<std::string>& point : points.settings)
      settings.push_back({std::stod(point[0]), std::stod(point[1])});
    testing::write_made_up_experiment(
        about, points.keys, settings,
        [this](const std::vector<double>& at, std::size_t regime, std::size_t replicate) {
          if (fails && replicate == 2) return std::numeric_limits<double>::quiet_NaN();
          return regime == 0 ? 0.0 : 3 * at[0] + at[1];
        },
        path);
  }

  bool fails = true;
  test::TemporaryFolder folder;
  std::filesystem::path path = folder / "results.h5";
};

Response difference(const KnownExperiment& experiment, const Results& about) {
  const ExperimentOutcome outcome =
      experiment_outcome(experiment.path, about, "attainment_16", {"years 1-2", 1, 2});
  return difference_response(outcome, 1, 0);
}

TEST(ExperimentTables, GiveSobolIndicesOfAKnownFunction) {
  const KnownExperiment experiment("method = \"saltelli\"\npoints = 256");
  const Results about = read_about(experiment.path);
  const DesignTable design = design_table(about);
  ASSERT_TRUE(design.saltelli);
  EXPECT_EQ(design.points, 256U * 4);
  const SobolAnalysis found = sobol_of(design, difference(experiment, about));
  // Of a sum of independent parts the share of each is its variance: 9 and 1 of 10.
  EXPECT_EQ(found.indices.at(0).key, "regime.tables.league_table.strength");
  EXPECT_NEAR(found.indices.at(0).first.value, 0.9, 0.01);
  EXPECT_NEAR(found.indices.at(1).total.value, 0.1, 0.01);
}

TEST(ExperimentTables, GiveElementaryEffectsOfAKnownFunction) {
  const KnownExperiment experiment("method = \"morris\"\ntrajectories = 5");
  const Results about = read_about(experiment.path);
  const MorrisAnalysis found = morris_of(design_table(about), difference(experiment, about));
  EXPECT_EQ(found.used, 5U);
  EXPECT_NEAR(found.factors.at(0).mu_star.value, 3, 1e-9);
  EXPECT_NEAR(found.factors.at(1).mu_star.value, 1, 1e-9);
  EXPECT_NEAR(found.factors.at(0).sigma.value, 0, 1e-9);
}

TEST(ExperimentTables, TakeALabelBehindAColonAndMarkFailedRuns) {
  const KnownExperiment experiment("method = \"sobol\"\npoints = 4");
  const Results about = read_about(experiment.path);
  const Period years{"years 1-2", 1, 2};
  const ExperimentOutcome all = experiment_outcome(experiment.path, about, "attainment_16", years);
  const std::string second(labels_of(outcome_catalogue()[0].axis)[1]);
  const ExperimentOutcome other =
      experiment_outcome(experiment.path, about, "attainment_16:" + second, years);
  EXPECT_EQ(other.label, second);
  EXPECT_NEAR(other.at(2, 1, 0) - all.at(2, 1, 0), 1, 1e-12);
  EXPECT_TRUE(std::isnan(all.at(2, 1, 2)));
  EXPECT_THROW((void)experiment_outcome(experiment.path, about, "attainment_16:nobody", years), InvalidInput);
  ASSERT_EQ(notes_on_runs(about).size(), 1U);
  EXPECT_NE(notes_on_runs(about)[0].find("8 of 24 runs failed"), std::string::npos)
      << notes_on_runs(about)[0];
}

TEST(ExperimentTables, RefuseAnAnalysisThatNeedsAnotherDesign) {
  const KnownExperiment experiment("method = \"sobol\"\npoints = 4");
  const Results about = read_about(experiment.path);
  EXPECT_THROW((void)sobol_of(design_table(about), difference(experiment, about)), InvalidInput);
}

TEST(NotesOnShares, AreSaidOfDesignsThatDoNotFillTheSpace) {
  const auto notes = [](const std::string& method) {
    DesignTable design;
    design.method = method;
    return notes_on_shares(design).size();
  };
  for (const char* fills : {"sobol", "latin_hypercube", "monte_carlo"}) EXPECT_EQ(notes(fills), 0U) << fills;
  for (const char* not_so : {"morris", "one_at_a_time", "list", "csv", "grid", "saltelli"})
    EXPECT_EQ(notes(not_so), 1U) << not_so;
}

TEST(SavedFindings, HaveTheTypesOfTheirCells) {
  constexpr double missing = std::numeric_limits<double>::quiet_NaN();
  const Findings findings{"oat",
                          "What moves it",
                          "SD",
                          {"Nothing."},
                          {{"bars",
                            "By key",
                            {{"key", "key", ColumnKind::text},
                             {"points", "points", ColumnKind::count},
                             {"effect", "effect", ColumnKind::number},
                             {"setting", "setting", ColumnKind::setting}},
                            {{"a", std::int64_t{3}, 0.5, 1.0}, {"b", std::int64_t{4}, missing, "lottery"}},
                            true},
                           {"empty", "", {{"key", "key", ColumnKind::text}}, {}, true}},
                          {}};
  const SavedAnalysis saved = to_be_saved(findings, {{"outcome", "attainment_16"}});
  ASSERT_EQ(saved.tables.size(), 1U);
  const std::vector<SavedColumn>& columns = saved.tables[0].columns;
  EXPECT_EQ(std::get<std::vector<std::string>>(columns[0].values), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(std::get<std::vector<std::int32_t>>(columns[1].values), (std::vector{3, 4}));
  EXPECT_EQ(std::get<std::vector<double>>(columns[2].values)[0], 0.5);
  EXPECT_TRUE(std::isnan(std::get<std::vector<double>>(columns[2].values)[1]));
  EXPECT_EQ(std::get<std::vector<std::string>>(columns[3].values),
            (std::vector<std::string>{"1", "lottery"}));
}

}  // namespace
}  // namespace commonroom::app
