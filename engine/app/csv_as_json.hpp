#pragma once

#include <string>
#include <string_view>

namespace commonroom::app {

/// A table in CSV (RFC 4180, a heading first) as JSON: its name, columns and rows. Numbers are numbers,
/// except in columns of names; an empty cell among numbers is null.
[[nodiscard]] std::string csv_as_json(std::string_view name, std::string_view csv);

}  // namespace commonroom::app
