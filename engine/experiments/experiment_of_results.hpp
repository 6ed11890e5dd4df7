#pragma once

#include <string>
#include <vector>

#include "experiments/experiment.hpp"

namespace commonroom {

/// The experiment that a results file came from, out of what the file says of itself: its resolved scenario,
/// and the points as they stand there, whatever they were drawn or read from. `about` is read_about() of the
/// file, `path` what a command calls it. A relative path in the scenario counts from the present folder.
/// `overrides` are on top; where one changes the design, the points are made anew. Throws InvalidInput where
/// an override is not allowed.
[[nodiscard]] Experiment experiment_of_results(const Results& about, const std::string& path,
                                               const std::vector<std::string>& overrides);

}  // namespace commonroom
