#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/report/estimates.hpp"
#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom::report {

/// A regime against the baseline in one outcome, as a reader should take it.
enum class Verdict {
  higher,     ///< the interval excludes zero, and the difference is worth noticing
  lower,      ///< the same, below
  no_matter,  ///< the interval holds zero, or the difference is smaller than is worth noticing
  not_known   ///< no interval: a single run
};

/// `worth_noticing`: the smallest difference that matters, in the unit of `found`.
[[nodiscard]] Verdict verdict_of(const IntervalEstimate& found, double worth_noticing);

/// Results as the report reads them: by names of outcomes and labels.
class Reading {
 public:
  /// Both must outlive this.
  Reading(const Results& results, const Estimates& estimates);

  [[nodiscard]] const Results& results() const noexcept { return *results_; }
  [[nodiscard]] const Estimates& estimates() const noexcept { return *estimates_; }
  [[nodiscard]] std::size_t baseline() const noexcept { return estimates_->baseline; }
  [[nodiscard]] bool over_settings() const noexcept { return estimates_->observed == Observed::settings; }
  /// Real schools, and so few that nothing may be told of them.
  [[nodiscard]] bool is_too_few_to_tell() const;
  /// Regimes other than the baseline.
  [[nodiscard]] std::vector<std::size_t> others() const;

  [[nodiscard]] const Outcome& outcome(std::string_view name) const;
  /// Position in a record; `label` counts along the outcome's axis.
  [[nodiscard]] std::size_t position(std::string_view outcome, std::size_t label = 0) const;
  [[nodiscard]] const IntervalEstimate& level(std::size_t regime, std::size_t position) const;
  [[nodiscard]] const IntervalEstimate& difference(std::size_t regime, std::size_t position) const;
  /// An outcome year by year; none but primary outcomes have one.
  [[nodiscard]] const Course& course(std::string_view outcome) const;
  /// Any regime has a value in any label.
  [[nodiscard]] bool has(std::string_view outcome) const;

  /// The smallest difference worth noticing, in the outcome's unit; 0 where none is set for that unit.
  [[nodiscard]] double worth_noticing(std::string_view outcome) const;
  [[nodiscard]] Verdict verdict(std::size_t regime, std::string_view outcome, std::size_t label = 0) const;
  /// +1 where a regime is better than the baseline, -1 worse, 0 neither or not known.
  [[nodiscard]] int better(std::size_t regime, std::string_view outcome) const;
  /// Those that the scenario names, else true attainment at 16, the gap and teachers leaving.
  [[nodiscard]] std::vector<std::string> primary() const;

 private:
  const Results* results_;
  const Estimates* estimates_;
};

}  // namespace commonroom::report
