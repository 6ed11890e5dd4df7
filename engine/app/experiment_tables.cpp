#include "app/experiment_tables.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "commonroom/commonroom.hpp"
#include "experiments/design_points.hpp"

namespace commonroom::app {
namespace {

[[noreturn]] void refuse(std::string what, std::string why, std::string suggestion = {}) {
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].what = std::move(what);
  diagnostics[0].why = std::move(why);
  diagnostics[0].suggestion = std::move(suggestion);
  throw InvalidInput(std::move(diagnostics));
}

std::string near_to(const std::string& word, const std::vector<std::string>& words) {
  const std::string near = nearest_word(word, words);
  return near.empty() ? "" : fmt::format("did you mean `{}`?", near);
}

std::size_t outcome_asked_for(const std::string& name) {
  if (const auto found = outcome_named(name)) return *found;
  std::vector<std::string> names;
  for (const Outcome& outcome : outcome_catalogue()) names.emplace_back(outcome.name);
  refuse(fmt::format("there is no outcome `{}`", name), "", near_to(name, names));
}

std::size_t label_named(const Outcome& outcome, const std::string& label) {
  std::vector<std::string> labels;
  for (const std::string_view one : labels_of(outcome.axis)) labels.emplace_back(one);
  const auto found = std::ranges::find(labels, label);
  if (found == labels.end()) {
    refuse(fmt::format("`{}` has no label `{}`", outcome.name, label),
           fmt::format("it has {}", fmt::join(labels, ", ")), near_to(label, labels));
  }
  return static_cast<std::size_t>(found - labels.begin());
}

/// Labels of a column as numbers, and what they stand for, in the order of the design or of appearance.
DesignFactor factor_of(const VariedColumn& column, const VariedKey* varied) {
  DesignFactor factor;
  factor.key = column.key;
  factor.values = column.numbers;
  if (column.labels.empty()) return factor;
  if (varied != nullptr) factor.categories = varied->values;
  for (const std::string& label : column.labels) {
    auto found = std::ranges::find(factor.categories, label);
    if (found == factor.categories.end()) {
      factor.categories.push_back(label);
      found = factor.categories.end() - 1;
    }
    factor.values.push_back(static_cast<double>(found - factor.categories.begin()));
  }
  return factor;
}

/// Places in the unit interval: those of the design, or else between the least and the greatest value.
void place(DesignFactor& factor, const DesignPoints* points, std::size_t key) {
  if (points != nullptr && points->unit.size() == factor.values.size()) {
    for (const std::vector<double>& unit : points->unit) factor.unit.push_back(unit[key]);
    if (std::ranges::none_of(factor.unit, [](double place) { return std::isnan(place); })) return;
    factor.unit.clear();  // a list, or one at a time: its points stand for themselves
  }
  const auto [least, most] = std::ranges::minmax_element(factor.values);
  for (const double value : factor.values)
    factor.unit.push_back(*most > *least ? (value - *least) / (*most - *least) : 0.5);
}

std::optional<DesignPoints> points_again(const Scenario& scenario) {
  if (!scenario.design || scenario.design->method == DesignMethod::csv) return std::nullopt;
  return points_of(*scenario.design, present_values(scenario));
}

}  // namespace

OutcomePosition outcome_position(const std::string& name) {
  const std::size_t colon = name.find(':');
  OutcomePosition found;
  found.outcome = outcome_asked_for(name.substr(0, colon));
  const Outcome& row = outcome_catalogue()[found.outcome];
  if (colon != std::string::npos) found.label = label_named(row, name.substr(colon + 1));
  found.position = outcome_offset(found.outcome) + found.label;
  found.title = row.name;
  if (row.axis != Axis::none) found.title += fmt::format(", {}", labels_of(row.axis)[found.label]);
  found.unit = row.unit;
  return found;
}

ExperimentOutcome experiment_outcome(const std::filesystem::path& path, const Results& about,
                                     const std::string& name, const Period& years) {
  const OutcomePosition found = outcome_position(name);
  const Outcome& row = outcome_catalogue()[found.outcome];
  ExperimentOutcome outcome;
  outcome.name = row.name;
  if (row.axis != Axis::none) outcome.label = labels_of(row.axis)[found.label];
  outcome.unit = row.unit;
  if (row.direction != 0) outcome.higher_is_better = row.direction > 0;
  outcome.regimes = about.regimes;
  outcome.points = static_cast<std::size_t>(about.points);
  outcome.replicates = static_cast<std::size_t>(about.replicates);
  outcome.values = read_means(path, about, found.position, years);
  return outcome;
}

DesignTable design_table(const Results& about) {
  if (about.varied.empty()) {
    refuse("these results are of one point: there is no design to analyze", "`analyze` looks at experiments",
           "add a [design] to the scenario and use `sweep`, or use `compare`");
  }
  const Scenario scenario = parse_scenario(about.resolved_scenario, "the scenario in the results");
  const std::optional<DesignPoints> points = points_again(scenario);
  DesignTable table;
  table.points = static_cast<std::size_t>(about.points);
  if (scenario.design) table.method = name_of(scenario.design->method);
  for (std::size_t k = 0; k < about.varied.size(); ++k) {
    const bool known = scenario.design && k < scenario.design->vary.size();
    table.factors.push_back(factor_of(about.varied[k], known ? &scenario.design->vary[k] : nullptr));
    place(table.factors.back(), points ? &*points : nullptr, k);
  }
  if (!scenario.design) return table;
  const DesignPlan& design = *scenario.design;
  if (design.method == DesignMethod::saltelli) {
    table.saltelli =
        SaltelliLayout{static_cast<std::size_t>(design.points), table.factors.size(), design.second_order};
  }
  if (design.method == DesignMethod::morris)
    table.morris = MorrisLayout{static_cast<std::size_t>(design.trajectories), table.factors.size()};
  return table;
}

}  // namespace commonroom::app
