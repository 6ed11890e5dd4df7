#include "analysis/paired_difference.hpp"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "parameters/diagnostic.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Results of two regimes over two years in which only the first value of a record is set:
/// [regime][replicate][year].
Results results_of(const std::vector<std::vector<std::vector<double>>>& values) {
  Results results;
  results.regimes = {"tables", "group"};
  results.baseline = "tables";
  results.replicates = static_cast<int>(values[0].size());
  results.years = static_cast<int>(values[0][0].size());
  results.values.assign(results.position(results.regimes.size(), 0, 0), missing);
  for (std::size_t regime = 0; regime < values.size(); ++regime) {
    for (std::size_t replicate = 0; replicate < values[regime].size(); ++replicate) {
      for (std::size_t year = 0; year < values[regime][replicate].size(); ++year) {
        results.values[results.position(regime, replicate, year)] = values[regime][replicate][year];
      }
    }
  }
  return results;
}

IntervalEstimate group_less_tables(const Results& results, const Period& period = {"both", 1, 2}) {
  return paired_difference({&results, 1}, {&results, 0}, 0, period);
}

TEST(PairedDifference, AgreesWithACalculationByHand) {
  // Differences by replicate, averaged over the two years: 1, 2, 6. Mean 3, standard deviation sqrt(7),
  // standard error sqrt(7/3); Student's t with 2 degrees of freedom at 97.5% is 4.302652730 (printed
  // tables: 4.303).
  const Results results = results_of({{{10, 20}, {11, 21}, {12, 22}}, {{10.5, 21.5}, {13, 23}, {20, 26}}});
  const IntervalEstimate estimate = group_less_tables(results);
  EXPECT_DOUBLE_EQ(estimate.mean, 3);
  EXPECT_NEAR(estimate.lower, 3 - 4.302652730 * std::sqrt(7.0 / 3), 1e-8);
  EXPECT_NEAR(estimate.upper, 3 + 4.302652730 * std::sqrt(7.0 / 3), 1e-8);
  EXPECT_EQ(estimate.replicates, 3);
  EXPECT_EQ(estimate.same_sign, 3);
}

TEST(PairedDifference, CountsReplicatesInWhichTheSignOfTheMeanHolds) {
  const Results results = results_of({{{0}, {0}, {0}, {0}}, {{-5}, {1}, {-1}, {0}}});
  const IntervalEstimate estimate = group_less_tables(results, {"one", 1, 1});
  EXPECT_LT(estimate.mean, 0);
  EXPECT_EQ(estimate.same_sign, 2);
}

TEST(PairedDifference, TakesOutTheLuckThatReplicatesShare) {
  const Results results = results_of({{{-100}, {0}, {700}}, {{-99}, {1}, {701}}});
  const IntervalEstimate estimate = group_less_tables(results, {"one", 1, 1});
  EXPECT_DOUBLE_EQ(estimate.lower, 1);
  EXPECT_DOUBLE_EQ(estimate.upper, 1);
}

TEST(PairedDifference, LooksOnlyAtTheYearsOfThePeriod) {
  const Results results = results_of({{{0, 0}, {0, 0}}, {{1, 50}, {1, 50}}});
  EXPECT_DOUBLE_EQ(group_less_tables(results, {"first", 1, 1}).mean, 1);
  EXPECT_DOUBLE_EQ(group_less_tables(results, {"second", 2, 2}).mean, 50);
}

TEST(PairedDifference, LeavesOutRunsAndYearsWithoutAPartner) {
  const Results results =
      results_of({{{0, 0}, {missing, missing}, {0, missing}}, {{2, 4}, {9, 9}, {5, 1000}}});
  const IntervalEstimate estimate = group_less_tables(results);
  EXPECT_EQ(estimate.replicates, 2);
  EXPECT_DOUBLE_EQ(estimate.mean, 4);  // of 3 and 5
}

