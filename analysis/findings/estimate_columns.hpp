#pragma once

#include <string>

#include "analysis/findings/findings.hpp"

namespace commonroom {

/// Columns of a number with its interval: NAME, NAME_lower, NAME_upper.
inline void add_estimate_columns(FindingsTable& table, const std::string& name, const std::string& heading) {
  table.columns.push_back({name, heading, ColumnKind::number});
  table.columns.push_back({name + "_lower", "95% interval", ColumnKind::interval});
  table.columns.push_back({name + "_upper", "", ColumnKind::interval_end});
}

inline void add_estimate_cells(std::vector<Cell>& row, double value, double lower, double upper) {
  row.insert(row.end(), {Cell(value), Cell(lower), Cell(upper)});
}

/// A count as a cell.
inline Cell count_cell(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

}  // namespace commonroom
