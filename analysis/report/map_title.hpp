#pragma once

#include <span>
#include <string>
#include <string_view>

#include "analysis/report/reading.hpp"

namespace commonroom::report {

/// "True attainment at 16 under “group” is higher in 2 and lower in 1 of 9 regions, beyond chance and by
/// enough to notice": the title of a map. `verdicts`: one for each of the `places` ("regions") that it shows.
[[nodiscard]] std::string title_of_map(const std::string& regime, std::string_view places,
                                       std::span<const Verdict> verdicts);

}  // namespace commonroom::report
