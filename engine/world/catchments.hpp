#pragma once

#include "world/country.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// A school that children of a neighbourhood would go to if distance alone counted.
struct CatchmentShare {
  SchoolId school;
  float
      share;  ///< of the neighbourhood's children who enter some school at this school's year of entry, 0..1
};

/// Logit shares, by distance alone, in one market; shares below a hundredth are left out.
[[nodiscard]] Grouped<NeighbourhoodId, CatchmentShare> catchment_shares(
    const EntryMarket& market, const PopulationParameters& parameters);

/// The same in all markets together, each neighbourhood's sorted by school; a school entered at two year
/// groups stands with the larger share.
[[nodiscard]] Grouped<NeighbourhoodId, CatchmentShare> catchment_shares(
    const std::vector<EntryMarket>& markets, const PopulationParameters& parameters);

}  // namespace commonroom
