#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "scenario/programme_kinds.hpp"
#include "scenario/scenario.hpp"

namespace commonroom {

namespace {

std::string counted(long long count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string population_in_words(const PopulationPlan& population) {
  std::string start;
  if (!population.results_path.empty()) {
    start = fmt::format("; starting from the results in {}", population.results_path);
  }
  if (population.register_path.empty()) {
    const SyntheticPlan& synthetic = population.synthetic;
    std::string independents;
    if (synthetic.independent_schools > 0) {
      independents = fmt::format(
          " and {}", counted(synthetic.independent_schools, "independent school", "independent schools"));
    }
    return fmt::format("{} made up, each with {} and {}",
                       counted(synthetic.authorities, "authority", "authorities"),
                       counted(synthetic.primary_schools, "primary school", "primary schools"),
                       counted(synthetic.secondary_schools, "secondary school", "secondary schools")) +
           independents + start;
  }
  std::string words = fmt::format("schools of the register {}", population.register_path);
  if (!population.authorities.empty())
    words += fmt::format(", in {}", fmt::join(population.authorities, ", "));
  if (!population.regions.empty()) words += fmt::format(", in {}", fmt::join(population.regions, ", "));
  if (population.independent) words += ", with its independent schools";
  return words + start;
}

/// What tells an instrument from another of its kind; only what is not as usual.
std::vector<std::string> particulars_of(const Instrument& instrument) {
  std::vector<std::string> words;
  if (instrument.measure != Instrument{}.measure) words.emplace_back(name_of(instrument.measure));
  if (instrument.scale.kind != InspectionScale{}.kind) words.emplace_back(name_of(instrument.scale.kind));
  if (instrument.kind == InstrumentKind::group_accountability) words.emplace_back(name_of(instrument.unit));
  std::vector<std::string> scope;
  for (const Phase phase : instrument.scope.phases) scope.emplace_back(name_of(phase));
  scope.insert(scope.end(), instrument.scope.area_names.begin(), instrument.scope.area_names.end());
  if (!scope.empty()) words.push_back(fmt::format("{} only", fmt::join(scope, ", ")));
  return words;
}

std::string instrument_in_words(const Instrument& instrument) {
  const std::vector<std::string> particulars = particulars_of(instrument);
  return fmt::format(
      "{} {}{}", name_of(instrument.kind), instrument.strength,
      particulars.empty() ? std::string() : fmt::format(" ({})", fmt::join(particulars, "; ")));
}

std::string policy_in_words(const PolicyProcess& process) {
  std::vector<std::string_view> modes;
  for (const Party& party : process.parties) modes.push_back(name_of(party.mode));
  if (modes.empty()) modes.push_back(name_of(process.mode));
  return fmt::format("policy {}", fmt::join(modes, " or "));
}

std::string regime_in_words(const Regime& regime) {
  std::vector<std::string> parts;
  for (const Instrument& instrument : regime.instruments) parts.push_back(instrument_in_words(instrument));
  if (parts.empty()) parts.emplace_back("no instrument");
  if (regime.policy) parts.push_back(policy_in_words(*regime.policy));
  for (const CollaborationLevel level : regime.without_levels)
    parts.push_back(fmt::format("without level {}", name_of(level)));
  std::vector<std::string> programmes;
  for (const ProgrammeKind& kind : programme_kinds()) {
    for (std::string& name : kind.names_in(regime)) programmes.push_back(std::move(name));
  }
  return fmt::format("{}; {}", fmt::join(parts, ", "),
                     programmes.empty() ? "no programme" : fmt::format("{}", fmt::join(programmes, ", ")));
}

}  // namespace

std::string explain_plan(const Plan& plan) {
  std::string words = fmt::format("{} x {} x {} after {} of burn-in under {}\n",
                                  counted(static_cast<long long>(plan.regimes.size()), "regime", "regimes"),
                                  counted(plan.replicates, "replicate", "replicates"),
                                  counted(plan.years, "year", "years"), plan.burn_in, plan.burn_in_regime);
  words += fmt::format("population: {}\n", population_in_words(plan.population));
  std::size_t width = 0;
  for (const Regime& regime : plan.regimes) width = std::max(width, regime.name.size());
  for (const Regime& regime : plan.regimes) {
    words += fmt::format("  {:<{}}  {}{}\n", regime.name, width, regime_in_words(regime),
                         regime.name == plan.baseline ? "  (baseline)" : "");
  }
  for (const RegimeChange& change : plan.changes) {
    words += fmt::format("in year {}, {} becomes {}\n", change.year, change.regime, change.becomes);
  }
  if (!plan.primary_outcomes.empty()) {
    words += fmt::format("primary outcomes: {}\n", fmt::join(plan.primary_outcomes, ", "));
  }
  return words;
}

}  // namespace commonroom
