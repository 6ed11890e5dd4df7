#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "simulation/results.hpp"

namespace commonroom {

/// A table that `commonroom export` can write.
struct ExportTable {
  std::string_view name;
  std::string_view columns;  ///< as in the first line of the CSV
  std::string_view meaning;
};

[[nodiscard]] std::span<const ExportTable> export_tables();

/// Writes one table as CSV (RFC 4180, but lines end with \n; UTF-8; one observation a row; empty where there
/// is no value; numbers with as many digits as it takes to read them back exactly). Throws InvalidInput for
/// an unknown name. Results of one point; where it is one of an experiment, what varies follows the column
/// `point`, which is 0.
void export_table(const Results& results, const std::string& name, std::ostream& to);

/// Whether a table has rows of its own for each point of an experiment.
[[nodiscard]] bool has_points(const std::string& name);

// The same in two parts, for the tables of many points: the header once, then the rows of each point.
void export_header(const Results& results, const std::string& name, std::ostream& to);
void export_rows(const Results& results, const std::string& name, std::size_t point, std::ostream& to);

}  // namespace commonroom
