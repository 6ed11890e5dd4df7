#pragma once

#include <array>

#include "model/learning/growth.hpp"
#include "model/learning/pupil_experience.hpp"

namespace commonroom {

/// Step 8: each pupil's attainment in each domain becomes
///   a' = rho a + b h + f D + gamma (mean a of the year group) + G + focus + offset + sigma (shared and
///   domain shock),
/// with h home advantage, D disadvantage, G what the school adds; plus what the school adds for pupils with
/// special needs, and `experience`. Pupils out of school grow by the mean of what schools add, and what being
/// out adds or takes. During burn-in (`learns_reference`) the
/// offset and sigma of each year group follow the population, so that attainment keeps mean 0 and variance 1;
/// afterwards they are those of the reference year. Changes the attainment columns of `pupils` and, during
/// burn-in, `reference`. `years_run` counts the years of burn-in so far.
void grow_pupils(Pupils& pupils, Reference& reference, const Column<SchoolId, SchoolGrowth>& growth,
                 const LearningParameters& parameters, bool learns_reference, int years_run,
                 const Draws& draws, const PupilExperience& experience = {});

/// The plain version of the same for one pupil, as the oracle of the fast one. `shocks`: shared, then one for
/// each domain.
struct PupilYear {
  std::array<float, domains> attainment{};
  float home_advantage = 0;
  bool disadvantaged = false;
  bool sen = false;
  float mean_of_year_group = 0;
  std::array<float, 4> shocks{};
};
[[nodiscard]] std::array<float, domains> grown_reference(const PupilYear& pupil, int year_group,
                                                         const SchoolGrowth& growth,
                                                         const LearningParameters& parameters,
                                                         const Reference& reference);

}  // namespace commonroom
