#include "model/consequences/inspection.hpp"

#include <cmath>
#include <limits>

#include "model/assessment/evidence.hpp"
#include "model/collaboration/groups.hpp"

namespace commonroom {

namespace {

constexpr auto never = std::numeric_limits<std::uint8_t>::max();

std::uint8_t one_year_on(std::uint8_t years) {
  return years >= never - 1 ? years : static_cast<std::uint8_t>(years + 1);
}

double hazard_of(Grade grade, const InspectionParameters& parameters) {
  return grade > Grade::good ? parameters.hazard_below : parameters.hazard_good;
}

const Instrument* inspection_of(const Regime& regime) {
  for (const Instrument& instrument : regime.instruments) {
    if (instrument.kind == InstrumentKind::inspection && instrument.strength > 0) return &instrument;
  }
  return nullptr;
}

}  // namespace

Grade grade_for(double evidence, const std::array<double, 3>& cuts) {
  if (evidence < cuts[0]) return Grade::inadequate;
  if (evidence < cuts[1]) return Grade::requires_improvement;
  return evidence < cuts[2] ? Grade::good : Grade::outstanding;
}

Inspections inspect(const Country& country, const World& world, const Regime& regime,
                    const InspectionParameters& parameters, const Draws& draws) {
  const SchoolStates& schools = world.schools;
  Inspections result{schools.grade, schools.years_since_inspection, schools.years_since_failing};
  const Instrument* const instrument = inspection_of(regime);
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    result.years_since_inspection[school] = one_year_on(schools.years_since_inspection[school]);
    result.years_since_failing[school] = one_year_on(schools.years_since_failing[school]);
    if (instrument == nullptr || !in_scope(country.schools, school, instrument->scope)) continue;
    const auto entity = static_cast<std::uint32_t>(i);
    const auto visit = static_cast<double>(draws.uniform(Process::inspection_visit, entity));
    if (visit >= hazard_of(schools.grade[school], parameters)) continue;
    const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
    const double seen = inspection_evidence(country, world, school, instrument->measure,
                                            instrument->years_averaged, parameters);
    if (std::isnan(seen)) continue;
    const double judged = seen + parameters.judgement_noise * world.reference.effect_sd[stage] *
                                     static_cast<double>(draws.normal(Process::inspection_judgement, entity));
    const Grade grade = grade_for(judged, world.reference.grade_cuts[stage]);
    ++result.visits;
    result.years_since_inspection[school] = 0;
    result.grade[school] = grade;
    if (grade == Grade::inadequate) {
      result.interventions += schools.grade[school] != Grade::inadequate ? 1U : 0U;
      result.years_since_failing[school] = 0;
    }
  }
  return result;
}

}  // namespace commonroom
