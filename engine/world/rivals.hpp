#pragma once

#include "world/catchments.hpp"
#include "world/country.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// Weight of each school in the others' markets, w_ij = w_ji:
///   o_ij = c_ij sum_n N_n P_ni P_nj / sqrt(S_i S_j),   S_i = sum_n N_n P_ni,
/// with N_n the children of neighbourhood n, P_ni the share of them that would go to i by distance alone, and
/// c_ij the year groups that both teach over those that either teaches. Overlaps below the least are dropped,
/// a pair stays only where each is among the other's strongest, and then all are scaled once so that the mean
/// over schools of sum_j w_ij is 1. Both entries of a pair are the same number, bit for bit.
[[nodiscard]] Grouped<SchoolId, Rival> make_rivals(const Schools& schools,
                                                   const Column<NeighbourhoodId, std::uint32_t>& children,
                                                   const Grouped<NeighbourhoodId, CatchmentShare>& shares,
                                                   const PopulationParameters& parameters);

}  // namespace commonroom
