#pragma once

#include "model/effort/parameters.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// Marginal returns mu_k to the square root of each use of time.
using Returns = std::array<double, uses>;

/// The use of time x that maximises sum_k mu_k sqrt(x_k) + c ln(1 - X), X = sum_k x_k (Holmstrom and Milgrom
/// 1991 for the several tasks). The first-order conditions mu_k / (2 sqrt(x_k)) = c / (1 - X) make y =
/// sqrt(X) the positive root of m y^2 + 2 c y - m = 0 with m = sqrt(sum mu_k^2): y = (m / c) / (1 + sqrt(1 +
/// (m / c)^2)), x_k = y^2 mu_k^2 / m^2. Smooth, and never at a cap. Shares of the head's discretionary time;
/// all zero when all returns are.
[[nodiscard]] Effort best_effort(const Returns& returns, double marginal_cost);

/// The same where the uses may add up to `time` and not to 1.
[[nodiscard]] Effort best_effort_in(double time, const Returns& returns, double marginal_cost);

/// c / (1 - X): what one more unit of time costs a head who already uses X.
/// `taken`: share that is not the head's to give.
[[nodiscard]] double price_of_time(const Effort& effort, double marginal_cost, double taken = 0);

/// Moves a share `adjustment` of the way from the present use of time to the wished one.
[[nodiscard]] Effort adjusted(const Effort& present, const Effort& wished, double adjustment);

/// Growth that teaching effort adds this year, SD: A_T sqrt(x_T).
[[nodiscard]] double growth_from_teaching(const Effort& effort, const EffortParameters& parameters);

/// What preparation adds to a measured result this year, SD: A_P sqrt(x_P).
[[nodiscard]] double result_from_preparation(const Effort& effort, const EffortParameters& parameters);

}  // namespace commonroom
