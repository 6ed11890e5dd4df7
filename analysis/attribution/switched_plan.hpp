#pragma once

#include <string>
#include <vector>

#include "analysis/attribution/attribution.hpp"
#include "simulation/plan.hpp"

namespace commonroom {

/// A plan whose regimes are those that an attribution needs, so that all are run with the same burn-in and
/// the same luck; and which of them is which. Regimes of the same content are run once.
struct SwitchedPlan {
  struct Block {
    std::string name;
    std::size_t switched_on = 0;  ///< position of a regime, as the others
    std::size_t switched_off = 0;
    std::size_t first_without = 0;
    std::size_t second_without = 0;
  };

  struct Shared {
    std::string name;
    std::size_t first_without = 0;
    std::size_t second_without = 0;
  };

  Plan plan;
  std::string first, second;  ///< names of the regimes compared
  std::size_t first_regime = 0, second_regime = 0;
  std::size_t all_first = 0, all_second = 0;
  std::vector<Block> blocks;
  std::vector<Shared> shared;  ///< what both regimes have alike
  std::vector<std::string> notes;
};

/// The plan that tells what makes `second` differ from `first`, both compared regimes of `plan`. A [[change]]
/// of either is no block: it counts as what they differ in elsewhere. Throws InvalidInput where they differ
/// in nothing.
[[nodiscard]] SwitchedPlan switched_plan(const Plan& plan, const std::string& first,
                                         const std::string& second);

/// What the runs of a switched plan gave: `values` is one outcome by regime and replicate,
/// [regime][replicate] in the order of the plan, NaN where a run failed.
[[nodiscard]] SwitchedRuns switched_runs(const SwitchedPlan& switched, const std::vector<double>& values,
                                         std::string outcome, std::string unit);

}  // namespace commonroom
