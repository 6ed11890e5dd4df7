#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "world/csv.hpp"
#include "world/published_results.hpp"

namespace commonroom {

/// Name of a measure's column in the department's tables of school performance: "P8MEA".
[[nodiscard]] std::string_view column_name(PublishedMeasure measure);

/// Least and most that a measure can be.
struct PublishedRange {
  double least;
  double most;
};
[[nodiscard]] PublishedRange range_of(PublishedMeasure measure);

/// Where the columns of a table of results stand.
struct PublishedColumns {
  std::size_t urn = 0;
  std::array<std::optional<std::size_t>, published_measures> measure;
  std::optional<std::size_t> pupils_11;  ///< TELIG
  std::optional<std::size_t> pupils_16;  ///< P8PUP, or TPUP

  /// Throws InvalidInput, at the line of the heading, where there is no URN, no measure or a column twice.
  PublishedColumns(const CsvRecord& heading, const std::string& file_name);
};

}  // namespace commonroom
