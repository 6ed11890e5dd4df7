#pragma once

#include <optional>
#include <string>
#include <vector>

#include "measures/outcome.hpp"
#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom {

/// One regime held against another, in one outcome and label.
struct Contrast {
  std::string regime;
  std::string against;
  double level = 0;
  double level_against = 0;
  IntervalEstimate difference;  ///< regime less the other, replicate by replicate
};

/// All contrasts in one outcome and label.
struct ComparisonRow {
  Outcome outcome;    ///< of the catalogue, or partnerships by type
  std::string label;  ///< along its axis; of partnerships the type, and the class behind a slash
  std::vector<Contrast> contrasts;
};

/// What `compare` and the table at the end of `run` show.
struct Comparison {
  std::string title;
  Period period;
  int replicates = 0;
  std::vector<ComparisonRow> rows;
  std::vector<std::string> notes;  ///< failed runs, schools made up, one replicate: what a reader must know
};

struct ComparisonOptions {
  std::string baseline;         ///< empty: the scenario's own
  std::string period;           ///< empty: the last five years; else a name of standard_periods()
  std::optional<Period> years;  ///< instead of `period`: any recorded years
  bool all_outcomes = false;    ///< and partnerships by type; else headline and primary ones
};

/// Every regime against the baseline, within one file. Throws InvalidInput for an unknown baseline or period,
/// or years that are not recorded.
[[nodiscard]] Comparison compare_regimes(const Results& results, const ComparisonOptions& options = {});

/// The regimes of `second` against those of the same name in `first`, or all against `options.baseline` of
/// `first`; paired by seed. Throws Mismatch where population, seed or replicates differ, or no regime is in
/// both.
[[nodiscard]] Comparison compare_results(const Results& first, const Results& second,
                                         const ComparisonOptions& options = {});

}  // namespace commonroom
