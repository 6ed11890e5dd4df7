#pragma once

#include <string>
#include <vector>

#include "scenario/design_plan.hpp"

namespace commonroom {

/// The setting of a key at a place in the unit interval, as it stands behind `key=`: the inverse of its
/// distribution function. A whole number stands for half a unit on either side of it.
[[nodiscard]] std::string setting_at(const VariedKey& varied, double unit);

/// A setting and where it lies in the unit interval.
struct PlacedSetting {
  std::string setting;
  double unit = 0;
};

/// The settings of a key in a grid, from the lowest to the highest, each once.
[[nodiscard]] std::vector<PlacedSetting> grid_of(const VariedKey& varied);

}  // namespace commonroom
