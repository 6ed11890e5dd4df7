#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "analysis/report/charts.hpp"
#include "analysis/report/figure.hpp"
#include "analysis/report/reading.hpp"

namespace commonroom::report {

/// An outcome, or one label of it, as a row of a table of differences.
struct DifferenceRow {
  std::string words;  ///< what the reader sees
  std::string outcome;
  std::size_t label = 0;
};

/// Nothing where there is no number.
[[nodiscard]] inline Cell number_cell(double value) {
  return std::isnan(value) ? Cell() : Cell(value);
}

/// For each row and each regime but the baseline: difference, interval, in how many observations it has its
/// sign. Rows without a value are left out. Numbers share one unit.
[[nodiscard]] Table table_of_differences(const Reading& reading, const std::vector<DifferenceRow>& rows,
                                         const std::string& row_heading, const std::string& unit);

/// Cells of a row of that table.
[[nodiscard]] std::vector<Cell> difference_cells(const std::string& words, const std::string& regime,
                                                 const IntervalEstimate& found);

/// One row for each label of an outcome.
[[nodiscard]] std::vector<DifferenceRow> rows_by_label(const Reading& reading, const std::string& outcome);

/// Labels of an outcome that have a value other than 0 under some regime.
[[nodiscard]] std::vector<std::size_t> labels_in_use(const Reading& reading, const std::string& outcome);

/// For each regime and label in use of an outcome its level: fields `regime`, `part`, `value`, `order`.
[[nodiscard]] Table table_of_parts(const Reading& reading, const std::string& outcome,
                                   const std::string& part_heading, const std::string& value_heading);

/// An outcome's labels as parts of a bar for each regime.
[[nodiscard]] Figure figure_of_parts(const Reading& reading, const std::string& outcome,
                                     const std::string& part_heading, const std::string& value_heading,
                                     std::string finding, std::string description);

/// The regimes that differences are of; all of them.
[[nodiscard]] Series series_of_others(const Reading& reading);
[[nodiscard]] Series series_of_all(const Reading& reading);

/// "difference from tables (SD)"
[[nodiscard]] std::string title_of_difference(const Reading& reading, const std::string& unit);
/// What intervals show: chance, or settings and chance.
[[nodiscard]] std::string meaning_of_interval(const Reading& reading);

}  // namespace commonroom::report
