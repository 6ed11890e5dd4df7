#pragma once

#include "analysis/report/figure.hpp"
#include "simulation/results.hpp"

namespace commonroom::report {

/// The runs that failed, counted by regime and cause; without rows where none did.
[[nodiscard]] Figure failed_runs(const Results& results);

}  // namespace commonroom::report
