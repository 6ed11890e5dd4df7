#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/admission/appeal.hpp"
#include "model/admission/choosers.hpp"
#include "model/admission/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"

namespace commonroom {

/// The schools that families name, best first. Schools are named by their place among those near the home
/// (EntryMarket::nearby), of which families consider the nearest `most_candidates`.
struct PreferenceLists {
  std::size_t choosers = 0;
  unsigned longest = 0;
  std::vector<std::uint32_t> row;       ///< by chooser: start of the home's schools in the market's values
  std::vector<std::uint8_t> named;      ///< by chooser: how many schools are named
  std::vector<std::uint8_t> candidate;  ///< by rank, then chooser

  [[nodiscard]] std::uint8_t candidate_at(std::size_t rank, std::size_t chooser) const noexcept {
    return candidate[rank * choosers + chooser];
  }
  /// Position in the market's values of the school that a chooser names at a rank.
  [[nodiscard]] std::size_t position_at(std::size_t rank, std::size_t chooser) const noexcept {
    return row[chooser] + candidate_at(rank, chooser);
  }
};

/// Random utility (McFadden 1974): u = value_j + slope_j h - b km^e - (penalty beyond last year's cut-off) +
/// faith + Gumbel noise (Process::pupil_choice). A list holds the best schools within the family's window of
/// the very best (exponential, Process::pupil_window), at most `longest_list`. Those who may stay name only
/// schools that begin late and are worth more to them than their present school, which pays no penalty and
/// has noise of its own.
[[nodiscard]] PreferenceLists preferences(const Country& country, const EntryMarket& market,
                                          const Choosers& choosers, std::span<const Appeal> appeals,
                                          const ChoiceWeights& weights, const PlacementParameters& placement,
                                          const Draws& draws);

}  // namespace commonroom
