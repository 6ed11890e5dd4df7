#pragma once

#include <limits>

namespace commonroom {

/// Stands for a number that there is not: no run, too few of them, nothing to divide by. Written as "-" or an
/// empty cell.
inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Decimals of a number whose interval does not ask for more, and the most that are ever printed.
inline constexpr int usual_decimals = 3;
inline constexpr int most_decimals = 6;

/// Spaces by which each level of printed JSON is set in.
inline constexpr int json_indent = 2;

/// A share times this is in per cent.
inline constexpr double percent = 100;

}  // namespace commonroom
