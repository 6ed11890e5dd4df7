#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "model/admission/distance_cost.hpp"
#include "model/admission/preferences.hpp"
#include "model/learning/birth.hpp"
#include "support/known_schools.hpp"
#include "support/scattered_country.hpp"

namespace commonroom {
namespace {

/// The list of one chooser, written down as the docstring has it, with one draw at a time.
std::vector<std::uint8_t> plain_list(const Country& country, const EntryMarket& market,
                                     const Choosers& choosers, std::span<const Appeal> appeals,
                                     const ChoiceWeights& weights, const Draws& draws, std::size_t chooser) {
  const std::uint32_t slot = choosers.slot[chooser];
  const std::uint32_t cohort = cohort_key(choosers.born);
  const auto near = market.nearby[country.home_of_slot[slot]];
  std::vector<float> utility;
  for (std::uint32_t c = 0; c < near.size(); ++c) {
    const Appeal& appeal = appeals[index(near[c].school)];
    float u = appeal.value - (near[c].distance_km > appeal.cut_off_km ? weights.beyond_cut_off : 0.0F);
    u -= distance_cost(near[c].distance_km, weights.distance, weights.distance_exponent);
    u += choosers.home_advantage[chooser] * appeal.slope;
    u += (appeal.faith & choosers.traits[chooser]) != 0 ? weights.faith_adherents - weights.faith_others
                                                        : 0.0F;
    u += to_gumbel(draws.block(Process::pupil_choice, slot, cohort, c / 4)[c % 4]);
    utility.push_back(u);
  }
  std::vector<std::uint8_t> order(near.size());
  for (std::size_t c = 0; c < order.size(); ++c) order[c] = static_cast<std::uint8_t>(c);
  std::ranges::stable_sort(order, std::greater<>(), [&](std::uint8_t c) { return utility[c]; });
  const float window = weights.window * to_exponential(draws.block(Process::pupil_window, slot, cohort)[0]);
  std::vector<std::uint8_t> list;
  for (const std::uint8_t c : order) {
    if (list.size() < weights.longest_list && utility[c] >= utility[order[0]] - window) list.push_back(c);
  }
  return list;
}

TEST(Preferences, are_what_the_plain_formula_gives_for_every_family) {
  const Country country = testing::scattered_country(3, 700);
  const Draws draws(11, 2, 5);
  Cohort cohort = testing::plain_cohort(country, 5);
  testing::give_traits(cohort, draws);
  testing::KnownSchools known(country.schools.size());
  Stream stream = draws.stream(Process::geography_fill, 1);
  for (std::size_t school = 0; school < country.schools.size(); ++school) {
    known.standing[school] = stream.normal();
    known.fsm_share[school] = stream.uniform();
    known.effort[school][2] = stream.uniform() * 0.1F;
    if (stream() % 2 == 0) known.cut_off_km[school] = stream.uniform() * 3;
  }
  for (const int year_group : {0, 7}) {
    Choosers choosers = entrants(cohort);
    choosers.year_group = year_group;
    const EntryMarket& market = *country.market_at(year_group);
    const ChoiceWeights weights = choice_weights({}, year_group);
    const auto appeal = appeals(country.schools, weights, known.view(), year_group);
    const PreferenceLists lists = preferences(country, market, choosers, appeal, weights, {}, draws);
    for (std::size_t chooser = 0; chooser < choosers.size(); ++chooser) {
      const auto list = plain_list(country, market, choosers, appeal, weights, draws, chooser);
      ASSERT_EQ(lists.named[chooser], list.size());
      for (std::size_t rank = 0; rank < list.size(); ++rank)
        ASSERT_EQ(lists.candidate_at(rank, chooser), list[rank]);
    }
  }
}

}  // namespace
}  // namespace commonroom
