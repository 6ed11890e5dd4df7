#pragma once

#include "random/draws.hpp"
#include "world/catchments.hpp"
#include "world/country.hpp"
#include "world/neighbourhoods.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// Deprivation of neighbourhoods, and the latent value above which a pupil is disadvantaged.
struct Deprivation {
  Column<NeighbourhoodId, float>
      mean;  ///< mean over children 0; their own part has variance individual_deprivation()
  float threshold = 0;
};

/// Deprivation of homes after the schools near them: D_n = sum_i P_ni m_i + sum_j Q_nj q_j + small-area
/// noise, with P the shares of the market at year 0, Q those of the market at year 7, and m_i such that a
/// neighbourhood like all around school i would have the school's share of disadvantaged children, drawn
/// towards its authority's mean by 1 - residential_share. Since homes near several schools blend them, the
/// share expected around a school,
///   e_i = sum_n N_n P_ni Phi((D_n - t)/s) / sum_n N_n P_ni,   s^2 = individual_deprivation(),
/// is less extreme than its own; m_i is corrected by the gap `deprivation_corrections` times, and q_j, which
/// begins at 0, by that around secondary school j, `deprivation_corrections_secondary` times. Many
/// corrections would meet every school's share, with contrasts between homes that England does not have: part
/// of the difference between schools comes from choice. The threshold t is such that the share of all
/// children is that of all schools, by pupils.
[[nodiscard]] Deprivation fit_deprivation(const Schools& schools, const Homes& homes,
                                          const Grouped<NeighbourhoodId, CatchmentShare>& at_start,
                                          const Grouped<NeighbourhoodId, CatchmentShare>& at_transfer,
                                          const PopulationParameters& parameters, const Draws& draws);

/// Share of disadvantaged children among those who would start at each school if distance alone counted; the
/// school's own share for schools that none would start at.
[[nodiscard]] Column<SchoolId, double> expected_disadvantaged(
    const Schools& schools, const Homes& homes, const Grouped<NeighbourhoodId, CatchmentShare>& at_start,
    const Deprivation& deprivation, const PopulationParameters& parameters);

/// Mean home advantage of each neighbourhood: a part that differs between the catchments of secondary schools
/// and a part between those of primary schools, each with its share of the variance and each correlated with
/// the deprivation at its level. Catchments blend into each other by their shares; mean over children 0.
[[nodiscard]] Column<NeighbourhoodId, float> draw_home_advantage(
    const Homes& homes, const Deprivation& deprivation,
    const Grouped<NeighbourhoodId, CatchmentShare>& at_start,
    const Grouped<NeighbourhoodId, CatchmentShare>& at_transfer, std::size_t schools,
    const PopulationParameters& parameters, const Draws& draws);

}  // namespace commonroom
