#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/bootstrap.hpp"
#include "analysis/findings/estimate_columns.hpp"
#include "analysis/numbers.hpp"
#include "analysis/precision/convergence.hpp"

namespace commonroom {
namespace {

using Intervals = std::vector<const IntervalConvergence*>;

/// The intervals of one regime after another.
std::vector<Intervals> by_regime(const Convergence& convergence) {
  std::vector<Intervals> regimes;
  for (const IntervalConvergence& interval : convergence.intervals) {
    if (regimes.empty() || regimes.back().front()->regime != interval.regime) regimes.emplace_back();
    regimes.back().push_back(&interval);
  }
  return regimes;
}

/// Numbers of a regime's intervals, sorted, without NaN.
template <class Number>
std::vector<double> sorted_of(const Intervals& intervals, const Number& number) {
  std::vector<double> numbers;
  for (const IntervalConvergence* interval : intervals) {
    const double value = number(*interval);
    if (!std::isnan(value)) numbers.push_back(value);
  }
  std::ranges::sort(numbers);
  return numbers;
}

double middle_of(const std::vector<double>& sorted) {
  // Between a number and infinity there is nothing to interpolate.
  return sorted.empty() ? missing : sorted[(sorted.size() - 1) / 2];
}

double largest_of(const std::vector<double>& sorted) {
  return sorted.empty() ? missing : sorted.back();
}

double needed_by(const IntervalConvergence& interval) {
  return interval.needed ? static_cast<double>(*interval.needed) : missing;
}

Cell whole(double value) {
  return std::isnan(value) ? Cell(missing) : Cell(static_cast<std::int64_t>(value));
}

FindingsTable narrowing_table(const std::vector<Intervals>& regimes) {
  FindingsTable table{
      "narrowing", "Half the width of the 95% interval of the difference, by replicates used", {}, {}, true};
  table.columns = {{"regime", "regime", ColumnKind::text},
                   {"replicates", "replicates", ColumnKind::count},
                   {"median_half_width", "middle point", ColumnKind::number},
                   {"widest_half_width", "widest point", ColumnKind::number}};
  for (const Intervals& intervals : regimes) {
    for (std::size_t step = 0; step < intervals.front()->steps.size(); ++step) {
      const std::vector<double> halves =
          sorted_of(intervals, [&](const auto& interval) { return interval.steps[step].half_width; });
      table.rows.push_back({intervals.front()->regime, count_cell(intervals.front()->steps[step].replicates),
                            middle_of(halves), largest_of(halves)});
    }
  }
  return table;
}

FindingsTable needed_table(const Convergence& convergence, const std::vector<Intervals>& regimes) {
  FindingsTable table{
      "needed", fmt::format("Replicates for an interval of +-{:.4g}", convergence.wished), {}, {}, true};
  table.columns = {{"regime", "regime", ColumnKind::text},
                   {"median_needed", "middle point", ColumnKind::count},
                   {"most_needed", "widest point", ColumnKind::count},
                   {"variance_reduction", "variance shrunk by pairing, times", ColumnKind::setting}};
  for (const Intervals& intervals : regimes) {
    const std::vector<double> needed = sorted_of(intervals, needed_by);
    const auto reduction = [](const auto& interval) { return interval.reduction; };
    table.rows.push_back({intervals.front()->regime, whole(middle_of(needed)), whole(largest_of(needed)),
                          middle_of(sorted_of(intervals, reduction))});
  }
  return table;
}

/// Every interval, for files.
FindingsTable interval_table(const Convergence& convergence) {
  FindingsTable table{"intervals", "", {}, {}, false};
  table.columns = {{"regime", "", ColumnKind::text}, {"point", "", ColumnKind::count}};
  add_estimate_columns(table, "difference", "");
  table.columns.push_back({"replicates", "", ColumnKind::count});
  table.columns.push_back({"replicates_needed", "", ColumnKind::count});
  table.columns.push_back({"variance_reduction", "", ColumnKind::setting});
  for (const IntervalConvergence& interval : convergence.intervals) {
    std::vector<Cell> row{interval.regime, count_cell(interval.point)};
    add_estimate_cells(row, interval.estimate.mean, interval.estimate.lower, interval.estimate.upper);
    row.insert(row.end(), {Cell(std::int64_t{interval.estimate.replicates}), whole(needed_by(interval)),
                           Cell(interval.reduction)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::string> sentences_on(const Convergence& convergence) {
  std::size_t narrow = 0;
  std::size_t known = 0;
  double most = 0;
  for (const IntervalConvergence& interval : convergence.intervals) {
    const double half = (interval.estimate.upper - interval.estimate.lower) / 2;
    if (std::isnan(half)) continue;
    ++known;
    narrow += half <= convergence.wished;
    most = std::max(most, interval.needed ? static_cast<double>(*interval.needed) : most);
  }
  if (known == 0) return {"No interval can be given: each needs two replicates that have a value."};
  if (narrow == known) {
    return {fmt::format("{} replicates are enough: all {} intervals are within +-{:.4g}.",
                        convergence.replicates, known, convergence.wished)};
  }
  return {fmt::format(
      "{} of {} intervals are within +-{:.4g}; for all of them about {:.0f} replicates are needed.", narrow,
      known, convergence.wished, most)};
}

}  // namespace

Findings findings_of(const Convergence& convergence) {
  const std::vector<Intervals> regimes = by_regime(convergence);
  Findings findings{
      "converge",
      fmt::format("Enough replicates? {}, less {}", convergence.outcome, convergence.baseline),
      convergence.unit,
      sentences_on(convergence),
      {narrowing_table(regimes), needed_table(convergence, regimes), interval_table(convergence)},
      {}};
  findings.notes.emplace_back(
      "The number needed is an estimate from these replicates. Pairing by common random numbers: variance of "
      "a "
      "difference of independent runs over that of paired ones, at the middle point.");
  const auto unknown = std::ranges::count_if(convergence.intervals, [](const IntervalConvergence& interval) {
    return interval.estimate.replicates < 2;
  });
  if (unknown > 0) {
    findings.notes.push_back(
        fmt::format("{} of {} intervals are left out: fewer than two finished pairs of runs.", unknown,
                    convergence.intervals.size()));
  }
  return findings;
}

}  // namespace commonroom
