#include "experiments/design_points.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "parameters/diagnostic.hpp"
#include "unit/experiments/made_up_design.hpp"

namespace commonroom {
namespace {

using testing::among;
using testing::between;
using testing::design_of;

std::vector<std::vector<std::string>> settings_of(const DesignPlan& design) {
  return points_of(design, std::vector<std::string>(design.vary.size(), "0.5")).settings;
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
  EXPECT_EQ(points_of(design, {"0", "y"}).settings,
            (std::vector<std::vector<std::string>>{{"0", "y"}, {"1", "y"}, {"0", "x"}, {"0", "z"}}))
      << "an end that the scenario has anyway is no point of its own";
}

}  // namespace
}  // namespace commonroom
