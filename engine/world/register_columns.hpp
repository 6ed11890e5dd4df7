#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "world/csv.hpp"

namespace commonroom {

/// Columns of the register that the engine reads, by their official names.
enum class RegisterColumn : std::uint8_t {
  urn,
  la_code,
  la_name,
  name,
  type,
  type_group,
  status,
  low_age,
  high_age,
  capacity,
  roll,
  easting,
  northing,
  // From here on a register may lack the column.
  fsm,
  religious_character,
  rating,
  inspection_date,
  region,
  trust_code,
  trust_name,
  federation_code,
  federation_name,
};
inline constexpr std::size_t register_columns = static_cast<std::size_t>(RegisterColumn::federation_name) + 1;

[[nodiscard]] std::string_view name_of(RegisterColumn column);

/// Where the columns stand in one file.
class RegisterColumns {
 public:
  /// Reads the heading. Throws InvalidInput: one diagnostic for each required column that is missing, with
  /// the name nearest to it, and for each column that stands there twice; or a single one for a file that has
  /// next to nothing of a register.
  RegisterColumns(const CsvRecord& heading, const std::string& file_name);

  [[nodiscard]] bool has(RegisterColumn column) const { return position(column).has_value(); }
  /// Columns of the heading.
  [[nodiscard]] std::size_t width() const noexcept { return width_; }
  /// Text of a column in a row of at least width() fields, without white space at its ends; empty where the
  /// file lacks the column.
  [[nodiscard]] std::string_view text(const CsvRecord& row, RegisterColumn column) const;
  /// Official names of the optional columns that the file lacks.
  [[nodiscard]] std::vector<std::string> missing() const;

 private:
  [[nodiscard]] const std::optional<std::size_t>& position(RegisterColumn column) const {
    return positions_[static_cast<std::size_t>(column)];
  }
  std::array<std::optional<std::size_t>, register_columns> positions_;
  std::size_t width_ = 0;
};

}  // namespace commonroom
