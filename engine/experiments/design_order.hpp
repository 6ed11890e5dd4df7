#pragma once

#include <cstddef>
#include <vector>

#include "scenario/design_plan.hpp"

namespace commonroom {

/// The order in which to run a design's points: any first part of it covers the space evenly. That of a grid
/// follows a lattice over its keys, or the Sobol' sequence where the numbers of their settings are powers of
/// two; that of a list or a file reverses the bits of a point's number; samples keep theirs.
[[nodiscard]] std::vector<std::size_t> order_of_points(const DesignPlan& design, std::size_t points);

}  // namespace commonroom
