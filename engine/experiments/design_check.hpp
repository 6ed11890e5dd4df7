#pragma once

#include "experiments/experiment.hpp"

namespace commonroom {

/// Tries settings of a design on its scenario, before anything is run: each key at its ends and between them,
/// or at each of its values, then some whole points. Throws InvalidInput with everything that the scenario
/// has against them, each thing once, at the place of the key in [design.vary].
void check_design(const Experiment& experiment);

/// Throws InvalidInput where results of `plan` would have another shape than those of `base`.
void expect_same_shape(const Plan& base, const Plan& plan);

}  // namespace commonroom
