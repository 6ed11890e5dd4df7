#pragma once

#include <vector>

#include "world/country.hpp"
#include "world/independent_parameters.hpp"
#include "world/population_plan.hpp"
#include "world/school_seed.hpp"

namespace commonroom {

/// Independent schools of a made-up population: as many in each authority as planned, each near one of its
/// state schools (log-normal sizes; some secondary, some all-through, the rest primary). Their URNs follow
/// those of the state schools. Draws are keyed by authority and ordinal, so that one more moves none.
[[nodiscard]] std::vector<SchoolSeed> made_up_independent_schools(const Country& country,
                                                                  const SyntheticPlan& plan,
                                                                  const IndependentParameters& parameters,
                                                                  std::uint32_t seed);

/// Adds independent schools after the state schools of a country that is otherwise built. Nothing in it
/// changes but the columns of schools, which grow: families, homes, rivals and neighbours are those of state
/// schools. Independent schools admit by fee, from families outside the model.
void add_independent_schools(Country& country, const std::vector<SchoolSeed>& seeds);

}  // namespace commonroom
