#pragma once

#include <string>

#include "app/arguments.hpp"
#include "simulation/results.hpp"

namespace commonroom::app {

/// The results that a user calls `given`: of an experiment, the point asked for by --point. Throws UsageError
/// where an experiment has many points and none is asked for; InvalidInput and FileProblem as read_results()
/// does.
[[nodiscard]] Results read_one_point(const std::string& given, const Arguments& arguments);

}  // namespace commonroom::app
