#include "experiments/experiment_of_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "experiments/design_check.hpp"
#include "experiments/design_points.hpp"

namespace commonroom {
namespace {

/// What messages call the scenario; it has no folder, from which paths in it would count.
constexpr std::string_view name_of_scenario = "the scenario in the results";

bool changes_design(const std::vector<std::string>& overrides) {
  return std::ranges::any_of(overrides, [](const std::string& one) { return one.starts_with("design."); });
}

std::string setting_at(const VariedColumn& column, std::size_t point) {
  return column.labels.empty() ? fmt::format("{}", column.numbers[point]) : column.labels[point];
}

DesignPoints points_in(const Results& about) {
  DesignPoints points;
  points.settings.resize(static_cast<std::size_t>(about.points));
  for (const VariedColumn& column : about.varied) {
    points.keys.push_back(column.key);
    for (std::size_t point = 0; point < points.settings.size(); ++point)
      points.settings[point].push_back(setting_at(column, point));
  }
  return points;
}

}  // namespace

Experiment experiment_of_results(const Results& about, const std::string& path,
                                 const std::vector<std::string>& overrides) {
  Experiment experiment;
  experiment.text = about.resolved_scenario;
  experiment.file_name = name_of_scenario;
  experiment.given_as = path;
  experiment.overrides = overrides;
  experiment.base = parse_scenario(experiment.text, experiment.file_name, overrides);
  const bool anew = experiment.base.design && changes_design(overrides);
  DesignPoints points = anew && !about.varied.empty()
                            ? points_of(*experiment.base.design, present_values(experiment.base))
                            : points_in(about);
  experiment.keys = std::move(points.keys);
  experiment.settings = std::move(points.settings);
  experiment.base.plan.school_trajectories =
      experiment.base.plan.school_trajectories && experiment.points() == 1;
  experiment.base.plan.authorities_told = experiment.points() == 1;
  if (!experiment.keys.empty()) check_design(experiment);
  // So that the new file has the text, and the hash, that this one has.
  experiment.base.text = about.scenario_text;
  return experiment;
}

}  // namespace commonroom
