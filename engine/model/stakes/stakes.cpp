#include "model/stakes/stakes.hpp"

#include <cmath>
#include <utility>

#include "model/collaboration/groups.hpp"
#include "model/stakes/group_stake.hpp"
#include "model/stakes/league_table.hpp"
#include "model/stakes/recognition.hpp"

namespace commonroom {

namespace {

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
        add_group_stake(stakes, country, world, instrument, regime.instruments, rules.stakes,
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
