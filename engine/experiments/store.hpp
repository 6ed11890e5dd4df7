#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "experiments/folder_lock.hpp"
#include "experiments/journal.hpp"
#include "output/part_file.hpp"

namespace commonroom {

/// Where a task lies: in which of a store's parts, and at which place of it.
struct PlaceInPart {
  std::size_t part = 0;
  std::size_t place = 0;
};

/// What is known of a task: of each regime the best that any part has, and where the parts are.
struct KnownTask {
  std::vector<RunStatus> status;    ///< [regime]
  std::vector<PlaceInPart> places;  ///< in the order in which they were written
};

/// The parts of a folder that belong to an experiment, read through once. Changes nothing on the disk.
struct PartList {
  std::vector<std::filesystem::path> files;
  std::map<Task, KnownTask> tasks;
  std::vector<std::filesystem::path> damaged;  ///< not read: what they held has to be run again
};

/// Reads the parts of a folder. Parts of other experiments throw Mismatch; damaged ones are listed.
[[nodiscard]] PartList list_parts(const std::filesystem::path& folder, const std::string& experiment,
                                  const RecordShape& shape);

/// A task to be run, and which of its regimes.
struct TaskToRun {
  Task task;
  std::vector<std::size_t> regimes;
};

/// Those of `tasks` that are not finished, in their order; with `retry_failed` also those that failed.
[[nodiscard]] std::vector<TaskToRun> unfinished(const PartList& parts, const std::vector<Task>& tasks,
                                                std::size_t regimes, bool retry_failed);

/// Takes what an experiment finishes, and keeps it: in parts of about a minute's work each, closed one after
/// the other. While it lives no other process can write into the folder.
class ExperimentStore {
 public:
  /// How long the work of one part takes, and how large it may become in memory before it is written.
  struct PartSize {
    double seconds = 60;
    std::size_t bytes = std::size_t{1} << 28U;
  };

  /// Locks the folder and reads its parts; damaged ones are set aside under another name. Throws FileProblem,
  /// Mismatch.
  ExperimentStore(std::filesystem::path folder, std::string experiment, const RecordShape& shape,
                  const PartSize& size);
  ExperimentStore(std::filesystem::path folder, std::string experiment, const RecordShape& shape)
      : ExperimentStore(std::move(folder), std::move(experiment), shape, PartSize{}) {}

  [[nodiscard]] const PartList& found() const noexcept { return found_; }
  [[nodiscard]] Journal& journal() noexcept { return journal_; }

  /// Keeps a task; from any thread. Throws FileProblem where a part that is due cannot be written.
  void add(FinishedTask finished);
  /// Writes what is not yet in a closed part.
  void close_part();

 private:
  [[nodiscard]] bool due() const;
  void write(std::vector<FinishedTask> tasks);

  std::filesystem::path folder_;
  std::string experiment_;
  RecordShape shape_;
  PartSize size_;
  FolderLock lock_;
  PartList found_;
  Journal journal_;
  std::mutex guard_;    ///< of what is waiting
  std::mutex writing_;  ///< one part at a time: the library that writes them is not made for more
  std::vector<FinishedTask> waiting_;
  std::chrono::steady_clock::time_point part_begun_;
  std::size_t next_part_ = 1;
};

/// The record of a task out of all that parts have of it: of each regime the latest that is done, or failed.
[[nodiscard]] ReplicateRecord joined(std::vector<ReplicateRecord> records, const RecordShape& shape);

}  // namespace commonroom
