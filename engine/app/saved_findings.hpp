#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "analysis/findings/findings.hpp"
#include "output/saved_analysis.hpp"

namespace commonroom::app {

/// What was found, as a results file keeps it. `asked`: what the analysis was asked.
[[nodiscard]] SavedAnalysis to_be_saved(const Findings& findings,
                                        std::vector<std::pair<std::string, std::string>> asked);

}  // namespace commonroom::app
