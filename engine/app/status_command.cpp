#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "app/arguments.hpp"
#include "app/failures.hpp"
#include "app/json.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "experiments/identity.hpp"
#include "experiments/journal.hpp"
#include "experiments/journal_events.hpp"
#include "experiments/store.hpp"
#include "output/about_file.hpp"
#include "output/read_results.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t causes_in_status = 20;
constexpr double seconds_a_minute = 60;

struct Standing {
  std::size_t done = 0, failed = 0, runs = 0;
  double runs_a_second = 0;  ///< of all folders in their latest sittings
  Failures failures;
};

bool is_there(const std::filesystem::path& path) {
  std::error_code unknown;
  return std::filesystem::exists(path, unknown);
}

void count(const std::vector<RunStatus>& statuses, Standing& standing) {
  standing.done += static_cast<std::size_t>(std::ranges::count(statuses, RunStatus::done));
  standing.failed += static_cast<std::size_t>(std::ranges::count(statuses, RunStatus::failed));
}

/// Runs of a folder of parts.
void take_folder(const std::filesystem::path& folder, Standing& standing) {
  const Results about = read_about_file(about_path(folder));
  standing.runs = static_cast<std::size_t>(about.points) * about.runs_of_a_point();
  const PartList parts = list_parts(folder, identity_of(about), shape_of(about));
  for (const auto& [task, known] : parts.tasks) count(known.status, standing);
  standing.failures.take(about, parts);
  standing.runs_a_second += latest_pace(read_journal(journal_path(folder))).runs_a_second();
}

void take_results(const std::filesystem::path& file, Standing& standing) {
  const Results about = read_about(file);
  standing.runs = about.status.size();
  count(about.status, standing);
  standing.failures.take(about);
}

Standing standing_of(const std::filesystem::path& folder) {
  Standing standing;
  bool any = false;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!is_there(about_path(entry.path()))) continue;
    take_folder(entry.path(), standing);
    any = true;
  }
  if (any) return standing;
  if (!is_there(folder / "results.h5")) {
    throw FileProblem(fmt::format("{} holds neither an experiment nor results.h5", folder.string()));
  }
  take_results(folder / "results.h5", standing);
  return standing;
}

/// Seconds that what is pending takes at the pace of the latest sitting; NaN where no part was closed.
double seconds_left(const Standing& standing, std::size_t pending) {
  if (standing.runs_a_second == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(pending) / standing.runs_a_second;
}

std::string pace_text(const Standing& standing, std::size_t pending) {
  if (standing.runs_a_second == 0) return {};
  std::string text =
      fmt::format("{:.3g} runs a minute when last at work", seconds_a_minute * standing.runs_a_second);
  if (pending > 0)
    text += fmt::format("; at that pace about {} left", duration_in_words(seconds_left(standing, pending)));
  return text + "\n";
}

}  // namespace

ExitCode act_status(const Arguments& arguments, Terminal& terminal) {
  const std::filesystem::path folder = arguments.operands().front();
  if (!std::filesystem::is_directory(folder))
    throw FileProblem(fmt::format("{} is no folder", folder.string()));
  const Standing standing = standing_of(folder);
  const std::size_t pending = standing.runs - std::min(standing.runs, standing.done + standing.failed);
  if (terminal.json()) {
    terminal.data(json_text(Json{{"runs", standing.runs},
                                 {"done", standing.done},
                                 {"failed", standing.failed},
                                 {"pending", pending},
                                 {"runs_a_minute", seconds_a_minute * standing.runs_a_second},
                                 {"seconds_left", number_or_null(seconds_left(standing, pending))},
                                 {"failures", failures_json(standing.failures)}}));
    return ExitCode::done;
  }
  terminal.data(fmt::format("{} of {} done, {} failed, {} pending\n", standing.done,
                            counted(standing.runs, "run"), standing.failed, pending));
  terminal.data(pace_text(standing, pending));
  terminal.data(failures_text(standing.failures, causes_in_status));
  return ExitCode::done;
}

}  // namespace commonroom::app
