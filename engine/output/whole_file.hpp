#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace commonroom {

/// Writes `bytes`, followed by a seal (a mark and a checksum), so that the file is there whole or not at all:
/// under another name in the same folder, flushed to the disk, then renamed. Where it fails, the other name
/// is removed and what stood under `path` before stays. Throws FileProblem.
void write_sealed_file(const std::filesystem::path& path, std::span<const std::byte> bytes);

/// Writes `text` and nothing else, so that the file is there whole or not at all, in the same way. Throws
/// FileProblem.
void write_whole_text(const std::filesystem::path& path, std::string_view text);

/// A file that something else writes under a passing name in the folder of its final one. Unless it was
/// sealed, nothing of it stays.
class FileAside {
 public:
  explicit FileAside(const std::filesystem::path& final_path);
  FileAside(const FileAside&) = delete;
  FileAside& operator=(const FileAside&) = delete;
  ~FileAside();

  /// Where to write.
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  /// Adds the seal to what was written and closed, flushes it to the disk and gives it its final name. Throws
  /// FileProblem.
  void seal();

 private:
  std::filesystem::path final_path_;
  std::filesystem::path path_;
  bool renamed_ = false;
};

/// Removes files under passing names that processes left in a folder when they were killed. The caller has to
/// know that no other process is writing whole files there.
void remove_passing_files(const std::filesystem::path& folder);

/// Why the last call of the system failed (its `errno`), with what to do about it.
[[nodiscard]] std::string reason_and_advice(int error);

/// At a limit on the size of files the system sends a signal that ends the program before it can say why;
/// while this lives, writing fails with an error instead.
class NoSizeSignal {
 public:
  NoSizeSignal();
  NoSizeSignal(const NoSizeSignal&) = delete;
  NoSizeSignal& operator=(const NoSizeSignal&) = delete;
  ~NoSizeSignal();

 private:
  void (*before_)(int);
};

/// Reads a file through and checks its seal. A file without one (another program has rewritten it) passes:
/// readers of its content must look for themselves. Throws FileProblem where the file cannot be read or is
/// damaged.
void check_seal(const std::filesystem::path& path);

}  // namespace commonroom
