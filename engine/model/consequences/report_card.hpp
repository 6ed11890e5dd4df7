#pragma once

#include <array>

#include "model/consequences/report_card_parameters.hpp"
#include "model/policy/inspection_scale.hpp"
#include "world/world.hpp"

namespace commonroom {

/// How an area of a report card is seen, in SD of schools' true effect about the mean of the reference year:
///   x_a = c_a z + (1 - c_a) own_a + noise_a,   noise_a ~ N(0, area_noise^2)
/// with z what the inspectors make of results (their measure, intake and common error), and
///   achievement: c = 1
///   curriculum and teaching: c = 1 on z less what test preparation adds to results, which inspectors see
///     through by the share 1 - halo
///   inclusion, leadership: c = halo; own is the school's further growth of disadvantaged pupils (in units of
///     inclusion_unit), or the head's quality, SD
///   attendance and behaviour, personal development: c = halo; the model has nothing of their own, so own =
///   0.
/// The point is 1 + the number of cut-points at or below x_a. Areas are those that Ofsted judges from
/// November 2025, but for safeguarding, early years and sixth form; the form is assumed. Leaves out: that a
/// school may work for an area by itself.
struct AreaSight {
  double of_results = 0;      ///< c_a
  double own = 0;             ///< (1 - c_a) own_a, and what is taken off for preparation
  double of_preparation = 0;  ///< part of a gain by test preparation alone that is seen: c_a, or halo
};

[[nodiscard]] AreaSight area_sight(InspectionArea area, const World& world, SchoolId school, double effect_sd,
                                   const ReportCardParameters& parameters);

/// Point for evidence against rising cut-points: from 1 to one more than there are.
[[nodiscard]] std::uint8_t point_for(double evidence, const std::vector<double>& cuts);

/// What follows from a card, in the terms of grades: inadequate with `areas_to_fail` areas at point 1,
/// requires improvement with an area below the expected point, otherwise good.
[[nodiscard]] Grade consequence_of(const ReportCard& card, const InspectionScale& scale);

/// Mean over the areas told of points less the expected one; 0 where none is judged. `told` empty: all.
[[nodiscard]] double points_above_expected(const ReportCard& card, int expected_point,
                                           const std::vector<InspectionArea>& told);

}  // namespace commonroom
