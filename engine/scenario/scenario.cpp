#include "scenario/scenario.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "scenario/design.hpp"
#include "scenario/mistakes.hpp"
#include "scenario/overrides.hpp"
#include "scenario/resolved.hpp"
#include "scenario/sections.hpp"
#include "scenario/toml_text.hpp"

namespace commonroom {

namespace {

// One byte more than a scenario may have, so that parse_toml() sees that it has too many.
constexpr std::size_t most_bytes_read = (std::size_t{1} << 20U) + 1;

std::vector<std::string> sources_of(const std::string& file_name, const std::vector<std::string>& overrides) {
  std::vector<std::string> sources{file_name};
  for (const std::string& one : overrides) sources.push_back("--set " + shown(one, limits::bytes_of_text));
  return sources;
}

void sort_into_plan(const RegimeList& regimes, Plan& plan) {
  for (const RegimeEntry& entry : regimes.all)
    (entry.compare ? plan.regimes : plan.others).push_back(entry.regime);
}

/// Values that a plan has, found in its resolved text when the first is asked for; none where the plan is not
/// `sound`. Keeps references.
PresentValue values_of(const Plan& plan, const std::vector<Programme>& programmes, bool sound) {
  return [&plan, &programmes, sound, table = std::optional<Value>()](const std::string& key) mutable {
    if (sound && !table) {
      Mistakes mistakes({"the resolved scenario"});
      table = parse_toml(write_resolved(plan, programmes, std::nullopt), mistakes);
    }
    return table ? value_at(*table, key) : nullptr;
  };
}

}  // namespace

Scenario parse_scenario(std::string_view text, const std::string& file_name,
                        const std::vector<std::string>& overrides) {
  if (overrides.size() > limits::overrides) {
    throw InvalidInput({diagnostic_at({}, fmt::format("there are {} overrides", overrides.size()),
                                      fmt::format("the most is {}", limits::overrides))});
  }
  Mistakes mistakes(sources_of(file_name, overrides));
  std::optional<Value> table = parse_toml(text, mistakes);
  if (!table) mistakes.throw_if_any();
  apply_overrides(*table, overrides, mistakes);
  FieldReader top(*table, "the file", mistakes);
  if (!check_schema(top)) mistakes.throw_if_any();

  const std::string folder = std::filesystem::path(file_name).parent_path().string();
  Scenario scenario;
  Plan& plan = scenario.plan;
  read_meta(top, plan);
  RegimeList regimes = read_regimes(top, scenario.authorities_mentioned);
  const std::vector<Programme> programmes = read_programmes(top, regimes, scenario.authorities_mentioned);
  sort_into_plan(regimes, plan);
  read_run(top, regimes, plan);
  read_population(top, folder, plan);
  read_changes(top, regimes, plan);
  read_parameters(top, plan.parameters);
  read_outcomes(top, plan);
  scenario.design = read_design(top, folder, values_of(plan, programmes, mistakes.none()));
  check_size_of_results(top, plan);
  top.finish();
  mistakes.throw_if_any();

  scenario.notes = mistakes.notes();
  scenario.text = text;
  scenario.resolved = write_resolved(plan, programmes, scenario.design);
  return scenario;
}

std::vector<std::string> present_values(const Scenario& scenario) {
  std::vector<std::string> present;
  Mistakes mistakes({"the resolved scenario"});
  const std::optional<Value> table = parse_toml(scenario.resolved, mistakes);
  if (!scenario.design || !table) return present;
  for (const VariedKey& varied : scenario.design->vary) {
    const Value* value = value_at(*table, varied.key);
    const bool is_value = value != nullptr && value->shape != Shape::table && value->shape != Shape::array;
    present.push_back(is_value ? setting_of(*value) : std::string());
  }
  return present;
}

std::string read_scenario_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const auto problem = [&path](const std::string& why) {
    return FileProblem(fmt::format("{}: {}", path, why));
  };
  std::error_code unknown;
  if (std::filesystem::is_directory(path, unknown)) throw problem("this is a folder, not a scenario");
  if (!file) throw problem(fmt::format("cannot be opened: {}; check the name", std::strerror(errno)));
  std::string text(most_bytes_read, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad()) throw problem("cannot be read");
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

Scenario load_scenario(const std::string& path, const std::vector<std::string>& overrides) {
  return parse_scenario(read_scenario_text(path), path, overrides);
}

std::string render_all(const InvalidInput& mistakes, std::string_view text) {
  std::string rendered;
  for (const Diagnostic& diagnostic : mistakes.diagnostics()) {
    if (!rendered.empty()) rendered += '\n';
    rendered += render(diagnostic, text);
  }
  return rendered;
}

}  // namespace commonroom
