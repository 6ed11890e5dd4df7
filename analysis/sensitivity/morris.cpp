#include "analysis/sensitivity/morris.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/findings/estimate_columns.hpp"
#include "analysis/numbers.hpp"
#include "analysis/refusal.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

constexpr std::size_t numbers_a_factor = 3;  // mu, mu*, sigma

/// Elementary effects of one trajectory, by factor; empty where a point has no value.
std::vector<double> effects_of(const DesignTable& design, std::size_t first, const std::vector<double>& y) {
  std::vector<double> effects(design.factors.size(), missing);
  for (std::size_t step = 0; step < design.factors.size(); ++step) {
    const std::size_t from = first + step;
    if (std::isnan(y[from]) || std::isnan(y[from + 1])) return {};
    for (std::size_t i = 0; i < design.factors.size(); ++i) {
      const double moved = design.factors[i].unit[from + 1] - design.factors[i].unit[from];
      if (moved != 0) effects[i] = (y[from + 1] - y[from]) / moved;
    }
  }
  return effects;
}

using Trajectories = std::vector<std::vector<double>>;  // [trajectory][factor]

/// mu, mu* and sigma of one factor over the chosen trajectories.
std::vector<double> measures_of(const Trajectories& effects, const std::vector<std::size_t>& chosen,
                                std::size_t factor) {
  double sum = 0;
  double absolute = 0;
  for (const std::size_t trajectory : chosen) {
    sum += effects[trajectory][factor];
    absolute += std::abs(effects[trajectory][factor]);
  }
  const auto count = static_cast<double>(chosen.size());
  double squares = 0;
  for (const std::size_t trajectory : chosen) {
    const double away = effects[trajectory][factor] - sum / count;
    squares += away * away;
  }
  return {sum / count, absolute / count, count < 2 ? missing : std::sqrt(squares / (count - 1))};
}

void check_morris(const DesignTable& design) {
  if (design.morris) {
    expects(design.morris->factors == design.factors.size(), "a Morris design has a step for each factor");
    expects(design.morris->trajectories * (design.factors.size() + 1) == design.points,
            "a Morris design has a point more than factors in each trajectory");
    return;
  }
  refuse_analysis("this is no Morris experiment", fmt::format("its method is {}", design.method),
                  "use `method = \"morris\"` in [design], or another analysis");
}

Trajectories complete_trajectories(const DesignTable& design, const std::vector<double>& y) {
  Trajectories effects;
  for (std::size_t trajectory = 0; trajectory < design.morris->trajectories; ++trajectory) {
    std::vector<double> found = effects_of(design, trajectory * (design.factors.size() + 1), y);
    if (!found.empty()) effects.push_back(std::move(found));
  }
  return effects;
}

std::vector<std::string> sentences_on(const MorrisAnalysis& analysis) {
  if (analysis.used == 0) return {"No trajectory is complete: nothing can be said."};
  const MorrisFactor& first = analysis.factors.front();
  if (!(first.mu_star.value > 0)) return {"No factor moves it."};
  std::vector<std::string> sentences{
      fmt::format("`{}` matters most: over its range it moves it by {:.3g} on average (mu*).", first.key,
                  first.mu_star.value)};
  for (const MorrisFactor& factor : analysis.factors) {
    if (factor.mu_star.value < first.mu_star.value / 10 || !(factor.sigma.value > factor.mu_star.value))
      continue;
    sentences.push_back(fmt::format(
        "What `{}` does depends on the rest, or is no straight line (sigma above mu*).", factor.key));
  }
  return sentences;
}

}  // namespace

MorrisAnalysis morris_of(const DesignTable& design, const Response& response,
                         const BootstrapOptions& options) {
  check_morris(design);
  expects(design.points == response.points, "a response has the points of its design");
  const PointMeans means = point_means(response);
  const Trajectories effects = complete_trajectories(design, means.mean);
  MorrisAnalysis analysis{response.name, response.unit,       {}, design.morris->trajectories, effects.size(),
                          options,       notes_on_gaps(means)};
  const std::size_t factors = design.factors.size();
  const auto statistic = [&](const std::vector<std::size_t>& chosen) {
    std::vector<double> numbers;
    for (std::size_t i = 0; i < factors; ++i) {
      const std::vector<double> measures = measures_of(effects, chosen, i);
      numbers.insert(numbers.end(), measures.begin(), measures.end());
    }
    return numbers;
  };
  const std::vector<BootstrapEstimate> numbers = bootstrap(effects.size(), statistic, options);
  for (std::size_t i = 0; i < factors; ++i) {
    const std::size_t at = numbers_a_factor * i;
    analysis.factors.push_back({design.factors[i].key, numbers[at], numbers[at + 1], numbers[at + 2]});
  }
  if (!effects.empty()) {
    std::ranges::stable_sort(analysis.factors, std::ranges::greater{},
                             [](const MorrisFactor& factor) { return factor.mu_star.value; });
  }
  return analysis;
}

Findings findings_of(const MorrisAnalysis& analysis) {
  FindingsTable table{"effects", "Elementary effects over the full range of each factor", {}, {}, true};
  table.columns = {{"key", "factor", ColumnKind::text}};
  add_estimate_columns(table, "mu_star", "mu*");
  add_estimate_columns(table, "sigma", "sigma");
  add_estimate_columns(table, "mu", "mu");
  for (const MorrisFactor& factor : analysis.factors) {
    std::vector<Cell> row{factor.key};
    for (const BootstrapEstimate& e : {factor.mu_star, factor.sigma, factor.mu}) {
      add_estimate_cells(row, e.value, e.lower, e.upper);
    }
    table.rows.push_back(std::move(row));
  }
  Findings findings{"morris",      fmt::format("Screening: {}", analysis.response),
                    analysis.unit, sentences_on(analysis),
                    {table},       {}};
  findings.notes.push_back(
      fmt::format("Morris (1991), mu* of Campolongo and others (2007); {} trajectories; intervals: {} "
                  "bootstrap resamples of "
                  "trajectories, seed {}.",
                  analysis.used, analysis.options.resamples, analysis.options.seed));
  if (analysis.used < analysis.trajectories) {
    findings.notes.push_back(fmt::format("{} of {} trajectories are left out: a point has no finished run.",
                                         analysis.trajectories - analysis.used, analysis.trajectories));
  }
  findings.notes.insert(findings.notes.end(), analysis.gaps.begin(), analysis.gaps.end());
  return findings;
}

}  // namespace commonroom
