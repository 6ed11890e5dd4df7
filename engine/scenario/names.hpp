#pragma once

#include <string>
#include <string_view>

#include "scenario/field_reader.hpp"

namespace commonroom {

/// Reports a name of a regime or programme that could not be a bare TOML key of moderate length.
void check_name(const TableEntry& named, std::string_view kind, Mistakes& mistakes);

}  // namespace commonroom
