#pragma once

#include "core/column.hpp"
#include "model/collaboration/parameters.hpp"
#include "model/collaboration/practice.hpp"
#include "model/policy/regime.hpp"
#include "random/draws.hpp"
#include "world/school_state.hpp"

namespace commonroom {

// The grain of what is published decides how well schools find their own weaknesses and a fitting partner.
// Before it agrees to a partnership, school i takes the gap to j in department d for
//   K_jd - K_id + s e_ijd - s_0 e_id,   e standard normal
// with s = `view_noise` and s_0 = `own_view_noise` (SD of growth a year), both times `noise_by_department`
// where results are published by department. By default s_0 = 0 and the grain is the school. Assumed: the
// size of errors; that nothing else depends on the grain. Left out: families, who see schools; the cost of
// publishing, which is that of the instrument that publishes. A finer grain does not help by construction:
// who sees less well also overrates what partners have to give, so that fewer partnerships form with it.

/// Size of schools' errors about others' departments, relative to `view_noise`.
[[nodiscard]] float error_about_others(const Publication& publication,
                                       const TransferParameters& parameters) noexcept;

/// Each school's errors about its own departments; empty where schools know them.
[[nodiscard]] Column<SchoolId, ByDepartment> errors_about_own(std::size_t schools,
                                                              const Publication& publication,
                                                              const TransferParameters& parameters,
                                                              const Draws& draws);

}  // namespace commonroom
