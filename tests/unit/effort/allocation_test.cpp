#include <gtest/gtest.h>

#include <cmath>

#include "model/effort/effort.hpp"

namespace commonroom {
namespace {

double utility(const std::array<double, uses>& x, const Returns& mu, double c) {
  double value = 0;
  double used = 0;
  for (std::size_t k = 0; k < x.size(); ++k) {
    value += mu[k] * std::sqrt(x[k]);
    used += x[k];
  }
  return value + c * std::log(1 - used);
}

double total(const Effort& effort) {
  double sum = 0;
  for (const float use : effort) sum += static_cast<double>(use);
  return sum;
}

TEST(BestEffort, NoOtherUseOfTimeIsWorthMore) {
  const Returns mu{0.74, 0.21, 0.05, 0.33};
  for (const double c : {0.2, 0.5, 2.0}) {
    const Effort best = best_effort(mu, c);
    std::array<double, uses> x{};
    for (std::size_t k = 0; k < x.size(); ++k) x[k] = static_cast<double>(best[k]);
    const double at_best = utility(x, mu, c);
    for (std::size_t k = 0; k < x.size(); ++k) {
      for (const double step : {-0.002, 0.002}) {
        auto moved = x;
        moved[k] = std::max(0.0, moved[k] + step);
        EXPECT_LT(utility(moved, mu, c), at_best + 1e-9);
      }
    }
  }
}

TEST(BestEffort, IsTheClosedFormAtHalfAUnitOfCost) {
  const Returns mu{0.744, 0.212, 0, 0};
  const double m = std::sqrt(mu[0] * mu[0] + mu[1] * mu[1]);
  const double y = 2 * m / (1 + std::sqrt(1 + 4 * m * m));
  const Effort best = best_effort(mu, 0.5);
  EXPECT_NEAR(static_cast<double>(best[0]), y * y * mu[0] * mu[0] / (m * m), 1e-6);
  EXPECT_NEAR(static_cast<double>(best[1]), y * y * mu[1] * mu[1] / (m * m), 1e-6);
}

TEST(BestEffort, GivesTheGrowthThatWasFitted) {
  // Motive 2.0, tables 1.9, inspection 0.75: 0.085 SD a year from teaching effort, 0.047 from motive alone.
  const EffortParameters parameters;
  const double full = growth_from_teaching(best_effort({0.16 * 4.65, 0.08 * 2.65, 0, 0}, 0.5), parameters);
  const double alone = growth_from_teaching(best_effort({0.16 * 2.0, 0, 0, 0}, 0.5), parameters);
  EXPECT_NEAR(full, 0.085, 0.002);
  EXPECT_NEAR(alone, 0.047, 0.001);
}

TEST(BestEffort, NothingIsDoneForNothing) {
  EXPECT_EQ(best_effort({0, 0, 0, 0}, 0.5), Effort{});
}

TEST(BestEffort, NeverUsesAllTimeHoweverLargeTheStakes) {
  EXPECT_LT(total(best_effort({300, 100, 50, 80}, 0.5)), 1.0);
  EXPECT_GT(total(best_effort({300, 100, 50, 80}, 0.5)), 0.99);
}

TEST(BestEffort, ALargerReturnToOneUseCrowdsTheOthersOut) {
  const Effort before = best_effort({0.7, 0.2, 0.1, 0.3}, 0.5);
  const Effort after = best_effort({0.7, 0.6, 0.1, 0.3}, 0.5);
  EXPECT_GT(after[1], before[1]);
  EXPECT_LT(after[0], before[0]);
  EXPECT_LT(after[3], before[3]);
  EXPECT_GT(price_of_time(after, 0.5), price_of_time(before, 0.5));
}

TEST(Adjustment, GoesTheStatedShareOfTheWay) {
  const Effort next = adjusted({0.1F, 0, 0, 0}, {0.2F, 0.1F, 0, 0}, 0.6);
  EXPECT_FLOAT_EQ(next[0], 0.16F);
  EXPECT_FLOAT_EQ(next[1], 0.06F);
  EXPECT_EQ(adjusted({0.1F, 0, 0, 0}, {0.2F, 0, 0, 0}, 1.0)[0], 0.2F);
}

TEST(Returns, NoPartnershipsMeansNoTimeForThem) {
  Stakes stakes(1);
  stakes.motive.fill(2);
  stakes.lasting.fill(2);
  const EffortParameters parameters;
  EXPECT_EQ(returns_of(stakes, SchoolId{0}, false, parameters)[3], 0);
  EXPECT_GT(returns_of(stakes, SchoolId{0}, true, parameters)[3], 0);
  stakes.of_others.fill(-10);
  EXPECT_EQ(returns_of(stakes, SchoolId{0}, true, parameters)[3], 0)
      << "a partner's gain can cost more than it is worth";
}

}  // namespace
}  // namespace commonroom
