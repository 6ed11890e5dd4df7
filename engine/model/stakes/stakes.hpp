#pragma once

#include "core/column.hpp"
#include "model/collaboration/collaboration_view.hpp"
#include "model/policy/regime.hpp"
#include "model/stakes/parameters.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Step 4: what a regime's instruments make of last year's measures. One row a school. All in one unit: strength 1 is the
/// value to a head of 1 SD of own pupils' learning at the mean school.
struct Stakes {
  Column<SchoolId, float> motive;       ///< professional motive, after crowding out and loss of autonomy
  Column<SchoolId, float> lasting;      ///< per SD of lasting gain: what teaching is worth
  Column<SchoolId, float> immediate;    ///< per SD of one year's gain: what preparation is worth
  Column<SchoolId, float> recruiting;   ///< per unit of demand: what recruiting is worth
  Column<SchoolId, float> realised;     ///< sum of marginal stakes over instruments, the table's "realised stake"
  Column<SchoolId, float> on_threshold;  ///< share of `lasting` that hangs on a threshold measure, 0..1
  Column<SchoolId, float> of_others;    ///< value of the mean candidate partner's gain, per SD; may be negative
  CrossStakes cross;                    ///< what partners' gains do to a school, pair by pair

  explicit Stakes(std::size_t schools);
};

/// Marginal consequence g of one instrument's kind and measure at each school, before scaling, per pupil SD; NaN-free.
/// Group accountability and enrolment have no measure of their own here.
[[nodiscard]] Column<SchoolId, float> marginal_consequence(const Country& country, const World& world,
                                                           InstrumentKind kind, Measure measure, int years_averaged,
                                                           double floor, const StakesParameters& parameters,
                                                           const GradingView& grading);

/// Mean of `marginal_consequence` over schools for every kind and measure: what burn-in freezes into
/// Reference::stake_scale.
[[nodiscard]] std::array<std::array<double, 4>, 5> mean_consequences(const Country& country, const World& world,
                                                                     const StakesParameters& parameters,
                                                                     const GradingView& grading);

[[nodiscard]] Stakes stakes_under(const Country& country, const World& world, const Regime& regime,
                                  const StakesParameters& parameters, const GradingView& grading);

}  // namespace commonroom
