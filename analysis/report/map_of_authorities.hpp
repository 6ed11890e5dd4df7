#pragma once

#include <vector>

#include "analysis/report/figure.hpp"
#include "analysis/report/reading.hpp"

namespace commonroom::report {

/// Local authorities at the mean place of their schools, a figure for each regime but the baseline: the
/// difference in true attainment at 16. None of an experiment, or where results tell of fewer than two.
[[nodiscard]] std::vector<Figure> maps_of_authorities(const Reading& reading);

}  // namespace commonroom::report
