#pragma once

#include <string>
#include <vector>

#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// Which trust or federation each school belongs to, and the names of trusts.
struct GeneratedTrusts {
  Column<SchoolId, TrustId> of_school;
  std::vector<std::string> names;
};

/// Puts every academy into a trust: numbers of trusts of one and of several schools as in England, scaled to
/// the academies there are; sizes of the latter from a Pareto distribution from 2 to the largest, with
/// England's mean. Trusts of one school are drawn; then, the largest trust first, one academy is drawn and
/// the nearest of those left join it.
[[nodiscard]] GeneratedTrusts generate_trusts(const Schools& schools, const PopulationParameters& parameters,
                                              const Draws& draws);

/// Puts a share of the maintained schools into federations of two or three: small schools first, each with
/// the nearest of the same stage within reach.
[[nodiscard]] Column<SchoolId, FederationId> generate_federations(const Schools& schools,
                                                                  const PopulationParameters& parameters,
                                                                  const Draws& draws);

/// Sizes of `trusts` trusts of several schools, largest first, that add up to `schools` (at least 2 for
/// each).
[[nodiscard]] std::vector<std::size_t> trust_sizes(std::size_t trusts, std::size_t schools,
                                                   const PopulationParameters& parameters);

}  // namespace commonroom
