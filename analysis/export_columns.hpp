#pragma once

#include <string_view>

namespace commonroom {

struct ColumnMeaning {
  std::string_view column, meaning, unit;
};

/// What a column of the tables of `export` means, for the data dictionary. A name means the same in all.
[[nodiscard]] const ColumnMeaning& meaning_of_column(std::string_view column);

}  // namespace commonroom
