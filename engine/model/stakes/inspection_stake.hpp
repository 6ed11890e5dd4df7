#pragma once

#include <array>

#include "model/stakes/parameters.hpp"

namespace commonroom {

/// Worth of each step up in grade: not inadequate, good, outstanding.
using GradeSteps = std::array<double, 3>;

[[nodiscard]] GradeSteps grade_steps(const StakesParameters& parameters);

/// Probability of each grade, best first (outstanding, good, requires improvement, inadequate), for evidence
/// with mean `evidence` and normal noise of SD `noise`, against the cut-points `cuts` (below which:
/// inadequate, requires improvement, good).
[[nodiscard]] std::array<double, 4> grade_probabilities(double evidence, double noise,
                                                        const std::array<double, 3>& cuts);

/// d(expected consequence)/d(evidence) of one inspection: sum over the cut-points of step times normal
/// density.
[[nodiscard]] double inspection_gradient(double evidence, double noise, const std::array<double, 3>& cuts,
                                         const GradeSteps& steps);

/// d P(measure above the floor) / d measure: the density of a single year's noise at the floor.
[[nodiscard]] double floor_gradient(double measure, double standard_error, double floor);

}  // namespace commonroom
