#pragma once

#include <string_view>

#include "scenario/limits.hpp"
#include "scenario/words.hpp"
#include "simulation/plan.hpp"

/// The keys of a scenario's tables, each listed once, for reading (Fields = FieldReader) and for writing
/// (FieldWriter, with const structs).
namespace commonroom::fields {

/// Of the two, only the reader's fields can change.
inline void assign(double& field, double value) {
  field = value;
}
inline void assign(const double&, double) {}

template <class Fields, class AnyScope>
void scope(Fields& of, AnyScope& scope) {
  of.words("phases", scope.phases, "phase", all_phases);
  of.texts("authorities", scope.area_names);
}

/// What programmes of every kind have in common, but for their name.
template <class Fields, class AnyTerms>
void programme_terms(Fields& of, AnyTerms& terms) {
  of.number("cost_per_school_pounds", terms.cost_per_school, limits::cost);
  of.flag("new_money", terms.new_money);
  of.whole("from_year", terms.from_year, limits::year);
  of.whole("until_year", terms.until_year, limits::year);
  scope(of, terms.scope);
}

/// What a regime says of itself, beside its tables.
template <class Fields, class AnyHead>
void regime_head(Fields& of, AnyHead& head) {
  of.text("label", head.label);
  of.text("extends", head.extends);
  of.flag("compare", head.compare);
  of.words("remove", head.removed, "instrument", all_instruments);
  of.words("without_levels", head.without_levels, "level", all_levels);
}

template <class Fields, class AnyScale>
void inspection_scale(Fields& of, AnyScale& scale) {
  of.word("scale", scale.kind, "scale", all_scale_kinds);
  const bool has_areas = scale.kind == ScaleKind::report_card;
  of.words_where(has_areas, "areas", scale.areas, "area", all_inspection_areas);
  of.numbers_where(has_areas, "cuts_sd", scale.cuts, limits::cut);
  of.numbers_where(has_areas, "step_values", scale.step_values, limits::step_value);
  of.whole_where(has_areas, "expected_point", scale.expected_point, limits::point);
  of.whole_where(has_areas, "areas_to_fail", scale.areas_to_fail, limits::areas_to_fail);
}

template <class Fields, class AnyInstrument>
void instrument(Fields& of, AnyInstrument& instrument) {
  of.number("strength", instrument.strength, limits::strength);
  if (instrument.kind != InstrumentKind::enrolment) {
    of.word("measure", instrument.measure, "measure", all_measures);
    of.whole("years_averaged", instrument.years_averaged, limits::years_averaged);
  }
  if (instrument.kind == InstrumentKind::floor_target) of.number("floor_sd", instrument.floor, limits::floor);
  if (instrument.kind == InstrumentKind::group_accountability) {
    of.word("unit", instrument.unit, "unit", all_group_units);
    of.whole_where(instrument.unit == GroupUnit::assigned_group, "group_size", instrument.group_size,
                   limits::group_size);
    of.number("peer_pressure", instrument.peer_pressure, limits::peer_pressure);
    of.number("rivalry", instrument.rivalry, limits::rivalry);
  }
  if (instrument.kind == InstrumentKind::inspection) inspection_scale(of, instrument.scale);
  of.number("credit_for_help", instrument.credit_for_help, limits::share);
  of.number("credit_for_partner_success", instrument.credit_for_partner_success, limits::share);
  of.number("penalty_for_failed_partnership", instrument.penalty_for_failed_partnership, limits::share);
  of.number("cost_per_school_pounds", instrument.cost_per_school, limits::cost);
  of.flag("new_money", instrument.new_money);
  scope(of, instrument.scope);
}

template <class Fields, class AnyProcess>
void policy_process(Fields& of, AnyProcess& process) {
  of.word_where(process.parties.empty(), "mode", process.mode, "way of making policy", all_policy_modes);
  of.word("level", process.level, "level", all_policy_levels);
  of.whole("every_years", process.every_years, limits::between_policies);
  of.whole("lasts_years", process.lasts_years, limits::between_policies);
  of.number("cost_per_school_pounds", process.cost_per_school, limits::cost);
  of.flag("new_money", process.new_money);
  of.whole("from_year", process.from_year, limits::year);
  of.whole("until_year", process.until_year, limits::year);
  of.whole("elections_every_years", process.elections_every_years, limits::between_elections);
  of.number("change_of_government", process.change_of_government, limits::share);
}

template <class Fields, class AnyParty>
void party(Fields& of, AnyParty& party) {
  of.word("mode", party.mode, "way of making policy", all_policy_modes);
  of.text("regime", party.regime);
  of.number("funding", party.funding, limits::share);
  of.word("favours", party.favours, "favour", all_favours);
}

template <class Fields, class AnyPublication>
void publication(Fields& of, AnyPublication& publication) {
  of.word_or_nothing("measure", publication.measure, "measure", all_measures);
  of.flag("grades", publication.grades);
  of.words("areas", publication.areas, "area", all_inspection_areas);
  of.word("grain", publication.grain, "grain of what is published", all_grains);
}

template <class Fields, class AnyType>
void partnership_type(Fields& of, AnyType& type) {
  of.word("formation", type.formation, "formation", all_formations);
  of.flag("forced", type.forced);
  of.flag("may_leave", type.may_leave);
  of.number("governance", type.governance, limits::share);
  of.number("tightness", type.tightness, limits::share);
  of.number("clarity", type.clarity, limits::share);
  of.number("depth", type.depth, limits::share);
  of.words("shares", type.shares, "thing to share", all_shared);
  of.words("departments", type.in_departments, "department", named_departments);
  of.number("time_to_start_share", type.time_to_start, limits::share);
  of.number("time_to_run_share", type.time_to_run, limits::share);
  of.number("time_to_leave_share", type.exit_cost, limits::share);
  of.number("cost_to_start_pounds", type.cost_to_start, limits::cost);
  of.number("cost_per_year_pounds", type.cost_per_year, limits::cost);
  of.whole("minimum_term_years", type.minimum_term, limits::term);
  of.whole_where(type.formation == Formation::assigned || type.formation == Formation::hub_and_spoke,
                 "group_size", type.group_size, limits::group_size);
  of.whole("links", type.links, limits::links);
  of.number("member_share", type.member_share, limits::share);
  of.flag("across_authorities", type.across_authorities);
  of.number("distance_limit_km", type.distance_limit_km, limits::distance);
  of.number("technology", type.technology, limits::share);
  of.number("technology_pounds", type.technology_cost, limits::cost);
  of.whole("funded_until", type.funded_until, limits::year);
  of.number("funded_share", type.funded_share, limits::share);
  of.number("duty", type.duty, limits::share);
  of.number("monitoring", type.monitoring, limits::share);
}

template <class Fields, class AnyPlan>
void meta(Fields& of, AnyPlan& plan) {
  of.text("title", plan.title);
  of.text("question", plan.question);
  of.texts("authors", plan.authors);
}

template <class Fields, class AnyPlan>
void run(Fields& of, AnyPlan& plan) {
  of.whole("years", plan.years, limits::years);
  of.whole("burn_in", plan.burn_in, limits::burn_in);
  of.text("burn_in_regime", plan.burn_in_regime);
  of.whole("replicates", plan.replicates, limits::replicates);
  of.whole("seed", plan.seed, limits::seed);
  of.text("baseline", plan.baseline);
  of.flag("school_trajectories", plan.school_trajectories);
  of.flag("one_regime_at_a_time", plan.one_regime_at_a_time);
}

template <class Fields, class AnyPopulation>
void population_results(Fields& of, AnyPopulation& population) {
  of.text("results", population.results_path);
}

template <class Fields, class AnyPopulation>
void population(Fields& of, AnyPopulation& population) {
  of.text("register", population.register_path);
  of.texts("authorities", population.authorities);
  of.texts("regions", population.regions);
  of.flag("independent", population.independent);
  population_results(of, population);
}

template <class Fields, class AnySynthetic>
void synthetic(Fields& of, AnySynthetic& synthetic) {
  of.whole("authorities", synthetic.authorities, limits::authorities);
  of.whole("primary_schools", synthetic.primary_schools, limits::primary_schools);
  of.whole("secondary_schools", synthetic.secondary_schools, limits::secondary_schools);
  of.whole("independent_schools", synthetic.independent_schools, limits::independent_schools);
}

template <class Fields, class AnyChange>
void change(Fields& of, AnyChange& change) {
  of.whole("year", change.year, limits::year);
  of.text("regime", change.regime);
  of.text("becomes", change.becomes);
}

template <class Fields, class AnyPlan>
void outcomes(Fields& of, AnyPlan& plan) {
  of.texts("primary", plan.primary_outcomes);
  of.number("worth_noticing_sd", plan.worth_noticing.sd, limits::worth_noticing_sd);
  of.number("worth_noticing_points", plan.worth_noticing.points, limits::worth_noticing_points);
}

/// One of the model's parameters: all are doubles, and a scenario writes them as what they are.
template <class Fields, class Number>
void parameter(Fields& of, std::string_view name, ParameterKind kind, Number& value, const Limits& limits) {
  if (kind == ParameterKind::toggle) {
    bool on = value != 0;
    of.flag(name, on);
    if (on != (value != 0)) assign(value, on ? 1.0 : 0.0);
  } else if (kind == ParameterKind::count) {
    auto count = static_cast<long long>(value);
    of.whole(name, count, limits);
    assign(value, static_cast<double>(count));
  } else {
    of.number(name, value, limits);
  }
}

}  // namespace commonroom::fields
