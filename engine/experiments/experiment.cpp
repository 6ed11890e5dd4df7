#include "experiments/experiment.hpp"

#include <fmt/format.h>

#include <optional>

#include "core/number_text.hpp"
#include "experiments/design_check.hpp"
#include "experiments/design_order.hpp"
#include "experiments/design_points.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

std::vector<std::string> overrides_at(const Experiment& experiment, std::size_t point) {
  std::vector<std::string> overrides = experiment.overrides;
  for (std::size_t i = 0; i < experiment.keys.size(); ++i) {
    overrides.push_back(experiment.keys[i] + "=" + experiment.settings[point][i]);
  }
  return overrides;
}

InvalidInput no_design(const std::string& path) {
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].place.file = path;
  diagnostics[0].what = "this scenario has no [design]";
  diagnostics[0].why = "an experiment needs one: it says which points to run";
  diagnostics[0].suggestion = "add [design] and [design.vary], or use `run`";
  return InvalidInput(std::move(diagnostics));
}

}  // namespace

Experiment load_experiment(const std::string& path, const std::vector<std::string>& overrides,
                           bool with_design) {
  Experiment experiment;
  experiment.text = read_scenario_text(path);
  experiment.file_name = path;
  experiment.given_as = path;
  experiment.overrides = overrides;
  experiment.base = parse_scenario(experiment.text, path, overrides);
  if (!with_design) {
    experiment.settings.emplace_back();
    return experiment;
  }
  if (!experiment.base.design) throw no_design(path);
  DesignPoints points = points_of(*experiment.base.design, present_values(experiment.base));
  experiment.keys = std::move(points.keys);
  experiment.settings = std::move(points.settings);
  experiment.base.plan.school_trajectories =
      experiment.base.plan.school_trajectories && experiment.points() == 1;
  experiment.base.plan.authorities_told = experiment.points() == 1;
  check_design(experiment);
  return experiment;
}

std::vector<std::size_t> order_of(const Experiment& experiment) {
  if (experiment.keys.empty()) return {0};
  return order_of_points(*experiment.base.design, experiment.points());
}

Scenario scenario_at(const Experiment& experiment, std::size_t point) {
  if (experiment.keys.empty()) return experiment.base;
  Scenario scenario = parse_scenario(experiment.text, experiment.file_name, overrides_at(experiment, point));
  scenario.plan.school_trajectories = experiment.base.plan.school_trajectories;
  scenario.plan.authorities_told = experiment.base.plan.authorities_told;
  return scenario;
}

std::vector<VariedColumn> varied_columns(const Experiment& experiment) {
  std::vector<VariedColumn> columns;
  for (std::size_t key = 0; key < experiment.keys.size(); ++key) {
    VariedColumn column{experiment.keys[key], {}, {}};
    bool numbers = true;
    for (const std::vector<std::string>& setting : experiment.settings) {
      const std::optional<double> number = number_in<double>(setting[key]);
      numbers = numbers && number.has_value();
      column.numbers.push_back(number.value_or(0));
      column.labels.push_back(setting[key]);
    }
    (numbers ? column.labels.clear() : column.numbers.clear());
    columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace commonroom
