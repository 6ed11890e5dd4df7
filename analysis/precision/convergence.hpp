#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/experiment_table.hpp"
#include "analysis/findings/findings.hpp"
#include "output/statistics.hpp"

namespace commonroom {

/// Half the width of the 95% interval had only the first replicates been run.
struct ConvergenceStep {
  std::size_t replicates = 0;
  double half_width = 0;  ///< NaN where fewer than two of them have a value
};

/// How one interval narrows with replicates: a paired difference of a regime at one point.
struct IntervalConvergence {
  std::string regime;
  std::size_t point = 0;
  IntervalEstimate estimate;           ///< over all replicates
  std::vector<ConvergenceStep> steps;  ///< at 2, 4, 8, ... and all replicates
  std::optional<std::int64_t> needed;  ///< replicates for the wished width; none where unknown
  double reduction = 0;                ///< see variance_reduction()
};

struct Convergence {
  std::string outcome;
  std::string unit;
  std::string baseline;
  std::size_t replicates = 0;
  double wished = 0;                           ///< half-width wished for
  std::vector<IntervalConvergence> intervals;  ///< by regime, then point
};

/// The least number of replicates n with t(n - 1) s / sqrt(n) <= wished, where s is the standard deviation of
/// these values and t the 97.5% quantile of Student's distribution. None with fewer than two values. As an
/// estimate it is as uncertain as s is.
[[nodiscard]] std::optional<std::int64_t> replicates_needed(const std::vector<double>& values, double wished);

/// By which factor common random numbers shrink the variance of a difference: that of a difference of
/// independent runs over that of paired ones, (var x + var y) / var(x - y), over replicates in which both
/// have a value. 1: nothing gained; below 1: pairing does harm; infinite: the difference does not vary. NaN
/// with fewer than two pairs, or where nothing varies.
[[nodiscard]] double variance_reduction(const std::vector<double>& x, const std::vector<double>& y);

/// Were there enough replicates? For the difference of each regime from the baseline at each point. `wished`
/// is a half-width in the unit of the outcome, above 0.
[[nodiscard]] Convergence convergence_of(const ExperimentOutcome& outcome, std::size_t baseline,
                                         double wished);

[[nodiscard]] Findings findings_of(const Convergence& convergence);

}  // namespace commonroom
