#pragma once

#include <optional>
#include <string>

#include "scenario/design_plan.hpp"
#include "scenario/design_spec.hpp"
#include "scenario/field_reader.hpp"
#include "scenario/field_writer.hpp"

namespace commonroom {

/// Reads [design] and [design.vary]; nothing where the scenario has none. `folder`: where a relative path of
/// a file begins. Reports mistakes.
[[nodiscard]] std::optional<DesignPlan> read_design(FieldReader& top, const std::string& folder,
                                                    const PresentValue& present);

/// How many points a design has, at most for one_at_a_time; 0 where a file says. Needs no memory.
[[nodiscard]] double number_of_points(const DesignPlan& design);

/// Writes them, as read_design() reads them.
void write_design(FieldWriter& out, const DesignPlan& design);

}  // namespace commonroom
