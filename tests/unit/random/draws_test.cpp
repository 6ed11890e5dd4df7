#include "random/draws.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/normal.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <cmath>
#include <set>
#include <vector>

namespace commonroom {
namespace {

TEST(Philox, GivesThePublishedAnswerForAllOnes) {
  // Known answer of Philox4x32-10 published with Random123.
  constexpr std::uint32_t ones = 0xFFFFFFFFU;
  const PhiloxBlock words = philox({ones, ones, ones, ones}, {ones, ones});
  EXPECT_EQ(words, (PhiloxBlock{0x408f276dU, 0x41c83b0eU, 0xa20bc7c6U, 0x6d5451fdU}));
}

TEST(Philox, ABatchGivesWhatSingleDrawsGive) {
  const Draws draws(7, 3, 12);
  std::vector<std::uint32_t> entities(philox_lanes);
  for (std::size_t lane = 0; lane < philox_lanes; ++lane)
    entities[lane] = static_cast<std::uint32_t>(lane * 977 + 5);
  const PhiloxBatch batch = draw_batch(draws, Process::pupil_learning, entities.data(), philox_lanes, 42, 2);
  for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
    const PhiloxBlock single = draws.block(Process::pupil_learning, entities[lane], 42, 2);
    for (std::size_t word = 0; word < 4; ++word) EXPECT_EQ(batch.words[word][lane], single[word]);
  }
}

TEST(Draws, AnyPartOfTheKeyChangesTheDraw) {
  std::set<std::uint32_t> seen;
  const auto draw = [&](std::uint32_t seed, std::uint32_t replicate, std::uint32_t year, Process process,
                        std::uint32_t entity, std::uint32_t partner) {
    seen.insert(Draws(seed, replicate, year).block(process, entity, partner)[0]);
  };
  draw(1, 1, 1, Process::pupil_birth, 1, 1);
  draw(2, 1, 1, Process::pupil_birth, 1, 1);
  draw(1, 2, 1, Process::pupil_birth, 1, 1);
  draw(1, 1, 2, Process::pupil_birth, 1, 1);
  draw(1, 1, 1, Process::pupil_start, 1, 1);
  draw(1, 1, 1, Process::pupil_birth, 2, 1);
  draw(1, 1, 1, Process::pupil_birth, 1, 2);
  EXPECT_EQ(seen.size(), 7U);
}

TEST(Stream, CarriesDistributionsOfBoost) {
  Stream stream = Draws(1, 0, 0).stream(Process::geography_fill, 9);
  boost::random::uniform_int_distribution<int> die(1, 6);
  std::vector<int> counts(7, 0);
  for (int roll = 0; roll < 6000; ++roll) ++counts[static_cast<std::size_t>(die(stream))];
  for (int face = 1; face <= 6; ++face) EXPECT_NEAR(counts[static_cast<std::size_t>(face)], 1000, 120);
}

TEST(Transforms, TheNormalIsTheInverseOfItsDistribution) {
  const boost::math::normal standard;
  for (double share = 1e-7; share < 1; share += 0.000321) {
    const auto word = static_cast<std::uint32_t>(share * 0x1.0p32);
    // Words count up from the middle of the distribution: the first half are the positive ones.
    const double of_word = static_cast<std::int32_t>(word) * 0x1.0p-32 + 0.5;
    const double expected = boost::math::quantile(standard, std::min(1 - 1e-10, of_word + 0.5 * 0x1.0p-32));
    EXPECT_NEAR(static_cast<double>(to_normal(word)), expected, 2e-6 * (1 + std::abs(expected))) << share;
  }
}

TEST(Transforms, TheNormalIsSymmetricAndFinite) {
  for (const std::uint32_t word : {0U, 1U, 12345U, 0x3FFFFFFFU, 0x7FFFFFFFU}) {
    EXPECT_EQ(to_normal(word), -to_normal(~word));
    EXPECT_TRUE(std::isfinite(to_normal(word)));
  }
  EXPECT_GT(to_normal(0x7FFFFFFFU), 6.0F);
}

TEST(Transforms, LogarithmAndExponentialAgreeWithTheLibrary) {
  for (float x = 1e-30F; x < 1e30F; x *= 1.37F) {
    const double expected = std::log(static_cast<double>(x));
    EXPECT_NEAR(static_cast<double>(plain_log(x)), expected, 3e-7 * std::abs(expected)) << x;
  }
  for (float x = -87; x < 88; x += 0.173F) {
    const double expected = std::exp(static_cast<double>(x));
    EXPECT_NEAR(static_cast<double>(plain_exp(x)) / expected, 1, 3e-7) << x;
  }
}

TEST(Transforms, UniformsStayInsideTheOpenInterval) {
  EXPECT_GT(to_uniform(0), 0.0F);
  EXPECT_LT(to_uniform(0xFFFFFFFFU), 1.0F);
}

}  // namespace
}  // namespace commonroom
