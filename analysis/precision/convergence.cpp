#include "analysis/precision/convergence.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <span>

#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

constexpr double most_replicates = 1e12;  // more than anyone runs

double half_width_of(const IntervalEstimate& estimate) {
  return (estimate.upper - estimate.lower) / 2;
}

struct Spread {
  std::int64_t count = 0;
  double variance = missing;
};

Spread spread_of(const std::vector<double>& values) {
  Spread spread;
  double sum = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++spread.count;
  }
  if (spread.count < 2) return spread;
  const auto count = static_cast<double>(spread.count);
  double squares = 0;
  for (const double value : values) {
    if (!std::isnan(value)) squares += (value - sum / count) * (value - sum / count);
  }
  spread.variance = squares / (count - 1);
  return spread;
}

double normal_quantile() {
  return boost::math::quantile(boost::math::complement(boost::math::normal(), (1 - interval_level) / 2));
}

bool is_enough(std::int64_t replicates, double deviation, double wished) {
  const boost::math::students_t distribution(static_cast<double>(replicates - 1));
  const double quantile =
      boost::math::quantile(boost::math::complement(distribution, (1 - interval_level) / 2));
  return quantile * deviation / std::sqrt(static_cast<double>(replicates)) <= wished;
}

std::vector<ConvergenceStep> steps_of(const std::vector<double>& values) {
  std::vector<ConvergenceStep> steps;
  const std::span<const double> all(values);
  const auto add = [&](std::size_t count) {
    steps.push_back({count, half_width_of(estimate_mean(all.first(count)))});
  };
  for (std::size_t count = 2; count < values.size(); count *= 2) add(count);
  if (values.size() > 1) add(values.size());
  return steps;
}

std::vector<double> values_at(const Response& response, std::size_t point) {
  const auto first = response.values.begin() + static_cast<std::ptrdiff_t>(point * response.replicates);
  return {first, first + static_cast<std::ptrdiff_t>(response.replicates)};
}

}  // namespace

std::optional<std::int64_t> replicates_needed(const std::vector<double>& values, double wished) {
  expects(wished > 0, "the width wished for is above 0");
  const Spread spread = spread_of(values);
  if (spread.count < 2) return std::nullopt;
  const double deviation = std::sqrt(spread.variance);
  // Student's quantile lies above the normal one, so that no fewer than this can do; rarely are more than
  // three needed beyond it.
  const double least = std::pow(normal_quantile() * deviation / wished, 2);
  if (least > most_replicates) return std::nullopt;
  auto enough = std::max<std::int64_t>(2, static_cast<std::int64_t>(least));
  while (!is_enough(enough, deviation, wished)) ++enough;
  return enough;
}

double variance_reduction(const std::vector<double>& x, const std::vector<double>& y) {
  expects(x.size() == y.size(), "pairs have a value on either side, or NaN");
  std::vector<double> paired_x;
  std::vector<double> paired_y;
  std::vector<double> difference;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::isnan(x[i]) || std::isnan(y[i])) continue;
    paired_x.push_back(x[i]);
    paired_y.push_back(y[i]);
    difference.push_back(x[i] - y[i]);
  }
  if (difference.size() < 2) return missing;
  const double unpaired = spread_of(paired_x).variance + spread_of(paired_y).variance;
  const double paired = spread_of(difference).variance;
  if (paired > 0) return unpaired / paired;
  return unpaired > 0 ? std::numeric_limits<double>::infinity() : missing;
}

Convergence convergence_of(const ExperimentOutcome& outcome, std::size_t baseline, double wished) {
  Convergence convergence{title_of(outcome),  outcome.unit, outcome.regimes[baseline],
                          outcome.replicates, wished,       {}};
  const Response against = level_response(outcome, baseline);
  for (std::size_t regime = 0; regime < outcome.regimes.size(); ++regime) {
    if (regime == baseline) continue;
    const Response level = level_response(outcome, regime);
    const Response difference = difference_response(outcome, regime, baseline);
    for (std::size_t point = 0; point < outcome.points; ++point) {
      const std::vector<double> values = values_at(difference, point);
      convergence.intervals.push_back(
          {outcome.regimes[regime], point, estimate_mean(values), steps_of(values),
           replicates_needed(values, wished),
           variance_reduction(values_at(level, point), values_at(against, point))});
    }
  }
  return convergence;
}

}  // namespace commonroom
