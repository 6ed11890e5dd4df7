#pragma once

#include <array>

#include "core/column.hpp"
#include "model/consequences/parameters.hpp"
#include "model/consequences/report_card_parameters.hpp"
#include "model/policy/regime.hpp"
#include "model/stakes/parameters.hpp"
#include "model/stakes/report_card_stake.hpp"
#include "world/world.hpp"

namespace commonroom {

struct StakesRules {
  const StakesParameters& stakes;
  const InspectionParameters& inspection;
  const ReportCardParameters& report_card = standard_report_card;
};

[[nodiscard]] inline bool is_report_card(const Instrument& instrument) noexcept {
  return instrument.kind == InstrumentKind::inspection && instrument.scale.kind == ScaleKind::report_card;
}

/// The measure that tables compare, in pupil SD about the mean of the stage; NaN where there is none.
[[nodiscard]] Column<SchoolId, float> compared_measure(const Country& country, const World& world,
                                                       Measure measure, int years);

/// The consequence of a report card per pupil SD, with its part by preparation.
[[nodiscard]] CardConsequence scaled_card(const Country& country, const World& world,
                                          const Instrument& instrument, const StakesRules& rules);

/// Marginal consequence g of a league table, inspection or floor target at each school, before scaling, per
/// pupil SD; 0 where a school has no measure. 1 everywhere for the other kinds.
[[nodiscard]] Column<SchoolId, float> marginal_consequence(const Country& country, const World& world,
                                                           const Instrument& instrument,
                                                           const StakesRules& rules);

/// Means of `marginal_consequence` over schools, for every kind and measure: what burn-in freezes into
/// Reference::stake_scale, so that one unit of strength weighs the same whatever the instrument.
[[nodiscard]] std::array<std::array<double, 4>, 5> mean_consequences(const Country& country,
                                                                     const World& world,
                                                                     const StakesRules& rules);

}  // namespace commonroom
