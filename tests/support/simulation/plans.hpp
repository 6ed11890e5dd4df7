#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "scenario/scenario.hpp"
#include "simulation/run.hpp"

namespace commonroom::test {

/// The shipped comparison with some of its values changed ("run.years=3").
[[nodiscard]] inline Plan shipped_plan(const std::vector<std::string>& overrides = {}) {
  return parse_scenario(template_scenario("three_regimes"), "three_regimes.toml", overrides).plan;
}

/// The same in an authority of 14 primary and 3 secondary schools, for a few years.
[[nodiscard]] inline Plan small_plan(const std::vector<std::string>& overrides = {}) {
  std::vector<std::string> all{"population.synthetic.primary_schools=14",
                               "population.synthetic.secondary_schools=3", "run.burn_in=8", "run.years=4",
                               "run.replicates=2"};
  all.insert(all.end(), overrides.begin(), overrides.end());
  return shipped_plan(all);
}

/// A regime of the plan by its name, compared or not.
[[nodiscard]] inline Regime regime_of(const Plan& plan, const std::string& name) {
  for (const auto* list : {&plan.regimes, &plan.others}) {
    for (const Regime& regime : *list) {
      if (regime.name == name) return regime;
    }
  }
  expects(false, "the plan has a regime of this name");
  return {};
}

[[nodiscard]] inline Regime renamed(Regime regime, std::string name) {
  regime.name = std::move(name);
  return regime;
}

/// The plan's regimes replaced by these, the first of them the baseline; what it burns in under stays.
[[nodiscard]] inline Plan comparing(Plan plan, std::vector<Regime> regimes) {
  plan.baseline = regimes.front().name;
  const Regime burn_in = regime_of(plan, plan.burn_in_regime);
  plan.others.clear();
  if (std::ranges::find(regimes, burn_in.name, &Regime::name) == regimes.end())
    plan.others.push_back(burn_in);
  plan.regimes = std::move(regimes);
  plan.changes.clear();
  return plan;
}

[[nodiscard]] inline Instrument instrument(InstrumentKind kind, double strength,
                                           Measure measure = Measure::value_added) {
  Instrument made;
  made.kind = kind;
  made.strength = strength;
  made.measure = measure;
  return made;
}

/// The regime without instruments of a kind.
[[nodiscard]] inline Regime without(Regime regime, InstrumentKind kind) {
  std::erase_if(regime.instruments, [&](const Instrument& one) { return one.kind == kind; });
  return regime;
}

}  // namespace commonroom::test