TEST(PairedDifference, HasNoIntervalWithOneReplicate) {
  const IntervalEstimate estimate = group_less_tables(results_of({{{1, 1}}, {{2, 4}}}));
  EXPECT_DOUBLE_EQ(estimate.mean, 2);
  EXPECT_TRUE(std::isnan(estimate.lower));
  EXPECT_TRUE(std::isnan(estimate.upper));
  EXPECT_EQ(estimate.replicates, 1);
}

TEST(PairedDifference, HasNothingToSayWithoutValues) {
  const IntervalEstimate estimate = group_less_tables(results_of({{{missing}}, {{2}}}), {"one", 1, 1});
  EXPECT_TRUE(std::isnan(estimate.mean));
  EXPECT_EQ(estimate.replicates, 0);
}

TEST(PairedDifference, OfARegimeFromItselfIsExactlyZero) {
  const Results results = results_of({{{0.1, 0.2}, {0.3, 0.7}}, {{0.1, 0.2}, {0.3, 0.7}}});
  const IntervalEstimate estimate = group_less_tables(results);
  EXPECT_EQ(estimate.mean, 0);
  EXPECT_EQ(estimate.lower, 0);
  EXPECT_EQ(estimate.upper, 0);
  EXPECT_EQ(estimate.same_sign, estimate.replicates);
}

TEST(Periods, AreTheFirstTwoFiveYearsAndTheLast) {
  EXPECT_EQ(standard_periods(20),
            (std::vector<Period>{{"years 1-5", 1, 5}, {"years 6-10", 6, 10}, {"last five years", 16, 20}}));
  EXPECT_EQ(standard_periods(7),
            (std::vector<Period>{{"years 1-5", 1, 5}, {"years 6-7", 6, 7}, {"last five years", 3, 7}}));
  EXPECT_EQ(standard_periods(2), (std::vector<Period>{{"years 1-2", 1, 2}, {"last five years", 1, 2}}));
}

/// To the last digit; what is missing in one is missing in both.
void expect_same_estimate(const IntervalEstimate& found, const IntervalEstimate& expected) {
  const auto bits = [](const IntervalEstimate& estimate) {
    return std::array{std::bit_cast<std::uint64_t>(estimate.mean),
                      std::bit_cast<std::uint64_t>(estimate.lower),
                      std::bit_cast<std::uint64_t>(estimate.upper)};
  };
  EXPECT_EQ(bits(found), bits(expected));
  EXPECT_EQ(found.replicates, expected.replicates);
  EXPECT_EQ(found.same_sign, expected.same_sign);
}

TEST(StatisticsOf, HoldsEveryRegimePeriodAndValueInOrderAsEachIsReckonedAlone) {
  const Results results = testing::made_up_results();
  const Statistics statistics = statistics_of(results);
  ASSERT_EQ(statistics.periods.size(), 3U);
  ASSERT_EQ(statistics.levels.size(), 3 * 3 * record_length());
  ASSERT_EQ(statistics.differences.size(), statistics.levels.size());
  std::size_t place = 0;
  for (std::size_t regime = 0; regime < 3; ++regime) {
    for (const Period& period : statistics.periods) {
      for (std::size_t position = 0; position < record_length(); ++position, ++place) {
        const RegimeRuns runs{&results, regime};
        expect_same_estimate(statistics.levels[place], level_of(runs, position, period));
        expect_same_estimate(statistics.differences[place],
                             paired_difference(runs, {&results, 0}, position, period));
      }
    }
  }
}

TEST(RegimeNamed, SuggestsTheNearestName) {
  const Results results = testing::made_up_results();
  EXPECT_EQ(regime_named(results, "group"), 1U);
  try {
    (void)regime_named(results, "groop");
    FAIL() << "an unknown regime was taken";
  } catch (const InvalidInput& refusal) {
    ASSERT_EQ(refusal.diagnostics().size(), 1U);
    EXPECT_NE(refusal.diagnostics()[0].suggestion.find("group"), std::string::npos);
  }
}

}  // namespace
}  // namespace commonroom
