#include "experiments/design_points.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

VariedKey between(std::string key, double low, double high) {
  VariedKey varied;
  varied.key = std::move(key);
  varied.low = low;
  varied.high = high;
  return varied;
}

VariedKey among(std::string key, std::vector<std::string> values) {
  VariedKey varied;
  varied.key = std::move(key);
  varied.values = std::move(values);
  varied.distribution = Distribution::categorical;
  return varied;
}

DesignPlan design_of(DesignMethod method, int points, std::size_t keys = 3) {
  DesignPlan design;
  design.method = method;
  design.points = points;
  design.seed = 11;
  for (std::size_t k = 0; k < keys; ++k) design.vary.push_back(between("key." + std::to_string(k), 0, 1));
  return design;
}

std::vector<std::vector<std::string>> settings_of(const DesignPlan& design) {
  return points_of(design, std::vector<std::string>(design.vary.size(), "0.5")).settings;
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

TEST(ExtendableDesigns, KeepTheirFirstPoints) {
  for (const DesignMethod method : {DesignMethod::sobol, DesignMethod::monte_carlo, DesignMethod::saltelli}) {
    const auto few = settings_of(design_of(method, 8));
    const auto many = settings_of(design_of(method, 16));
    ASSERT_GT(many.size(), few.size());
    EXPECT_TRUE(std::equal(few.begin(), few.end(), many.begin())) << name_of(method);
  }
  DesignPlan morris = design_of(DesignMethod::morris, 0);
  morris.trajectories = 3;
  const auto few = settings_of(morris);
  morris.trajectories = 6;
  const auto many = settings_of(morris);
  EXPECT_TRUE(std::equal(few.begin(), few.end(), many.begin()));
}

TEST(LatinHypercube, HasOnePointInEachStratumOfEveryKey) {
  const DesignPlan design = design_of(DesignMethod::latin_hypercube, 40);
  const DesignPoints points = points_of(design, {});
  for (std::size_t k = 0; k < 3; ++k) {
    std::set<int> strata;
    for (const auto& unit : points.unit) strata.insert(static_cast<int>(unit[k] * 40));
    EXPECT_EQ(strata.size(), 40U);
  }
}

TEST(Saltelli, MixesTwoSamplesKeyByKey) {
  DesignPlan design = design_of(DesignMethod::saltelli, 5);
  design.second_order = true;
  const auto unit = points_of(design, {}).unit;
  ASSERT_EQ(unit.size(), 5U * 8U);
  for (std::size_t block = 0; block < unit.size(); block += 8) {
    const auto &a = unit[block], &b = unit[block + 1];
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t k = 0; k < 3; ++k) {
        EXPECT_EQ(unit[block + 2 + i][k], k == i ? b[k] : a[k]);
        EXPECT_EQ(unit[block + 5 + i][k], k == i ? a[k] : b[k]);
      }
    }
  }
}

TEST(Morris, TakesOneStepInOneKeyAtATimeAndStaysOnItsLevels) {
  DesignPlan design = design_of(DesignMethod::morris, 0, 4);
  design.trajectories = 20;
  design.levels = 6;
  const auto unit = points_of(design, {}).unit;
  ASSERT_EQ(unit.size(), 20U * 5U);
  std::set<int> signs;
  for (std::size_t begin = 0; begin < unit.size(); begin += 5) {
    std::set<std::size_t> moved;
    for (std::size_t step = 1; step < 5; ++step) {
      for (std::size_t k = 0; k < 4; ++k) {
        const double by = unit[begin + step][k] - unit[begin + step - 1][k];
        if (by == 0) continue;
        moved.insert(k);
        EXPECT_NEAR(std::abs(by), 3.0 / 5, 1e-12);
        signs.insert(by > 0 ? 1 : -1);
      }
    }
    EXPECT_EQ(moved.size(), 4U);
  }
  for (const auto& point : unit) {
    for (const double place : point) EXPECT_NEAR(place * 5, std::round(place * 5), 1e-12);
  }
  EXPECT_EQ(signs.size(), 2U);
}

