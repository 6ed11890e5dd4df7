#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom::report {

/// What one observation of a difference is: a replicate of a run, or a setting of an experiment.
enum class Observed { replicates, settings };

/// An outcome year by year; of one with labels the first.
struct Course {
  std::string outcome;
  std::vector<std::vector<IntervalEstimate>> levels;       ///< [regime][year - 1]
  std::vector<std::vector<IntervalEstimate>> differences;  ///< [regime][year - 1]
};

/// A regime's levels and differences from the baseline, for every position of a record, over one period, and
/// those of the primary outcomes by year.
struct Estimates {
  Observed observed = Observed::replicates;
  Period period;
  std::size_t baseline = 0;
  std::vector<std::vector<IntervalEstimate>> levels;       ///< [regime][position]
  std::vector<std::vector<IntervalEstimate>> differences;  ///< [regime][position]
  std::vector<Course> courses;
};

/// Over replicates, in the last five years: Student's t intervals, chance within the model only.
[[nodiscard]] Estimates estimates_of_run(const Results& results);

/// Collects the points of an experiment one after the other. An observation is a point, averaged over its
/// replicates; the interval is the middle 95% of points, so that it shows what parameters do as well.
class EstimatesOverSettings {
 public:
  explicit EstimatesOverSettings(const Results& about);
  /// Adds one point, as for_each_point() gives it.
  void add(const Results& point);
  [[nodiscard]] Estimates take() const;

 private:
  /// A position over a period, whose mean over replicates each point adds.
  struct Series {
    std::size_t position;
    Period period;
    std::vector<std::vector<double>> levels, differences;  ///< [regime][point]
  };
  [[nodiscard]] Series series_of(std::size_t position, const Period& period) const;
  void add_to(Series& series, const Results& point) const;

  Estimates empty_;
  std::vector<Series> last_years_;            ///< [position]
  std::vector<std::vector<Series>> courses_;  ///< [primary outcome][year - 1]
};

/// The outcomes that the answer is about: those that the scenario names, else true attainment at 16, the gap
/// and teachers leaving.
[[nodiscard]] std::vector<std::string> primary_of(const Results& results);
/// The outcome of that name, which the catalogue holds, and its position in a record; `label` counts along
/// the outcome's axis.
[[nodiscard]] const Outcome& outcome_of(std::string_view name);
[[nodiscard]] std::size_t position_of(std::string_view outcome, std::size_t label = 0);

}  // namespace commonroom::report
