#include "app/report_file.hpp"

#include "analysis/report/make_report.hpp"
#include "analysis/report/page.hpp"
#include "output/read_results.hpp"
#include "output/whole_file.hpp"

namespace commonroom::app {
namespace {

void write_page(const report::Reading& reading, const std::vector<SavedAnalysis>& saved,
                const std::filesystem::path& path) {
  write_whole_text(path, report::page_of(report::make_report(reading, saved), report::page_assets()));
}

}  // namespace

void write_report(const Results& results, const std::vector<SavedAnalysis>& saved,
                  const std::filesystem::path& report) {
  const report::Estimates estimates = report::estimates_of_run(results);
  write_page(report::Reading(results, estimates), saved, report);
}

void write_report_of_file(const std::filesystem::path& results, const std::filesystem::path& report) {
  const std::vector<SavedAnalysis> saved = saved_analyses(results);
  const Results about = read_about(results);
  if (about.points < 2) return write_report(read_results(results), saved, report);
  report::EstimatesOverSettings over(about);
  for_each_point(results, [&](std::size_t, const Results& point) { over.add(point); });
  const report::Estimates estimates = over.take();
  write_page(report::Reading(about, estimates), saved, report);
}

}  // namespace commonroom::app
