#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "experiments/experiment.hpp"
#include "world/country.hpp"

namespace commonroom {

/// What an experiment is expected to cost. Time is an estimate; memory and disk are bounds from above.
struct Forecast {
  std::size_t tasks = 0;
  std::size_t runs = 0;
  double seconds = 0;             ///< with the threads asked for, the merge included
  std::size_t memory_bytes = 0;   ///< of the whole process
  std::size_t parts_bytes = 0;    ///< on the disk while it runs
  std::size_t results_bytes = 0;  ///< of the results file
  double pilot_seconds = 0;       ///< that the pilot took
  std::size_t pilot_years = 0;    ///< simulated in it
};

/// Runs shortened tasks at points spread over the design, side by side as the experiment would, for a few
/// seconds, and reckons from their years and pupils. Writes nothing. `order`: points in the order in which
/// they are run. `bound`: on memory in bytes, 0 for none. Throws InvalidInput or FileProblem where a point of
/// the pilot cannot be run.
[[nodiscard]] Forecast forecast(const Experiment& experiment, std::shared_ptr<const Country> base,
                                const std::vector<std::size_t>& order, std::size_t threads,
                                std::size_t bound);

}  // namespace commonroom
