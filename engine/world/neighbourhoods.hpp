#pragma once

#include <vector>

#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// Places of homes, and the neighbourhood of each slot of a cohort.
struct Homes {
  Neighbourhoods neighbourhoods;
  Column<NeighbourhoodId, std::uint32_t> slot_counts;
  std::vector<NeighbourhoodId> of_slot;
};

/// Spreads homes around the schools that teach year 0 (around all schools of an authority that has none), in
/// proportion to their pupils a year. A cohort of an authority is its pupils in years 0-11 over 12, so that
/// it is between what its primary and its secondary schools hold. Numbers are shared out evenly, never drawn,
/// or small schools would find too many or too few children around them. Neighbourhoods are in the order of
/// authority, school, and distance from the school; deprivation and home advantage are left at 0.
[[nodiscard]] Homes make_homes(const Schools& schools, std::size_t areas,
                               const PopulationParameters& parameters, const Draws& draws);

}  // namespace commonroom
