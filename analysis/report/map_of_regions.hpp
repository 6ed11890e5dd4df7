#pragma once

#include <vector>

#include "analysis/report/figure.hpp"
#include "analysis/report/reading.hpp"

namespace commonroom::report {

/// England's regions as tiles where they roughly lie, a figure for each regime but the baseline: the
/// difference in true attainment at 16. None where results tell of fewer than two regions: made-up
/// authorities lie in none.
[[nodiscard]] std::vector<Figure> maps_of_regions(const Reading& reading);

}  // namespace commonroom::report
