#pragma once

#include "core/column.hpp"
#include "world/pupil_care.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// What acts on pupils one by one beside what all pupils of a school share. Each part is off where its
/// pointer is null; with nothing on, nothing is touched.
struct PupilExperience {
  /// Transition: a pupil who came from another school loses `transition_loss` (1 - continuity) of attainment,
  /// SD, with the continuity of the two schools' link.
  const Grouped<SchoolId, FeederLink>* feeders = nullptr;
  float transition_loss = 0;
  /// Engagement: e' = r e + (1 - r) k h + input, and growth g e', with h home advantage, SD.
  const Column<SchoolId, float>* engagement_input = nullptr;  ///< SD a year
  float engagement_persistence = 0;                           ///< r
  float engagement_home = 0;                                  ///< k
  float engagement_growth = 0;                                ///< g, SD a year per SD
  /// Out of school: growth against the mean of what schools add to the same year group, SD a year.
  float growth_out_of_school = 0;

  [[nodiscard]] bool is_on() const noexcept { return feeders != nullptr || engagement_input != nullptr; }
};

/// A year of one school's pupils in one year group: changes their engagement and adds to their attainment
/// what follows from it and from changing school.
void experience_of_school(Cohort& cohort, SchoolId school, const PupilExperience& experience);

/// The same for those out of school, whose engagement is that of home alone.
void experience_out_of_school(Cohort& cohort, const PupilExperience& experience);

}  // namespace commonroom
