#include <gtest/gtest.h>

#include "support/random_market.hpp"

namespace commonroom {
namespace {

using testing::random_market;

void expect_same(const testing::RandomMarket& made, const Draws& draws) {
  const Matching fast = deferred_acceptance(made.market, made.choosers, made.lists, made.offers(), draws);
  const Matching plain =
      deferred_acceptance_reference(made.market, made.choosers, made.lists, made.offers(), draws);
  EXPECT_EQ(fast.rank, plain.rank);
  EXPECT_EQ(fast.admitted, plain.admitted);
  EXPECT_EQ(fast.cut_off_km, plain.cut_off_km);
}

TEST(DeferredAcceptance, gives_what_the_plain_one_gives_on_hundreds_of_small_markets) {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE(seed);
    const float tightness = 0.2F + 0.2F * static_cast<float>(seed % 6);
    expect_same(random_market(seed, 1 + seed % 90, 1 + seed % 13, tightness), Draws(seed, 1, 2));
  }
}

TEST(DeferredAcceptance, gives_what_the_plain_one_gives_on_large_markets_played_in_rounds) {
  for (std::uint32_t seed = 1000; seed < 1006; ++seed) {
    SCOPED_TRACE(seed);
    const float tightness = 0.4F + 0.15F * static_cast<float>(seed % 6);
    expect_same(random_market(seed, 25000, 150, tightness), Draws(seed, 1, 2));
  }
}

}  // namespace
}  // namespace commonroom
