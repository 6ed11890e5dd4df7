#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace commonroom {

/// A cell of a table in text, and the character at which it begins, counted from 1.
struct DelimitedCell {
  std::string text;
  std::uint32_t column = 1;
};

/// The cells of a line: between commas, where a cell in double quotes may hold commas and doubled quotes; or
/// between blanks.
[[nodiscard]] std::vector<DelimitedCell> cells_of(std::string_view line, bool between_commas);

/// A text as a cell between commas, quoted where it has to be.
[[nodiscard]] std::string as_cell(std::string_view text);

}  // namespace commonroom
