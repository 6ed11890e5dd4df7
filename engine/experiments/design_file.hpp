#pragma once

#include <string>

#include "experiments/design_points.hpp"

namespace commonroom {

/// The points of a design from outside: CSV with a header of keys, in any order, or a matrix without a
/// header, as numpy.savetxt writes it, with columns in the order of [design.vary]; there a number stands for
/// the value, or counts the values of a key that has some, from 0. Lines that begin with # are left out.
/// Throws InvalidInput with lines and columns (in characters), FileProblem.
[[nodiscard]] DesignPoints read_design_file(const DesignPlan& design);

/// The points as CSV with a header of keys, which read_design_file() reads back as the same settings.
[[nodiscard]] std::string csv_of(const DesignPoints& points);

}  // namespace commonroom
