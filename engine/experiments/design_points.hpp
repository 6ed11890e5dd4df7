#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scenario/design_plan.hpp"

namespace commonroom {

/// The points of a design.
struct DesignPoints {
  std::vector<std::string> keys;
  std::vector<std::vector<std::string>> settings;  ///< [point][key]: what stands behind `key=`
  std::vector<std::vector<double>> unit;  ///< [point][key] in the unit interval; NaN where there is none
};

/// All points of a design. `present`: what stands in the scenario for each key, which one_at_a_time begins
/// with; empty where nothing does. The first points of a larger sobol, monte_carlo, saltelli or morris design
/// are those of a smaller one. Throws InvalidInput where a file does not fit the keys, or where a present
/// value is needed and not there; FileProblem.
[[nodiscard]] DesignPoints points_of(const DesignPlan& design, const std::vector<std::string>& present);

}  // namespace commonroom
