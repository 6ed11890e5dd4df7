#include <fmt/format.h>

#include <exception>

#include "analysis/comparison.hpp"
#include "analysis/comparison_text.hpp"
#include "analysis/paired_difference.hpp"
#include "app/arguments.hpp"
#include "app/interruption.hpp"
#include "app/json.hpp"
#include "app/output_folder.hpp"
#include "app/run_messages.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

std::string folder_asked_for(const Arguments& arguments) {
  const std::optional<std::string> folder = arguments.value("output");
  if (!folder || folder->empty())
    throw UsageError("`run` needs a folder for its results", "give it with -o DIR", "run");
  return *folder;
}

/// Builds the population and runs everything, with progress shown.
Results run_with_progress(const Scenario& scenario, const Arguments& arguments,
                          const Interruption& interruption, Terminal& terminal) {
  const double begun = steady_seconds();
  const Country country = build_population(scenario, arguments.threads());
  const double built = steady_seconds();
  terminal.say(about_population(scenario, country, terminal.verbose()));
  terminal.detail(fmt::format("The population took {:.1f} s to build.\n", built - begun));

  ProgressDisplay display(
      terminal.progress_style(), [&terminal](std::string_view text) { terminal.say(text); }, &steady_seconds);
  const RunControl control{.progress = [&display](double share) { display.update(share); },
                           .stop = &interruption.stop()};
  Results results = run_scenario(scenario, country, control, arguments.threads());
  display.finish();
  terminal.say(fmt::format("{}, {}, {}: {} done in {}.\n", counted(results.schools, "school"),
                           counted(results.pupils, "pupil"), counted(results.teachers, "teacher"),
                           counted(runs_with(results, RunStatus::done), "run"),
                           duration_in_words(steady_seconds() - built)));
  return results;
}

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
}

ExitCode keep_what_is_finished(const Results& results, const OutputFolder& folder, ExitCode code,
                               Terminal& terminal) {
  const std::size_t done = runs_with(results, RunStatus::done);
  if (done == 0) {
    terminal.problem("Interrupted before any run was finished; nothing is written.\n");
    return code;
  }
  write_results(results, statistics_of(results), folder.results);
  terminal.problem(
      fmt::format("Interrupted: {} holds the {} of {} that are finished; the rest is marked as pending.\n",
                  folder.results.string(), done, counted(results.status.size(), "run")));
  return code;
}

}  // namespace

ExitCode act_run(const Arguments& arguments, Terminal& terminal) {
  const std::string folder_name = folder_asked_for(arguments);
  Interruption interruption(!terminal.quiet());
  const Scenario scenario = load_scenario(arguments.operands().front(), arguments.overrides());
  const OutputFolder folder = prepare_output_folder(folder_name);
  terminal.say(about_plan(scenario));
  if (folder.replaces) {
    terminal.say(fmt::format("{} is there already and will be replaced.\n", folder.results.string()));
  }
  const Results results = run_with_progress(scenario, arguments, interruption, terminal);
  interruption.finish_what_is_written();
  const std::optional<ExitCode> interrupted = interruption.exit_code();
  if (interrupted && runs_with(results, RunStatus::pending) > 0) {
    return keep_what_is_finished(results, folder, *interrupted, terminal);
  }
  write_and_print(results, folder, terminal);
  if (runs_with(results, RunStatus::failed) > 0) {
    terminal.problem(about_failures(results));
    return ExitCode::some_runs_failed;
  }
  terminal.say(what_next(results, folder_name));
  return ExitCode::done;
}

}  // namespace commonroom::app
