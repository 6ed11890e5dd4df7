#pragma once

#include "core/column.hpp"
#include "model/effort/parameters.hpp"
#include "model/inclusion/parameters.hpp"
#include "world/pupils.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// A pupil's engagement e, SD, moves with the pupil: e' = r e + (1 - r) k h + input of the school, with h
/// home advantage; growth g e' (learning/pupil_experience.hpp). The school's input, SD a year:
///   feedback y_T - drill y_P + programmes + outside partners,
/// y_T the growth that time for teaching brings, which is where feedback comes from, y_P what preparation
/// adds to results. Source: Hattie and Timperley 2007 for the sign of feedback; Taylor, Clumsy collaboration
/// (2013) for voice and shared goals; sizes assumed. Left out: one pupil's engagement acting on another's.

/// Engagement of pupils as home alone would make it; from the first year on where engagement is on.
void start_engagement(Cohort& cohort, const EngagementParameters& parameters);

/// What teaching and preparation add, SD a year.
[[nodiscard]] Column<SchoolId, float> engagement_from_effort(const SchoolStates& schools,
                                                             const EngagementParameters& parameters,
                                                             const EffortParameters& effort);

}  // namespace commonroom
