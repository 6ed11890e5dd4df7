#pragma once

#include <cstdint>

#include "world/population_parameters.hpp"
#include "world/population_plan.hpp"
#include "world/register_parameters.hpp"
#include "world/school_seed.hpp"

namespace commonroom {

/// Made-up schools of one or more authorities side by side: a main town, small towns and country, with the
/// sizes, distances to the nearest school of the phase, shares of disadvantaged pupils and kinds of school of
/// England. Each of these is drawn evenly over its distribution, so that a single authority has it too. Pure
/// function of its arguments. Throws InvalidInput for a plan without schools of both phases or with more than
/// can be numbered.
[[nodiscard]] SchoolSeeds synthetic_schools(const SyntheticPlan& plan, const PopulationParameters& parameters,
                                            const RegisterParameters& register_parameters,
                                            std::uint32_t seed);

}  // namespace commonroom
