#include "app/experiment_session.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <numeric>
#include <utility>

#include "app/provenance.hpp"
#include "app/results_path.hpp"
#include "app/run_messages.hpp"
#include "app/text_layout.hpp"
#include "commonroom/commonroom.hpp"
#include "experiments/identity.hpp"
#include "output/whole_file.hpp"

namespace commonroom::app {
namespace {

Results about_experiment(const Experiment& experiment, const Country& country) {
  Results about = describe_run(experiment.base.plan, country);
  add_provenance(experiment.base, about);
  about.scenario_file = experiment.given_as;
  about.overrides = experiment.overrides;
  about.points = static_cast<int>(experiment.points());
  about.varied = varied_columns(experiment);
  return about;
}

/// A replicate as a results file has it, as if it had just been run.
FinishedTask task_of(const Results& point, std::uint32_t number, std::size_t replicate) {
  FinishedTask finished{{number, static_cast<std::uint32_t>(replicate)}, {}};
  ReplicateRecord& record = finished.record;
  const auto years = static_cast<std::size_t>(point.years);
  const auto take = [&](const auto& from, auto& into, std::size_t run, std::size_t of_a_year) {
    const auto first = from.begin() + static_cast<std::ptrdiff_t>(run * years * of_a_year);
    into.insert(into.end(), first, first + static_cast<std::ptrdiff_t>(years * of_a_year));
  };
  record.school_values.resize(point.school_values.size());
  for (std::size_t regime = 0; regime < point.regimes.size(); ++regime) {
    const std::size_t run = regime * static_cast<std::size_t>(point.replicates) + replicate;
    record.status.push_back(point.status[run]);
    record.failure_causes.push_back(point.failure_causes[run]);
    take(point.values, record.values, run, record_length());
    take(point.by_type, record.by_type, run, point.length_by_type());
    take(point.by_authority, record.by_authority, run, point.authority_table.size());
    for (std::size_t variable = 0; variable < point.school_values.size(); ++variable)
      take(point.school_values[variable], record.school_values[variable], run, point.school_table.urn.size());
  }
  return finished;
}

bool has_parts(const std::filesystem::path& folder) {
  std::error_code unknown;
  return std::filesystem::exists(about_path(folder), unknown);
}

}  // namespace

std::filesystem::path experiment_folder(const std::filesystem::path& output,
                                        const std::optional<Shard>& shard) {
  if (!shard) return output / "experiment";
  return output / fmt::format("shard-{}-of-{}", shard->index, shard->count);
}

ExperimentSession::ExperimentSession(Experiment experiment, const std::filesystem::path& output,
                                     const SessionOptions& options, Terminal& terminal)
    : experiment_(std::move(experiment)),
      options_(options),
      terminal_(terminal),
      folder_(experiment_folder(output, options.shard)) {
  const double begun = steady_seconds();
  country_ = std::make_shared<const Country>(build_population(experiment_.base, options.threads));
  terminal.say(about_population(experiment_.base, *country_, terminal.verbose()));
  terminal.detail(fmt::format("The population took {:.1f} s to build.\n", steady_seconds() - begun));
  memory_ = memory_plan(experiment_, *country_,
                        {population_sizes(experiment_, *country_), options.threads, options.memory_bytes});
  open_store(output);
}

void ExperimentSession::open_store(const std::filesystem::path& output) {
  if (!options_.resume && has_parts(folder_)) {
    throw FileProblem(fmt::format(
        "{} holds an experiment that is not finished: go on with it by adding --resume, or remove it",
        folder_.string()));
  }
  const bool begins = !has_parts(folder_);
  store_.emplace(folder_, about_experiment(experiment_, *country_),
                 ExperimentStore::PartSize{options_.seconds_a_part, memory_.part_bytes});
  // Whoever has the whole experiment's lock alone writes beside it; shards share the folder with others.
  if (!options_.shard) remove_passing_files(output);
  const std::filesystem::path results = output / results_name;
  std::error_code unknown;
  if (options_.resume && begins && !options_.shard && std::filesystem::exists(results, unknown))
    take_over(results);
}

void ExperimentSession::take_over(const std::filesystem::path& results) {
  const Results kept = read_about(results);
  std::vector<std::string> differences = differences_in_identity(kept, about());
  if (differences.empty()) differences = differences_in_points(kept, about());
  if (!differences.empty()) {
    throw Mismatch(fmt::format("{} holds another experiment, which this one cannot go on with:\n  {}",
                               results.string(), fmt::join(differences, "\n  ")));
  }
  for (std::size_t point = 0; point < static_cast<std::size_t>(std::min(kept.points, about().points));
       ++point) {
    const Results values = read_results(results, point);
    for (int replicate = 0; replicate < std::min(kept.replicates, about().replicates); ++replicate)
      store_->add(task_of(values, static_cast<std::uint32_t>(point), static_cast<std::size_t>(replicate)));
  }
  store_->close_part();
}

PartList ExperimentSession::parts() const {
  return list_parts(folder_, identity_of(store_->about()), store_->shape());
}

ExperimentEnding ExperimentSession::run(const Interruption& interruption) {
  const std::vector<Task> tasks =
      tasks_in_order(order_of(experiment_), experiment_.replicates(), options_.shard.value_or(Shard{}));
  const std::vector<TaskToRun> left =
      unfinished(parts(), tasks, experiment_.regimes(), options_.retry_failed);
  if (left.size() < tasks.size()) {
    terminal_.say(fmt::format("{} of {} are finished already.\n", tasks.size() - left.size(),
                              counted(tasks.size(), "task")));
  }
  store_->journal().write(
      fmt::format("begin tasks {} of {} at {}", left.size(), tasks.size(), std::time(nullptr)));
  ProgressDisplay display(
      terminal_.progress_style(), [this](std::string_view text) { terminal_.say(text); }, &steady_seconds);
  const ExperimentControl control{.progress = [&display](double share) { display.update(share); },
                                  .stop = &interruption.stop(),
                                  .time_limit = options_.time_limit,
                                  .threads = options_.threads,
                                  .workers = memory_.workers};
  const ExperimentEnding ending = run_tasks(experiment_, country_, left, *store_, control);
  give_back_memory();
  display.finish();
  store_->journal().write(
      fmt::format("end done {} failed {} at {}", ending.done, ending.failed, std::time(nullptr)));
  return ending;
}

}  // namespace commonroom::app
