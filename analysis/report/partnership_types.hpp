#pragma once

#include "analysis/report/reading.hpp"
#include "analysis/report/report.hpp"

namespace commonroom::report {

/// How many partnerships of each type there are under each regime in the last five years, and what share of
/// those between schools is of each class. No rows where the scenario names no types, and over an
/// experiment's settings.
[[nodiscard]] Figure partnerships_by_type(const Reading& reading);

}  // namespace commonroom::report
