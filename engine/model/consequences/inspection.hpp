#pragma once

#include "model/consequences/parameters.hpp"
#include "model/consequences/report_card_parameters.hpp"
#include "model/policy/regime.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What a year's inspections found.
struct Inspections {
  Column<SchoolId, Grade> grade;
  Column<SchoolId, std::uint8_t> years_since_inspection;
  Column<SchoolId, std::uint8_t> years_since_failing;  ///< 255: never
  Column<SchoolId, ReportCard> card;                   ///< empty where there never was a report card
  std::uint32_t visits = 0;
  std::uint32_t interventions = 0;  ///< schools newly found inadequate
};

/// The grade that evidence earns against cut-points (below which: inadequate, requires improvement, good).
[[nodiscard]] Grade grade_for(double evidence, const std::array<double, 3>& cuts);

/// The instrument of inspection that applies to a school; null where none does.
[[nodiscard]] const Instrument* inspection_of(const Regime& regime, const Schools& schools, SchoolId school);

/// Visits each school with its hazard and judges the evidence with noise, on the scale of the instrument: one
/// of four grades, a report card (report_card.hpp), or no judgement, which takes away the last one. Without
/// an inspection instrument no one is visited and grades stay. Failing brings support for some years, and (in
/// staffing) a likely change of head.
[[nodiscard]] Inspections inspect(const Country& country, const World& world, const Regime& regime,
                                  const InspectionParameters& parameters, const Draws& draws,
                                  const ReportCardParameters& card_parameters = {});

}  // namespace commonroom
