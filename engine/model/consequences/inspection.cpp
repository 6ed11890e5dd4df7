#include "model/consequences/inspection.hpp"

#include <cmath>
#include <limits>

#include "model/assessment/evidence.hpp"
#include "model/collaboration/groups.hpp"
#include "model/consequences/report_card.hpp"

namespace commonroom {

namespace {

constexpr auto never = std::numeric_limits<std::uint8_t>::max();

std::uint8_t one_year_on(std::uint8_t years) {
  return years >= never - 1 ? years : static_cast<std::uint8_t>(years + 1);
}

double hazard_of(Grade grade, const InspectionParameters& parameters) {
  return grade > Grade::good ? parameters.hazard_below : parameters.hazard_good;
}

/// What inspectors make of a school on the visit.
struct Visit {
  double judged = 0;     ///< evidence with the common error of judgement, SD
  double effect_sd = 0;  ///< of its stage
  double mean = 0;       ///< of value added in its stage, in the reference year
  std::size_t stage = 0;
};

ReportCard card_for(const World& world, SchoolId school, const Visit& visit, const InspectionScale& scale,
                    const ReportCardParameters& parameters, const Draws& draws) {
  ReportCard card{};
  const double on_results = (visit.judged - visit.mean) / visit.effect_sd;
  for (const InspectionArea area : all_inspection_areas) {
    if (!scale.judges(area)) continue;
    const AreaSight sight = area_sight(area, world, school, visit.effect_sd, parameters);
    const auto noise = static_cast<double>(draws.normal(
        Process::area_judgement, static_cast<std::uint32_t>(school), static_cast<std::uint32_t>(area)));
    card[static_cast<std::size_t>(area)] =
        point_for(sight.of_results * on_results + sight.own + parameters.area_noise * noise, scale.cuts);
  }
  return card;
}

/// What a visit leaves behind of its judgement.
void judge(Inspections& result, const World& world, SchoolId school, const Visit& visit,
           const InspectionScale& scale, const ReportCardParameters& parameters, const Draws& draws) {
  if (!result.card.empty()) result.card[school] = {};
  switch (scale.kind) {
    case ScaleKind::four_grades:
      result.grade[school] = grade_for(visit.judged, world.reference.grade_cuts[visit.stage]);
      break;
    case ScaleKind::no_grade:
      result.grade[school] = Grade::not_inspected;
      break;
    case ScaleKind::report_card:
      if (result.card.empty()) result.card.assign(result.grade.size(), {});
      result.card[school] = card_for(world, school, visit, scale, parameters, draws);
      result.grade[school] = consequence_of(result.card[school], scale);
      break;
  }
}

}  // namespace

Grade grade_for(double evidence, const std::array<double, 3>& cuts) {
  if (evidence < cuts[0]) return Grade::inadequate;
  if (evidence < cuts[1]) return Grade::requires_improvement;
  return evidence < cuts[2] ? Grade::good : Grade::outstanding;
}

const Instrument* inspection_of(const Regime& regime, const Schools& schools, SchoolId school) {
  for (const Instrument& instrument : regime.instruments) {
    const bool applies = instrument.kind == InstrumentKind::inspection && instrument.strength > 0;
    if (applies && in_scope(schools, school, instrument.scope)) return &instrument;
  }
  return nullptr;
}

Inspections inspect(const Country& country, const World& world, const Regime& regime,
                    const InspectionParameters& parameters, const Draws& draws,
                    const ReportCardParameters& card_parameters) {
  const SchoolStates& schools = world.schools;
  Inspections result{schools.grade, schools.years_since_inspection, schools.years_since_failing,
                     schools.card};
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    result.years_since_inspection[school] = one_year_on(schools.years_since_inspection[school]);
    result.years_since_failing[school] = one_year_on(schools.years_since_failing[school]);
    const Instrument* const instrument = inspection_of(regime, country.schools, school);
    if (instrument == nullptr) continue;
    const auto entity = static_cast<std::uint32_t>(i);
    const auto visit = static_cast<double>(draws.uniform(Process::inspection_visit, entity));
    if (visit >= hazard_of(schools.grade[school], parameters)) continue;
    const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
    const double seen = inspection_evidence(country, world, school, instrument->measure,
                                            instrument->years_averaged, parameters);
    if (std::isnan(seen)) continue;
    const double effect_sd = world.reference.effect_sd[stage];
    const double judged = seen + parameters.judgement_noise * effect_sd *
                                     static_cast<double>(draws.normal(Process::inspection_judgement, entity));
    judge(result, world, school, {judged, effect_sd, world.reference.measure_mean[stage][0], stage},
          instrument->scale, card_parameters, draws);
    ++result.visits;
    result.years_since_inspection[school] = 0;
    if (result.grade[school] == Grade::inadequate) {
      result.interventions += schools.grade[school] != Grade::inadequate ? 1U : 0U;
      result.years_since_failing[school] = 0;
    }
  }
  return result;
}

}  // namespace commonroom
