#pragma once

#include <string>

#include "analysis/comparison.hpp"

namespace commonroom {

/// The comparison as a table for a terminal, at most 100 columns wide unless names are long: for each outcome
/// the level of the baseline and, for each regime, level, paired difference, interval and sign counts.
/// `colour`: escape codes where the interval leaves out zero, green for better and red for worse.
[[nodiscard]] std::string comparison_text(const Comparison& comparison, bool colour = false);

/// The comparison as JSON, unrounded; null where there is no value.
[[nodiscard]] std::string comparison_json(const Comparison& comparison);

}  // namespace commonroom
