#pragma once

#include <vector>

#include "analysis/report/reading.hpp"
#include "analysis/report/report.hpp"
#include "output/saved_analysis.hpp"

namespace commonroom::report {

/// The whole report, in the order in which it is read. `saved`: what analyses have found in these results.
[[nodiscard]] Report make_report(const Reading& reading, const std::vector<SavedAnalysis>& saved);

}  // namespace commonroom::report
