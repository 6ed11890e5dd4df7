#include "app/run_ending.hpp"

#include <fmt/format.h>

#include <exception>

#include "analysis/comparison.hpp"
#include "analysis/comparison_text.hpp"
#include "analysis/paired_difference.hpp"
#include "app/json.hpp"
#include "app/report_file.hpp"
#include "app/run_messages.hpp"
#include "app/text_layout.hpp"

namespace commonroom::app {
namespace {

void print_table(const Results& results, const OutputFolder& folder, Terminal& terminal) {
  const Comparison comparison = compare_regimes(results);
  if (!terminal.json()) {
    terminal.data(comparison_text(comparison, terminal.colours_data()));
    return;
  }
  Json document{{"results", folder.results.string()},
                {"seed", results.seed},
                {"schools", results.schools},
                {"pupils", results.pupils},
                {"teachers", results.teachers},
                {"years", results.years},
                {"real_schools", results.real_schools},
                {"filled_in", results.filled_in_notes},
                {"left_out", results.left_out_notes},
                {"runs",
                 {{"done", runs_with(results, RunStatus::done)},
                  {"failed", runs_with(results, RunStatus::failed)},
                  {"pending", runs_with(results, RunStatus::pending)}}}};
  document["comparison"] = Json::parse(comparison_json(comparison));
  terminal.data(json_text(document));
}

/// Prints the table even where the file cannot be written: the computation was long.
void write_and_print(const Results& results, const OutputFolder& folder, Terminal& terminal) {
  std::exception_ptr not_written;
  try {
    write_results(results, statistics_of(results), folder.results);
  } catch (const FileProblem&) {
    not_written = std::current_exception();
  }
  print_table(results, folder, terminal);
  terminal.finish_data();
  if (not_written) std::rethrow_exception(not_written);
  terminal.say(fmt::format("Wrote {}.\n", folder.results.string()));
  const std::filesystem::path page = folder.results.parent_path() / report_name;
  write_report(results, {}, page);
  terminal.say(fmt::format("Wrote {}.\n", page.string()));
}

ExitCode keep_what_is_finished(const Results& results, const OutputFolder& folder, ExitCode code,
                               Terminal& terminal) {
  const std::size_t done = runs_with(results, RunStatus::done);
  const std::string_view what = code == ExitCode::out_of_time ? "Stopped at the time limit" : "Interrupted";
  if (done == 0) {
    terminal.problem(fmt::format("{} before any run was finished; nothing is written.\n", what));
    return code;
  }
  write_results(results, statistics_of(results), folder.results);
  std::error_code ignored;
  std::filesystem::remove(folder.results.parent_path() / report_name, ignored);  // of earlier results
  terminal.problem(
      fmt::format("{}: {} holds the {} of {} that are finished; the rest is marked as pending.\n"
                  "To go on with it, add --resume to the same command.\n",
                  what, folder.results.string(), done, counted(results.status.size(), "run")));
  return code;
}

}  // namespace

ExitCode end_run(const Results& results, const OutputFolder& folder, std::optional<ExitCode> interrupted,
                 Terminal& terminal) {
  if (interrupted && runs_with(results, RunStatus::pending) > 0) {
    return keep_what_is_finished(results, folder, *interrupted, terminal);
  }
  write_and_print(results, folder, terminal);
  if (runs_with(results, RunStatus::failed) > 0) {
    terminal.problem(about_failures(results));
    return ExitCode::some_runs_failed;
  }
  terminal.say(what_next(results, folder.given));
  return ExitCode::done;
}

}  // namespace commonroom::app
