#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/parameters.hpp"
#include "model/policy/regime.hpp"
#include "simulation/worth_noticing.hpp"
#include "world/population_plan.hpp"

namespace commonroom {

/// From `year` on (numbered as in results: 1 is the first after burn-in), the run called `regime` lives under
/// the content of `becomes`.
struct RegimeChange {
  int year = 1;
  std::string regime;
  std::string becomes;
};

/// A scenario, resolved: everything that decides a run's numbers.
struct Plan {
  std::string title, question;
  std::vector<std::string> authors;
  std::uint32_t seed = 1;
  int years = 20;
  int burn_in = 40;
  int replicates = 30;
  std::vector<Regime> regimes;  ///< those compared, in the order of the file
  std::vector<Regime> others;   ///< those only burnt in under or changed to
  std::string baseline;
  std::string burn_in_regime;
  std::vector<RegimeChange> changes;
  PopulationPlan population;
  ModelParameters parameters;
  std::vector<std::string> primary_outcomes;  ///< at most three
  WorthNoticing worth_noticing;
  bool school_trajectories = false;
  bool authorities_told = true;       ///< not by a scenario, but where results have one population
  bool one_regime_at_a_time = false;  ///< saves memory in large runs
};

}  // namespace commonroom
