#include "model/admission/preferences.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/parallel.hpp"
#include "model/admission/distance_cost.hpp"
#include "model/admission/family_lanes.hpp"
#include "model/learning/birth.hpp"

namespace commonroom {

namespace {

constexpr std::size_t choosers_grain = 2048;
/// Room to begin with for the candidates of a piece: several families share a home.
constexpr std::size_t usual_candidates_a_family = 4;
/// The present school's noise comes from the first block after those of the candidates.
constexpr std::uint32_t staying_block = most_candidates / 4;

/// What all families of a neighbourhood share, for the neighbourhoods of a piece of the choosers, candidate
/// by candidate.
struct SharedUtilities {
  std::vector<float> value, slope, km;
  std::vector<std::uint32_t> faith;

  void reserve(std::size_t candidates) {
    value.reserve(candidates + most_candidates);
    slope.reserve(candidates + most_candidates);
    faith.reserve(candidates + most_candidates);
    km.reserve(candidates);
  }

  void add(std::span<const NearbySchool> nearby, std::span<const Appeal> appeals, float beyond_cut_off) {
    if (nearby.empty()) return;
    const std::size_t first = value.size();
    resize(first + nearby.size());
    km.resize(first + nearby.size());
    float* const new_value = &value[first];
    float* const new_slope = &slope[first];
    float* const new_km = &km[first];
    std::uint32_t* const new_faith = &faith[first];
    for (std::size_t c = 0; c < nearby.size(); ++c) {
      const Appeal appeal = appeals[index(nearby[c].school)];
      const float distance = nearby[c].distance_km;
      // Homes on either side of a cut-off come in no order: without a jump nothing is guessed wrong.
      const std::array<float, 2> penalty{0.0F, beyond_cut_off};
      new_value[c] = appeal.value - penalty[distance > appeal.cut_off_km ? 1 : 0];
      new_slope[c] = appeal.slope;
      new_faith[c] = appeal.faith;
      new_km[c] = distance;
    }
  }

  void resize(std::size_t candidates) {
    value.resize(candidates);
    slope.resize(candidates);
    faith.resize(candidates);
  }
};

class Lister {
 public:
  Lister(const Country& country, const EntryMarket& market, const Choosers& choosers,
         std::span<const Appeal> appeals, const ChoiceWeights& weights, const PlacementParameters& placement,
         const Draws& draws)
      : country_(country),
        market_(market),
        choosers_(choosers),
        appeals_(appeals),
        weights_(weights),
        placement_(placement),
        draws_(draws),
        cohort_(cohort_key(choosers.born)),
        adherents_bonus_(weights.faith_adherents - weights.faith_others) {
    lists_.choosers = choosers.size();
    lists_.longest = weights.longest_list;
    lists_.row.resize(choosers.size());
    lists_.named.resize(choosers.size());
    lists_.candidate.resize(choosers.size() * weights.longest_list);
  }

  PreferenceLists list_all() {
    parallel_chunks(choosers_.must_move, choosers_grain,
                    [&](std::size_t begin, std::size_t end) { list_movers(begin, end); });
    parallel_for(choosers_.size() - choosers_.must_move, choosers_grain,
                 [&](std::size_t at) { list_considering(choosers_.must_move + at); });
    return std::move(lists_);
  }

 private:
  [[nodiscard]] std::span<const NearbySchool> near(NeighbourhoodId home) const {
    const auto all = market_.nearby[home];
    return all.first(std::min(all.size(), most_candidates));
  }

  void list_movers(std::size_t begin, std::size_t end) {
    SharedUtilities shared;
    shared.reserve((end - begin) * usual_candidates_a_family);
    std::vector<std::uint32_t> row(end - begin);
    std::vector<std::uint8_t> count(end - begin);
    auto last_home = none<NeighbourhoodId>;
    std::uint32_t last_row = 0;
    for (std::size_t chooser = begin; chooser < end; ++chooser) {
      const NeighbourhoodId home = country_.home_of_slot[choosers_.slot[chooser]];
      if (home != last_home) {
        last_home = home;
        last_row = static_cast<std::uint32_t>(shared.value.size());
        shared.add(near(home), appeals_, weights_.beyond_cut_off);
      }
      row[chooser - begin] = last_row;
      count[chooser - begin] = static_cast<std::uint8_t>(shared.value.size() - last_row);
      lists_.row[chooser] = market_.nearby.start(home);
    }
    subtract_distance_cost(shared.value.data(), shared.km.data(), shared.km.size(), weights_.distance,
                           weights_.distance_exponent);
    // A lane with few candidates reads on into the next rows, and the last ones beyond the end.
    shared.resize(shared.value.size() + most_candidates);

    for (std::size_t at = begin; at < end; at += lanes) {
      FamilyLanes families;
      families.size = std::min(lanes, end - at);
      for (std::size_t lane = 0; lane < families.size; ++lane) {
        families.row.of[lane] = static_cast<std::int32_t>(row[at - begin + lane]);
        families.count.of[lane] = count[at - begin + lane];
        families.candidates = std::max(families.candidates, static_cast<unsigned>(families.count.of[lane]));
        families.traits.of[lane] = choosers_.traits[at + lane];
        families.home_advantage.of[lane] = choosers_.home_advantage[at + lane];
      }
      rank_lanes(families, shared, at);
    }
  }

