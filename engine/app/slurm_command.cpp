#include <fmt/format.h>

#include <filesystem>

#include "app/arguments.hpp"
#include "app/job_script.hpp"
#include "app/session_options.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"
#include "core/number_text.hpp"
#include "experiments/experiment.hpp"

namespace commonroom::app {
namespace {

constexpr std::uint32_t most_jobs = 100000;
constexpr std::uint32_t most_cpus = 4096;
constexpr double shortest_job = 60;  ///< seconds: Slurm counts in minutes

std::uint32_t count_asked_for(const Arguments& arguments, const std::string& option, std::uint32_t most) {
  const std::string text = *arguments.value(option);
  const auto count = number_in<std::uint32_t>(text);
  if (!count || *count == 0 || *count > most) {
    throw UsageError(fmt::format("--{} does not understand `{}`", option, text),
                     fmt::format("give a number from 1 to {}", most), "slurm");
  }
  return *count;
}

std::string folder_for(const Arguments& arguments) {
  const std::string standard =
      "results/" + std::filesystem::path(arguments.operands().front()).stem().string();
  return arguments.value("output").value_or(standard);
}

JobScript script_asked_for(const Arguments& arguments) {
  if (!arguments.has("part"))
    throw UsageError("`slurm` prints one script", "say which with --part array or --part merge", "slurm");
  if (!arguments.has("array"))
    throw UsageError("`slurm` needs the number of jobs", "give it with --array N", "slurm");
  const SessionOptions session = session_options(arguments, "slurm");
  JobScript script;
  script.scenario = arguments.operands().front();
  script.folder = folder_for(arguments);
  script.overrides = arguments.overrides();
  script.jobs = count_asked_for(arguments, "array", most_jobs);
  if (arguments.has("cpus")) script.cpus = count_asked_for(arguments, "cpus", most_cpus);
  if (session.memory_bytes > 0) script.bytes = session.memory_bytes;
  script.seconds = session.time_limit.value_or(script.seconds);
  if (script.seconds < shortest_job)
    throw UsageError("a job under Slurm takes a minute at least", "give more with --time-limit", "slurm");
  return script;
}

}  // namespace

ExitCode act_slurm(const Arguments& arguments, Terminal& terminal) {
  const JobScript script = script_asked_for(arguments);
  // A mistake in the scenario is better found here than by each job.
  const Experiment experiment = load_experiment(script.scenario, script.overrides, true);
  if (script.jobs > experiment.tasks()) {
    terminal.problem(fmt::format("note: {} for {}: some will have nothing to do\n",
                                 counted(script.jobs, "job"), counted(experiment.tasks(), "task")));
  }
  terminal.data(*arguments.value("part") == "array" ? array_script(script) : merge_script(script));
  return ExitCode::done;
}

}  // namespace commonroom::app
