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

/// The points as a matrix, as numpy.savetxt writes it: a line of keys behind #, then a row for each point
/// with a column for each key of `design`, in which the position of a value, from 0, stands for a value of a
/// list. read_design_file() reads it back as the same settings. Throws InvalidInput where no number stands
/// for a setting.
[[nodiscard]] std::string matrix_of(const DesignPlan& design, const DesignPoints& points);

}  // namespace commonroom
