#include "model/stakes/consequences.hpp"

#include <cmath>
#include <numbers>

#include "core/parallel.hpp"
#include "model/assessment/evidence.hpp"
#include "model/stakes/inspection_stake.hpp"
#include "model/stakes/league_table.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;

std::size_t stage_index(const Country& country, SchoolId school) {
  return static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
}

/// How much a measure moves when all pupils of the school gain 1 SD: 1, or for the threshold share the
/// density of pupils at the threshold.
double response_to_gain(const World& world, SchoolId school, std::size_t stage, Measure measure) {
  if (measure != Measure::threshold) return 1;
  const double gap =
      world.reference.threshold[stage] - static_cast<double>(world.schools.measures[school].raw.value);
  return std::exp(-0.5 * gap * gap) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}

Column<SchoolId, float> table_consequence(const Country& country, const World& world,
                                          const Instrument& instrument, const StakesRules& rules) {
  const auto compared = compared_measure(country, world, instrument.measure, instrument.years_averaged);
  Column<SchoolId, float> gradient = rank_gradient(country.rivals, compared, rules.stakes.rank_scale);
  if (instrument.measure == Measure::threshold) {
    for (std::size_t i = 0; i < gradient.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      gradient[school] *= static_cast<float>(
          response_to_gain(world, school, stage_index(country, school), instrument.measure) *
          std::numbers::sqrt2 / std::numbers::inv_sqrtpi);
    }
  }
  return gradient;
}

Column<SchoolId, float> inspection_consequence(const Country& country, const World& world,
                                               const Instrument& instrument, const StakesRules& rules) {
  if (is_report_card(instrument)) return scaled_card(country, world, instrument, rules).gradient;
  Column<SchoolId, float> gradient(country.schools.size(), 0.0F);
  if (instrument.scale.kind == ScaleKind::no_grade) return gradient;
  const GradeSteps steps = grade_steps(rules.stakes);
  parallel_for(gradient.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t stage = stage_index(country, school);
    const double effect = world.reference.effect_sd[stage];
    const double evidence = inspection_evidence(country, world, school, instrument.measure,
                                                instrument.years_averaged, rules.inspection);
    if (std::isnan(evidence) || effect <= 0) return;
    const double sampling = static_cast<double>(world.schools.measures[school].value_added.standard_error);
    const double judgement = rules.inspection.judgement_noise * effect;
    const double noise = std::sqrt(judgement * judgement + sampling * sampling / instrument.years_averaged);
    if (!(noise > 0)) return;  // a grade that is certain cannot be moved by a little more
    const bool below_good = world.schools.grade[school] > Grade::good;
    const double visits = below_good ? rules.inspection.hazard_below : rules.inspection.hazard_good;
    gradient[school] = static_cast<float>(
        visits * inspection_gradient(evidence, noise, world.reference.grade_cuts[stage], steps) *
        response_to_gain(world, school, stage, instrument.measure));
  });
  return gradient;
}

const Estimate& estimate_of(const SchoolMeasures& measures, Measure measure) {
  switch (measure) {
    case Measure::value_added:
      return measures.value_added;
    case Measure::contextual_value_added:
      return measures.contextual_value_added;
    case Measure::raw:
      return measures.raw;
    case Measure::threshold:
      return measures.threshold;
  }
  return measures.value_added;
}

Column<SchoolId, float> floor_consequence(const Country& country, const World& world,
                                          const Instrument& instrument) {
  Column<SchoolId, float> gradient(country.schools.size(), 0.0F);
  const auto m = static_cast<std::size_t>(instrument.measure);
  for (std::size_t i = 0; i < gradient.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t stage = stage_index(country, school);
    const Estimate& latest = estimate_of(world.schools.measures[school], instrument.measure);
    const float average = mean_of_years(world.schools, school, instrument.measure, instrument.years_averaged);
    const double error = static_cast<double>(latest.standard_error) /
                         std::sqrt(static_cast<double>(instrument.years_averaged));
    if (std::isnan(average) || !(error > 0)) continue;
    const double floor =
        world.reference.measure_mean[stage][m] + instrument.floor * world.reference.measure_sd[stage][m];
    gradient[school] = static_cast<float>(floor_gradient(static_cast<double>(average), error, floor) *
                                          response_to_gain(world, school, stage, instrument.measure));
  }
  return gradient;
}

}  // namespace

Column<SchoolId, float> compared_measure(const Country& country, const World& world, Measure measure,
                                         int years) {
  Column<SchoolId, float> compared(country.schools.size());
  constexpr double density_at_the_middle = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
  const double unit = measure == Measure::threshold ? density_at_the_middle : 1;
  parallel_for(compared.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const double mean =
        world.reference.measure_mean[stage_index(country, school)][static_cast<std::size_t>(measure)];
    const auto own = static_cast<double>(mean_of_years(world.schools, school, measure, years));
    compared[school] = static_cast<float>((own - mean) / unit);
  });
  return compared;
}

CardConsequence scaled_card(const Country& country, const World& world, const Instrument& instrument,
                            const StakesRules& rules) {
  CardConsequence card = card_consequence(country, world, instrument, rules.inspection, rules.report_card);
  for (std::size_t i = 0; i < card.gradient.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    card.gradient[school] *=
        static_cast<float>(response_to_gain(world, school, stage_index(country, school), instrument.measure));
  }
  return card;
}

Column<SchoolId, float> marginal_consequence(const Country& country, const World& world,
                                             const Instrument& instrument, const StakesRules& rules) {
  switch (instrument.kind) {
    case InstrumentKind::league_table:
      return table_consequence(country, world, instrument, rules);
    case InstrumentKind::inspection:
      return inspection_consequence(country, world, instrument, rules);
    case InstrumentKind::floor_target:
      return floor_consequence(country, world, instrument);
    case InstrumentKind::group_accountability:
    case InstrumentKind::enrolment:
      break;
  }
  return Column<SchoolId, float>(country.schools.size(), 1.0F);
}

std::array<std::array<double, 4>, 5> mean_consequences(const Country& country, const World& world,
                                                       const StakesRules& rules) {
  std::array<std::array<double, 4>, 5> means{};
  for (std::size_t kind = 0; kind < means.size(); ++kind) {
    for (std::size_t measure = 0; measure < means[kind].size(); ++measure) {
      Instrument instrument;
      instrument.kind = static_cast<InstrumentKind>(kind);
      instrument.measure = static_cast<Measure>(measure);
      instrument.years_averaged = static_cast<int>(instrument.kind == InstrumentKind::inspection
                                                       ? rules.stakes.scale_years_of_inspection
                                                       : rules.stakes.scale_years_of_tables);
      const auto consequence = marginal_consequence(country, world, instrument, rules);
      double sum = 0;
      for (const float g : consequence.values().first(country.schools.state_size())) {
        sum += static_cast<double>(g);
      }
      const std::size_t schools = country.schools.state_size();
      means[kind][measure] = schools > 0 ? sum / static_cast<double>(schools) : 0;
    }
  }
  return means;
}

}  // namespace commonroom
