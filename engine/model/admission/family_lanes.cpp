#include "model/admission/family_lanes.hpp"

#include "model/admission/distance_cost.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

// Results are first written into arrays of the function's own: the compiler then knows that nothing else
// reads them and need not ask at run time.

COMMONROOM_MULTIVERSION void subtract_distance_cost(float* value, const float* km, std::size_t size,
                                                    float weight, float exponent) {
  for (std::size_t at = 0; at < size; ++at) value[at] -= distance_cost(km[at], weight, exponent);
}

COMMONROOM_MULTIVERSION void fill_utilities(UtilityLanes& utilities, const FamilyLanes& families,
                                            const CandidateRows& rows, float adherents_bonus,
                                            const std::uint32_t* slots, std::uint32_t cohort,
                                            const Draws& draws) {
  const float* const home = families.home_advantage.of;
  const std::uint32_t* const traits = families.traits.of;
  const std::int32_t* const row = families.row.of;
  const std::int32_t* const count = families.count.of;
  for (unsigned block = 0; block * 4 < families.candidates; ++block) {
    const PhiloxBatch batch = draw_batch(draws, Process::pupil_choice, slots, families.size, cohort, block);
    for (unsigned word = 0; word < 4; ++word) {
      const auto candidate = static_cast<std::int32_t>(block * 4 + word);
      const std::uint32_t* const words = batch.words[word].data();
      const float* const value = rows.value + candidate;
      const float* const slope = rows.slope + candidate;
      const std::uint32_t* const faith = rows.faith + candidate;
      alignas(64) float noise[lanes];
      alignas(64) float total[lanes];
      for (std::size_t lane = 0; lane < lanes; ++lane) noise[lane] = to_gumbel(words[lane]);
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::int32_t at = row[lane];
        const float bonus = (faith[at] & traits[lane]) != 0 ? adherents_bonus : 0.0F;
        const float sum = value[at] + home[lane] * slope[at] + bonus + noise[lane];
        total[lane] = candidate < count[lane] ? sum : no_utility;
      }
      float* const utility = utilities.of[static_cast<std::size_t>(candidate)].of;
      for (std::size_t lane = 0; lane < lanes; ++lane) utility[lane] = total[lane];
    }
  }
}

COMMONROOM_MULTIVERSION void begin_ranking(RankingLanes& ranking, float mean_window,
                                           const FamilyLanes& families, const std::uint32_t* slots,
                                           std::uint32_t cohort, const Draws& draws) {
  const PhiloxBatch batch = draw_batch(draws, Process::pupil_window, slots, families.size, cohort);
  const std::uint32_t* const words = batch.words[0].data();
  for (std::size_t lane = 0; lane < lanes; ++lane)
    ranking.window.of[lane] = mean_window * to_exponential(words[lane]);
  for (std::size_t lane = 0; lane < lanes; ++lane) ranking.best_at.of[lane] = -1;
  for (std::size_t lane = 0; lane < lanes; ++lane) ranking.named.of[lane] = 0;
}

COMMONROOM_MULTIVERSION std::int32_t name_next_best(RankingLanes& ranking, UtilityLanes& utilities,
                                                    unsigned candidates, bool is_first) {
  alignas(64) std::int32_t taken[lanes];
  alignas(64) std::int32_t best_at[lanes];
  alignas(64) float best[lanes];
  for (std::size_t lane = 0; lane < lanes; ++lane) taken[lane] = ranking.best_at.of[lane];
  for (std::size_t lane = 0; lane < lanes; ++lane) best_at[lane] = 0;
  for (std::size_t lane = 0; lane < lanes; ++lane) best[lane] = no_utility;
  for (unsigned candidate = 0; candidate < candidates; ++candidate) {
    float* const utility = utilities.of[candidate].of;
    const auto number = static_cast<std::int32_t>(candidate);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const float left = taken[lane] == number ? no_utility : utility[lane];
      utility[lane] = left;
      best_at[lane] = left > best[lane] ? number : best_at[lane];
      best[lane] = left > best[lane] ? left : best[lane];
    }
  }
  std::int32_t lanes_naming = 0;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const float least = is_first ? best[lane] - ranking.window.of[lane] : ranking.least.of[lane];
    const std::int32_t names =
        static_cast<std::int32_t>(best[lane] > no_utility) & static_cast<std::int32_t>(best[lane] >= least);
    ranking.least.of[lane] = least;
    ranking.best_at.of[lane] = best_at[lane];
    ranking.best.of[lane] = best[lane];
    ranking.named.of[lane] += names;
    lanes_naming += names;
  }
  return lanes_naming;
}

}  // namespace commonroom
