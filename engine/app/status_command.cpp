#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "app/arguments.hpp"
#include "app/json.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "experiments/identity.hpp"
#include "experiments/journal.hpp"
#include "experiments/store.hpp"
#include "output/about_file.hpp"
#include "output/read_results.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom::app {
namespace {

struct Standing {
  std::size_t done = 0, failed = 0, runs = 0;
  std::map<std::string, std::size_t> causes;
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
  for (const auto& [task, known] : parts.tasks) {
    count(known.status, standing);
    if (std::ranges::find(known.status, RunStatus::failed) == known.status.end()) continue;
    const PlaceInPart last = known.places.back();
    for (const std::string& cause :
         PartReader(parts.files[last.part], shape_of(about)).read(last.place).record.failure_causes) {
      if (!cause.empty()) ++standing.causes[cause];
    }
  }
}

void take_results(const std::filesystem::path& file, Standing& standing) {
  const Results about = read_about(file);
  standing.runs = about.status.size();
  count(about.status, standing);
  for (const std::string& cause : about.failure_causes) {
    if (!cause.empty()) ++standing.causes[cause];
  }
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

}  // namespace

ExitCode act_status(const Arguments& arguments, Terminal& terminal) {
  const std::filesystem::path folder = arguments.operands().front();
  if (!std::filesystem::is_directory(folder))
    throw FileProblem(fmt::format("{} is no folder", folder.string()));
  const Standing standing = standing_of(folder);
  const std::size_t pending = standing.runs - std::min(standing.runs, standing.done + standing.failed);
  if (terminal.json()) {
    Json causes = Json::object();
    for (const auto& [cause, count] : standing.causes) causes[cause] = count;
    terminal.data(json_text(Json{{"runs", standing.runs},
                                 {"done", standing.done},
                                 {"failed", standing.failed},
                                 {"pending", pending},
                                 {"failures", causes}}));
    return ExitCode::done;
  }
  terminal.data(fmt::format("{} of {} done, {} failed, {} pending\n", standing.done,
                            counted(standing.runs, "run"), standing.failed, pending));
  for (const auto& [cause, count] : standing.causes)
    terminal.data(fmt::format("  {}: {}\n", counted(count, "failure"), cause));
  return ExitCode::done;
}

}  // namespace commonroom::app
