#include "analysis/robustness/regret.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/bootstrap.hpp"
#include "analysis/findings/estimate_columns.hpp"
#include "analysis/numbers.hpp"

namespace commonroom {
namespace {

constexpr double percentile = 0.9;

bool all_have_a_value(const ExperimentOutcome& outcome, std::size_t point, std::size_t replicate) {
  for (std::size_t regime = 0; regime < outcome.regimes.size(); ++regime) {
    if (std::isnan(outcome.at(point, regime, replicate))) return false;
  }
  return true;
}

/// What is gathered of one regime, point after point.
struct Gathered {
  std::vector<double> regrets;
  std::size_t satisfied = 0;
  double most = -1;
  std::size_t worst_point = 0;

  void add(double regret, std::size_t point, bool satisfies) {
    regrets.push_back(regret);
    satisfied += satisfies;
    if (regret > most) {
      most = regret;
      worst_point = point;
    }
  }
};

RegimeRegret summary_of(const std::string& regime, Gathered gathered, bool with_threshold) {
  if (gathered.regrets.empty()) return {regime, missing, missing, missing, 0, {}};
  const auto count = static_cast<double>(gathered.regrets.size());
  double sum = 0;
  for (const double regret : gathered.regrets) sum += regret;
  std::ranges::sort(gathered.regrets);
  RegimeRegret summary{regime,
                       gathered.most,
                       sum / count,
                       quantile_of_sorted(gathered.regrets, percentile),
                       gathered.worst_point,
                       {}};
  if (with_threshold) summary.satisfies = static_cast<double>(gathered.satisfied) / count;
  return summary;
}

std::string place_of(const DesignTable& design, std::size_t point) {
  std::vector<std::string> settings;
  for (const DesignFactor& factor : design.factors) {
    settings.push_back(fmt::format("{} = {}", factor.key, setting_text(factor, point)));
  }
  return fmt::format("{}", fmt::join(settings, ", "));
}

std::vector<std::string> sentences_on(const Robustness& robustness) {
  if (robustness.used == 0) return {"At no point have all regimes a finished run: nothing can be said."};
  const RegimeRegret& first = robustness.regimes.front();
  std::vector<std::string> sentences{
      first.most == 0
          ? fmt::format("`{}` is the best at every point.", first.regime)
          : fmt::format(
                "`{}` is never more than {:.3g} worse than the best, the least of all regimes; on average "
                "it is {:.3g} worse.",
                first.regime, first.most, first.mean)};
  if (!robustness.threshold) return sentences;
  const auto share = [](const RegimeRegret& regime) { return *regime.satisfies; };
  const RegimeRegret& surest = *std::ranges::max_element(robustness.regimes, {}, share);
  sentences.push_back(fmt::format("`{}` is at {} {:.4g} or {} most often: in {:.0f}% of the space.",
                                  surest.regime, robustness.outcome, *robustness.threshold,
                                  robustness.higher_is_better ? "above" : "below", percent * share(surest)));
  return sentences;
}

}  // namespace

std::vector<double> shared_levels(const ExperimentOutcome& outcome, std::size_t point) {
  std::vector<double> sums(outcome.regimes.size(), 0);
  int count = 0;
  for (std::size_t replicate = 0; replicate < outcome.replicates; ++replicate) {
    if (!all_have_a_value(outcome, point, replicate)) continue;
    for (std::size_t regime = 0; regime < sums.size(); ++regime)
      sums[regime] += outcome.at(point, regime, replicate);
    ++count;
  }
  if (count == 0) return {};
  for (double& sum : sums) sum /= count;
  return sums;
}

Robustness robustness_of(const ExperimentOutcome& outcome, std::optional<double> threshold) {
  const int direction = direction_of(outcome);
  Robustness robustness{title_of(outcome), outcome.unit, direction > 0, threshold, {}, outcome.points, 0};
  std::vector<Gathered> gathered(outcome.regimes.size());
  for (std::size_t point = 0; point < outcome.points; ++point) {
    const std::vector<double> levels = shared_levels(outcome, point);
    if (levels.empty()) continue;
    ++robustness.used;
    double best = -std::numeric_limits<double>::infinity();
    for (const double level : levels) best = std::max(best, direction * level);
    for (std::size_t regime = 0; regime < levels.size(); ++regime) {
      const double own = direction * levels[regime];
      gathered[regime].add(best - own, point, threshold && own >= direction * *threshold);
    }
  }
  for (std::size_t regime = 0; regime < gathered.size(); ++regime) {
    robustness.regimes.push_back(
        summary_of(outcome.regimes[regime], std::move(gathered[regime]), threshold.has_value()));
  }
  if (robustness.used > 0) std::ranges::stable_sort(robustness.regimes, {}, &RegimeRegret::most);
  return robustness;
}

Findings findings_of(const Robustness& robustness, const DesignTable& design) {
  FindingsTable table{"regret", "How much better the best regime does at the same point", {}, {}, true};
  table.columns = {{"regime", "regime", ColumnKind::text},
                   {"most", "most", ColumnKind::number},
                   {"ninetieth_percentile", "9 in 10 below", ColumnKind::number},
                   {"mean", "mean", ColumnKind::number}};
  if (robustness.threshold) table.columns.push_back({"satisfies", "meets threshold", ColumnKind::share});
  FindingsTable worst{"worst", "Where each regime does worst against the best", {}, {}, true};
  worst.columns = {{"regime", "regime", ColumnKind::text},
                   {"point", "point", ColumnKind::count},
                   {"settings", "settings", ColumnKind::text}};
  for (const RegimeRegret& regime : robustness.regimes) {
    std::vector<Cell> row{regime.regime, regime.most, regime.ninetieth, regime.mean};
    if (robustness.threshold) row.emplace_back(regime.satisfies.value_or(missing));
    table.rows.push_back(std::move(row));
    if (!(regime.most > 0)) continue;
    worst.rows.push_back(
        {regime.regime, count_cell(regime.worst_point), place_of(design, regime.worst_point)});
  }
  Findings findings{"regret",        fmt::format("Robustness: {}", robustness.outcome),
                    robustness.unit, sentences_on(robustness),
                    {table, worst},  {}};
  findings.notes.emplace_back(
      "All points of the design count alike. Levels are means over replicates: with few of them the best of "
      "several "
      "is partly the luckiest.");
  if (robustness.used < robustness.points) {
    findings.notes.push_back(
        fmt::format("{} of {} points are left out: no replicate has a finished run in every regime.",
                    robustness.points - robustness.used, robustness.points));
  }
  return findings;
}

}  // namespace commonroom
