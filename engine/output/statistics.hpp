#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace commonroom {

/// Recorded years over which outcomes are averaged, both ends included.
struct Period {
  std::string name;  ///< "years 1-5"
  int first = 1;
  int last = 1;

  friend bool operator==(const Period&, const Period&) = default;
};

/// Mean of what value(year) gives over the years of a period that have a value, years counted from 0; NaN
/// without any.
template <class Value>
[[nodiscard]] double mean_over(const Period& period, const Value& value) {
  double sum = 0;
  int years = 0;
  for (int year = period.first - 1; year < period.last; ++year) {
    const double term = value(static_cast<std::size_t>(year));
    if (std::isnan(term)) continue;
    sum += term;
    ++years;
  }
  return years == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / years;
}

/// A mean over replicates with its 95% interval, which covers chance within the model only, not uncertainty
/// about parameters. NaN for the interval where fewer than two replicates have a value.
struct IntervalEstimate {
  double mean = 0;
  double lower = 0;
  double upper = 0;
  int replicates = 0;  ///< with a value
  int same_sign = 0;   ///< replicates whose value has the sign of the mean
};

/// What results.h5 holds beside the trajectories, made from them: [regime][period][record], flattened in that
/// order.
struct Statistics {
  std::string baseline;
  std::vector<Period> periods;
  std::vector<IntervalEstimate> levels;
  std::vector<IntervalEstimate> differences;  ///< regime less baseline, replicate by replicate
};

}  // namespace commonroom
