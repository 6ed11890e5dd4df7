#pragma once

#include <functional>
#include <string>

#include "scenario/design_plan.hpp"
#include "scenario/mistakes.hpp"

namespace commonroom {

/// What the scenario has for a key, filled in with every default; nothing where it has no such key.
using PresentValue = std::function<const Value*(const std::string& key)>;

/// Reads what stands behind a key of [design.vary]. A parameter may go by the name that `describe params`
/// gives it and has a range of its own; a key that has a whole number now varies in whole numbers, and one
/// that is true or false takes both, unless the table says otherwise. Reports mistakes, and notes what has no
/// effect.
[[nodiscard]] VariedKey read_varied_key(const std::string& key, const TableEntry& entry, DesignMethod method,
                                        const PresentValue& present, Mistakes& mistakes);

/// How many whole numbers a key of whole numbers can be.
[[nodiscard]] inline double whole_numbers_of(const VariedKey& varied) {
  return varied.high - varied.low + 1;
}

/// A value as it stands behind `key=`: text that would read as something else is quoted.
[[nodiscard]] std::string setting_of(const Value& value);

}  // namespace commonroom
