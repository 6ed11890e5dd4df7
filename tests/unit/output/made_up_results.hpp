#pragma once

#include "simulation/results.hpp"

namespace commonroom::testing {

/// Small results with every part filled: three regimes, two of them run in full, one run failed. Each value
/// encodes where it stands, so that a value in the wrong place shows.
[[nodiscard]] Results made_up_results();

/// The value that made_up_results() holds at a place; `position` within the year's record.
[[nodiscard]] double made_up_value(std::size_t regime, std::size_t replicate, std::size_t year,
                                   std::size_t position);

}  // namespace commonroom::testing
