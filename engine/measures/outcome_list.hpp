#pragma once

#include <span>

#include "measures/outcome.hpp"

namespace commonroom {

/// The outcomes, in the order in which they are recorded. Adding one is one line here and the function that
/// measures it.
[[nodiscard]] std::span<const Outcome> listed_outcomes();

}  // namespace commonroom
