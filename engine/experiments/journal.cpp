#include "experiments/journal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <boost/crc.hpp>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "core/contracts.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr std::size_t checksum_digits = 8;
constexpr mode_t journal_file_mode = 0666;  // less what the user's mask takes away

[[noreturn]] void fail(const char* attempted, const std::filesystem::path& path) {
  throw FileProblem(fmt::format("cannot {} {}: {}", attempted, path.string(), std::strerror(errno)));
}

std::string checksum_of(std::string_view text) {
  boost::crc_32_type crc;
  crc.process_bytes(text.data(), text.size());
  return fmt::format("{:08x}", crc.checksum());
}

/// Whole lines of a journal's text, and how many bytes they take.
struct WholeLines {
  std::vector<std::string> events;
  std::size_t bytes = 0;
};

WholeLines whole_lines_of(std::string_view text) {
  WholeLines lines;
  while (lines.bytes < text.size()) {
    const std::size_t end = text.find('\n', lines.bytes);
    if (end == std::string_view::npos) break;
    const std::string_view line = text.substr(lines.bytes, end - lines.bytes);
    if (line.size() <= checksum_digits || line[checksum_digits] != ' ') break;
    const std::string_view event = line.substr(checksum_digits + 1);
    if (line.substr(0, checksum_digits) != checksum_of(event)) break;
    lines.events.emplace_back(event);
    lines.bytes = end + 1;
  }
  return lines;
}

std::string text_of(const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return {};
  std::ifstream file(path, std::ios::binary);
  if (!file) fail("read", path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Journal::Journal(const std::filesystem::path& path)
    : path_(path), file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, journal_file_mode)) {
  if (file_ < 0) fail("write", path);
  const std::size_t whole = whole_lines_of(text_of(path)).bytes;
  if (::ftruncate(file_, static_cast<off_t>(whole)) != 0) fail("write", path);
}

Journal::~Journal() {
  ::close(file_);
}

void Journal::write(std::string_view event) {
  expects(event.find('\n') == std::string_view::npos, "an event is one line");
  const std::string line = fmt::format("{} {}\n", checksum_of(event), event);
  std::string_view left = line;
  while (!left.empty()) {
    const ssize_t written = ::write(file_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path_);
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fdatasync(file_) != 0) fail("write", path_);
}

std::vector<std::string> read_journal(const std::filesystem::path& path) {
  return whole_lines_of(text_of(path)).events;
}

}  // namespace commonroom
