#include "app/words_of_regimes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/text_layout.hpp"
#include "scenario/programme_kinds.hpp"

namespace commonroom::app {
namespace {

using Meaning = KeyMeaning;

constexpr std::array key_meanings{
    Meaning{"strength",
            "what a head gains from 1 SD of own pupils' learning counts this many times; 0 is no instrument "
            "at all"},
    Meaning{"measure", "which results count"},
    Meaning{"years_averaged", "years of results behind a judgement"},
    Meaning{"floor_sd", "level of the measure below which a school falls short, in SD across schools"},
    Meaning{"unit", "who answers together"},
    Meaning{"group_size", "schools in each assigned group"},
    Meaning{"peer_pressure", "motive that colleagues in the group add at full trust, as a share of strength"},
    Meaning{"rivalry", "what a rival in another group takes, as a share of strength"},
    Meaning{"credit_for_help", "credit for a unit of help delivered to partners, as a share of strength"},
    Meaning{"credit_for_partner_success", "credit for 1 SD of a partner's growth, as a share of strength"},
    Meaning{"penalty_for_failed_partnership", "penalty for a partnership that fails, as a share of strength"},
    Meaning{"cost_per_school_pounds", "what it costs for each school in scope, pounds a year"},
    Meaning{"new_money", "paid from outside the schools' budgets"},
    Meaning{"phases", "only these phases"},
    Meaning{"authorities", "only these local authorities, by name"},
    Meaning{"grain", "how finely results are published: schools, or their departments too"},
    Meaning{"grades", "families are told inspection grades, or report cards, too"},
    Meaning{"scale", "how an inspection says what it found"},
    Meaning{"areas", "areas of a report card: those judged, or those that families are told"},
    Meaning{"cuts_sd", "evidence below which a report card gives the points 1, 2 and so on"},
    Meaning{"step_values", "what each step up a report card's points is worth, relative to a grade's"},
    Meaning{"expected_point", "point of a report card that is just good enough"},
    Meaning{"areas_to_fail", "areas at point 1 from which a school has failed"},
    Meaning{"from_year",
            "first year with it, numbered as in results: 1 is the first after burn-in; without this key, all "
            "of them, those of burn-in too"},
    Meaning{"until_year", "first year without it, numbered in the same way; without this key, none"},
    Meaning{"mode", "who makes policy, and with whom"},
    Meaning{"level", "where problems are read and policies aimed"},
    Meaning{"every_years", "years between the beginnings of two policies, unless making one takes longer"},
    Meaning{"lasts_years", "years in which schools carry a policy out"},
    Meaning{"elections_every_years", "years between elections; 0: none"},
    Meaning{"change_of_government", "chance that an election brings in another party"},
    Meaning{"regime", "regime whose instruments and programmes hold under this party; empty: the own"},
    Meaning{"funding", "share of what is new money elsewhere that this party pays; budgets bear the rest"},
    Meaning{"favours", "schools that this party holds dear"},
};

std::string_view holder_of(GroupUnit unit) {
  switch (unit) {
    case GroupUnit::area:
      return "all schools of a local authority";
    case GroupUnit::trust:
      return "the schools of a multi-academy trust";
    case GroupUnit::federation:
      return "the schools of a federation";
    case GroupUnit::assigned_group:
      return "neighbours put into groups";
    case GroupUnit::pyramid:
      return "a secondary school with the schools below it that it is nearest to";
  }
  return "";
}

}  // namespace

std::string_view title_of(InstrumentKind kind) {
  switch (kind) {
    case InstrumentKind::league_table:
      return "League table";
    case InstrumentKind::inspection:
      return "Inspection";
    case InstrumentKind::floor_target:
      return "Floor target";
    case InstrumentKind::group_accountability:
      return "Group accountability";
    case InstrumentKind::enrolment:
      return "Enrolment";
  }
  return "";
}

std::string_view meaning_of(InstrumentKind kind) {
  switch (kind) {
    case InstrumentKind::league_table:
      return "a school's rank among the schools that compete for the same pupils";
    case InstrumentKind::inspection:
      return "each school is judged and graded on its own";
    case InstrumentKind::floor_target:
      return "a school must not fall below a level";
    case InstrumentKind::group_accountability:
      return "schools answer together for the results of their group";
    case InstrumentKind::enrolment:
      return "pupils, and the money that comes with them, go to schools that families prefer";
  }
  return "";
}

std::string_view meaning_of(Measure measure) {
  switch (measure) {
    case Measure::value_added:
      return "results less what prior attainment leads one to expect";
    case Measure::contextual_value_added:
      return "the same, with pupils' backgrounds taken into account";
    case Measure::raw:
      return "mean results as they are";
    case Measure::threshold:
      return "share of pupils above a threshold";
  }
  return "";
}

std::string_view meaning_of(GroupUnit unit) {
  return holder_of(unit);
}

std::string_view meaning_of_key(std::string_view key) {
  for (const ProgrammeKind& kind : programme_kinds()) {
    const auto own = std::ranges::find(kind.key_meanings, key, &KeyMeaning::first);
    if (own != kind.key_meanings.end()) return own->second;
  }
  const auto* const found = std::ranges::find(key_meanings, key, &Meaning::first);
  return found == key_meanings.end() ? std::string_view() : found->second;
}

std::string in_words(const Instrument& instrument) {
  std::string words = fmt::format("{} at strength {}", title_of(instrument.kind), instrument.strength);
  if (instrument.strength == 0) words += " (off)";
  words += fmt::format(": {}", meaning_of(instrument.kind));
  if (instrument.kind != InstrumentKind::enrolment) {
    words += fmt::format("; measure {}, {}", name_of(instrument.measure),
                         counted(static_cast<unsigned>(instrument.years_averaged), "year") + " of results");
  }
  if (instrument.kind == InstrumentKind::inspection && instrument.scale.kind == ScaleKind::report_card) {
    words += fmt::format("; a report card of {} areas and {} points", instrument.scale.areas_judged(),
                         instrument.scale.cuts.size() + 1);
  }
  if (instrument.kind == InstrumentKind::inspection && instrument.scale.kind == ScaleKind::no_grade)
    words += "; without a grade";
  if (instrument.kind == InstrumentKind::floor_target)
    words += fmt::format("; the level is {} SD", instrument.floor);
  if (instrument.kind == InstrumentKind::group_accountability) {
    words += fmt::format("; answering together: {}", holder_of(instrument.unit));
    if (instrument.unit == GroupUnit::assigned_group) words += fmt::format(" of {}", instrument.group_size);
    if (instrument.peer_pressure > 0) words += fmt::format("; peer pressure {}", instrument.peer_pressure);
    if (instrument.rivalry > 0) words += fmt::format("; rivalry {}", instrument.rivalry);
  }
  if (instrument.credit_for_help > 0)
    words += fmt::format("; credit for help {}", instrument.credit_for_help);
  if (instrument.credit_for_partner_success > 0)
    words += fmt::format("; credit for partners' success {}", instrument.credit_for_partner_success);
  if (instrument.penalty_for_failed_partnership > 0)
    words += fmt::format("; penalty for failed partnerships {}", instrument.penalty_for_failed_partnership);
  return words + fmt::format("; for {}", scope_in_words(instrument.scope)) +
         money_in_words(instrument.cost_per_school, "school", instrument.new_money) + ".";
}

std::string in_words(const Publication& publication) {
  if (!publication.measure)
    return publication.grades ? "Families are told inspection grades." : "Families are told nothing.";
  return fmt::format(
      "Families are told results ({}){}{}.", name_of(*publication.measure),
      publication.grades ? " and inspection grades" : "",
      publication.grain == PublicationGrain::department ? "; results are by department too" : "");
}

}  // namespace commonroom::app
