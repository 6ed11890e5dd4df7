#pragma once

#include <span>
#include <vector>

#include "analysis/values_by_run.hpp"
#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom {

/// Share of intervals that cover the mean, over repetitions of the whole experiment with other seeds.
inline constexpr double interval_level = 0.95;

/// The periods for which results are given: years 1-5, 6-10 and the last five, as far as there are years.
[[nodiscard]] std::vector<Period> standard_periods(int years);

/// Mean of values (one for each replicate; NaN: none) with Student's t interval, which takes differences
/// between replicates to be near normal; exact for normal values. One value: no interval (NaN). None: all
/// NaN.
[[nodiscard]] IntervalEstimate estimate_mean(std::span<const double> values);

/// Level of the value at `position` of the record, averaged over a period's years, by replicate, then over
/// them.
[[nodiscard]] IntervalEstimate level_of(const RegimeRuns& runs, std::size_t position, const Period& period);

/// Difference of `runs` from `baseline`, replicate by replicate (common random numbers take out the luck they
/// share), over the years of the period in which both have a value.
[[nodiscard]] IntervalEstimate paired_difference(const RegimeRuns& runs, const RegimeRuns& baseline,
                                                 std::size_t position, const Period& period);

/// The differences whose mean that is: [replicate], NaN where there is none.
[[nodiscard]] std::vector<double> paired_differences(const RegimeRuns& runs, const RegimeRuns& baseline,
                                                     std::size_t position, const Period& period);

/// The same of numbers that do not stand in the record.
[[nodiscard]] IntervalEstimate level_of(const ValueByRun& value, int replicates, const Period& period);
[[nodiscard]] IntervalEstimate paired_difference(const ValueByRun& value, const ValueByRun& baseline,
                                                 int replicates, const Period& period);

/// Levels and paired differences of all outcomes, for write_results(): the same, to the last digit, as
/// level_of() and paired_difference() of each, in one pass over the records. From any thread.
[[nodiscard]] Statistics statistics_of(const Results& results);

/// Position of a regime by name; throws InvalidInput, with a suggestion, where there is none.
[[nodiscard]] std::size_t regime_named(const Results& results, const std::string& name);

}  // namespace commonroom
