#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "analysis/paired_difference.hpp"
#include "app/arguments.hpp"
#include "app/session_options.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"
#include "experiments/identity.hpp"
#include "experiments/merge.hpp"
#include "output/about_file.hpp"
#include "output/read_results.hpp"

namespace commonroom::app {
namespace {

bool holds_experiment(const std::filesystem::path& folder) {
  std::error_code unknown;
  return std::filesystem::exists(about_path(folder), unknown);
}

/// A folder given by the user, or the folders of experiments inside it, in the order of their names.
std::vector<std::filesystem::path> folders_in(const std::filesystem::path& given) {
  if (holds_experiment(given)) return {given};
  std::vector<std::filesystem::path> folders;
  std::error_code unknown;
  for (const auto& entry : std::filesystem::directory_iterator(given, unknown)) {
    if (holds_experiment(entry.path())) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  if (!folders.empty()) return folders;
  throw FileProblem(fmt::format(
      "{} holds no part of an experiment; give folders that `sweep --shard` wrote into", given.string()));
}

void expect_same(const Results& first, const Results& other, const std::filesystem::path& folder) {
  std::vector<std::string> differences = differences_in_identity(first, other);
  if (first.points != other.points)
    differences.push_back(fmt::format("{} and {} points", first.points, other.points));
  if (first.replicates != other.replicates)
    differences.push_back(fmt::format("{} and {} replicates", first.replicates, other.replicates));
  if (differences.empty()) return;
  throw Mismatch(fmt::format("{} is of another experiment than the folders before it:\n  {}", folder.string(),
                             fmt::join(differences, "\n  ")));
}

}  // namespace

ExitCode act_merge(const Arguments& arguments, Terminal& terminal) {
  const std::optional<std::string> file = arguments.value("output");
  if (!file || file->empty())
    throw UsageError("`merge` needs a file to write", "give it with -o FILE", "merge");
  std::vector<std::filesystem::path> folders;
  for (const std::string& given : arguments.operands())
    std::ranges::copy(folders_in(given), std::back_inserter(folders));

  const Results about = read_about_file(about_path(folders.front()));
  std::vector<PartList> lists;
  for (const std::filesystem::path& folder : folders) {
    expect_same(about, read_about_file(about_path(folder)), folder);
    lists.push_back(list_parts(folder, identity_of(about), shape_of(about)));
    for (const std::filesystem::path& damaged : lists.back().damaged) {
      terminal.problem(
          fmt::format("{} is damaged and left out; run its shard again with --resume\n", damaged.string()));
    }
  }
  merge_parts(about, lists, {standard_periods(about.years), &statistics_of}, *file);

  const Results merged = read_about(*file);
  const auto of = [&merged](RunStatus status) { return std::ranges::count(merged.status, status); };
  terminal.say(fmt::format("{}: {} done, {} failed, {} pending, from {}.\n", *file, of(RunStatus::done),
                           of(RunStatus::failed), of(RunStatus::pending), counted(folders.size(), "folder")));
  return of(RunStatus::failed) > 0 ? ExitCode::some_runs_failed : ExitCode::done;
}

}  // namespace commonroom::app
