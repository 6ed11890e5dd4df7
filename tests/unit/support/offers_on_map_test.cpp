#include "model/support/offers_on_map.hpp"

#include <gtest/gtest.h>

#include <random>

namespace commonroom::test {
namespace {

std::vector<PlaceOfOffer> scattered(std::size_t count, std::uint32_t seed, float width, float height) {
  std::mt19937 luck(seed);
  std::uniform_int_distribution<int> cells(0, 200);  // coarse, so that many lie equally far
  std::vector<PlaceOfOffer> places;
  for (std::size_t i = 0; i < count; ++i) {
    places.push_back({width * static_cast<float>(cells(luck)) / 200.0F,
                      height * static_cast<float>(cells(luck)) / 200.0F, static_cast<std::uint32_t>(i)});
  }
  return places;
}

/// The plain way: all of them, sorted.
template <class MayUse>
std::vector<NearOffer> nearest_of_all(const std::vector<PlaceOfOffer>& places, float x, float y, double reach,
                                      std::size_t most, const MayUse& may_use) {
  std::vector<NearOffer> all;
  for (const PlaceOfOffer& place : places) {
    const auto east = static_cast<double>(place.x_km - x);
    const auto north = static_cast<double>(place.y_km - y);
    const double squared = east * east + north * north;
    if (squared <= reach * reach && may_use(place.offer)) all.emplace_back(squared, place.offer);
  }
  std::sort(all.begin(), all.end());
  all.resize(std::min(all.size(), most));
  return all;
}

class OffersOnAMap : public ::testing::TestWithParam<std::size_t> {};

TEST_P(OffersOnAMap, AreTheNearestThatMayBeUsedAsFoundOneByOne) {
  const std::size_t count = GetParam();
  for (const auto& [width, height] : {std::pair{100.0F, 80.0F}, {300.0F, 0.0F}, {0.0F, 0.0F}}) {
    const auto places = scattered(count, 7, width, height);
    OffersOnMap map(places);
    const auto is_kept = [](std::size_t offer) { return offer % 3 != 0; };
    for (const bool swept : {false, true}) {
      if (swept) map.keep_only(is_kept);
      for (const float reach : {5.0F, 40.0F, 1000.0F}) {
        for (const PlaceOfOffer& from : scattered(20, 11, 1.5F * width, 1.5F * height)) {
          const auto may_use = [&](std::size_t offer) {
            return offer % 5 != 1 && (!swept || is_kept(offer));
          };
          const auto reach_squared = static_cast<double>(reach) * static_cast<double>(reach);
          std::vector<NearOffer> found;
          map.add_nearest(from.x_km, from.y_km, reach_squared, 12, may_use, found);
          std::sort(found.begin(), found.end());
          EXPECT_EQ(found,
                    nearest_of_all(places, from.x_km, from.y_km, static_cast<double>(reach), 12, may_use));
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Counts, OffersOnAMap, ::testing::Values(0, 1, 5, 60, 700));

}  // namespace
}  // namespace commonroom::test
