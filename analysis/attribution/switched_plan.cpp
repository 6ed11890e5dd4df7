#include "analysis/attribution/switched_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "analysis/attribution/regime_blocks.hpp"
#include "analysis/refusal.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

const Regime& regime_called(const Plan& plan, const std::string& name) {
  const auto found = std::ranges::find(plan.regimes, name, &Regime::name);
  expects(found != plan.regimes.end(), "the regimes explained are among those compared");
  return *found;
}

bool changes(const Plan& plan, const std::string& regime) {
  return std::ranges::any_of(plan.changes, [&](const RegimeChange& one) { return one.regime == regime; });
}

/// Collects the regimes to be run.
class Regimes {
 public:
  explicit Regimes(Plan& plan) : plan_(plan) {}

  /// Position of a regime of this content among those without a change to come, which is added where there
  /// is none.
  std::size_t of_content(Regime regime) {
    for (std::size_t i = 0; i < plan_.regimes.size(); ++i) {
      if (!changes(plan_, plan_.regimes[i].name) && same_content(plan_.regimes[i], regime)) return i;
    }
    regime.name = fmt::format("switched {}", plan_.regimes.size());  // no name of a scenario has a blank
    regime.label.clear();
    plan_.regimes.push_back(std::move(regime));
    return plan_.regimes.size() - 1;
  }

 private:
  Plan& plan_;
};

/// The plan with only two regimes compared; the others stay as what may be burnt in under or changed to.
Plan only_these(const Plan& plan, const Regime& first, const Regime& second) {
  Plan pair = plan;
  pair.regimes = {first, second};
  pair.baseline = first.name;
  for (const Regime& regime : plan.regimes) {
    if (regime.name != first.name && regime.name != second.name) pair.others.push_back(regime);
  }
  pair.school_trajectories = false;
  pair.authorities_told = false;
  return pair;
}

}  // namespace

SwitchedPlan switched_plan(const Plan& plan, const std::string& first_name, const std::string& second_name) {
  const Regime& first = regime_called(plan, first_name);
  const Regime& second = regime_called(plan, second_name);
  const std::vector<RegimeBlock> blocks = differing_blocks(first, second);
  const bool change = changes(plan, first_name) || changes(plan, second_name);
  if (blocks.empty()) {
    refuse_analysis(fmt::format("`{}` and `{}` have the same instruments, programmes and policy", first_name,
                                second_name),
                    change ? "they differ only in what becomes of them later" : "nothing can be switched",
                    "choose others with --regime and --baseline");
  }
  SwitchedPlan switched;
  switched.plan = only_these(plan, first, second);
  switched.first = first_name;
  switched.second = second_name;
  switched.second_regime = 1;
  Regimes regimes(switched.plan);
  const auto all_but = [&](BlockFrom all, const RegimeBlock& one, BlockFrom its) {
    return regimes.of_content(
        with_blocks(first, second, [&](const RegimeBlock& block) { return block == one ? its : all; }));
  };
  const auto all = [&](BlockFrom from) {
    return regimes.of_content(with_blocks(first, second, [from](const RegimeBlock&) { return from; }));
  };
  switched.all_first = all(BlockFrom::first);
  switched.all_second = all(BlockFrom::second);
  for (const RegimeBlock& block : blocks) {
    switched.blocks.push_back({block.name, all_but(BlockFrom::first, block, BlockFrom::second),
                               all_but(BlockFrom::second, block, BlockFrom::first),
                               all_but(BlockFrom::first, block, BlockFrom::off),
                               all_but(BlockFrom::second, block, BlockFrom::off)});
  }
  for (const RegimeBlock& block : shared_blocks(first, second)) {
    switched.shared.push_back({block.name, regimes.of_content(without_block(first, block)),
                               regimes.of_content(without_block(second, block))});
  }
  if (change) {
    switched.notes.emplace_back(
        "A regime that changes in the middle of the run is switched as it is before; what comes with the "
        "change is `other than these`.");
  }
  return switched;
}

SwitchedRuns switched_runs(const SwitchedPlan& switched, const std::vector<double>& values,
                           std::string outcome, std::string unit) {
  const std::size_t regimes = switched.plan.regimes.size();
  expects(regimes > 0 && values.size() % regimes == 0, "every regime has a value for each replicate");
  const std::size_t replicates = values.size() / regimes;
  const auto of = [&](std::size_t regime) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(regime * replicates);
    return std::vector<double>(begin, begin + static_cast<std::ptrdiff_t>(replicates));
  };
  /// Second less first regime with a block off in both.
  const auto left_without = [&](std::size_t first_without, std::size_t second_without) {
    std::vector<double> left = of(second_without);
    const std::vector<double> first = of(first_without);
    for (std::size_t i = 0; i < replicates; ++i) left[i] -= first[i];
    return left;
  };
  SwitchedRuns runs{std::move(outcome),
                    std::move(unit),
                    switched.first,
                    switched.second,
                    of(switched.first_regime),
                    of(switched.second_regime),
                    of(switched.all_first),
                    of(switched.all_second),
                    {},
                    {}};
  for (const SwitchedPlan::Block& block : switched.blocks) {
    runs.mechanisms.push_back({block.name, of(block.switched_on), of(block.switched_off),
                               left_without(block.first_without, block.second_without)});
  }
  for (const SwitchedPlan::Shared& block : switched.shared)
    runs.shared.push_back({block.name, left_without(block.first_without, block.second_without)});
  return runs;
}

}  // namespace commonroom
