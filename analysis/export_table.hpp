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
/// an unknown name.
void export_table(const Results& results, const std::string& name, std::ostream& to);

}  // namespace commonroom