  void rank_lanes(const FamilyLanes& families, const SharedUtilities& shared, std::size_t first) {
    const std::uint32_t* const slots = &choosers_.slot[first];
    UtilityLanes utilities;
    RankingLanes ranking;
    fill_utilities(utilities, families, {shared.value.data(), shared.slope.data(), shared.faith.data()},
                   adherents_bonus_, slots, cohort_, draws_);
    begin_ranking(ranking, weights_.window, families, slots, cohort_, draws_);
    for (unsigned rank = 0; rank < lists_.longest; ++rank) {
      if (name_next_best(ranking, utilities, families.candidates, rank == 0) == 0) break;
      std::uint8_t* const candidate = &lists_.candidate[rank * lists_.choosers + first];
      for (std::size_t lane = 0; lane < families.size; ++lane) {
        candidate[lane] = static_cast<std::uint8_t>(ranking.best_at.of[lane]);
      }
    }
    for (std::size_t lane = 0; lane < families.size; ++lane) {
      lists_.named[first + lane] = static_cast<std::uint8_t>(ranking.named.of[lane]);
    }
  }

  /// Utility of a school to one chooser, without noise.
  [[nodiscard]] float utility_of(SchoolId school, float km, bool is_present, std::size_t chooser) const {
    const Appeal& appeal = appeals_[index(school)];
    const float penalty = !is_present && km > appeal.cut_off_km ? weights_.beyond_cut_off : 0.0F;
    const float shared =
        appeal.value - penalty - distance_cost(km, weights_.distance, weights_.distance_exponent);
    const float bonus = (appeal.faith & choosers_.traits[chooser]) != 0 ? adherents_bonus_ : 0.0F;
    return shared + choosers_.home_advantage[chooser] * appeal.slope + bonus;
  }

  [[nodiscard]] float utility_of_staying(std::size_t chooser) const {
    const std::uint32_t slot = choosers_.slot[chooser];
    const NeighbourhoodId home = country_.home_of_slot[slot];
    const SchoolId school = choosers_.present_school[chooser - choosers_.must_move];
    const float km = std::hypot(country_.schools.x_km[school] - country_.neighbourhoods.x_km[home],
                                country_.schools.y_km[school] - country_.neighbourhoods.y_km[home]);
    const PhiloxBlock noise = draws_.block(Process::pupil_choice, slot, cohort_, staying_block);
    return utility_of(school, km, true, chooser) + to_gumbel(noise[0]);
  }

  void list_considering(std::size_t chooser) {
    const std::uint32_t slot = choosers_.slot[chooser];
    const NeighbourhoodId home = country_.home_of_slot[slot];
    const auto schools = near(home);
    lists_.row[chooser] = market_.nearby.start(home);
    struct Option {
      float utility;
      std::uint8_t candidate;
    };
    std::array<Option, most_candidates> options;
    std::size_t count = 0;
    const float staying = utility_of_staying(chooser);
    PhiloxBlock noise{};
    for (std::size_t c = 0; c < schools.size(); ++c) {
      const auto candidate = static_cast<std::uint32_t>(c);
      if (candidate % 4 == 0) noise = draws_.block(Process::pupil_choice, slot, cohort_, candidate / 4);
      if (!is_late_entry(country_.schools, schools[c].school, choosers_.year_group, placement_)) continue;
      const float utility = utility_of(schools[c].school, schools[c].distance_km, false, chooser) +
                            to_gumbel(noise[candidate % 4]);
      if (utility > staying) options[count++] = {utility, static_cast<std::uint8_t>(candidate)};
    }
    std::sort(options.begin(), options.begin() + static_cast<std::ptrdiff_t>(count), [](Option a, Option b) {
      return a.utility != b.utility ? a.utility > b.utility : a.candidate < b.candidate;
    });
    const float window =
        weights_.window * to_exponential(draws_.block(Process::pupil_window, slot, cohort_)[0]);
    std::uint8_t named = 0;
    for (std::size_t rank = 0; rank < std::min<std::size_t>(count, lists_.longest); ++rank) {
      if (options[rank].utility < options[0].utility - window) break;
      lists_.candidate[rank * lists_.choosers + chooser] = options[rank].candidate;
      ++named;
    }
    lists_.named[chooser] = named;
  }

  const Country& country_;
  const EntryMarket& market_;
  const Choosers& choosers_;
  std::span<const Appeal> appeals_;
  const ChoiceWeights& weights_;
  const PlacementParameters& placement_;
  const Draws& draws_;
  std::uint32_t cohort_;
  float adherents_bonus_;
  PreferenceLists lists_;
};

}  // namespace

PreferenceLists preferences(const Country& country, const EntryMarket& market, const Choosers& choosers,
                            std::span<const Appeal> appeals, const ChoiceWeights& weights,
                            const PlacementParameters& placement, const Draws& draws) {
  return Lister(country, market, choosers, appeals, weights, placement, draws).list_all();
}

}  // namespace commonroom
