#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "world/country.hpp"
#include "world/independent_parameters.hpp"
#include "world/population_parameters.hpp"
#include "world/population_plan.hpp"
#include "world/register_parameters.hpp"
#include "world/school_seed.hpp"

namespace commonroom {

/// Builds the fixed frame of a run: schools from the register that the plan names, or made up; homes around
/// them; who is near whom; trusts and federations, generated where the register does not name them, marked
/// and counted. Depends on nothing but its arguments and the file: not on the replicate, not on the number of
/// threads. Throws InvalidInput and FileProblem as read_register does, and InvalidInput where some year group
/// has no school.
[[nodiscard]] Country build_country(const PopulationPlan& plan, const PopulationParameters& parameters,
                                    std::uint32_t seed, const RegisterParameters& register_parameters = {},
                                    const IndependentParameters& independent = {});

/// The same from schools in hand. At least one school, and every year group taught by some.
[[nodiscard]] Country country_from_schools(const SchoolSeeds& seeds, const PopulationParameters& parameters,
                                           std::uint32_t seed);

}  // namespace commonroom
