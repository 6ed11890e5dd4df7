#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "output/part_file.hpp"
#include "scenario/scenario.hpp"
#include "simulation/results.hpp"

namespace commonroom {

/// A scenario at every point of a design, in every replicate. Without a design it has one point: the scenario
/// as it stands.
struct Experiment {
  std::string text, file_name;                     ///< the scenario's, as messages have it
  std::string given_as;                            ///< what a command calls it: a scenario, or results
  std::vector<std::string> overrides;              ///< of every point
  Scenario base;                                   ///< the scenario with these overrides
  std::vector<std::string> keys;                   ///< what varies
  std::vector<std::vector<std::string>> settings;  ///< [point][key]: what stands behind `key=`

  [[nodiscard]] std::size_t points() const { return settings.size(); }
  [[nodiscard]] std::size_t replicates() const { return static_cast<std::size_t>(base.plan.replicates); }
  [[nodiscard]] std::size_t tasks() const { return points() * replicates(); }
  [[nodiscard]] std::size_t regimes() const { return base.plan.regimes.size(); }
};

/// A scenario's experiment: with its design, where `with_design`, else its one point. Throws InvalidInput
/// where the scenario or its design has mistakes, or has no design and one is asked for; FileProblem.
[[nodiscard]] Experiment load_experiment(const std::string& path, const std::vector<std::string>& overrides,
                                         bool with_design);

/// The order in which its points are run.
[[nodiscard]] std::vector<std::size_t> order_of(const Experiment& experiment);

/// The scenario at a point. Throws InvalidInput where what the design puts there is not allowed.
[[nodiscard]] Scenario scenario_at(const Experiment& experiment, std::size_t point);

/// What varies, as results hold it: as numbers where all settings of a key are numbers, as labels otherwise.
[[nodiscard]] std::vector<VariedColumn> varied_columns(const Experiment& experiment);

}  // namespace commonroom
