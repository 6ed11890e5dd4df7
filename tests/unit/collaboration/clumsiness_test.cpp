#include "model/collaboration/clumsiness.hpp"

#include <gtest/gtest.h>

namespace commonroom {
namespace {

using enum PartnershipClass;

TEST(Clumsiness, NamesAPartnershipByWhatItHasTooMuchOf) {
  constexpr double limit = 0.4;
  EXPECT_EQ(classify({0.9F, 0.1F, 0.1F}, limit), deal);
  EXPECT_EQ(classify({0.1F, 0.9F, 0.1F}, limit), friendship);
  EXPECT_EQ(classify({0.1F, 0.1F, 0.9F}, limit), committee);
  EXPECT_EQ(classify({0.5F, 0.6F, 0.7F}, limit), clumsy);
  EXPECT_EQ(classify({0.3F, 0.2F, 0.1F}, limit), hollow);
  EXPECT_EQ(classify({0.5F, 0.8F, 0.1F}, limit), friendship) << "the larger of two that are there";
}

TEST(Clumsiness, FindsFewerClumsyAndMoreHollowAtAStricterLimit) {
  const auto limits = class_limits(ClumsinessParameters{});
  EXPECT_LT(limits[0], limits[1]);
  EXPECT_LT(limits[1], limits[2]);
  int clumsy_before = 1001;
  int hollow_before = -1;
  for (const double limit : limits) {
    int clumsy_now = 0;
    int hollow_now = 0;
    for (int i = 0; i < 1000; ++i) {
      const Ingredients ingredients{static_cast<float>(i % 10) / 10, static_cast<float>(i / 10 % 10) / 10,
                                    static_cast<float>(i / 100) / 10};
      clumsy_now += classify(ingredients, limit) == clumsy ? 1 : 0;
      hollow_now += classify(ingredients, limit) == hollow ? 1 : 0;
    }
    EXPECT_LT(clumsy_now, clumsy_before);
    EXPECT_GT(hollow_now, hollow_before);
    clumsy_before = clumsy_now;
    hollow_before = hollow_now;
  }
}

TEST(Clumsiness, HasANameForEveryClass) {
  EXPECT_EQ(name_of(deal), "deal");
  EXPECT_EQ(name_of(hollow), "hollow");
}

}  // namespace
}  // namespace commonroom
