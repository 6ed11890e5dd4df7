#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace commonroom {

/// A diary of an experiment: one line an event, each with its own checksum and brought to the disk before the
/// next thing is done. What the experiment has finished is told by its parts; the journal tells what happened
/// and when. A tail that was torn off or half written is left out in reading and cut off in writing.
class Journal {
 public:
  /// Opens or makes it. Throws FileProblem.
  explicit Journal(const std::filesystem::path& path);
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  /// `event`: one line of text. Throws FileProblem.
  void write(std::string_view event);

 private:
  std::filesystem::path path_;
  int file_;
};

/// The events of a journal that are whole, in their order, up to the first that is not; none where there is
/// no journal. Throws FileProblem where it cannot be read.
[[nodiscard]] std::vector<std::string> read_journal(const std::filesystem::path& path);

}  // namespace commonroom
