#pragma once

#include <span>
#include <string>
#include <string_view>

#include "output/statistics.hpp"

namespace commonroom::report {

/// "True attainment at 16 under “group” is higher in 2 and lower in 1 of 9 regions, beyond chance and by
/// enough to notice": the title of a map. `differences` (SD): one for each of the `places` ("regions") that
/// it shows.
[[nodiscard]] std::string title_of_map(const std::string& regime, std::string_view places,
                                       std::span<const IntervalEstimate> differences, double worth_noticing);

}  // namespace commonroom::report
