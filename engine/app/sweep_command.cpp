#include <fmt/format.h>

#include "analysis/paired_difference.hpp"
#include "app/arguments.hpp"
#include "app/experiment_asked_for.hpp"
#include "app/failures.hpp"
#include "app/interruption.hpp"
#include "app/json.hpp"
#include "app/output_folder.hpp"
#include "app/report_file.hpp"
#include "app/run_messages.hpp"
#include "app/session_options.hpp"
#include "app/sweep.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "experiments/merge.hpp"

namespace commonroom::app {
namespace {

std::string about_design(const Experiment& experiment, const SessionOptions& options) {
  const std::size_t runs = experiment.tasks() * experiment.regimes();
  std::string text = fmt::format("{} x {} x {} = {}", counted(experiment.points(), "point"),
                                 counted(experiment.regimes(), "regime"),
                                 counted(experiment.replicates(), "replicate"), counted(runs, "run"));
  if (options.shard) text += fmt::format("; shard {} of {}", options.shard->index, options.shard->count);
  return text + "\n";
}

/// What became of the runs of an experiment, or of a shard of it, as far as its parts tell.
struct Tally {
  std::size_t done = 0, failed = 0, pending = 0;
};

Tally tally_of(const Experiment& experiment, const PartList& parts, const Shard& shard) {
  Tally tally;
  for (const auto& [task, known] : parts.tasks) {
    for (const RunStatus status : known.status) {
      tally.done += status == RunStatus::done;
      tally.failed += status == RunStatus::failed;
    }
  }
  const std::size_t tasks = (experiment.tasks() + shard.count - 1 - shard.index) / shard.count;
  tally.pending =
      tasks * experiment.regimes() - std::min(tasks * experiment.regimes(), tally.done + tally.failed);
  return tally;
}

void say_how_it_stands(const Tally& tally, const std::filesystem::path& where, Terminal& terminal) {
  if (terminal.json()) {
    terminal.data(json_text(
        Json{{"results", where.string()},
             {"runs", {{"done", tally.done}, {"failed", tally.failed}, {"pending", tally.pending}}}}));
  }
  terminal.say(fmt::format("{}: {} done, {} failed, {} pending.\n", where.string(), tally.done, tally.failed,
                           tally.pending));
}

/// Why runs failed, and what can be done about it.
void say_what_failed(const Tally& tally, const Results& about, const PartList& parts, Terminal& terminal) {
  if (tally.failed == 0) return;
  constexpr std::size_t most_causes = 5;
  Failures failures;
  failures.take(about, parts);
  terminal.problem(fmt::format("error: {} of {} failed\n", tally.failed,
                               counted(tally.done + tally.failed + tally.pending, "run")) +
                   failures_text(failures, most_causes) +
                   "Once the reason is gone, --retry failed runs them again; analyses leave them out.\n");
}

ExitCode code_of(const Tally& tally, const ExperimentEnding& ending, const Interruption& interruption) {
  if (ending.interrupted) return interruption.exit_code().value_or(ExitCode::interrupted);
  if (ending.out_of_time) return ExitCode::out_of_time;
  return tally.failed > 0 ? ExitCode::some_runs_failed : ExitCode::done;
}

}  // namespace

ExitCode act_sweep(const Arguments& arguments, Terminal& terminal) {
  const std::string folder = folder_asked_for(arguments, "sweep");
  const SessionOptions options = session_options(arguments, "sweep");
  Interruption interruption(!terminal.quiet());
  return run_sweep(experiment_asked_for(arguments, true, terminal), folder, options, interruption, terminal);
}

ExitCode run_sweep(Experiment experiment, const std::string& folder_name, const SessionOptions& options,
                   Interruption& interruption, Terminal& terminal) {
  const OutputFolder folder = prepare_output_folder(folder_name);
  terminal.say(about_plan(experiment.base) + about_design(experiment, options));
  for (const std::string& note : notes_on(experiment.base)) terminal.say(fmt::format("note: {}\n", note));

  ExperimentSession session(std::move(experiment), folder.given, options, terminal);
  const ExperimentEnding ending = session.run(interruption);
  const PartList parts = session.parts();
  const Tally tally = tally_of(session.experiment(), parts, options.shard.value_or(Shard{}));
  const ExitCode code = code_of(tally, ending, interruption);
  if (tally.pending > 0 || options.shard) {
    say_how_it_stands(tally, experiment_folder(folder.given, options.shard), terminal);
    say_what_failed(tally, session.about(), parts, terminal);
    if (tally.pending > 0) terminal.problem("To go on with it, add --resume to the same command.\n");
    return code;
  }
  interruption.finish_what_is_written();
  merge_parts(session.about(), {parts}, {standard_periods(session.about().years), &statistics_of},
              folder.results);
  write_report_of_file(folder.results, folder.results.parent_path() / report_name);
  say_how_it_stands(tally, folder.results, terminal);
  say_what_failed(tally, session.about(), parts, terminal);
  session.store().discard();
  return code;
}

}  // namespace commonroom::app
