#include "app/experiment_asked_for.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "app/provenance.hpp"
#include "app/results_path.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"
#include "experiments/experiment_of_results.hpp"
#include "scenario/field_writer.hpp"

namespace commonroom::app {
namespace {

namespace files = std::filesystem;

void refuse_to_replace(const files::path& results, const Arguments& arguments) {
  const files::path output = files::path(arguments.value("output").value_or("")) / results_name;
  std::error_code unknown;
  if (files::equivalent(output, results, unknown)) {
    throw UsageError(fmt::format("{} would be written over itself", results.string()),
                     "choose another folder with -o", std::string(arguments.command()->name));
  }
}

/// A setting that leads to a file that was read, where it is neither given nor where it was.
std::optional<std::string> setting_that_finds(const std::string& key, const files::path& was,
                                              const files::path& results,
                                              const std::vector<std::string>& overrides) {
  const bool is_given =
      std::ranges::any_of(overrides, [&](const std::string& one) { return one.starts_with(key + "="); });
  std::error_code unknown;
  if (was.empty() || is_given || files::exists(was, unknown)) return std::nullopt;
  const files::path beside = results.parent_path() / was.filename();
  if (files::exists(beside, unknown)) return fmt::format("{}={}", key, toml_quoted(beside.string()));
  throw FileProblem(
      fmt::format("{} was made from {}, which is neither there nor beside it: say where it is with --set "
                  "{}=PATH",
                  results.string(), was.string(), key));
}

std::vector<std::string> overrides_with_files(const Results& about, const files::path& results,
                                              std::vector<std::string> overrides) {
  const PopulationPlan population =
      parse_scenario(about.resolved_scenario, "the scenario in the results").plan.population;
  const std::array read{std::pair{"population.register", population.register_path},
                        std::pair{"population.results", population.results_path}};
  std::vector<std::string> found;
  for (const auto& [key, path] : read) {
    if (const auto setting = setting_that_finds(key, path, results, overrides)) found.push_back(*setting);
  }
  overrides.insert(overrides.begin(), found.begin(), found.end());
  return overrides;
}

/// Throws Mismatch where the files that the scenario reads are not those that the results were made from.
void expect_same_files(const Results& about, const Scenario& scenario, const files::path& results) {
  const auto hashes_of = [](const Results& from) {
    std::vector<std::string> hashes;
    for (const auto& [file, hash] : from.input_hashes)
      if (file != "scenario") hashes.push_back(hash);
    return hashes;
  };
  Results now;
  add_provenance(scenario, now);
  if (hashes_of(about) == hashes_of(now)) return;
  std::string text =
      fmt::format("{} was made from other files than there are now (SHA-256):", results.string());
  for (const auto& [file, hash] : about.input_hashes)
    if (file != "scenario") text += fmt::format("\n  then {} {}", hash, file);
  for (const auto& [file, hash] : now.input_hashes)
    if (file != "scenario") text += fmt::format("\n  now  {} {}", hash, file);
  throw Mismatch(text);
}

void note_other_program(const Results& about, Terminal& terminal) {
  if (about.software_version == software_version() && about.git_commit == software_commit()) return;
  terminal.say(
      fmt::format("note: these results are of commonroom {} ({}), and this is {} ({}): numbers may differ\n",
                  about.software_version, about.git_commit, software_version(), software_commit()));
}

Experiment experiment_in(const files::path& results, const Arguments& arguments, Terminal& terminal) {
  refuse_to_replace(results, arguments);
  const Results about = read_about(results);
  note_other_program(about, terminal);
  Experiment experiment = experiment_of_results(about, results.string(),
                                                overrides_with_files(about, results, arguments.overrides()));
  expect_same_files(about, experiment.base, results);
  return experiment;
}

}  // namespace

bool is_results(const std::string& operand) {
  constexpr std::string_view mark_of_hdf5 = "\x89HDF\r\n\x1a\n";
  std::array<char, mark_of_hdf5.size()> begins{};
  std::ifstream file(results_path(operand), std::ios::binary);
  file.read(begins.data(), begins.size());
  return file && std::string_view(begins.data(), begins.size()) == mark_of_hdf5;
}

Experiment experiment_asked_for(const Arguments& arguments, bool with_design, Terminal& terminal) {
  const std::string& operand = arguments.operands().front();
  if (is_results(operand)) return experiment_in(results_path(operand), arguments, terminal);
  return load_experiment(operand, arguments.overrides(), with_design);
}

}  // namespace commonroom::app
