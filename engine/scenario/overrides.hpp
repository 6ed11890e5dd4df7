#pragma once

#include <string>
#include <vector>

#include "scenario/mistakes.hpp"
#include "scenario/value.hpp"

namespace commonroom {

/// Puts each "key=value" into the table, keys dotted, tables made where there are none; "change.0.year"
/// reaches into a list. What goes there is TOML where it reads as TOML, and text otherwise.
void apply_overrides(Value& table, const std::vector<std::string>& overrides, Mistakes& mistakes);

}  // namespace commonroom
