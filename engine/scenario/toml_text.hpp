#pragma once

#include <optional>
#include <string_view>

#include "scenario/mistakes.hpp"
#include "scenario/value.hpp"

namespace commonroom {

/// Reads TOML text of at most 1 MiB into a table, entries in the order of the text. What is not valid TOML
/// becomes mistakes. Where the lines that hold them can be left out, the table is what is left; otherwise
/// there is none.
[[nodiscard]] std::optional<Value> parse_toml(std::string_view text, Mistakes& mistakes);

/// One TOML value, for an override; nothing when the text is no TOML value. Every spot is `spot`.
[[nodiscard]] std::optional<Value> parse_toml_value(std::string_view text, Spot spot);

}  // namespace commonroom