TEST(Grid, HasEveryCombinationOnce) {
  DesignPlan design;
  design.vary = {between("a", 1, 3), among("b", {"x", "y"})};
  design.vary[0].steps = 3;
  EXPECT_EQ(settings_of(design),
            (std::vector<std::vector<std::string>>{
                {"1", "x"}, {"1", "y"}, {"2", "x"}, {"2", "y"}, {"3", "x"}, {"3", "y"}}));
}

TEST(OneAtATime, BeginsWithTheScenarioAndChangesOneKeyAtATime) {
  DesignPlan design = design_of(DesignMethod::one_at_a_time, 0, 1);
  design.vary.push_back(among("b", {"x", "y", "z"}));
  EXPECT_EQ(points_of(design, {"0.5", "y"}).settings,
            (std::vector<std::vector<std::string>>{
                {"0.5", "y"}, {"0", "y"}, {"1", "y"}, {"0.5", "x"}, {"0.5", "z"}}));
  EXPECT_THROW((void)points_of(design, {"0.5", ""}), InvalidInput);
}

TEST(Settings, FollowTheirDistributions) {
  VariedKey log = between("a", 0.1, 10);
  log.distribution = Distribution::log_uniform;
  EXPECT_NEAR(std::stod(setting_at(log, 0.5)), 1, 1e-12);
  VariedKey normal = between("b", -1, 3);
  normal.distribution = Distribution::truncated_normal;
  normal.mean = 1;
  normal.sd = 0.7;
  EXPECT_NEAR(std::stod(setting_at(normal, 0.5)), 1, 1e-9) << "limits lie evenly about the mean";
  EXPECT_GE(std::stod(setting_at(normal, 0)), -1);
  EXPECT_LE(std::stod(setting_at(normal, 1)), 3);
  VariedKey whole = between("c", 2, 4);
  whole.whole = true;
  std::vector<int> counts(5, 0);
  for (int i = 0; i < 300; ++i)
    ++counts[static_cast<std::size_t>(std::stoi(setting_at(whole, (i + 0.5) / 300)))];
  EXPECT_EQ(counts, (std::vector<int>{0, 0, 100, 100, 100}));
  EXPECT_EQ(setting_at(among("d", {"p", "q"}), 0.49), "p");
  EXPECT_EQ(setting_at(among("d", {"p", "q"}), 1), "q");
}

TEST(Settings, OfATruncatedNormalHaveItsMeanAndSpread) {
  VariedKey normal = between("b", 0, 2);
  normal.distribution = Distribution::truncated_normal;
  normal.mean = 0;
  normal.sd = 1;
  double sum = 0;
  constexpr int points = 20000;
  for (int i = 0; i < points; ++i) sum += std::stod(setting_at(normal, (i + 0.5) / points));
  // (phi(0) - phi(2)) / (Phi(2) - Phi(0))
  EXPECT_NEAR(sum / points, (0.3989422804 - 0.0539909665) / (0.9772498681 - 0.5), 1e-4);
}

TEST(OrderOfPoints, HasEveryPointOnceAndCoversAGridEvenlyAnywhereItStops) {
  const auto order = order_of_points(DesignMethod::grid, 96);  // 8 by 12, the last key fastest
  std::vector<std::size_t> sorted = order;
  std::ranges::sort(sorted);
  for (std::size_t i = 0; i < sorted.size(); ++i) EXPECT_EQ(sorted[i], i);
  for (const std::size_t cut : {24U, 48U, 72U}) {
    std::vector<double> rows(8, 0);
    for (std::size_t i = 0; i < cut; ++i) ++rows[order[i] / 12];
    const double even = static_cast<double>(cut) / 8;
    for (const double row : rows) EXPECT_NEAR(row, even, 3) << "cut after " << cut;
  }
}

}  // namespace
}  // namespace commonroom
