#include "model/stakes/stakes.hpp"

#include <cmath>
#include <numbers>
#include <utility>

#include "core/parallel.hpp"
#include "model/assessment/evidence.hpp"
#include "model/collaboration/groups.hpp"
#include "model/stakes/group_stake.hpp"
#include "model/stakes/inspection_stake.hpp"
#include "model/stakes/league_table.hpp"
#include "model/stakes/recognition.hpp"
#include "model/stakes/report_card_stake.hpp"

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

/// The measure that tables compare, in pupil SD about the mean of the stage; NaN where there is none.
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

/// The consequence of a report card, with its part by preparation.
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

bool is_report_card(const Instrument& instrument) {
  return instrument.kind == InstrumentKind::inspection && instrument.scale.kind == ScaleKind::report_card;
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

/// What a lasting gain is worth over the years that are averaged, given the chance of still being in post.
double horizon(const StakesParameters& parameters, int years_averaged) {
  double sum = 0;
  double present = 1;
  for (int year = 0; year < years_averaged; ++year) {
    sum += present;
    present *= parameters.staying_in_post;
  }
  return sum / years_averaged;
}

double multiplier_after_failing(const World& world, SchoolId school, const Instrument& instrument,
                                const StakesParameters& parameters) {
  const bool failing = world.schools.grade[school] == Grade::inadequate;
  return instrument.kind == InstrumentKind::inspection && failing ? parameters.failing_multiplier : 1;
}

/// Adds an instrument under which each school is judged by itself.
void add_individual(Stakes& stakes, const Country& country, const World& world, const Instrument& instrument,
                    const StakesRules& rules) {
  Column<SchoolId, float> preparation;  // part of the consequence that it moves; empty: all
  Column<SchoolId, float> consequence;
  if (is_report_card(instrument)) {
    CardConsequence card = scaled_card(country, world, instrument, rules);
    consequence = std::move(card.gradient);
    preparation = std::move(card.preparation);
  } else {
    consequence = marginal_consequence(country, world, instrument, rules);
  }
  const double scale = world.reference.stake_scale[static_cast<std::size_t>(instrument.kind)]
                                                  [static_cast<std::size_t>(instrument.measure)];
  if (!(scale > 0)) return;
  const double lasts = horizon(rules.stakes, instrument.years_averaged);
  for (std::size_t i = 0; i < consequence.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!in_scope(country.schools, school, instrument.scope)) continue;
    const double stake = instrument.strength * static_cast<double>(consequence[school]) / scale *
                         multiplier_after_failing(world, school, instrument, rules.stakes);
    stakes.realised[school] += static_cast<float>(stake);
    stakes.lasting[school] += static_cast<float>(lasts * stake);
    const double at_once = preparation.empty() ? stake : stake * static_cast<double>(preparation[school]);
    stakes.immediate[school] += static_cast<float>(at_once / instrument.years_averaged);
    if (instrument.measure == Measure::threshold)
      stakes.on_threshold[school] += static_cast<float>(lasts * stake);
    // What the mean candidate partner's gain takes from this school's rank, where time for partners is
    // decided before it is known who they will be: an approximation, as if all rivals were among the
    // neighbours. The ranks at stake between them are the school's own stake, and a gain of each neighbour
    // costs its share. Where rivals lie beyond the neighbours this is too much; each partnership is then
    // weighed by the true loss to that partner (CrossStakes::loss_to_rival).
    const std::uint32_t neighbours = country.neighbours.count(school);
    if (instrument.kind == InstrumentKind::league_table && neighbours > 0) {
      stakes.of_others[school] -= static_cast<float>(stake / neighbours);
    }
  }
}

/// Rank lost to each rival, in units of stake, added to what other tables take.
void add_rank_losses(Stakes& stakes, const Country& country, const World& world, const Instrument& instrument,
                     const StakesRules& rules) {
  const double scale = world.reference.stake_scale[static_cast<std::size_t>(instrument.kind)]
                                                  [static_cast<std::size_t>(instrument.measure)];
  if (!(scale > 0)) return;
  const auto compared = compared_measure(country, world, instrument.measure, instrument.years_averaged);
  Grouped<SchoolId, float> losses = rank_losses(country.rivals, compared, rules.stakes.rank_scale);
  const auto unit = static_cast<float>(instrument.strength / scale);
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const float weight = in_scope(country.schools, school, instrument.scope) ? unit : 0.0F;
    for (float& loss : losses[school]) loss *= weight;
  }
  if (stakes.cross.loss_to_rival.owners() == 0) {
    stakes.cross.loss_to_rival = std::move(losses);
    return;
  }
  const auto total = stakes.cross.loss_to_rival.values();
  for (std::size_t k = 0; k < total.size(); ++k) total[k] += losses.values()[k];
}

/// Recruiting pays where schools compete for pupils.
void add_enrolment(Stakes& stakes, const Country& country, const Instrument& instrument) {
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!in_scope(country.schools, school, instrument.scope)) continue;
    float competition = 0;
    for (const Rival& rival : country.rivals[school]) competition += rival.overlap;
    stakes.recruiting[school] += static_cast<float>(instrument.strength) * competition;
  }
}

}  // namespace

Stakes::Stakes(std::size_t schools)
    : motive(schools, 0),
      lasting(schools, 0),
      immediate(schools, 0),
      recruiting(schools, 0),
      realised(schools, 0),
      on_threshold(schools, 0),
      of_others(schools, 0) {}

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

Stakes stakes_under(const Country& country, const World& world, const Regime& regime,
                    const StakesRules& rules) {
  Stakes stakes(country.schools.size());
  stakes.motive.fill(static_cast<float>(rules.stakes.professional_motive));
  for (const Instrument& instrument : regime.instruments) {
    if (!(instrument.strength > 0)) continue;
    add_recognition(stakes, country, instrument);
    switch (instrument.kind) {
      case InstrumentKind::league_table:
        add_individual(stakes, country, world, instrument, rules);
        add_rank_losses(stakes, country, world, instrument, rules);
        break;
      case InstrumentKind::inspection:
      case InstrumentKind::floor_target:
        add_individual(stakes, country, world, instrument, rules);
        break;
      case InstrumentKind::group_accountability:
        add_group_stake(stakes, country, world, instrument, rules.stakes,
                        horizon(rules.stakes, instrument.years_averaged));
        break;
      case InstrumentKind::enrolment:
        add_enrolment(stakes, country, instrument);
        break;
    }
  }
  const auto solidarity = static_cast<float>(rules.stakes.solidarity * rules.stakes.professional_motive);
  stakes.cross.solidarity = solidarity;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    stakes.of_others[school] += solidarity;
    if (rules.stakes.crowding_out > 0) {
      stakes.motive[school] *= static_cast<float>(
          std::exp(-rules.stakes.crowding_out * static_cast<double>(stakes.realised[school])));
    }
  }
  return stakes;
}

}  // namespace commonroom
