#pragma once

#include <vector>

#include "analysis/report/reading.hpp"
#include "analysis/report/report.hpp"

namespace commonroom::report {

/// The two or three things that a reader must know before any number.
[[nodiscard]] std::vector<Sentence> caveats_of(const Reading& reading);

}  // namespace commonroom::report
