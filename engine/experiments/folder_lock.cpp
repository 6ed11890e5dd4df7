#include "experiments/folder_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr mode_t lock_file_mode = 0666;  // less what the user's mask takes away

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder)
    : file_(::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, lock_file_mode)) {
  if (file_ < 0) {
    throw FileProblem(fmt::format("cannot write into {}: {}; choose a folder you may write to with -o",
                                  folder.string(), std::strerror(errno)));
  }
  if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  ::close(file_);
  throw FileProblem(
      error == EWOULDBLOCK
          ? fmt::format("another process is running in {}; wait for it, or choose another folder "
                        "with -o",
                        folder.string())
          : fmt::format("cannot lock {}: {}", folder.string(), std::strerror(error)));
}

FolderLock::~FolderLock() {
  ::close(file_);
}

}  // namespace commonroom
