#include "analysis/bootstrap.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace commonroom {
namespace {

std::vector<double> mean_of_positions(const std::vector<std::size_t>& chosen) {
  const double sum = static_cast<double>(std::accumulate(chosen.begin(), chosen.end(), std::size_t{0}));
  return {sum / static_cast<double>(chosen.size())};
}

TEST(Bootstrap, OfAMeanIsAsWideAsItsStandardErrorSays) {
  // 0, 1, ..., 399: standard deviation 115.5 (by n), standard error 5.77, times 1.96 on either side.
  const BootstrapEstimate estimate = bootstrap(400, mean_of_positions, {5, 4000})[0];
  EXPECT_DOUBLE_EQ(estimate.value, 199.5);
  const double error = std::sqrt((400.0 * 400 - 1) / 12 / 400);
  EXPECT_NEAR(estimate.lower, 199.5 - 1.96 * error, 0.08 * error * 1.96);
  EXPECT_NEAR(estimate.upper, 199.5 + 1.96 * error, 0.08 * error * 1.96);
}

TEST(Bootstrap, HasNoIntervalForOneUnit) {
  const BootstrapEstimate estimate = bootstrap(1, mean_of_positions, {})[0];
  EXPECT_EQ(estimate.value, 0);
  EXPECT_TRUE(std::isnan(estimate.lower));
}

TEST(AnalysisDraws, AreSpreadEvenly) {
  std::vector<int> counts(7, 0);
  AnalysisDraws draws(1, 2);
  for (int i = 0; i < 70000; ++i) ++counts[draws.below(7)];
  double squares = 0;
  for (const int count : counts) squares += (count - 10000.0) * (count - 10000.0) / 10000.0;
  EXPECT_LT(squares, 22.46);  // chi-squared with 6 degrees of freedom at 0.1%
}

TEST(QuantileOfSorted, InterpolatesBetweenNeighbours) {
  const std::vector<double> sorted{1, 2, 4, 8};
  EXPECT_DOUBLE_EQ(quantile_of_sorted(sorted, 0), 1);
  EXPECT_DOUBLE_EQ(quantile_of_sorted(sorted, 0.5), 3);
  EXPECT_DOUBLE_EQ(quantile_of_sorted(sorted, 0.9), 4 + 0.7 * 4);  // R: quantile(c(1,2,4,8), 0.9) is 6.8
  EXPECT_DOUBLE_EQ(quantile_of_sorted(sorted, 1), 8);
  EXPECT_TRUE(std::isnan(quantile_of_sorted({}, 0.5)));
}

}  // namespace
}  // namespace commonroom
