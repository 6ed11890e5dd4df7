#pragma once

#include "core/column.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// Heads' uses of time, less the share that they give to support (`taken`, 0..1 of their discretionary time;
/// empty where nobody gives any), and with it given back.
[[nodiscard]] Column<SchoolId, Effort> without_time(const Column<SchoolId, Effort>& effort,
                                                    const Column<SchoolId, float>& taken);
[[nodiscard]] Column<SchoolId, Effort> with_time_back(const Column<SchoolId, Effort>& effort,
                                                      const Column<SchoolId, float>& taken);

}  // namespace commonroom
