#include "app/output_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "app/results_path.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

constexpr mode_t readable_by_owner = 0600;
// A small results file is larger than this; a full disk does not take even so much.
constexpr std::size_t trial_bytes = std::size_t{64} * 1024;

[[noreturn]] void refuse(const std::filesystem::path& folder, const std::string& why) {
  throw FileProblem(
      fmt::format("cannot write results into {}: {}; choose another folder with -o", folder.string(), why));
}

/// 0, or why `bytes` cannot be written into the file.
int write_and_flush(int file, const std::vector<char>& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    done += static_cast<std::size_t>(written);
  }
  return ::fsync(file) == 0 ? 0 : errno;
}

void try_to_write(const std::filesystem::path& folder) {
  const std::filesystem::path trial = folder / fmt::format(".commonroom.{}.trial", ::getpid());
  const int file = ::open(trial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_owner);
  if (file < 0) refuse(folder, std::strerror(errno));
  const int error = write_and_flush(file, std::vector<char>(trial_bytes, '\0'));
  ::close(file);
  ::unlink(trial.c_str());
  if (error != 0) refuse(folder, std::strerror(error));
}

/// Reads a results.h5 that is there: only one of ours may be replaced.
void check_that_it_is_ours(const std::filesystem::path& file) {
  const auto not_ours = [&file](const std::string& why) {
    return FileProblem(
        fmt::format("{} is there already and is not replaced, since this program cannot read it as its own: "
                    "{}; move it or choose "
                    "another folder with -o",
                    file.string(), why));
  };
  try {
    (void)read_about(file);
  } catch (const InvalidInput& why) {
    throw not_ours(why.what());
  } catch (const FileProblem& why) {
    throw not_ours(why.what());
  }
}

}  // namespace

OutputFolder prepare_output_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) refuse(folder, error.message());
  if (!std::filesystem::is_directory(folder, error)) refuse(folder, "it is not a folder");
  OutputFolder prepared{folder, std::filesystem::path(folder) / results_name, false};
  prepared.replaces = std::filesystem::exists(std::filesystem::symlink_status(prepared.results, error));
  if (prepared.replaces) check_that_it_is_ours(prepared.results);
  try_to_write(folder);
  return prepared;
}

}  // namespace commonroom::app
