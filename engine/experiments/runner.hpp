#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "experiments/experiment.hpp"
#include "experiments/store.hpp"
#include "world/country.hpp"

namespace commonroom {

/// How an experiment is watched, bounded and stopped.
struct ExperimentControl {
  /// Called now and then, never from two threads at once, with the share of the work done (0..1). May be
  /// empty.
  std::function<void(double)> progress;
  /// Once true, nothing new is begun and what is not finished is dropped. May be null.
  const std::atomic<bool>* stop = nullptr;
  /// Seconds from the beginning after which to stop in the same way; no task is begun that would not be
  /// finished by then, as far as the tasks before it tell.
  std::optional<double> time_limit;
  std::size_t threads = 0;  ///< 0: one for each core
  std::size_t workers = 0;  ///< tasks side by side, see MemoryPlan; 0: as many as threads
};

/// How an experiment ended.
struct ExperimentEnding {
  std::size_t done = 0;    ///< runs that this call finished
  std::size_t failed = 0;  ///< runs that this call saw failing
  bool out_of_time = false;
  bool interrupted = false;
};

/// Runs tasks and gives each to the store as it is finished; all are in closed parts at the end. A run that
/// fails, or a point that cannot be run, is recorded with its cause and does not stop the others. The store
/// has the same content for any number of threads. Throws FileProblem where the store cannot keep it.
ExperimentEnding run_tasks(const Experiment& experiment, std::shared_ptr<const Country> base,
                           const std::vector<TaskToRun>& tasks, ExperimentStore& store,
                           const ExperimentControl& control);

}  // namespace commonroom
