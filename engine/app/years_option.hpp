#pragma once

#include <string>

#include "output/statistics.hpp"

namespace commonroom::app {

/// The years that `--years` asks for, of results with so many: "6-10", "7", "last5" or "all". Throws
/// UsageError for anything else; whether the years are recorded is for the comparison to say.
[[nodiscard]] Period years_asked_for(const std::string& text, int recorded);

}  // namespace commonroom::app
