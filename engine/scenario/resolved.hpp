#pragma once

#include <string>
#include <vector>

#include "scenario/regimes.hpp"

namespace commonroom {

/// The scenario as TOML, with every default, extension and override filled in. `programmes`: those of the
/// plan's regimes.
[[nodiscard]] std::string write_resolved(const Plan& plan, const std::vector<Programme>& programmes,
                                         const std::optional<DesignPlan>& design);

}  // namespace commonroom
