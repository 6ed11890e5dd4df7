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

template <class Value>
auto difference_of(const Value& value, const Value& baseline) {
  return [&value, &baseline](std::size_t replicate, std::size_t year) {
    return value(replicate, year) - baseline(replicate, year);
  };
}

int sign_of(double value) {
  return (value > 0) - (value < 0);
}

/// What half an interval has of standard errors, with so many values: Student's t.
double quantile_for(int count) {
  const boost::math::students_t distribution(count - 1);
  return boost::math::quantile(boost::math::complement(distribution, (1 - interval_level) / 2));
}

/// quantile_for(), which takes longer than all else of an estimate, made once for each number of values.
class Quantiles {
 public:
  [[nodiscard]] double operator()(int count) {
    const auto place = static_cast<std::size_t>(count);
    if (place >= known_.size()) known_.resize(place + 1, missing);
    if (std::isnan(known_[place])) known_[place] = quantile_for(count);
    return known_[place];
  }

 private:
  std::vector<double> known_;
};

/// estimate_mean() of every `stride`th value, the first at `values`. `quantile`: of a number of values.
template <class Quantile>
IntervalEstimate estimate_of(const double* values, std::size_t count, std::size_t stride,
                             Quantile& quantile) {
  IntervalEstimate estimate{missing, missing, missing, 0, 0};
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double value = values[i * stride];
    if (std::isnan(value)) continue;
    sum += value;
    ++estimate.replicates;
  }
  if (estimate.replicates == 0) return estimate;
  estimate.mean = sum / estimate.replicates;
  double squares = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double value = values[i * stride];
    if (std::isnan(value)) continue;
    squares += (value - estimate.mean) * (value - estimate.mean);
    estimate.same_sign += sign_of(value) == sign_of(estimate.mean);
  }
  if (estimate.replicates < 2) return estimate;
  const int found = estimate.replicates;
  const double half = quantile(found) * std::sqrt(squares / (found - 1) / found);
  estimate.lower = estimate.mean - half;
  estimate.upper = estimate.mean + half;
  return estimate;
}

/// Means over the years of a period of everything in a record: [replicate][position]. `value(replicate,
/// year)` points to a record, and `less(replicate, year)` to one that is taken from it, or is null.
template <class Record, class Less>
std::vector<double> means_of_records(const Period& period, std::size_t replicates, const Record& record,
                                     const Less& less) {
  const std::size_t length = record_length();
  std::vector<double> means(replicates * length);
  std::vector<int> years(length);
  for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
    double* const sums = means.data() + replicate * length;
    std::ranges::fill(years, 0);
    for (int year = period.first - 1; year < period.last; ++year) {
      const double* const values = record(replicate, static_cast<std::size_t>(year));
      const double* const taken = less(replicate, static_cast<std::size_t>(year));
      for (std::size_t i = 0; i < length; ++i) {
        const double value = taken == nullptr ? values[i] : values[i] - taken[i];
        const bool is_there = !std::isnan(value);
        sums[i] += is_there ? value : 0;
        years[i] += is_there ? 1 : 0;
      }
    }
    for (std::size_t i = 0; i < length; ++i) sums[i] = years[i] == 0 ? missing : sums[i] / years[i];
  }
  return means;
}

void expect_recorded(const RegimeRuns& runs, const Period& period) {
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
  return estimate_of(values.data(), values.size(), 1, quantile_for);
}

IntervalEstimate level_of(const ValueByRun& value, int replicates, const Period& period) {
  return estimate_mean(means_over(period, replicates, value));
}

IntervalEstimate level_of(const RegimeRuns& runs, std::size_t position, const Period& period) {
  expect_recorded(runs, period);
  return estimate_mean(means_over(period, runs.results->replicates, value_in_record(runs, position)));
}

std::vector<double> paired_differences(const RegimeRuns& runs, const RegimeRuns& baseline,
                                       std::size_t position, const Period& period) {
  expect_recorded(runs, period);
  expect_recorded(baseline, period);
  expects(runs.results->replicates == baseline.results->replicates, "paired runs have the same replicates");
  const auto value = value_in_record(runs, position), against = value_in_record(baseline, position);
  return means_over(period, runs.results->replicates, difference_of(value, against));
}

IntervalEstimate paired_difference(const ValueByRun& value, const ValueByRun& baseline, int replicates,
                                   const Period& period) {
  return estimate_mean(means_over(period, replicates, difference_of(value, baseline)));
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
  const std::size_t baseline = regime_named(results, results.baseline);
  const auto replicates = static_cast<std::size_t>(results.replicates);
  const std::size_t length = record_length();
  const auto record = [&](std::size_t regime) {
    return [&, regime](std::size_t replicate, std::size_t year) {
      return results.values.data() + results.position(regime, replicate, year);
    };
  };
  const auto nothing = [](std::size_t, std::size_t) -> const double* { return nullptr; };
  Quantiles quantiles;
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    for (const Period& period : statistics.periods) {
      const std::vector<double> levels = means_of_records(period, replicates, record(regime), nothing);
      const std::vector<double> differences =
          means_of_records(period, replicates, record(regime), record(baseline));
      for (std::size_t position = 0; position < length; ++position) {
        statistics.levels.push_back(estimate_of(levels.data() + position, replicates, length, quantiles));
        statistics.differences.push_back(
            estimate_of(differences.data() + position, replicates, length, quantiles));
      }
    }
  }
  return statistics;
}

}  // namespace commonroom
