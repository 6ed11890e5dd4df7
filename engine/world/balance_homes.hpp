#pragma once

#include "world/catchments.hpp"
#include "world/country.hpp"
#include "world/neighbourhoods.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// Moves children between neighbourhoods, so that as many would enter each school by distance alone as it
/// takes: N_n <- N_n sum_i P_ni T_i / e_i with e_i = sum_n N_n P_ni (Richardson 1972, Lucy 1974), where T_i
/// are the pupils of a year group of school i, `home_balance_rounds` times, at year 0 and at year 7 by turns.
/// Few rounds bring the towns in line with their schools; many would make every school's catchment fit, which
/// no town does. Those who go on at another year than 7 do not take part at year 7. The cohort keeps its
/// size.
[[nodiscard]] Homes balance_homes(const Schools& schools, Homes homes,
                                  const Grouped<NeighbourhoodId, CatchmentShare>& at_start,
                                  const Grouped<NeighbourhoodId, CatchmentShare>& at_transfer,
                                  const PopulationParameters& parameters);

}  // namespace commonroom
