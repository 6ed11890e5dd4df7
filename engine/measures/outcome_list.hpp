#pragma once

#include <span>
#include <string_view>

#include "measures/outcome.hpp"

namespace commonroom {

/// Labels along each axis, in the order of the enumeration Axis.
[[nodiscard]] std::span<const std::string_view> axis_labels(Axis axis);

/// The outcomes, in the order in which they are recorded. Adding one is one line here and the function that
/// measures it.
[[nodiscard]] std::span<const Outcome> listed_outcomes();

}  // namespace commonroom
