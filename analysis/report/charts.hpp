#pragma once

#include <string>
#include <vector>

namespace commonroom::report {

// Vega-Lite specifications without data: a page draws each from the rows of the table beneath it. Fields are
// those of the table's columns; titles are what readers see, with units.

/// Regimes: a regime has the same colour and shape in all charts of a page.
struct Series {
  std::vector<std::string> all;    ///< of the results, in their order
  std::vector<std::string> shown;  ///< of them those in this chart
};

struct DotChart {
  std::string row;        ///< field of what stands in a row of its own
  std::string row_title;  ///< empty: rows need no title
  std::string value;      ///< field
  std::string value_title;
  Series series;          ///< along the field `regime`
  bool from_zero = true;  ///< differences: a line at zero
};
/// Dots with 95% intervals (fields `lower` and `upper`), one for each regime side by side in a row.
[[nodiscard]] std::string dots_and_intervals(const DotChart& chart);

/// Lines over the field `year` with bands (`lower`, `upper`) about `value`, by regime.
[[nodiscard]] std::string lines_with_bands(const std::string& value_title, const Series& series);

/// A tick for each run, a row for each regime.
[[nodiscard]] std::string ticks(const std::string& value, const std::string& value_title,
                                const Series& series);

/// A bar for each regime, cut by the field `part` in the order of `parts`; lengths from the field `value`.
[[nodiscard]] std::string stacked_bars(const std::string& value_title, const std::vector<std::string>& parts);

/// Regimes as points in the plane of two differences (fields `x` and `y`) with their intervals.
[[nodiscard]] std::string points_of_two(const std::string& x_title, const std::string& y_title,
                                        const Series& series);

/// Bars from zero, longest first (field `value`, and `lower` and `upper` where `has_intervals`).
[[nodiscard]] std::string bars(const std::string& row, const std::string& value,
                               const std::string& value_title, bool has_intervals);

}  // namespace commonroom::report
