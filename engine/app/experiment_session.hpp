#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/interruption.hpp"
#include "app/terminal.hpp"
#include "experiments/experiment.hpp"
#include "experiments/memory_plan.hpp"
#include "experiments/runner.hpp"
#include "experiments/store.hpp"
#include "experiments/task_order.hpp"

namespace commonroom::app {

/// How an experiment is to be run, whatever command asks for it.
struct SessionOptions {
  bool resume = false;
  bool retry_failed = false;
  std::optional<Shard> shard;
  std::optional<double> time_limit;  ///< seconds
  std::size_t memory_bytes = 0;      ///< bound on all that the process takes; 0: none
  double seconds_a_part = 60;        ///< of work that a part holds
  std::size_t threads = 0;
};

/// Where an experiment keeps what is finished until its results file is whole: a folder inside that of the
/// results, or one for each shard.
[[nodiscard]] std::filesystem::path experiment_folder(const std::filesystem::path& output,
                                                      const std::optional<Shard>& shard);

/// One command's work on an experiment, from opening its folder to its last part.
class ExperimentSession {
 public:
  /// Builds the population and opens the folder. With `resume`, goes on with what is there: parts, or a
  /// results file that is whole. Throws FileProblem where unfinished work is there and `resume` is not given;
  /// Mismatch where it is of another experiment.
  ExperimentSession(Experiment experiment, const std::filesystem::path& output, const SessionOptions& options,
                    Terminal& terminal);

  /// Runs what is not finished.
  ExperimentEnding run(const Interruption& interruption);

  [[nodiscard]] const Experiment& experiment() const noexcept { return experiment_; }
  [[nodiscard]] ExperimentStore& store() noexcept { return *store_; }
  /// What the whole experiment is about.
  [[nodiscard]] const Results& about() const noexcept { return store_->about(); }
  /// All parts there are now.
  [[nodiscard]] PartList parts() const;

 private:
  void open_store(const std::filesystem::path& output);
  /// Takes runs over from a results file.
  void take_over(const std::filesystem::path& results);

  Experiment experiment_;
  SessionOptions options_;
  Terminal& terminal_;
  std::shared_ptr<const Country> country_;
  MemoryPlan memory_;
  std::filesystem::path folder_;
  std::optional<ExperimentStore> store_;
};

}  // namespace commonroom::app
