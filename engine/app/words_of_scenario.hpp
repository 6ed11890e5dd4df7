#pragma once

#include <string_view>

namespace commonroom::app {

/// What a key of a table does that is no part of a regime or programme: `table` as "run", "" for the file
/// itself. Empty for an unknown one.
[[nodiscard]] std::string_view meaning_in_table(std::string_view table, std::string_view key);

}  // namespace commonroom::app
