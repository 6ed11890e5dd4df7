#pragma once

#include "world/phase_maker.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// Where disadvantage is high, as a score for each school: by town, by place, and by school, in the
/// proportions of the deprivation latent.
[[nodiscard]] Values disadvantage_of_primaries(const PhaseMaker& maker,
                                               const PopulationParameters& parameters, const Draws& draws);

/// The same for secondary schools, which take after the primary schools near them.
[[nodiscard]] Values disadvantage_of_secondaries(const PhaseMaker& maker, const PhaseMaker& primaries,
                                                 const Values& primary_scores);

}  // namespace commonroom
