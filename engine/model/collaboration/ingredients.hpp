#pragma once

#include "model/collaboration/parameters.hpp"
#include "world/partnerships.hpp"
#include "world/teachers.hpp"

namespace commonroom {

/// Likeness of two heads' values, exp(-d^2 / (2 w^2)), d in SD of values. In (0, 1].
[[nodiscard]] double likeness(const Head& first, const Head& second, const ClumsinessParameters& parameters);

/// Leadership of two heads together: a logistic curve in their mean quality. In (0, 1).
[[nodiscard]] double leadership(const Head& first, const Head& second,
                                const ClumsinessParameters& parameters);

/// Hierarchy: a weighted mean of the governance that the type brings and of leadership. In [0, 1].
[[nodiscard]] double hierarchy(double governance, double leadership, const ClumsinessParameters& parameters);

/// What is left of each ingredient a year on: u' = v + maintenance leadership (1 - v), v = u (1 - decay).
/// Without leadership it decays geometrically.
[[nodiscard]] Ingredients upkeep_after_year(const Ingredients& upkeep, double leadership,
                                            const ClumsinessParameters& parameters);

/// Effectiveness E = (sum_k w_k x_k^rho)^(1/rho), the weights scaled to sum to 1: additive at rho = 1,
/// geometric at 0, the least ingredient as rho falls without limit. 0 where rho <= 0 and an ingredient with
/// weight is 0. In [0, 1]. All weights must not be 0 (then E is 0).
[[nodiscard]] double effectiveness(const Ingredients& ingredients, const ClumsinessParameters& parameters);

}  // namespace commonroom
