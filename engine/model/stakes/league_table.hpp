#pragma once

#include "core/column.hpp"
#include "world/country.hpp"

namespace commonroom {

/// The league table's payoff R_i = sum_j w_ij (Phi((M_i - M_j)/s) - 1/2) with w_ij = w_ji the overlap of
/// catchment and phase: payoffs sum to zero, and an isolated school feels little (rank incentives: Lazear
/// 1989). M in SD, s in SD. Schools with no measure (NaN) take no part.
[[nodiscard]] Column<SchoolId, double> rank_payoffs(const Grouped<SchoolId, Rival>& rivals,
                                                    const Column<SchoolId, float>& measure, double scale);

/// dR_i/dM_i = sum_j w_ij phi((M_i - M_j)/s)/s, per SD. The derivative by a rival's measure is minus that
/// rival's term.
[[nodiscard]] Column<SchoolId, float> rank_gradient(const Grouped<SchoolId, Rival>& rivals,
                                                    const Column<SchoolId, float>& measure, double scale);

/// The terms of `rank_gradient`, aligned with the rivals of each school: what a school loses, per SD that the
/// rival gains.
[[nodiscard]] Grouped<SchoolId, float> rank_losses(const Grouped<SchoolId, Rival>& rivals,
                                                   const Column<SchoolId, float>& measure, double scale);

}  // namespace commonroom
