#pragma once

#include <algorithm>
#include <vector>

#include "model/admission/deferred_acceptance.hpp"
#include "random/draws.hpp"

namespace commonroom::testing {

/// A market with random lists, for tests of deferred acceptance: each chooser lives alone, lists any schools
/// in any order, and distances take few values, so that lots decide often.
struct RandomMarket {
  EntryMarket market;
  Choosers choosers;
  PreferenceLists lists;
  std::vector<std::uint32_t> places;
  std::vector<Faith> faith;
  bool by_lottery = false;

  [[nodiscard]] Offers offers() const { return {places, faith, by_lottery}; }
};

[[nodiscard]] inline RandomMarket random_market(std::uint32_t seed, std::uint32_t choosers,
                                                std::uint32_t schools, float places_per_chooser) {
  const Draws draws(seed, 0, 0);
  Stream stream = draws.stream(Process::geography_fill, 0);
  constexpr unsigned longest = 6;
  RandomMarket made;
  made.by_lottery = stream() % 4 == 0;
  for (std::uint32_t school = 0; school < schools; ++school) {
    const float mean = places_per_chooser * static_cast<float>(choosers) / static_cast<float>(schools);
    made.places.push_back(static_cast<std::uint32_t>(2 * mean * stream.uniform()));
    made.faith.push_back(static_cast<Faith>(stream() % 2 == 0 ? 0 : stream() % 4));
  }
  made.lists.choosers = choosers;
  made.lists.longest = longest;
  made.lists.candidate.resize(longest * choosers);
  made.choosers.must_move = choosers;
  std::vector<std::uint32_t> starts{0};
  std::vector<NearbySchool> near;
  for (std::uint32_t chooser = 0; chooser < choosers; ++chooser) {
    made.lists.row.push_back(static_cast<std::uint32_t>(near.size()));
    const auto count = std::min<std::uint32_t>(schools, 1 + stream() % 8);
    const std::uint32_t from = stream() % schools;
    for (std::uint32_t c = 0; c < count; ++c) {
      near.push_back(
          {id_at<SchoolId>((from + c * (1 + stream() % 2)) % schools), static_cast<float>(stream() % 5)});
    }
    // Drop repeats, which the strides above can give.
    auto first = near.begin() + static_cast<std::ptrdiff_t>(made.lists.row.back());
    std::sort(first, near.end(), [](const auto& a, const auto& b) { return a.school < b.school; });
    near.erase(
        std::unique(first, near.end(), [](const auto& a, const auto& b) { return a.school == b.school; }),
        near.end());
    const auto available = static_cast<std::uint32_t>(near.size() - made.lists.row.back());
    const std::uint32_t named = std::min<std::uint32_t>(stream() % (longest + 1), available);
    std::vector<std::uint8_t> order(available);
    for (std::uint32_t c = 0; c < available; ++c) order[c] = static_cast<std::uint8_t>(c);
    for (std::uint32_t c = 0; c < named; ++c) {
      std::swap(order[c], order[c + stream() % (available - c)]);
      made.lists.candidate[c * choosers + chooser] = order[c];
    }
    made.lists.named.push_back(static_cast<std::uint8_t>(named));
    starts.push_back(static_cast<std::uint32_t>(near.size()));
    made.choosers.slot.push_back(chooser);
    made.choosers.traits.push_back(static_cast<std::uint8_t>(1U << (stream() % 5)));
  }
  made.market = {0, {std::move(starts), std::move(near)}};
  return made;
}

}  // namespace commonroom::testing
