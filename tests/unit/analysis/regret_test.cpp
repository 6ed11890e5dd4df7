#include "analysis/robustness/regret.hpp"

#include <gtest/gtest.h>

#include "parameters/diagnostic.hpp"
#include "unit/analysis/made_up_experiment.hpp"

namespace commonroom {
namespace {

using testing::missing;

/// Three regimes at four points, two replicates around the level given.
ExperimentOutcome four_points() {
  ExperimentOutcome outcome{"attainment", "", "SD", true, {"a", "b", "c"}, 4, 2, {}};
  for (const double level : {1.0, 2.0, 3.0,  //
                             5.0, 4.0, 1.0,  //
                             2.0, 2.0, 2.0,  //
                             0.0, 10.0, 8.0}) {
    outcome.values.insert(outcome.values.end(), {level - 1, level + 1});
  }
  return outcome;
}

DesignTable design_of_four() {
  return testing::design_of("grid", {{0.1}, {0.2}, {0.3}, {0.4}});
}

const RegimeRegret& regret_of(const Robustness& robustness, const std::string& name) {
  for (const RegimeRegret& regime : robustness.regimes) {
    if (regime.regime == name) return regime;
  }
  throw std::out_of_range(name);
}

TEST(Regret, AgreesWithACalculationByHand) {
  const Robustness found = robustness_of(four_points());
  // Regrets: a 2 0 0 10; b 1 1 0 0; c 0 4 0 2.
  EXPECT_EQ(found.regimes[0].regime, "b");
  EXPECT_EQ(regret_of(found, "a").most, 10);
  EXPECT_EQ(regret_of(found, "a").mean, 3);
  EXPECT_EQ(regret_of(found, "a").worst_point, 3U);
  EXPECT_DOUBLE_EQ(regret_of(found, "a").ninetieth, 2 + 0.7 * 8);
  EXPECT_EQ(regret_of(found, "b").most, 1);
  EXPECT_EQ(regret_of(found, "b").worst_point, 0U);
  EXPECT_EQ(regret_of(found, "c").mean, 1.5);
  EXPECT_FALSE(regret_of(found, "a").satisfies);
}

TEST(Regret, TurnsRoundWhereLessIsBetter) {
  ExperimentOutcome outcome = four_points();
  outcome.higher_is_better = false;
  const Robustness found = robustness_of(outcome, 2.0);
  // Regrets: a 0 4 0 0; b 1 3 0 10; c 2 0 0 8.
  EXPECT_EQ(found.regimes[0].regime, "a");
  EXPECT_EQ(regret_of(found, "a").most, 4);
  EXPECT_EQ(regret_of(found, "c").most, 8);
  EXPECT_EQ(regret_of(found, "a").satisfies, 0.75);  // 2 or below
  EXPECT_EQ(regret_of(found, "c").satisfies, 0.5);
}

TEST(SatisficingShare, CountsPointsAtTheThresholdOrBeyond) {
  const Robustness found = robustness_of(four_points(), 2.0);
  EXPECT_EQ(regret_of(found, "a").satisfies, 0.5);
  EXPECT_EQ(regret_of(found, "b").satisfies, 1.0);
  EXPECT_EQ(regret_of(found, "c").satisfies, 0.75);
  const std::string text = findings_text(findings_of(found, design_of_four()));
  EXPECT_NE(text.find("`b` is at attainment 2 or above most often: in 100% of the space."), std::string::npos)
      << text;
}

TEST(Regret, ComparesOnlyReplicatesThatAllRegimesHave) {
  ExperimentOutcome outcome = four_points();
  outcome.values[0] = missing;                                      // of a at the first point, the lower one
  for (std::size_t i = 6; i < 8; ++i) outcome.values[i] = missing;  // a has no run at the second point
  const Robustness found = robustness_of(outcome);
  EXPECT_EQ(found.used, 3U);
  EXPECT_EQ(regret_of(found, "c").most, 2);
  EXPECT_EQ(regret_of(found, "a").worst_point, 3U);
  EXPECT_EQ(shared_levels(outcome, 0), (std::vector<double>{2, 3, 4}));
  const std::string text = findings_text(findings_of(found, design_of_four()));
  EXPECT_NE(text.find("1 of 4 points are left out"), std::string::npos) << text;
}

TEST(Regret, AgreesWithASlowVersionOnRandomValues) {
  ExperimentOutcome outcome{"y", "", "1", true, {"a", "b"}, 500, 1, {}};
  AnalysisDraws draws(4, 4);
  double sum = 0;
  double most = 0;
  for (int point = 0; point < 500; ++point) {
    const auto a = static_cast<double>(draws.below(1000));
    const auto b = static_cast<double>(draws.below(1000));
    outcome.values.insert(outcome.values.end(), {a, b});
    sum += b > a ? b - a : 0;
    most = std::max(most, b - a);
  }
  const Robustness found = robustness_of(outcome);
  EXPECT_DOUBLE_EQ(regret_of(found, "a").mean, sum / 500);
  EXPECT_EQ(regret_of(found, "a").most, most);
}

TEST(Regret, SaysWhereEachRegimeDoesWorst) {
  const std::string text = findings_text(findings_of(robustness_of(four_points()), design_of_four()));
  EXPECT_NE(text.find("`b` is never more than 1 worse than the best"), std::string::npos) << text;
  EXPECT_NE(text.find("  a           3  x1 = 0.4\n"), std::string::npos) << text;
}

TEST(Regret, SurvivesAnExperimentWithoutAnyRun) {
  ExperimentOutcome outcome = four_points();
  outcome.values.assign(outcome.values.size(), missing);
  const std::string text = findings_text(findings_of(robustness_of(outcome, 1.0), design_of_four()));
  EXPECT_NE(text.find("nothing can be said"), std::string::npos) << text;
}

TEST(Regret, RefusesAnOutcomeWithoutBetterOrWorse) {
  ExperimentOutcome outcome = four_points();
  outcome.higher_is_better.reset();
  EXPECT_THROW((void)robustness_of(outcome), InvalidInput);
}

}  // namespace
}  // namespace commonroom
