#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "app/arguments.hpp"
#include "app/json.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"
#include "core/shell_word.hpp"

namespace commonroom::app {
namespace {

constexpr mode_t readable_by_all = 0666;  // less what the user's mask takes away

std::vector<std::string> template_names() {
  std::vector<std::string> names;
  for (const Template& shipped : shipped_templates()) names.emplace_back(shipped.name);
  return names;
}

std::string chosen_template(const Arguments& arguments) {
  const std::vector<std::string> names = template_names();
  const std::string name = arguments.value("template").value_or(names.front());
  if (std::ranges::find(names, name) != names.end()) return name;
  const std::string near = nearest_word(name, names);
  throw UsageError(fmt::format("no scenario called `{}` ships with the program", name),
                   near.empty() ? fmt::format("there are {}", fmt::join(names, ", "))
                                : fmt::format("did you mean `{}`?", near),
                   "init");
}

/// Writes a file that must not be there yet; takes it away again where it cannot be finished.
void write_new_file(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_by_all);
  if (file < 0 && errno == EEXIST) {
    throw FileProblem(
        fmt::format("{} is there already and is not overwritten; choose another name with -o", path));
  }
  if (file < 0) {
    throw FileProblem(
        fmt::format("cannot write {}: {}; choose another place with -o", path, std::strerror(errno)));
  }
  int error = 0;
  while (!text.empty() && error == 0) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0) {
      error = errno == EINTR ? 0 : errno;
    } else {
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  if (::close(file) != 0 && error == 0) error = errno;
  if (error == 0) return;
  ::unlink(path.c_str());
  throw FileProblem(fmt::format("cannot write {}: {}", path, std::strerror(error)));
}

}  // namespace

ExitCode act_init(const Arguments& arguments, Terminal& terminal) {
  const std::string name = chosen_template(arguments);
  const std::string path = arguments.value("output").value_or(name + ".toml");
  write_new_file(path, template_scenario(name));
  if (terminal.json()) terminal.data(json_text({{"written", path}, {"template", name}}));
  const std::string word = shell_word(path);
  terminal.say(fmt::format("Wrote {}. Next:\n  commonroom check {}\n  commonroom run {} -o results/{}\n",
                           path, word, word, name));
  return ExitCode::done;
}

std::string templates_section() {
  std::string text = "Templates\n";
  for (const std::string& name : template_names()) text += fmt::format("  {}\n", name);
  return text;
}

}  // namespace commonroom::app
