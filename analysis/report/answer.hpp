#pragma once

#include <vector>

#include "analysis/report/reading.hpp"
#include "analysis/report/report.hpp"

namespace commonroom::report {

/// The answer in at most five sentences: one for each primary outcome, what is better without being worse,
/// what it costs. A difference is claimed only where its interval excludes zero and it is worth noticing.
[[nodiscard]] std::vector<Sentence> answer_of(const Reading& reading);

}  // namespace commonroom::report
