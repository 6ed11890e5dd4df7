#include "analysis/precision/convergence.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"
#include "random/draws.hpp"

namespace commonroom {
namespace {

/// Standard normal draws: by repeat of an experiment, then one after another.
Stream draws_of(std::uint32_t repeat) {
  return {{2024, repeat}, {0, 0, 0, 0}};
}

/// Values with a standard deviation of exactly 1.
std::vector<double> unit_spread() {
  return {-1, 1, 0, -1, 1, 0, std::sqrt(2.5), -std::sqrt(2.5), 0, 0};  // squares add up to 9
}

TEST(ReplicatesNeeded, AgreesWithStudentsTable) {
  // t(17) = 2.110: 2.110 / sqrt(18) = 0.497; t(16) = 2.120: 2.120 / sqrt(17) = 0.514.
  EXPECT_EQ(replicates_needed(unit_spread(), 0.5), 18);
  // t(1) = 12.706: two are enough for 12.706 / sqrt(2) = 8.985, not for less.
  EXPECT_EQ(replicates_needed(unit_spread(), 8.99), 2);
  EXPECT_EQ(replicates_needed(unit_spread(), 8.98), 3);
}

TEST(ReplicatesNeeded, GrowsWithTheSquareOfThePrecision) {
  EXPECT_NEAR(static_cast<double>(*replicates_needed(unit_spread(), 0.001)), 3841459, 5);  // 1.959964^2 10^6
}

TEST(ReplicatesNeeded, IsUnknownWithOneValue) {
  EXPECT_EQ(replicates_needed({1, missing}, 0.5), std::nullopt);
  EXPECT_EQ(replicates_needed({1, 1}, 0.5), 2);
}

TEST(VarianceReduction, IsOneOverOneLessTheCorrelation) {
  for (const double correlation : {0.0, 0.5, 0.9, -0.5}) {
    std::vector<double> x;
    std::vector<double> y;
    Stream draws = draws_of(1);
    for (int i = 0; i < 20000; ++i) {
      const double shared = draws.normal();
      x.push_back(shared);
      y.push_back(correlation * shared + std::sqrt(1 - correlation * correlation) * draws.normal());
    }
    EXPECT_NEAR(variance_reduction(x, y) * (1 - correlation), 1, 0.04) << correlation;
  }
}

TEST(VarianceReduction, KnowsItsLimits) {
  EXPECT_TRUE(std::isinf(variance_reduction({1, 2, 3}, {2, 3, 4})));
  EXPECT_TRUE(std::isnan(variance_reduction({1, 1}, {2, 2})));
  EXPECT_TRUE(std::isnan(variance_reduction({1, missing, 3}, {missing, 3, 4})));
  EXPECT_DOUBLE_EQ(variance_reduction({1, 2, missing, 3}, {3, 2, 7, 1}),
                   0.5);  // opposite luck: pairing harms
}

/// How often, in 1,000 repeats of an experiment, the 95% interval of a paired difference holds the true one.
/// Luck is shared by both regimes, skewed and large; own(draws) is what is not shared, with mean 0.
template <class Own>
int repeats_covered(int replicates, const Own& own) {
  constexpr double truth = 0.3;
  int covered = 0;
  for (std::uint32_t repeat = 0; repeat < 1000; ++repeat) {
    Stream draws = draws_of(repeat);
    std::vector<double> differences;
    for (int replicate = 0; replicate < replicates; ++replicate) {
      const double luck = 10 * std::exp(draws.normal());
      const double tables = luck + own(draws);
      const double group = truth + luck + own(draws);
      differences.push_back(group - tables);
    }
    const IntervalEstimate estimate = estimate_mean(differences);
    covered += estimate.lower <= truth && truth <= estimate.upper;
  }
  return covered;
}

// At a true coverage of 95%, 1,000 repeats lie between 930 and 970 with a probability of 99.6%.
TEST(PairedIntervals, HoldTheTruthIn95OutOf100RepeatsWithNormalNoise) {
  const auto normal = [](Stream& draws) { return static_cast<double>(draws.normal()); };
  for (const int replicates : {5, 20}) {
    const int covered = repeats_covered(replicates, normal);
    EXPECT_GE(covered, 930) << replicates;
    EXPECT_LE(covered, 970) << replicates;
  }
}

TEST(PairedIntervals, HoldTheTruthIn95OutOf100RepeatsWithSkewedNoise) {
  const auto skewed = [](Stream& draws) { return -std::log(static_cast<double>(draws.uniform())) - 1; };
  for (const int replicates : {10, 100}) {
    const int covered = repeats_covered(replicates, skewed);
    EXPECT_GE(covered, 930) << replicates;
    EXPECT_LE(covered, 970) << replicates;
  }
}

/// Two points; group leads by 1 with no luck of its own at the first, with a lot at the second.
ExperimentOutcome two_points() {
  ExperimentOutcome outcome{"attainment", "", "SD", true, {"tables", "group"}, 2, 5, {}};
  outcome.values = {1, 2, 3, 4, 5, 2, 3, 4, 5, 6,  //
                    1, 2, 3, 4, 5, 2, 7, 0, 9, missing};
  return outcome;
}

TEST(Convergence, ShowsEachIntervalAtTwoFourAndAllReplicates) {
  const Convergence found = convergence_of(two_points(), 0, 0.5);
  ASSERT_EQ(found.intervals.size(), 2U);
  const IntervalConvergence& sure = found.intervals[0];
  ASSERT_EQ(sure.steps.size(), 3U);
  EXPECT_EQ(sure.steps[1].replicates, 4U);
  EXPECT_EQ(sure.steps[2].half_width, 0);
  EXPECT_EQ(sure.needed, 2);
  EXPECT_TRUE(std::isinf(sure.reduction));
  const IntervalConvergence& lucky = found.intervals[1];  // differences 1, 5, -3, 5, none
  EXPECT_NEAR(lucky.steps[0].half_width, 12.7062 * 2, 1e-3);
  EXPECT_EQ(lucky.steps[1].half_width, lucky.steps[2].half_width);
  EXPECT_EQ(lucky.estimate.replicates, 4);
  EXPECT_EQ(lucky.needed, replicates_needed({1, 5, -3, 5}, 0.5));
}

TEST(ConvergenceFindings, SayHowManyReplicatesAreNeeded) {
  const std::string text = findings_text(findings_of(convergence_of(two_points(), 0, 0.5)));
  EXPECT_NE(text.find("1 of 2 intervals are within +-0.5; for all of them about 2"), std::string::npos)
      << text;
  const std::string enough = findings_text(findings_of(convergence_of(two_points(), 0, 50)));
  EXPECT_NE(enough.find("5 replicates are enough: all 2 intervals"), std::string::npos) << enough;
}

TEST(ConvergenceFindings, SayWhatCannotBeKnown) {
  ExperimentOutcome outcome = two_points();
  for (std::size_t i = 5; i < 20; ++i) outcome.values[i] = missing;
  const std::string text = findings_text(findings_of(convergence_of(outcome, 0, 0.5)));
  EXPECT_NE(text.find("No interval can be given"), std::string::npos) << text;
  EXPECT_NE(text.find("2 of 2 intervals are left out"), std::string::npos) << text;
}

}  // namespace
}  // namespace commonroom
