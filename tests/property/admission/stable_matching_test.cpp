#include <gtest/gtest.h>

#include <map>

#include "core/parallel.hpp"
#include "support/random_market.hpp"

namespace commonroom {
namespace {

using testing::random_market;
using testing::RandomMarket;

const NearbySchool& named(const RandomMarket& made, std::size_t rank, std::size_t chooser) {
  return made.market.nearby.values()[made.lists.position_at(rank, chooser)];
}

Priority priority(const RandomMarket& made, std::size_t rank, std::size_t chooser, const Draws& draws) {
  return priority_of(named(made, rank, chooser), made.offers(), made.choosers.slot[chooser],
                     made.choosers.traits[chooser], draws);
}

/// The pairs of a chooser and a school that would both rather have each other than what they got.
std::size_t blocking_pairs(const RandomMarket& made, const Matching& matching, const Draws& draws) {
  std::map<SchoolId, Priority> last_taken;
  for (std::size_t chooser = 0; chooser < made.choosers.size(); ++chooser) {
    if (matching.rank[chooser] == unplaced) continue;
    const Priority own = priority(made, matching.rank[chooser], chooser, draws);
    const auto [entry, is_new] =
        last_taken.try_emplace(named(made, matching.rank[chooser], chooser).school, own);
    if (!is_new) entry->second = std::max(entry->second, own);
  }
  std::size_t pairs = 0;
  for (std::size_t chooser = 0; chooser < made.choosers.size(); ++chooser) {
    const std::size_t better_than = std::min<std::size_t>(matching.rank[chooser], made.lists.named[chooser]);
    for (std::size_t rank = 0; rank < better_than; ++rank) {
      const SchoolId school = named(made, rank, chooser).school;
      const bool has_room = matching.admitted[index(school)] < made.places[index(school)];
      const bool would_swap =
          last_taken.contains(school) && priority(made, rank, chooser, draws) < last_taken.at(school);
      if (has_room || would_swap) ++pairs;
    }
  }
  return pairs;
}

TEST(Matching, leaves_no_chooser_and_school_who_would_rather_have_each_other) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const RandomMarket made =
        random_market(seed, 20 + seed * 40, 3 + seed % 40, 0.3F + 0.1F * static_cast<float>(seed % 8));
    const Draws draws(seed, 3, 4);
    const Matching matching =
        deferred_acceptance(made.market, made.choosers, made.lists, made.offers(), draws);
    ASSERT_EQ(blocking_pairs(made, matching, draws), 0U) << "seed " << seed;
  }
}

TEST(Matching, would_be_called_unstable_if_two_children_with_different_wishes_were_swapped) {
  // The check above must be able to fail: undo the refusal of somebody who was refused.
  const RandomMarket made = random_market(7, 400, 8, 0.6F);
  const Draws draws(7, 3, 4);
  Matching matching = deferred_acceptance(made.market, made.choosers, made.lists, made.offers(), draws);
  const auto placed = std::find_if(matching.rank.begin(), matching.rank.end(), [](auto r) { return r == 0; });
  ASSERT_NE(placed, matching.rank.end());
  const auto chooser = static_cast<std::size_t>(placed - matching.rank.begin());
  --matching.admitted[index(named(made, 0, chooser).school)];
  *placed = unplaced;
  EXPECT_GT(blocking_pairs(made, matching, draws), 0U);
}

TEST(Matching, stays_within_places_and_counts_everyone_once) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const RandomMarket made = random_market(seed, 500, 12, 0.2F + 0.1F * static_cast<float>(seed % 9));
    const Matching matching =
        deferred_acceptance(made.market, made.choosers, made.lists, made.offers(), Draws(seed, 0, 0));
    std::vector<std::uint32_t> taken(made.places.size());
    for (std::size_t chooser = 0; chooser < made.choosers.size(); ++chooser) {
      if (matching.rank[chooser] != unplaced)
        ++taken[index(named(made, matching.rank[chooser], chooser).school)];
    }
    EXPECT_EQ(taken, matching.admitted);
    for (std::size_t school = 0; school < taken.size(); ++school)
      EXPECT_LE(taken[school], made.places[school]);
  }
}

TEST(Matching, does_not_depend_on_threads) {
  const RandomMarket made = random_market(5, 70000, 300, 0.8F);
  const Draws draws(5, 0, 0);
  Matching one;
  with_threads(
      1, [&] { one = deferred_acceptance(made.market, made.choosers, made.lists, made.offers(), draws); });
  for (const std::size_t threads : {2U, 7U}) {
    with_threads(threads, [&] {
      EXPECT_EQ(deferred_acceptance(made.market, made.choosers, made.lists, made.offers(), draws), one);
    });
  }
}

}  // namespace
}  // namespace commonroom
