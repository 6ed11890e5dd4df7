#pragma once

#include <vector>

#include "analysis/report/reading.hpp"
#include "analysis/report/report.hpp"
#include "output/saved_analysis.hpp"

namespace commonroom::report {

// The parts of a report in their order. A part with nothing to show has no figures and no paragraphs.

/// Outcomes of the scenario's choice and the headline ones: levels, and changes from the baseline in SD, GCSE
/// grades, months of progress and points.
[[nodiscard]] Section key_numbers(const Reading& reading);
/// Paired differences with intervals, for each unit that headline outcomes have.
[[nodiscard]] Section differences(const Reading& reading);
/// Primary outcomes year by year.
[[nodiscard]] Section over_time(const Reading& reading);
/// Who gains and who loses: pupil groups, quantiles, and every kind of school that results tell of.
[[nodiscard]] Section who_gains(const Reading& reading);
/// Partnerships by class and by how they come together, promises kept, trust.
[[nodiscard]] Section collaboration(const Reading& reading);
/// What heads spend their discretionary time on, by regime.
[[nodiscard]] Section effort(const Reading& reading);
/// Two outcomes against each other.
[[nodiscard]] Section trade_offs(const Reading& reading);
/// Spending by heading, and what 0.01 SD costs.
[[nodiscard]] Section costs(const Reading& reading);
/// What analyses of the results found: what drives it, where each regime wins, when it turns round.
[[nodiscard]] Section analyses(const Reading& reading, const std::vector<SavedAnalysis>& saved);
/// Widths of intervals, and how many runs a difference worth noticing needs.
[[nodiscard]] Section enough_runs(const Reading& reading);
/// Parameters by mark of evidence, and those that differ from their defaults.
[[nodiscard]] Section assumptions(const Reading& reading);
/// How the numbers came about, and how to get them again.
[[nodiscard]] Section method(const Reading& reading);

}  // namespace commonroom::report
