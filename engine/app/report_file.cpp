#include "app/report_file.hpp"

#include <algorithm>

#include "analysis/report/make_report.hpp"
#include "analysis/report/page.hpp"
#include "analysis/robustness/regret.hpp"
#include "app/experiment_tables.hpp"
#include "app/saved_findings.hpp"
#include "output/read_results.hpp"
#include "output/whole_file.hpp"

namespace commonroom::app {
namespace {

void write_page(const report::Reading& reading, const std::vector<SavedAnalysis>& saved,
                const std::filesystem::path& path) {
  write_whole_text(path, report::page_of(report::make_report(reading, saved), report::page_assets()));
}

constexpr const char* regret_name = "regret";

/// What choosing one regime may cost over the settings, in the first primary outcome that has a better or
/// worse; it is not kept in the results.
void add_regret(const report::Reading& reading, const std::filesystem::path& results,
                std::vector<SavedAnalysis>& analyses) {
  if (std::ranges::count(analyses, regret_name, &SavedAnalysis::name) > 0 || reading.others().empty()) return;
  for (const std::string& name : reading.primary()) {
    if (reading.outcome(name).direction == 0 || !reading.has(name)) continue;
    const ExperimentOutcome outcome =
        experiment_outcome(results, reading.results(), name, reading.estimates().period);
    const Robustness robustness = robustness_of(outcome);
    if (robustness.used > 0)
      analyses.push_back(to_be_saved(findings_of(robustness, design_table(reading.results())), {}));
    return;
  }
}

}  // namespace

void write_report(const Results& results, const std::vector<SavedAnalysis>& saved,
                  const std::filesystem::path& report) {
  const report::Estimates estimates = report::estimates_of_run(results);
  write_page(report::Reading(results, estimates), saved, report);
}

void write_report_of_file(const std::filesystem::path& results, const std::filesystem::path& report) {
  std::vector<SavedAnalysis> saved = saved_analyses(results);
  const Results about = read_about(results);
  if (about.points < 2) return write_report(read_results(results), saved, report);
  report::EstimatesOverSettings over(about);
  for_each_point(results, [&](std::size_t, const Results& point) { over.add(point); });
  const report::Estimates estimates = over.take();
  const report::Reading reading(about, estimates);
  add_regret(reading, results, saved);
  write_page(reading, saved, report);
}

}  // namespace commonroom::app
