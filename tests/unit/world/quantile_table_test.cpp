#include "world/quantile_table.hpp"

#include <gtest/gtest.h>

#include "world/england_quantiles.hpp"
#include "world/normal.hpp"

namespace commonroom {
namespace {

TEST(QuantileTable, GivesItsOwnQuantilesBack) {
  for (const Quantile& quantile : england::primary_distances) {
    EXPECT_NEAR(value_at(england::primary_distances, quantile.share), quantile.value, 1e-9);
  }
}

TEST(QuantileTable, RisesWithTheShare) {
  double before = 0;
  for (int i = 0; i <= 1000; ++i) {
    const double value = value_at(england::secondary_sizes, i / 1000.0);
    EXPECT_GT(value, before);
    before = value;
  }
}

TEST(NormalQuantile, UndoesTheShareBelow) {
  for (const double x : {-4.0, -2.5, -1.0, -0.1, 0.0, 0.3, 1.7, 3.9}) {
    EXPECT_NEAR(normal_quantile(normal_share(x)), x, 1e-4);
  }
}

}  // namespace
}  // namespace commonroom
