#include "output/reproducing_command.hpp"

#include <fmt/format.h>

#include "core/shell_word.hpp"

namespace commonroom {

std::vector<std::string> settings_at(const Results& about, std::size_t point) {
  std::vector<std::string> settings;
  for (const VariedColumn& column : about.varied) {
    settings.push_back(column.labels.empty() ? fmt::format("{}={}", column.key, column.numbers[point])
                                             : fmt::format("{}={}", column.key, column.labels[point]));
  }
  return settings;
}

std::string reproducing_command(const Results& about, std::size_t point, std::size_t replicate) {
  const bool known = !about.scenario_file.empty();
  std::string command = "commonroom run " + (known ? shell_word(about.scenario_file) : "SCENARIO");
  const auto set = [&command](const std::string& value) { command += " --set " + shell_word(value); };
  for (const std::string& given : about.overrides) {
    if (!given.starts_with("run.replicates=")) set(given);
  }
  for (const std::string& setting : settings_at(about, point)) set(setting);
  set(fmt::format("run.replicates={}", replicate + 1));
  return command + " -o again";
}

}  // namespace commonroom
