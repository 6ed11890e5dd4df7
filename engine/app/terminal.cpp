#include "app/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "app/arguments.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom::app {
namespace {

std::string surroundings(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

/// A terminal that understands more than plain text.
bool is_capable_terminal(int descriptor) {
  return ::isatty(descriptor) == 1 && surroundings("TERM") != "dumb";
}

bool colours(int descriptor, std::string_view when) {
  if (when == "always") return true;
  if (when == "never") return false;
  return surroundings("NO_COLOR").empty() && is_capable_terminal(descriptor);
}

ProgressStyle progress_style_for(std::string_view when, bool quiet) {
  if (when == "never" || quiet) return ProgressStyle::none;
  if (when == "always") return ProgressStyle::bar;
  return is_capable_terminal(STDERR_FILENO) ? ProgressStyle::bar : ProgressStyle::lines;
}

/// The same line with "error:" in bold red, and the marks under a line of a user's file in red.
std::string painted(std::string_view line) {
  constexpr std::string_view error = "error:";
  if (line.starts_with(error)) return fmt::format("\033[1;31m{}\033[0m{}", error, line.substr(error.size()));
  const std::size_t bar = line.find(" | ");
  const std::size_t mark = line.find('^');
  const bool is_marks = bar != std::string_view::npos && mark != std::string_view::npos && mark > bar &&
                        line.find_first_not_of(' ') == bar + 1 &&
                        line.find_first_not_of(' ', bar + 2) == mark;
  if (is_marks) return fmt::format("{}\033[31m{}\033[0m", line.substr(0, mark), line.substr(mark));
  return std::string(line);
}

void put(std::string_view text) {
  // Nobody is left to tell where standard error itself fails.
  (void)std::fwrite(text.data(), 1, text.size(), stderr);
  (void)std::fflush(stderr);
}

[[noreturn]] void fail_to_print() {
  throw FileProblem(fmt::format("cannot write to standard output: {}", std::strerror(errno)));
}

}  // namespace

Terminal::Terminal()
    : colours_data_(colours(STDOUT_FILENO, "auto")),
      colours_messages_(colours(STDERR_FILENO, "auto")),
      progress_(progress_style_for("auto", false)) {}

Terminal::Terminal(const Arguments& arguments)
    : json_(arguments.has("json")),
      quiet_(arguments.has("quiet")),
      verbose_(arguments.has("verbose") && !quiet_),
      colours_data_(colours(STDOUT_FILENO, arguments.value("color").value_or("auto"))),
      colours_messages_(colours(STDERR_FILENO, arguments.value("color").value_or("auto"))),
      progress_(progress_style_for(arguments.value("progress").value_or("auto"), quiet_)) {}

void Terminal::data(std::string_view text) {
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail_to_print();
}

void Terminal::finish_data() {
  errno = 0;
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) fail_to_print();
}

void Terminal::say(std::string_view text) {
  if (!quiet_) put(text);
}

void Terminal::detail(std::string_view text) {
  if (verbose_) put(text);
}

void Terminal::problem(std::string_view text) {
  if (!colours_messages_) {
    put(text);
    return;
  }
  std::string all;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    all += painted(text.substr(begin, end - begin));
    if (end < text.size()) all += '\n';
    begin = end + 1;
  }
  put(all);
}

}  // namespace commonroom::app
