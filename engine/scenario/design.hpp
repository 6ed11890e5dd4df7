#pragma once

#include <optional>
#include <string>

#include "scenario/design_plan.hpp"
#include "scenario/field_reader.hpp"
#include "scenario/field_writer.hpp"

namespace commonroom {

/// Reads [design] and [design.vary]; nothing where the scenario has none. `folder`: where a relative path of
/// a file begins. Reports mistakes.
[[nodiscard]] std::optional<DesignPlan> read_design(FieldReader& top, const std::string& folder);

/// A value as it stands behind `key=`: text that would read as something else is quoted.
[[nodiscard]] std::string setting_of(const Value& value);

/// Writes them, as read_design() reads them.
void write_design(FieldWriter& out, const DesignPlan& design);

}  // namespace commonroom
