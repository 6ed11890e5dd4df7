#pragma once

#include <string_view>
#include <vector>

namespace commonroom {

/// A variable of the optional trajectories by school.
struct SchoolVariable {
  std::string_view name;
  std::string_view unit;
  std::string_view long_name;
};

/// One year's variables for every school: values[variable][school]; NaN where a school has none.
struct SchoolYear {
  std::vector<std::vector<float>> values;
};

[[nodiscard]] std::vector<SchoolVariable> school_variables();

}  // namespace commonroom
