#pragma once

#include <filesystem>

namespace commonroom {

/// Keeps a folder to one process while it lives; the system lets go when the process ends in whatever way.
class FolderLock {
 public:
  /// Throws FileProblem where another process has the folder, or it cannot be written to.
  explicit FolderLock(const std::filesystem::path& folder);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  int file_;
};

}  // namespace commonroom
