#pragma once

#include "core/column.hpp"
#include "model/consequences/parameters.hpp"
#include "model/consequences/report_card_parameters.hpp"
#include "model/policy/regime.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Marginal consequence of a report card: what a visit's points are expected to gain per pupil SD of the
/// measure, times the chance of a visit h,
///   g = h / n  sum_a sum_c step_c c_a phi((cut_c - x_a) / s_a) / s_a / effect_sd,
/// over the n areas judged, with x_a and c_a of report_card.hpp and s_a the noise of x_a, in SD of schools'
/// effects (sampling and common judgement times c_a, and the area's own). `preparation` is the part of g that
/// a gain by test preparation alone would have, 0..1, since curriculum and teaching are seen apart from it.
struct CardConsequence {
  Column<SchoolId, float> gradient;
  Column<SchoolId, float> preparation;
};

[[nodiscard]] CardConsequence card_consequence(const Country& country, const World& world,
                                               const Instrument& instrument,
                                               const InspectionParameters& inspection,
                                               const ReportCardParameters& parameters);

}  // namespace commonroom
