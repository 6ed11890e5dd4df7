#include <fmt/format.h>

#include "app/arguments.hpp"
#include "app/interruption.hpp"
#include "app/output_folder.hpp"
#include "app/run_ending.hpp"
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

}  // namespace

ExitCode act_run(const Arguments& arguments, Terminal& terminal) {
  const std::string folder_name = folder_asked_for(arguments);
  Interruption interruption(!terminal.quiet());
  const Scenario scenario = load_scenario(arguments.operands().front(), arguments.overrides());
  const OutputFolder folder = prepare_output_folder(folder_name);
  terminal.say(about_plan(scenario));
  for (const std::string& note : notes_on(scenario)) terminal.say(fmt::format("note: {}\n", note));
  if (folder.replaces) {
    terminal.say(fmt::format("{} is there already and will be replaced.\n", folder.results.string()));
  }
  const Results results = run_with_progress(scenario, arguments, interruption, terminal);
  interruption.finish_what_is_written();
  return end_run(results, folder, interruption.exit_code(), terminal);
}

}  // namespace commonroom::app
