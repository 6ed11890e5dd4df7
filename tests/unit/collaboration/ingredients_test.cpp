#include "model/collaboration/ingredients.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace commonroom {
namespace {

ClumsinessParameters with(double rho) {
  ClumsinessParameters parameters;
  parameters.weight_self_interest = 0.5;
  parameters.weight_solidarity = 0.3;
  parameters.weight_hierarchy = 0.2;
  parameters.substitution = rho;
  return parameters;
}

const Ingredients mixed{0.2F, 0.9F, 0.6F};

TEST(Effectiveness, IsTheWeightedMeanWhenAdditive) {
  EXPECT_NEAR(effectiveness(mixed, with(1)), 0.5 * 0.2 + 0.3 * 0.9 + 0.2 * 0.6, 1e-7);
}

TEST(Effectiveness, IsTheWeightedGeometricMeanAtZero) {
  EXPECT_NEAR(effectiveness(mixed, with(0)), std::pow(0.2, 0.5) * std::pow(0.9, 0.3) * std::pow(0.6, 0.2),
              1e-7);
}

TEST(Effectiveness, IsTheHarmonicMeanAtMinusOne) {
  EXPECT_NEAR(effectiveness(mixed, with(-1)), 1 / (0.5 / 0.2 + 0.3 / 0.9 + 0.2 / 0.6), 1e-7);
}

TEST(Effectiveness, FallsToTheLeastIngredientAsRhoFalls) {
  EXPECT_NEAR(effectiveness(mixed, with(-5000)), 0.2, 1e-4);
  double before = effectiveness(mixed, with(1));
  for (const double rho : {0.5, 0.0, -0.5, -1.0, -5.0, -50.0}) {
    const double now = effectiveness(mixed, with(rho));
    EXPECT_LT(now, before) << "rho " << rho;
    EXPECT_GE(now, 0.2 - 1e-7);
    before = now;
  }
}

TEST(Effectiveness, IsContinuousAtZero) {
  const double at_zero = effectiveness(mixed, with(0));
  for (const double rho : {1e-3, 1e-6, 1e-9, 1e-13, -1e-13, -1e-9, -1e-6, -1e-3}) {
    EXPECT_NEAR(effectiveness(mixed, with(rho)), at_zero, std::abs(rho) + 1e-12) << "rho " << rho;
  }
}

TEST(Effectiveness, IsFiniteWhereAnIngredientIsMissing) {
  const Ingredients missing{0.0F, 0.9F, 0.6F};
  for (const double rho : {-5.0, -1.0, -1e-9, 0.0}) EXPECT_EQ(effectiveness(missing, with(rho)), 0.0) << rho;
  EXPECT_NEAR(effectiveness(missing, with(1)), 0.3 * 0.9 + 0.2 * 0.6, 1e-7);
  EXPECT_EQ(effectiveness({0, 0, 0}, with(1)), 0.0);
  for (const double rho : {-5.0, 0.0, 0.5, 1.0}) EXPECT_NEAR(effectiveness({1, 1, 1}, with(rho)), 1.0, 1e-12);
}

TEST(Effectiveness, LeavesOutAnIngredientWithoutWeight) {
  ClumsinessParameters parameters = with(0);
  parameters.weight_self_interest = 0;
  EXPECT_NEAR(effectiveness({0, 0.5F, 0.5F}, parameters), 0.5, 1e-7);
  parameters.weight_solidarity = parameters.weight_hierarchy = 0;
  EXPECT_EQ(effectiveness(mixed, parameters), 0.0);
}

TEST(Effectiveness, IsMonotoneAndHomogeneous) {
  for (const double rho : {-5.0, -1.0, 0.0, 0.5, 1.0}) {
    const ClumsinessParameters parameters = with(rho);
    const double base = effectiveness(mixed, parameters);
    for (std::size_t k = 0; k < mixed.size(); ++k) {
      Ingredients more = mixed;
      more[k] += 0.05F;
      EXPECT_GT(effectiveness(more, parameters), base) << "rho " << rho << ", ingredient " << k;
    }
    const Ingredients half{mixed[0] / 2, mixed[1] / 2, mixed[2] / 2};
    EXPECT_NEAR(effectiveness(half, parameters), base / 2, 1e-12) << "rho " << rho;
  }
}

TEST(Effectiveness, DependsOnTheProportionsOfTheWeightsAlone) {
  ClumsinessParameters parameters = with(-2);
  const double base = effectiveness(mixed, parameters);
  parameters.weight_self_interest *= 0.1;
  parameters.weight_solidarity *= 0.1;
  parameters.weight_hierarchy *= 0.1;
  EXPECT_NEAR(effectiveness(mixed, parameters), base, 1e-12);
}

TEST(Likeness, IsOneBetweenLikeHeadsAndFallsWithDistance) {
  const ClumsinessParameters parameters;
  Head a;
  Head b;
  EXPECT_EQ(likeness(a, b, parameters), 1.0);
  b.values = static_cast<float>(parameters.width_of_likeness);
  EXPECT_NEAR(likeness(a, b, parameters), std::exp(-0.5), 1e-6);
  a.values = -1;
  EXPECT_LT(likeness(a, b, parameters), std::exp(-0.5));
}

TEST(Hierarchy, RisesWithGovernanceAndLeadership) {
  const ClumsinessParameters parameters;
  EXPECT_LT(hierarchy(0.2, 0.5, parameters), hierarchy(0.8, 0.5, parameters));
  EXPECT_LT(hierarchy(0.5, 0.2, parameters), hierarchy(0.5, 0.8, parameters));
  EXPECT_EQ(hierarchy(1, 1, parameters), 1.0);
  EXPECT_EQ(hierarchy(0, 0, parameters), 0.0);
}

TEST(Upkeep, DecaysGeometricallyWithoutLeadership) {
  const ClumsinessParameters parameters;
  Ingredients upkeep{1, 1, 1};
  for (int year = 1; year <= 20; ++year) {
    upkeep = upkeep_after_year(upkeep, 0, parameters);
    EXPECT_NEAR(static_cast<double>(upkeep[1]), std::pow(1 - parameters.decay, year), 1e-5);
  }
}

TEST(Upkeep, SettlesWhereLeadershipBalancesDecay) {
  const ClumsinessParameters parameters;
  double before = 0;
  for (const double lead : {0.2, 0.5, 0.8}) {
    Ingredients upkeep{1, 1, 1};
    for (int year = 0; year < 300; ++year) upkeep = upkeep_after_year(upkeep, lead, parameters);
    const double repaired = parameters.maintenance * lead;
    const double settled = repaired / (1 - (1 - parameters.decay) * (1 - repaired));
    EXPECT_NEAR(static_cast<double>(upkeep[0]), settled, 1e-5);
    EXPECT_GT(settled, before);
    before = settled;
  }
}

TEST(Upkeep, StaysWholeWithoutDecay) {
  ClumsinessParameters parameters;
  parameters.decay = 0;
  EXPECT_EQ(upkeep_after_year({1, 1, 1}, 0.3, parameters), (Ingredients{1, 1, 1}));
}

}  // namespace
}  // namespace commonroom
