#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/describe_sections.hpp"
#include "app/json.hpp"
#include "app/text_layout.hpp"
#include "app/words_of_regimes.hpp"
#include "scenario/programme_kinds.hpp"

namespace commonroom::app {
namespace {

/// A sentence with its continuation lines set in, so that one can see where the next begins.
std::string item(const std::string& sentence) {
  std::string text;
  for (const std::string& line : wrapped(sentence, page_width - 2 * inset)) {
    text += std::string(text.empty() ? inset : 2 * inset, ' ') + line + "\n";
  }
  return text;
}

std::string policy_in_words(const PolicyProcess& process) {
  std::vector<std::string> ways;
  for (const Party& party : process.parties) ways.emplace_back(name_of(party.mode));
  if (ways.empty()) ways.emplace_back(name_of(process.mode));
  std::string text = fmt::format("Government makes policy: {}; one begun every {} years, carried out for {}",
                                 fmt::join(ways, ", or "), process.every_years, process.lasts_years);
  if (process.elections_every_years > 0) {
    text += fmt::format("; elections every {} years, with chance {} of another government",
                        process.elections_every_years, process.change_of_government);
  }
  return text + money_in_words(process.cost_per_school, "school and policy in force", process.new_money) +
         ".";
}

std::string regime_text(const Regime& regime, const Plan& plan) {
  std::string text = regime.name;
  if (!regime.label.empty()) text += fmt::format(": {}", regime.label);
  if (regime.name == plan.baseline) text += " (baseline)";
  if (regime.name == plan.burn_in_regime) text += " (burn-in)";
  text += "\n";
  if (regime.instruments.empty()) text += item("No instrument of accountability.");
  for (const Instrument& instrument : regime.instruments) text += item(in_words(instrument));
  text += item(in_words(regime.publication));
  if (regime.partnerships.empty()) text += item("No partnerships.");
  if (regime.policy) text += item(policy_in_words(*regime.policy));
  for (const CollaborationLevel level : regime.without_levels)
    text += item(fmt::format("Nobody works together at the level {}.", name_of(level)));
  for (const ProgrammeKind& kind : programme_kinds()) {
    for (const std::string& sentence : kind.in_words(regime)) text += item(sentence);
  }
  return text;
}

Json scope_json(const Scope& scope) {
  Json phases = Json::array();
  for (const Phase phase : scope.phases) phases.push_back(name_of(phase));
  return {{"phases", phases}, {"authorities", scope.area_names}};
}

Json instrument_json(const Instrument& instrument) {
  Json json{{"kind", name_of(instrument.kind)},
            {"strength", instrument.strength},
            {"measure", name_of(instrument.measure)},
            {"years_averaged", instrument.years_averaged},
            {"cost_per_school_pounds", instrument.cost_per_school},
            {"new_money", instrument.new_money},
            {"scope", scope_json(instrument.scope)},
            {"in_words", in_words(instrument)}};
  if (instrument.kind == InstrumentKind::floor_target) json["floor_sd"] = instrument.floor;
  if (instrument.kind == InstrumentKind::group_accountability) {
    json["unit"] = name_of(instrument.unit);
    json["group_size"] = instrument.group_size;
    json["peer_pressure"] = instrument.peer_pressure;
    json["rivalry"] = instrument.rivalry;
  }
  if (instrument.kind == InstrumentKind::inspection) json["scale"] = name_of(instrument.scale.kind);
  return json;
}

Json regime_json(const Regime& regime, bool compared) {
  Json instruments = Json::array();
  for (const Instrument& instrument : regime.instruments) instruments.push_back(instrument_json(instrument));
  Json programmes = Json::array();
  for (const ProgrammeKind& kind : programme_kinds()) {
    const auto names = kind.names_in(regime);
    const auto words = kind.in_words(regime);
    for (std::size_t i = 0; i < names.size(); ++i) {
      programmes.push_back({{"name", names[i]}, {"kind", kind.name}, {"in_words", words[i]}});
    }
  }
  const auto& measure = regime.publication.measure;
  Json without_levels = Json::array();
  for (const CollaborationLevel level : regime.without_levels) without_levels.push_back(name_of(level));
  return {{"name", regime.name},
          {"label", regime.label},
          {"compared", compared},
          {"instruments", instruments},
          {"publication",
           {{"measure", measure ? Json(name_of(*measure)) : Json(nullptr)},
            {"grades", regime.publication.grades}}},
          {"programmes", programmes},
          {"without_levels", without_levels},
          {"policy", regime.policy ? Json(policy_in_words(*regime.policy)) : Json(nullptr)}};
}

Json plan_json(const Plan& plan) {
  Json regimes = Json::array();
  for (const Regime& regime : plan.regimes) regimes.push_back(regime_json(regime, true));
  for (const Regime& regime : plan.others) regimes.push_back(regime_json(regime, false));
  Json changes = Json::array();
  for (const RegimeChange& change : plan.changes) {
    changes.push_back({{"year", change.year}, {"regime", change.regime}, {"becomes", change.becomes}});
  }
  return {{"title", plan.title},
          {"baseline", plan.baseline},
          {"burn_in_regime", plan.burn_in_regime},
          {"regimes", regimes},
          {"changes", changes}};
}

}  // namespace

void describe_regimes(const Scenario& scenario, Terminal& terminal) {
  const Plan& plan = scenario.plan;
  if (terminal.json()) {
    terminal.data(json_text(plan_json(plan)));
    return;
  }
  std::string text;
  for (const Regime& regime : plan.regimes) text += regime_text(regime, plan) + "\n";
  for (const Regime& regime : plan.others)
    text += fmt::format("Not compared: {}\n", regime_text(regime, plan));
  for (const RegimeChange& change : plan.changes) {
    text += fmt::format("In year {} `{}` changes: from then on it is `{}`.\n", change.year, change.regime,
                        change.becomes);
  }
  terminal.data(text);
}

}  // namespace commonroom::app
