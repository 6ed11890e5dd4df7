#pragma once

#include <vector>

#include "world/country.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// For each year group at which children enter schools, the schools that the families of each neighbourhood
/// may think of: the nearest with that first year within reach, and the nearest few however far. A
/// neighbourhood has a row at a year group where such a school is within reach, or where a school that it may
/// have come to by an earlier row ends the year before. Where fewer than the fewest candidates begin there
/// within reach, the nearest that teach both that year and the one before are added; then any that teach it.
[[nodiscard]] std::vector<EntryMarket> make_markets(const Schools& schools, const Neighbourhoods& places,
                                                    const PopulationParameters& parameters);

}  // namespace commonroom
