#include "analysis/robustness/winning_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/paired_difference.hpp"
#include "analysis/refusal.hpp"
#include "analysis/robustness/regret.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

/// Differences of one regime from another at a point, in the direction that is better.
std::vector<double> leads_at(const ExperimentOutcome& outcome, std::size_t point, std::size_t regime,
                             std::size_t other, int direction) {
  std::vector<double> leads;
  for (std::size_t replicate = 0; replicate < outcome.replicates; ++replicate) {
    leads.push_back(direction * (outcome.at(point, regime, replicate) - outcome.at(point, other, replicate)));
  }
  return leads;
}

bool leads_clearly(const IntervalEstimate& lead, double worth_noticing) {
  return lead.mean > worth_noticing && (std::isnan(lead.lower) || lead.lower > 0);
}

/// 0: no one; else 1 + position of the regime; none where not all regimes have a run.
std::optional<std::size_t> winner_at(const ExperimentOutcome& outcome, std::size_t point, int direction,
                                     double worth_noticing) {
  const std::vector<double> levels = shared_levels(outcome, point);
  if (levels.empty()) return std::nullopt;
  const auto better = [direction](double a, double b) { return direction * a < direction * b; };
  const auto best = static_cast<std::size_t>(std::ranges::max_element(levels, better) - levels.begin());
  for (std::size_t other = 0; other < levels.size(); ++other) {
    if (other == best) continue;
    const IntervalEstimate lead = estimate_mean(leads_at(outcome, point, best, other, direction));
    if (!leads_clearly(lead, worth_noticing)) return 0;
  }
  return best + 1;
}

}  // namespace

WinningMap winning_map_of(const ExperimentOutcome& outcome, const DesignTable& design, double worth_noticing,
                          const TreeOptions& options) {
  expects(design.points == outcome.points, "an outcome has the points of its design");
  const int direction = direction_of(outcome);
  if (outcome.regimes.size() < 2) {
    refuse_analysis("a map of where each regime wins needs two regimes", "these results have one",
                    "add another [regime.NAME] to the scenario");
  }
  WinningMap map;
  map.outcome = title_of(outcome);
  map.unit = outcome.unit;
  map.worth_noticing = worth_noticing;
  map.regimes = outcome.regimes;
  map.points = outcome.points;
  map.has_intervals = outcome.replicates > 1;
  map.options = options;
  map.counts.assign(outcome.regimes.size() + 1, 0);
  for (std::size_t point = 0; point < outcome.points; ++point) {
    map.winners.push_back(winner_at(outcome, point, direction, worth_noticing));
    if (!map.winners.back()) continue;
    ++map.used;
    ++map.counts[*map.winners.back()];
  }
  map.tree = split_tree(design, map.winners, map.counts.size(), options);
  return map;
}

Cases cases_of_winning(const WinningMap& map, std::size_t regime) {
  Cases cases{fmt::format("{} wins in {}", map.regimes[regime], map.outcome), {}};
  for (const std::optional<std::size_t>& winner : map.winners) {
    cases.marks.push_back(!winner                 ? CaseMark::unknown
                          : *winner == regime + 1 ? CaseMark::of_interest
                                                  : CaseMark::other);
  }
  return cases;
}

}  // namespace commonroom
