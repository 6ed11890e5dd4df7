#include "app/failures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/text_layout.hpp"
#include "output/reproducing_command.hpp"

namespace commonroom::app {

void Failures::add(const Results& about, std::size_t point, std::size_t replicate, const std::string& cause) {
  FailureKind& kind = by_cause_[cause];
  if (kind.runs++ > 0) return;
  kind.cause = cause;
  kind.command = reproducing_command(about, point, replicate);
}

void Failures::take(const Results& results) {
  const auto replicates = static_cast<std::size_t>(results.replicates);
  for (std::size_t run = 0; run < results.status.size(); ++run) {
    if (results.status[run] == RunStatus::failed)
      add(results, run / results.runs_of_a_point(), run % replicates, results.failure_causes.at(run));
  }
}

void Failures::take(const Results& about, const PartList& parts) {
  for (const auto& [task, known] : parts.tasks) {
    if (std::ranges::find(known.status, RunStatus::failed) == known.status.end()) continue;
    const PlaceInPart last = known.places.back();
    const FinishedTask finished =
        PartReader(parts.files[last.part], shape_of(about)).read(last.place).unpacked();
    for (const std::string& cause : finished.record.failure_causes) {
      if (!cause.empty()) add(about, task.point, task.replicate, cause);
    }
  }
}

std::vector<FailureKind> Failures::kinds() const {
  std::vector<FailureKind> kinds;
  for (const auto& [cause, kind] : by_cause_) kinds.push_back(kind);
  std::ranges::stable_sort(kinds, std::ranges::greater{}, &FailureKind::runs);
  return kinds;
}

std::string failures_text(const Failures& failures, std::size_t most) {
  const std::vector<FailureKind> kinds = failures.kinds();
  std::string text;
  for (std::size_t i = 0; i < std::min(most, kinds.size()); ++i) {
    text += fmt::format("  = {}: {}\n    to see it again: {}\n", counted(kinds[i].runs, "run"),
                        kinds[i].cause, kinds[i].command);
  }
  if (kinds.size() > most) text += fmt::format("  = and {}\n", counted(kinds.size() - most, "other cause"));
  return text;
}

Json failures_json(const Failures& failures) {
  Json list = Json::array();
  for (const FailureKind& kind : failures.kinds())
    list.push_back({{"cause", kind.cause}, {"runs", kind.runs}, {"reproduce", kind.command}});
  return list;
}

}  // namespace commonroom::app
