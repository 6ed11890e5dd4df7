#include "experiments/design_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "unit/experiments/made_up_design.hpp"

namespace commonroom {
namespace {

/// A grid with so many settings of its keys.
DesignPlan grid_with(const std::vector<std::size_t>& sizes) {
  DesignPlan design;
  for (std::size_t k = 0; k < sizes.size(); ++k) {
    std::vector<std::string> values;
    for (std::size_t i = 0; i < sizes[k]; ++i) values.push_back(std::to_string(i));
    design.vary.push_back(testing::among("key." + std::to_string(k), std::move(values)));
  }
  return design;
}

std::size_t cells_of(const std::vector<std::size_t>& sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), std::size_t{1}, std::multiplies<>());
}

void expect_every_point_once(std::vector<std::size_t> order, std::size_t points) {
  std::ranges::sort(order);
  ASSERT_EQ(order.size(), points);
  for (std::size_t i = 0; i < points; ++i) EXPECT_EQ(order[i], i);
}

/// The greatest difference, over all first parts and all settings of all keys, between how often a setting
/// has been run and its even share.
double worst_unevenness(const std::vector<std::size_t>& order, const std::vector<std::size_t>& sizes) {
  std::vector<std::vector<double>> runs;
  for (const std::size_t size : sizes) runs.emplace_back(size, 0);
  double worst = 0;
  for (std::size_t turn = 0; turn < order.size(); ++turn) {
    std::size_t rest = order[turn];
    for (std::size_t k = sizes.size(); k-- > 0; rest /= sizes[k]) ++runs[k][rest % sizes[k]];
    for (const std::vector<double>& of_key : runs) {
      const double even = static_cast<double>(turn + 1) / static_cast<double>(of_key.size());
      for (const double run : of_key) worst = std::max(worst, std::abs(run - even));
    }
  }
  return worst;
}

TEST(OrderOfPoints, RunsEverySettingOfAGridAboutAsOftenWhereverItStops) {
  for (const std::vector<std::size_t>& sizes :
       {std::vector<std::size_t>{8, 12}, {4, 2}, {5, 4, 2, 3}, {2, 2, 2, 2, 2, 2}, {7, 3, 11}, {30}}) {
    const auto order = order_of_points(grid_with(sizes), cells_of(sizes));
    expect_every_point_once(order, cells_of(sizes));
    // A random order is off by up to 4 to 9 for these, the points one after the other by half of all.
    EXPECT_LE(worst_unevenness(order, sizes), 6) << cells_of(sizes) << " cells";
  }
}

TEST(OrderOfPoints, IsFarMoreEvenThanChanceForLargeGridsToo) {
  for (const std::vector<std::size_t>& sizes :
       {std::vector<std::size_t>{5, 1000}, {30, 40, 10}, {3, 3, 3, 3, 3, 3, 3}, {16, 16, 16}, {2, 16, 100}}) {
    const auto order = order_of_points(grid_with(sizes), cells_of(sizes));
    expect_every_point_once(order, cells_of(sizes));
    EXPECT_LE(worst_unevenness(order, sizes), 10) << cells_of(sizes) << " cells";  // by chance about 20 to 40
  }
}

TEST(OrderOfPoints, TakesTurnsBetweenTwoSettingsOfAKey) {
  const std::vector<std::size_t> sizes{2, 2, 2, 2, 2, 2};
  EXPECT_LE(worst_unevenness(order_of_points(grid_with(sizes), 64), sizes), 1);
}

TEST(OrderOfPoints, RunsEveryPairOfSettingsOfAGridBeforeAnyIsRunOften) {
  const std::vector<std::size_t> sizes{4, 4, 4};
  const auto order = order_of_points(grid_with(sizes), 64);
  for (std::size_t one = 0; one < 3; ++one) {
    for (std::size_t other = 0; other < one; ++other) {
      std::vector<int> runs(16, 0);
      for (std::size_t turn = 0; turn < 32; ++turn) {
        const std::array<std::size_t, 3> at{order[turn] / 16, order[turn] / 4 % 4, order[turn] % 4};
        ++runs[at[one] * 4 + at[other]];
      }
      EXPECT_LE(*std::ranges::max_element(runs), 3) << "keys " << other << " and " << one;
      EXPECT_GE(*std::ranges::min_element(runs), 1) << "keys " << other << " and " << one;
    }
  }
}

TEST(OrderOfPoints, SpreadsAListAndAFileEvenlyAndKeepsSamplesAsTheyAre) {
  DesignPlan design = grid_with({100});
  for (const DesignMethod method : {DesignMethod::list, DesignMethod::csv}) {
    design.method = method;
    const auto order = order_of_points(design, 100);
    expect_every_point_once(order, 100);
    for (std::size_t cut = 1; cut <= 100; ++cut) {
      std::array<double, 4> quarters{};
      for (std::size_t turn = 0; turn < cut; ++turn) ++quarters[order[turn] / 25];
      for (const double runs : quarters) EXPECT_NEAR(runs, static_cast<double>(cut) / 4, 4) << "cut " << cut;
    }
  }
  design.method = DesignMethod::sobol;
  EXPECT_EQ(order_of_points(design, 4), (std::vector<std::size_t>{0, 1, 2, 3}));
}

}  // namespace
}  // namespace commonroom
