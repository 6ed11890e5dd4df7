#include "model/admission/preferences.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/parallel.hpp"
#include "model/admission/distance_cost.hpp"
#include "model/learning/birth.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

constexpr std::size_t choosers_grain = 2048;
constexpr std::size_t lanes = philox_lanes;
constexpr float nothing = -std::numeric_limits<float>::infinity();
/// The present school's noise comes from the first block after those of the candidates.
constexpr std::uint32_t staying_block = most_candidates / 4;

/// What all families of a neighbourhood share, for the neighbourhoods of a piece of the choosers, candidate
/// by candidate.
struct SharedUtilities {
  std::vector<float> value, slope;
  std::vector<std::uint32_t> faith;

  void add(std::span<const NearbySchool> nearby, std::span<const Appeal> appeals,
           const ChoiceWeights& weights) {
    for (const NearbySchool& near : nearby) {
      const Appeal& appeal = appeals[index(near.school)];
      const float penalty = near.distance_km > appeal.cut_off_km ? weights.beyond_cut_off : 0.0F;
      value.push_back(appeal.value - penalty);
      slope.push_back(appeal.slope);
      faith.push_back(appeal.faith);
    }
  }
};

/// One family in each lane.
struct Lanes {
  std::size_t size = 0;
  unsigned candidates = 0;                             ///< the most in any lane
  alignas(64) std::array<std::uint32_t, lanes> row{};  ///< in SharedUtilities
  alignas(64) std::array<std::uint32_t, lanes> count{};
  alignas(64) std::array<std::uint32_t, lanes> traits{};
  alignas(64) std::array<float, lanes> home_advantage{};
};

struct alignas(64) Utilities {
  std::array<std::array<float, lanes>, most_candidates> of;
};

COMMONROOM_MULTIVERSION void add_distance(float* value, const float* km, std::size_t size, float weight,
                                          float exponent) {
  for (std::size_t at = 0; at < size; ++at) value[at] -= distance_cost(km[at], weight, exponent);
}

COMMONROOM_MULTIVERSION void fill_utilities(Utilities& utilities, const Lanes& families, const float* value,
                                            const float* slope, const std::uint32_t* faith,
                                            float adherents_bonus, const std::uint32_t* slots,
                                            std::uint32_t cohort, const Draws& draws) {
  for (unsigned block = 0; block * 4 < families.candidates; ++block) {
    const PhiloxBatch batch = draw_batch(draws, Process::pupil_choice, slots, families.size, cohort, block);
    for (unsigned word = 0; word < 4; ++word) {
      const std::uint32_t candidate = block * 4 + word;
      if (candidate >= families.candidates) break;
      float* const utility = utilities.of[candidate].data();
      const std::uint32_t* const words = batch.words[word].data();
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::uint32_t at = families.row[lane] + candidate;
        const float own = families.home_advantage[lane] * slope[at];
        const float bonus = (faith[at] & families.traits[lane]) != 0 ? adherents_bonus : 0.0F;
        const float total = value[at] + own + bonus + to_gumbel(words[lane]);
        utility[lane] = candidate < families.count[lane] ? total : nothing;
      }
    }
  }
}

struct Ranking {
  alignas(64) std::array<float, lanes> window{};
  alignas(64) std::array<float, lanes> least{};  ///< utility below which nothing is named
  alignas(64) std::array<float, lanes> best{};
  alignas(64) std::array<std::int32_t, lanes> best_at{};
  alignas(64) std::array<std::int32_t, lanes> named{};
};

COMMONROOM_MULTIVERSION void fill_windows(Ranking& ranking, float mean, const Lanes& families,
                                          const std::uint32_t* slots, std::uint32_t cohort,
                                          const Draws& draws) {
  const PhiloxBatch batch = draw_batch(draws, Process::pupil_window, slots, families.size, cohort);
  for (std::size_t lane = 0; lane < lanes; ++lane)
    ranking.window[lane] = mean * to_exponential(batch.words[0][lane]);
}

