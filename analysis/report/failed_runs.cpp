#include "analysis/report/failed_runs.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

namespace commonroom::report {

Figure failed_runs(const Results& results) {
  std::map<std::pair<std::size_t, std::string>, int> counts;  // by regime and cause
  std::size_t failed = 0;
  for (std::size_t run = 0; run < results.status.size(); ++run) {
    if (results.status[run] != RunStatus::failed) continue;
    const std::size_t regime = run % results.runs_of_a_point() / static_cast<std::size_t>(results.replicates);
    ++counts[{regime, results.failure_causes[run]}];
    ++failed;
  }
  Figure figure;
  figure.id = "failed-runs";
  figure.finding = fmt::format("{} of {} runs failed", failed, results.status.size());
  figure.description =
      "They are in no number of this report: a difference is taken only where both of its runs are done.";
  figure.notes = {"commonroom export results.h5 runs lists each, with the command that shows it again."};
  figure.table.columns = {{"regime", "Regime"}, {"count", "Runs", ColumnKind::count, 0}, {"cause", "Why"}};
  for (const auto& [where, count] : counts)
    figure.table.rows.push_back({results.regimes[where.first], static_cast<double>(count), where.second});
  return figure;
}

}  // namespace commonroom::report
