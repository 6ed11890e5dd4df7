#include <fmt/format.h>

#include <exception>

#include "app/arguments.hpp"
#include "app/experiment_asked_for.hpp"
#include "app/experiment_session.hpp"
#include "app/interruption.hpp"
#include "app/output_folder.hpp"
#include "app/run_ending.hpp"
#include "app/run_messages.hpp"
#include "app/session_options.hpp"
#include "app/sweep.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "experiments/merge.hpp"

namespace commonroom::app {
namespace {

/// Runs what is not finished. A part that cannot be written does not cost the table of a run that is finished
/// all the same.
Results run_and_collect(ExperimentSession& session, const Interruption& interruption, bool& out_of_time) {
  std::exception_ptr not_kept;
  try {
    out_of_time = session.run(interruption).out_of_time;
  } catch (const FileProblem&) {
    not_kept = std::current_exception();
  }
  Results results = results_of_point(session.about(), {session.parts()}, session.store().unwritten(), 0);
  if (not_kept && runs_with(results, RunStatus::pending) > 0) std::rethrow_exception(not_kept);
  return results;
}

}  // namespace

ExitCode act_run(const Arguments& arguments, Terminal& terminal) {
  const std::string folder_name = folder_asked_for(arguments, "run");
  const SessionOptions options = session_options(arguments, "run");
  Interruption interruption(!terminal.quiet());
  Experiment experiment = experiment_asked_for(arguments, false, terminal);
  if (!experiment.keys.empty())
    return run_sweep(std::move(experiment), folder_name, options, interruption, terminal);
  const OutputFolder folder = prepare_output_folder(folder_name);
  terminal.say(about_plan(experiment.base));
  for (const std::string& note : notes_on(experiment.base)) terminal.say(fmt::format("note: {}\n", note));
  if (folder.replaces && !options.resume)
    terminal.say(fmt::format("{} is there already and will be replaced.\n", folder.results.string()));

  ExperimentSession session(std::move(experiment), folder.given, options, terminal);
  const double begun = steady_seconds();
  bool out_of_time = false;
  const Results results = run_and_collect(session, interruption, out_of_time);
  terminal.say(about_work(results, steady_seconds() - begun));
  interruption.finish_what_is_written();
  const std::optional<ExitCode> stopped =
      out_of_time ? std::optional(ExitCode::out_of_time) : interruption.exit_code();
  const ExitCode code = end_run(results, folder, stopped, terminal);
  if (runs_with(results, RunStatus::pending) == 0) session.store().discard();
  return code;
}

}  // namespace commonroom::app
