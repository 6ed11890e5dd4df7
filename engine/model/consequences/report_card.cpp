#include "model/consequences/report_card.hpp"

#include <algorithm>

namespace commonroom {

namespace {

/// What test preparation adds to this year's results of a school, SD: mean of the tested domains.
double preparation_seen(const SchoolMeasures& measures) {
  return 0.5 * (static_cast<double>(measures.measured[0]) - static_cast<double>(measures.attained[0]) +
                static_cast<double>(measures.measured[1]) - static_cast<double>(measures.attained[1]));
}

}  // namespace

AreaSight area_sight(InspectionArea area, const World& world, SchoolId school, double effect_sd,
                     const ReportCardParameters& parameters) {
  const SchoolStates& schools = world.schools;
  const double halo = parameters.halo;
  switch (area) {
    case InspectionArea::achievement:
      return {1, 0, 1};
    case InspectionArea::curriculum_and_teaching:
      return {1, -(1 - halo) * preparation_seen(schools.measures[school]) / effect_sd, halo};
    case InspectionArea::inclusion:
      return {halo,
              (1 - halo) * static_cast<double>(schools.disadvantaged_practice[school]) /
                  parameters.inclusion_unit,
              halo};
    case InspectionArea::leadership_and_governance:
      return {halo, (1 - halo) * static_cast<double>(schools.head[school].quality), halo};
    case InspectionArea::attendance_and_behaviour:
    case InspectionArea::personal_development:
      break;
  }
  return {halo, 0, halo};
}

std::uint8_t point_for(double evidence, const std::vector<double>& cuts) {
  const auto below = std::count_if(cuts.begin(), cuts.end(), [&](double cut) { return cut <= evidence; });
  return static_cast<std::uint8_t>(1 + below);
}

Grade consequence_of(const ReportCard& card, const InspectionScale& scale) {
  const auto lowest = std::count(card.begin(), card.end(), std::uint8_t{1});
  if (lowest >= scale.areas_to_fail) return Grade::inadequate;
  const bool is_below = std::any_of(card.begin(), card.end(), [&](std::uint8_t point) {
    return point != 0 && point < scale.expected_point;
  });
  return is_below ? Grade::requires_improvement : Grade::good;
}

double points_above_expected(const ReportCard& card, int expected_point,
                             const std::vector<InspectionArea>& told) {
  double sum = 0;
  double areas = 0;
  for (const InspectionArea area : all_inspection_areas) {
    const std::uint8_t point = card[static_cast<std::size_t>(area)];
    if (point == 0 || (!told.empty() && std::find(told.begin(), told.end(), area) == told.end())) continue;
    sum += point - expected_point;
    areas += 1;
  }
  return areas > 0 ? sum / areas : 0;
}

}  // namespace commonroom
