#include "analysis/paired_difference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <string>

#include "analysis/numbers.hpp"
#include "core/contracts.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr int years_of_a_period = 5;

template <class Value>
std::vector<double> means_over(const Period& period, int replicates, const Value& value) {
  std::vector<double> means;
  for (int replicate = 0; replicate < replicates; ++replicate) {
    means.push_back(mean_over(
        period, [&](std::size_t year) { return value(static_cast<std::size_t>(replicate), year); }));
  }
  return means;
}

/// Half the width of the interval of a mean of `count` values with the given sum of squared deviations.
double half_width(double squares, int count) {
  const boost::math::students_t distribution(count - 1);
  const double quantile =
      boost::math::quantile(boost::math::complement(distribution, (1 - interval_level) / 2));
  return quantile * std::sqrt(squares / (count - 1) / count);
}

int sign_of(double value) {
  return (value > 0) - (value < 0);
}

double value_at(const RegimeRuns& runs, std::size_t replicate, std::size_t year, std::size_t position) {
  return runs.results->values[runs.results->position(runs.regime, replicate, year) + position];
}

void expect_recorded(const RegimeRuns& runs, std::size_t position, const Period& period) {
  expects(runs.regime < runs.results->regimes.size(), "the regime is one of the results");
  expects(position < record_length(), "the position lies within a record");
  expects(1 <= period.first && period.first <= period.last && period.last <= runs.results->years,
          "the period lies within the recorded years");
}

}  // namespace

std::vector<Period> standard_periods(int years) {
  std::vector<Period> periods;
  for (const int first : {1, 1 + years_of_a_period}) {
    if (first > years) continue;
    const int last = std::min(first + years_of_a_period - 1, years);
    periods.push_back({fmt::format("years {}-{}", first, last), first, last});
  }
  periods.push_back({"last five years", std::max(1, years - years_of_a_period + 1), years});
  return periods;
}

IntervalEstimate estimate_mean(std::span<const double> values) {
  IntervalEstimate estimate{missing, missing, missing, 0, 0};
  double sum = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++estimate.replicates;
  }
  if (estimate.replicates == 0) return estimate;
  estimate.mean = sum / estimate.replicates;
  double squares = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    squares += (value - estimate.mean) * (value - estimate.mean);
    estimate.same_sign += sign_of(value) == sign_of(estimate.mean);
  }
  if (estimate.replicates < 2) return estimate;
  const double half = half_width(squares, estimate.replicates);
  estimate.lower = estimate.mean - half;
  estimate.upper = estimate.mean + half;
  return estimate;
}

IntervalEstimate level_of(const RegimeRuns& runs, std::size_t position, const Period& period) {
  expect_recorded(runs, position, period);
  return estimate_mean(means_over(
      period, runs.results->replicates,
      [&](std::size_t replicate, std::size_t year) { return value_at(runs, replicate, year, position); }));
}

std::vector<double> paired_differences(const RegimeRuns& runs, const RegimeRuns& baseline,
                                       std::size_t position, const Period& period) {
  expect_recorded(runs, position, period);
  expect_recorded(baseline, position, period);
  expects(runs.results->replicates == baseline.results->replicates, "paired runs have the same replicates");
  return means_over(period, runs.results->replicates, [&](std::size_t replicate, std::size_t year) {
    return value_at(runs, replicate, year, position) - value_at(baseline, replicate, year, position);
  });
}

IntervalEstimate paired_difference(const RegimeRuns& runs, const RegimeRuns& baseline, std::size_t position,
                                   const Period& period) {
  return estimate_mean(paired_differences(runs, baseline, position, period));
}

std::size_t regime_named(const Results& results, const std::string& name) {
  const auto found = std::ranges::find(results.regimes, name);
  if (found != results.regimes.end()) return static_cast<std::size_t>(found - results.regimes.begin());
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].what = fmt::format("these results have no regime `{}`", name);
  diagnostics[0].why = fmt::format("they have {}", fmt::join(results.regimes, ", "));
  const std::string near = nearest_word(name, results.regimes);
  if (!near.empty()) diagnostics[0].suggestion = fmt::format("did you mean `{}`?", near);
  throw InvalidInput(std::move(diagnostics));
}

Statistics statistics_of(const Results& results) {
  Statistics statistics;
  statistics.baseline = results.baseline;
  statistics.periods = standard_periods(results.years);
  const RegimeRuns baseline{&results, regime_named(results, results.baseline)};
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    const RegimeRuns runs{&results, regime};
    for (const Period& period : statistics.periods) {
      for (std::size_t position = 0; position < record_length(); ++position) {
        statistics.levels.push_back(level_of(runs, position, period));
        statistics.differences.push_back(paired_difference(runs, baseline, position, period));
      }
    }
  }
  return statistics;
}

}  // namespace commonroom
