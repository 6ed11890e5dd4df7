#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace commonroom::app {

/// What a script for the scheduler Slurm has to know of an experiment and of the jobs that are to run it.
struct JobScript {
  std::string scenario;
  std::string folder;
  std::vector<std::string> overrides;  ///< "key=value"
  std::uint32_t jobs = 1;              ///< of the array: one for each shard
  double seconds = 3600;               ///< that a job may take
  std::optional<std::size_t> bytes;    ///< that a job may take; nothing: what the cluster gives
  std::uint32_t cpus = 1;              ///< of a job
};

/// The script of the array: job i runs shard i of the experiment.
[[nodiscard]] std::string array_script(const JobScript& script);
/// The script of the job that joins the shards, for submission after the array.
[[nodiscard]] std::string merge_script(const JobScript& script);

}  // namespace commonroom::app
