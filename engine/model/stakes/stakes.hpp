#pragma once

#include "core/column.hpp"
#include "model/collaboration/collaboration_view.hpp"
#include "model/policy/regime.hpp"
#include "model/stakes/consequences.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Step 4: what a regime's instruments make of last year's measures; one row a school. All stakes are in one
/// unit: strength 1 is the value to a head of 1 SD of own pupils' learning at the mean school.
struct Stakes {
  Column<SchoolId, float> motive;      ///< professional motive, after crowding out and loss of autonomy
  Column<SchoolId, float> lasting;     ///< per SD of lasting gain: what teaching is worth
  Column<SchoolId, float> immediate;   ///< per SD of one year's gain: what preparation is worth
  Column<SchoolId, float> recruiting;  ///< per unit of demand: what recruiting is worth
  Column<SchoolId, float>
      realised;  ///< sum of marginal stakes over instruments: the "realised stake" of tables
  Column<SchoolId, float> on_threshold;  ///< part of `lasting` that hangs on a threshold measure
  Column<SchoolId, float> of_others;  ///< worth of the mean candidate partner's gain, per SD; may be negative
  CrossStakes cross;                  ///< what partners' gains do to a school, pair by pair

  explicit Stakes(std::size_t schools);
};

/// lambda_ik = strength_k g_ik / mean(g_k) for each instrument, added up; groups' shares multiply afterwards.
/// An instrument of strength 0 is passed over.
[[nodiscard]] Stakes stakes_under(const Country& country, const World& world, const Regime& regime,
                                  const StakesRules& rules);

}  // namespace commonroom
