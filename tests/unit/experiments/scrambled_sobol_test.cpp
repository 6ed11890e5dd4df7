#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <set>
#include <utility>

#include "experiments/design_samples.hpp"

namespace commonroom {
namespace {

/// How many first bits two coordinates have in common, of the first three.
int bits_in_common(double one, double other) {
  const auto first_bits = [](double place) { return static_cast<unsigned>(place * 8); };
  return std::countl_zero((first_bits(one) ^ first_bits(other)) << 29U);
}

TEST(ScrambledSobol, KeepsAsManyFirstBitsInCommonAsThePointsOfJoeAndKuo) {
  // The first points of their program's output, in three dimensions.
  constexpr std::array<std::array<double, 3>, 8> published{{{0, 0, 0},
                                                            {0.5, 0.5, 0.5},
                                                            {0.75, 0.25, 0.25},
                                                            {0.25, 0.75, 0.75},
                                                            {0.375, 0.375, 0.625},
                                                            {0.875, 0.875, 0.125},
                                                            {0.625, 0.125, 0.875},
                                                            {0.125, 0.625, 0.375}}};
  for (const std::uint32_t seed : {1U, 2U, 77U}) {
    const auto units = scrambled_sobol(8, 3, seed);
    for (std::size_t d = 0; d < 3; ++d) {
      for (std::size_t i = 0; i < 8; ++i) {
        for (std::size_t j = 0; j < i; ++j)
          EXPECT_EQ(bits_in_common(units[i][d], units[j][d]),
                    bits_in_common(published[i][d], published[j][d]))
              << "points " << i << " and " << j << ", dimension " << d << ", seed " << seed;
      }
    }
  }
}

TEST(ScrambledSobol, HasItsPointsAnywhereInTheirIntervalsOverSeeds) {
  // Owen (1995): each scrambled point is uniform. The 99.9% limit of Kolmogorov's statistic is 1.95.
  std::vector<double> places;
  for (std::uint32_t seed = 0; seed < 500; ++seed) places.push_back(scrambled_sobol(4, 2, seed)[3][1]);
  std::ranges::sort(places);
  double farthest = 0;
  for (std::size_t i = 0; i < places.size(); ++i)
    farthest = std::max(farthest, std::abs(places[i] - (static_cast<double>(i) + 0.5) / 500));
  EXPECT_LT(farthest * std::sqrt(500.0), 1.95);
}

TEST(ScrambledSobol, HasOnePointInEachElementaryIntervalOfEveryDimension) {
  constexpr std::size_t points = 64;
  const auto units = scrambled_sobol(points, 5, 3);
  for (std::size_t d = 0; d < 5; ++d) {
    std::set<std::size_t> strata;
    for (const auto& unit : units) strata.insert(static_cast<std::size_t>(unit[d] * points));
    EXPECT_EQ(strata.size(), points) << "dimension " << d;
  }
}

TEST(ScrambledSobol, KeepsTheSequenceANetInItsFirstTwoDimensions) {
  constexpr std::size_t points = 64;  // a (0, 6, 2)-net: one point in each of 8 x 8, 4 x 16, ... boxes
  const auto units = scrambled_sobol(points, 2, 9);
  for (std::size_t across = 1; across <= points; across *= 2) {
    std::set<std::pair<std::size_t, std::size_t>> boxes;
    for (const auto& unit : units) {
      boxes.emplace(static_cast<std::size_t>(unit[0] * static_cast<double>(across)),
                    static_cast<std::size_t>(unit[1] * static_cast<double>(points / across)));
    }
    EXPECT_EQ(boxes.size(), points) << across << " boxes across";
  }
}

TEST(ScrambledSobol, KeepsItsFirstPointsAndDependsOnTheSeed) {
  const auto few = scrambled_sobol(256, 4, 5);
  const auto many = scrambled_sobol(512, 4, 5);
  EXPECT_TRUE(std::equal(few.begin(), few.end(), many.begin()));
  EXPECT_NE(few, scrambled_sobol(256, 4, 6));
}

TEST(ScrambledSobol, IntegratesASmoothFunctionFarBetterThanChance) {
  constexpr std::size_t points = 1024;
  double sum = 0;
  for (const auto& unit : scrambled_sobol(points, 3, 2))
    sum += 27 * unit[0] * unit[0] * unit[1] * unit[1] * unit[2] * unit[2];
  // Monte Carlo has a standard error of 0.054 here: sqrt((27/25*... - 1)/1024), the mean being 1.
  EXPECT_NEAR(sum / points, 1, 0.01);
}

}  // namespace
}  // namespace commonroom
