#include "app/job_script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/text_layout.hpp"
#include "core/shell_word.hpp"

namespace commonroom::app {
namespace {

constexpr double bytes_a_megabyte = 1048576;
constexpr double share_for_tasks = 0.9;  ///< of a job's memory; the rest is for the program and the country

/// Seconds of a job that are left for closing the last part: a twentieth of them, from 1 to 10 minutes.
double margin(double seconds) {
  return std::min(seconds / 4, std::clamp(seconds / 20, 60.0, 600.0));
}

/// As Slurm reads it: whole minutes at least, days-hours:minutes:seconds.
std::string time_for_slurm(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::ceil(seconds));
  return fmt::format("{}-{:02}:{:02}:{:02}", whole / 86400, whole / 3600 % 24, whole / 60 % 60, whole % 60);
}

std::size_t megabytes(double bytes) {
  return static_cast<std::size_t>(std::max(1.0, std::floor(bytes / bytes_a_megabyte)));
}

std::string memory_line(const JobScript& script) {
  if (!script.bytes) return {};
  return fmt::format("#SBATCH --mem={}M\n", megabytes(static_cast<double>(*script.bytes)));
}

std::string memory_option(const JobScript& script) {
  if (!script.bytes) return {};
  return fmt::format(" --memory {}M", megabytes(share_for_tasks * static_cast<double>(*script.bytes)));
}

/// A name of a file that no command takes for an option.
std::string name_for_command(const std::string& name) {
  return shell_word(name.starts_with('-') ? "./" + name : name);
}

// Names that users choose stand in no comment and in no #SBATCH line: a line break in one would end it.
constexpr std::string_view submission =
    "# From the folder that names of files start from:\n"
    "#   job=$(sbatch --parsable array.sh)\n"
    "#   sbatch --dependency=afterok:$job merge.sh\n";

constexpr std::string_view program_line =
    "# The program; set COMMONROOM where it is not on the path of the computing machines.\n"
    "commonroom=${COMMONROOM:-commonroom}\n";

}  // namespace

std::string array_script(const JobScript& script) {
  std::string settings;
  for (const std::string& given : script.overrides)
    settings += fmt::format(" \\\n  --set {}", shell_word(given));
  return fmt::format(
      R"sh(#!/bin/bash
#SBATCH --job-name=commonroom
#SBATCH --array=0-{last}
#SBATCH --time={time}
#SBATCH --cpus-per-task={cpus}
{memory}#SBATCH --requeue
#SBATCH --open-mode=append
#
# {jobs} jobs of one experiment, a shard each. Save this script as array.sh, and that of --part merge as merge.sh.
{submission}# A job that was cancelled or failed: submit it again, here job {last}; it goes on where it stopped. The merge job
# that waits for the first array will never start then: cancel it, and submit it to wait for both.
#   again=$(sbatch --parsable --array={last} array.sh)
#   sbatch --dependency=afterany:$job,afterok:$again merge.sh

{program}folder={folder}

if [[ ! ${{SLURM_ARRAY_TASK_ID:-}} =~ ^[0-9]+$ ]]; then
  echo "this is a job of an array: submit it with sbatch" >&2
  exit 2
fi
# The number of shards stands here, and is not Slurm's count of jobs: that is 1 where one job is submitted again.
shard="$SLURM_ARRAY_TASK_ID/{jobs}"
parts() {{ find "$folder/shard-$SLURM_ARRAY_TASK_ID-of-{jobs}" -name '*.part.h5' 2>/dev/null | wc -l; }}

before=$(parts)
"$commonroom" sweep {scenario} -o "$folder" --resume --shard "$shard" \
  --time-limit {limit}s --threads {cpus}{memory_option} --progress never{settings}
code=$?

# 75: out of time. The job goes to the end of the queue, and on from there; one that finished nothing never would.
if [ "$code" -eq 75 ]; then
  if [ "$(parts)" -gt "$before" ]; then
    scontrol requeue "${{SLURM_ARRAY_JOB_ID}}_$SLURM_ARRAY_TASK_ID" && exit 0
  else
    echo "no run was finished in the time of a job: give it more with --time-limit" >&2
  fi
fi
# 5: finished, but some runs failed; they are recorded, and the merge job tells of them.
if [ "$code" -eq 5 ]; then
  exit 0
fi
exit "$code"
)sh",
      fmt::arg("last", script.jobs - 1), fmt::arg("time", time_for_slurm(script.seconds)),
      fmt::arg("cpus", script.cpus), fmt::arg("memory", memory_line(script)), fmt::arg("jobs", script.jobs),
      fmt::arg("submission", submission), fmt::arg("program", program_line),
      fmt::arg("folder", name_for_command(script.folder)),
      fmt::arg("scenario", name_for_command(script.scenario)),
      fmt::arg("limit", static_cast<std::uint64_t>(script.seconds - margin(script.seconds))),
      fmt::arg("memory_option", memory_option(script)), fmt::arg("settings", settings));
}

std::string merge_script(const JobScript& script) {
  return fmt::format(
      R"sh(#!/bin/bash
#SBATCH --job-name=commonroom-merge
#SBATCH --time={time}
#SBATCH --cpus-per-task=1
{memory}#SBATCH --requeue
#SBATCH --open-mode=append
#
# Joins the shards of one experiment, once all jobs of its array have ended well. Save this script as merge.sh.
{submission}
{program}folder={folder}

exec "$commonroom" merge "$folder" -o "$folder/results.h5"
)sh",
      fmt::arg("time", time_for_slurm(script.seconds)), fmt::arg("memory", memory_line(script)),
      fmt::arg("submission", submission), fmt::arg("program", program_line),
      fmt::arg("folder", name_for_command(script.folder)));
}

}  // namespace commonroom::app