/// Takes the best of the last turn out of the running, then finds the best that is left in each lane.
COMMONROOM_MULTIVERSION void find_next_best(Ranking& ranking, Utilities& utilities, unsigned candidates) {
  std::array<std::int32_t, lanes> taken = ranking.best_at;
  for (std::size_t lane = 0; lane < lanes; ++lane) ranking.best[lane] = nothing;
  for (unsigned candidate = 0; candidate < candidates; ++candidate) {
    float* const utility = utilities.of[candidate].data();
    const auto number = static_cast<std::int32_t>(candidate);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const float left = taken[lane] == number ? nothing : utility[lane];
      const bool better = left > ranking.best[lane];
      utility[lane] = left;
      ranking.best[lane] = better ? left : ranking.best[lane];
      ranking.best_at[lane] = better ? number : ranking.best_at[lane];
    }
  }
}

/// Counts the lanes' best school as named where it is within the window; how many lanes named one.
COMMONROOM_MULTIVERSION std::int32_t name_best(Ranking& ranking, bool is_first) {
  std::int32_t lanes_naming = 0;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const float least = is_first ? ranking.best[lane] - ranking.window[lane] : ranking.least[lane];
    const bool names = ranking.best[lane] > nothing && ranking.best[lane] >= least;
    ranking.least[lane] = least;
    ranking.named[lane] += names ? 1 : 0;
    lanes_naming += names ? 1 : 0;
  }
  return lanes_naming;
}

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
    std::vector<std::uint32_t> row(end - begin);
    std::vector<std::uint8_t> count(end - begin);
    std::vector<float> km;
    auto last_home = none<NeighbourhoodId>;
    std::uint32_t last_row = 0;
    for (std::size_t chooser = begin; chooser < end; ++chooser) {
      const NeighbourhoodId home = country_.home_of_slot[choosers_.slot[chooser]];
      if (home != last_home) {
        last_home = home;
        last_row = static_cast<std::uint32_t>(shared.value.size());
        shared.add(near(home), appeals_, weights_);
        for (const NearbySchool& school : near(home)) km.push_back(school.distance_km);
      }
      row[chooser - begin] = last_row;
      count[chooser - begin] = static_cast<std::uint8_t>(shared.value.size() - last_row);
      lists_.row[chooser] = market_.nearby.start(home);
    }
    add_distance(shared.value.data(), km.data(), km.size(), weights_.distance, weights_.distance_exponent);
    // A lane with few candidates reads on into the next rows, and the last ones beyond the end.
    shared.value.resize(shared.value.size() + most_candidates);
    shared.slope.resize(shared.value.size());
    shared.faith.resize(shared.value.size());

    for (std::size_t at = begin; at < end; at += lanes) {
      Lanes families;
      families.size = std::min(lanes, end - at);
      for (std::size_t lane = 0; lane < families.size; ++lane) {
        families.row[lane] = row[at - begin + lane];
        families.count[lane] = count[at - begin + lane];
        families.candidates = std::max(families.candidates, static_cast<unsigned>(families.count[lane]));
        families.traits[lane] = choosers_.traits[at + lane];
        families.home_advantage[lane] = choosers_.home_advantage[at + lane];
      }
      rank_lanes(families, shared, at);
    }
  }

  void rank_lanes(const Lanes& families, const SharedUtilities& shared, std::size_t first) {
    const std::uint32_t* const slots = &choosers_.slot[first];
    Utilities utilities;
    Ranking ranking;
    fill_utilities(utilities, families, shared.value.data(), shared.slope.data(), shared.faith.data(),
                   adherents_bonus_, slots, cohort_, draws_);
    fill_windows(ranking, weights_.window, families, slots, cohort_, draws_);
    ranking.best_at.fill(-1);
    for (unsigned rank = 0; rank < lists_.longest; ++rank) {
      find_next_best(ranking, utilities, families.candidates);
      if (name_best(ranking, rank == 0) == 0) break;
      std::uint8_t* const candidate = &lists_.candidate[rank * lists_.choosers + first];
      for (std::size_t lane = 0; lane < families.size; ++lane) {
        candidate[lane] = static_cast<std::uint8_t>(ranking.best_at[lane]);
      }
    }
    for (std::size_t lane = 0; lane < families.size; ++lane) {
      lists_.named[first + lane] = static_cast<std::uint8_t>(ranking.named[lane]);
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
