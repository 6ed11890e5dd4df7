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
/// the other, beside a file that tells what the experiment is about, written before the first part. While it
/// lives no other process can write into the folder.
class ExperimentStore {
 public:
  /// How long the work of one part takes, and how large it may become in memory before it is written.
  struct PartSize {
    double seconds = 60;
    std::size_t bytes = std::size_t{1} << 28U;
  };

  /// Locks the folder, which it makes where there is none, and reads its parts; damaged ones are set aside
  /// under another name. Throws FileProblem; Mismatch, naming what differs, where the folder holds another
  /// experiment.
  ExperimentStore(std::filesystem::path folder, Results about, const PartSize& size);
  /// Lets go of the folder, and leaves none behind where no part was ever closed.
  ~ExperimentStore();
  ExperimentStore(const ExperimentStore&) = delete;
  ExperimentStore& operator=(const ExperimentStore&) = delete;

  [[nodiscard]] const PartList& found() const noexcept { return found_; }
  [[nodiscard]] const Results& about() const noexcept { return about_; }
  [[nodiscard]] const RecordShape& shape() const noexcept { return shape_; }
  [[nodiscard]] Journal& journal() noexcept { return *journal_; }

  /// Keeps a task; from any thread. Throws FileProblem where a part that is due cannot be written.
  void add(FinishedTask finished);
  /// Writes what is not yet in a closed part.
  void close_part();
  /// What could not be written: it is kept here for whoever can use it.
  [[nodiscard]] const std::vector<FinishedTask>& unwritten() const noexcept { return waiting_; }
  /// Removes all that the folder holds, and the folder.
  void discard();

 private:
  [[nodiscard]] bool due() const;
  void write(std::vector<FinishedTask> tasks);
  void give_back(std::vector<FinishedTask> tasks);

  std::filesystem::path folder_;
  Results about_;
  std::string experiment_;
  RecordShape shape_;
  PartSize size_;
  std::optional<FolderLock> lock_;
  PartList found_;
  std::optional<Journal> journal_;
  bool about_is_written_ = false;
  std::mutex guard_;    ///< of what is waiting
  std::mutex writing_;  ///< one part at a time: the library that writes them is not made for more
  std::vector<FinishedTask> waiting_;
  std::chrono::steady_clock::time_point part_begun_;
  std::size_t next_part_ = 1;
};

/// The file of an experiment's folder that tells what it is about.
[[nodiscard]] std::filesystem::path about_path(const std::filesystem::path& folder);

/// Its journal.
[[nodiscard]] std::filesystem::path journal_path(const std::filesystem::path& folder);

/// Shape of the records that results of this kind are made of.
[[nodiscard]] RecordShape shape_of(const Results& about);

/// The record of a task out of all that parts have of it: of each regime the latest that is done, or failed.
[[nodiscard]] ReplicateRecord joined(std::vector<ReplicateRecord> records, const RecordShape& shape);

}  // namespace commonroom
