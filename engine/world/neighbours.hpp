#pragma once

#include "world/country.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// Schools within reach as partners: of each school the nearest of a common stage (both teach some of the
/// years 0-6, or both some of 7-11), and the nearest members of its own trust or federation wherever they
/// are. Symmetric: a pair is in when either has the other. Sorted by school.
[[nodiscard]] Grouped<SchoolId, Neighbour> make_neighbours(const Schools& schools,
                                                           const PopulationParameters& parameters);

}  // namespace commonroom
