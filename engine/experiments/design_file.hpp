#pragma once

#include "experiments/design_points.hpp"

namespace commonroom {

/// The points of a design from outside: CSV with a header of keys, in any order, or a matrix without a
/// header, as numpy.savetxt writes it, with columns in the order of [design.vary]; there a number stands for
/// the value, or counts the values of a key that has some, from 0. Throws InvalidInput with line and column,
/// FileProblem.
[[nodiscard]] DesignPoints read_design_file(const DesignPlan& design);

}  // namespace commonroom
