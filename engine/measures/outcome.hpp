#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "measures/axis.hpp"

namespace commonroom {

/// One outcome, as listed by `describe outcomes` and stored in results.
struct Outcome {
  std::string_view name;       ///< "attainment_16"
  std::string_view unit;       ///< "SD", "%", "pounds per pupil", ...
  std::string_view long_name;  ///< one sentence
  int direction;               ///< +1 higher is better, -1 lower is better, 0 neither
  Axis axis = Axis::none;
  bool headline = false;  ///< in the table on the terminal
};

/// All outcomes, in the order in which they are recorded.
[[nodiscard]] std::span<const Outcome> outcome_catalogue();

/// Position of an outcome in the catalogue; none where no outcome has this name.
[[nodiscard]] std::optional<std::size_t> outcome_named(std::string_view name);

/// Position of an outcome's first value in a year's record; the record's length for the end.
[[nodiscard]] std::size_t outcome_offset(std::size_t outcome);
/// Number of values in a year's record: the sum of the outcomes' labels.
[[nodiscard]] std::size_t record_length();

/// The outcomes of one year, all labels, in the order of the catalogue; NaN where there is nothing to
/// measure.
using YearRecord = std::vector<double>;

}  // namespace commonroom
