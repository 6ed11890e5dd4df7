#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "simulation/results.hpp"

namespace commonroom {

/// One piece of work of an experiment: a replicate at a point of its design, under every regime.
struct Task {
  std::uint32_t point = 0;
  std::uint32_t replicate = 0;

  friend bool operator==(const Task&, const Task&) = default;
  friend auto operator<=>(const Task&, const Task&) = default;
};

/// A task with what became of it.
struct FinishedTask {
  Task task;
  ReplicateRecord record;
};

/// Shape of every record of an experiment.
struct RecordShape {
  std::size_t regimes = 0;
  std::size_t years = 0;
  std::size_t types = 0;  ///< of partnership
  std::size_t authorities = 0;
  std::size_t schools = 0;  ///< 0: no trajectories by school
};

/// What a part holds, without its values.
struct PartContent {
  std::string experiment;                      ///< which experiment's it is
  std::vector<Task> tasks;                     ///< in the order in which they are stored
  std::vector<std::vector<RunStatus>> status;  ///< [task][regime]
};

/// Writes finished tasks into a file of their own: whole, on the disk and under its final name, or not at
/// all. Throws FileProblem.
void write_part(const std::filesystem::path& path, const std::string& experiment, const RecordShape& shape,
                const std::vector<FinishedTask>& tasks);

/// What a part holds, after its checksum has been found right. Throws FileProblem where the file is damaged
/// or cannot be read, InvalidInput where it is no part.
[[nodiscard]] PartContent read_part_content(const std::filesystem::path& path);
/// The same of a part whose checksum was looked at before (check_seal()).
[[nodiscard]] PartContent read_checked_part_content(const std::filesystem::path& path);

/// A task out of a part, as it lies there: small, and unpacked by any thread while another reads on.
class PackedTask {
 public:
  class Content;
  explicit PackedTask(Content content);
  PackedTask(PackedTask&&) noexcept;
  PackedTask& operator=(PackedTask&&) noexcept;
  ~PackedTask();

  /// Throws FileProblem where it is damaged.
  [[nodiscard]] FinishedTask unpacked() const;

 private:
  std::unique_ptr<const Content> content_;
};

/// An open part, whose tasks can be read in any order, by one thread at a time. Its checksum is not looked at
/// again.
class PartReader {
 public:
  /// Throws as read_part_content() does.
  PartReader(const std::filesystem::path& path, const RecordShape& shape);
  PartReader(PartReader&&) noexcept;
  PartReader& operator=(PartReader&&) noexcept;
  ~PartReader();

  /// The task at a place of the part. Throws FileProblem.
  [[nodiscard]] PackedTask read(std::size_t place) const;

 private:
  class File;
  std::unique_ptr<File> file_;
};

}  // namespace commonroom
