#pragma once

#include "model/consequences/parameters.hpp"
#include "model/policy/regime.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Mean of a school's measure over the latest `years` it has (fewer where it has fewer); NaN where it has
/// none.
[[nodiscard]] float mean_of_years(const SchoolStates& schools, SchoolId school, Measure measure, int years);

/// What an inspector has before judging: the measure's mean over `years`, and what a favourable intake adds;
/// SD. NaN where the school has no measure.
[[nodiscard]] double inspection_evidence(const Country& country, const World& world, SchoolId school,
                                         Measure measure, int years, const InspectionParameters& parameters);

/// Puts this year's measures at the head of each school's memory.
void remember_measures(SchoolStates& schools);

}  // namespace commonroom
