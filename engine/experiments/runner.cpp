#include "experiments/runner.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <limits>
#include <mutex>
#include <thread>

#include "core/parallel.hpp"
#include "experiments/prepared_points.hpp"

namespace commonroom {
namespace {

/// Tells when to stop, and how far the work is.
class Watchman {
 public:
  Watchman(const ExperimentControl& control, std::size_t years)
      : control_(control), years_(years), begun_(std::chrono::steady_clock::now()) {}

  /// Whether a task of the usual length can still be begun.
  [[nodiscard]] bool may_begin() {
    if (asked_to_stop()) return false;
    if (!control_.time_limit) return true;
    const std::scoped_lock lock(guard_);
    const double usual = finished_ == 0 ? 0 : seconds_of_tasks_ / static_cast<double>(finished_);
    if (seconds() + usual < *control_.time_limit) return true;
    out_of_time_ = true;
    return false;
  }

  void count_year() {
    if (control_.time_limit && seconds() >= *control_.time_limit) {
      out_of_time_ = true;
      stop_ = true;
    }
    if (asked_to_stop()) stop_ = true;
    const std::scoped_lock lock(guard_);
    ++years_done_;
    if (control_.progress)
      control_.progress(std::min(1.0, static_cast<double>(years_done_) / static_cast<double>(years_)));
  }

  void count_task(double seconds_taken) {
    const std::scoped_lock lock(guard_);
    seconds_of_tasks_ += seconds_taken;
    ++finished_;
  }

  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  }
  [[nodiscard]] bool asked_to_stop() const { return control_.stop != nullptr && control_.stop->load(); }
  [[nodiscard]] bool out_of_time() const { return out_of_time_; }
  /// For runs under way: true once they are to be dropped.
  [[nodiscard]] const std::atomic<bool>& stop() const { return stop_; }
  void drop_everything() { stop_ = true; }

 private:
  const ExperimentControl& control_;
  std::size_t years_;
  std::chrono::steady_clock::time_point begun_;
  std::mutex guard_;
  std::size_t years_done_ = 0;
  std::size_t finished_ = 0;
  double seconds_of_tasks_ = 0;
  std::atomic<bool> out_of_time_ = false;
  std::atomic<bool> stop_ = false;
};

/// What stands in the place of a record where the point cannot be run at all.
ReplicateRecord failed_record(const RecordShape& shape, const TaskToRun& to_run, const std::string& cause) {
  constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
  const std::size_t rows = shape.regimes * shape.years;
  ReplicateRecord record;
  record.values.assign(rows * record_length(), nothing);
  record.by_type.assign(rows * shape.types * numbers_of_a_type, nothing);
  record.by_authority.assign(rows * shape.authorities, nothing);
  if (shape.schools > 0) {
    record.school_values.assign(
        school_variables().size(),
        std::vector<float>(rows * shape.schools, std::numeric_limits<float>::quiet_NaN()));
  }
  record.status.assign(shape.regimes, RunStatus::pending);
  record.failure_causes.assign(shape.regimes, {});
  for (const std::size_t regime : to_run.regimes) {
    record.status[regime] = RunStatus::failed;
    record.failure_causes[regime] = cause;
  }
  return record;
}

/// One call of run_tasks().
class TaskRunner {
 public:
  TaskRunner(const Experiment& experiment, std::shared_ptr<const Country> base,
             const std::vector<TaskToRun>& tasks, ExperimentStore& store, const ExperimentControl& control)
      : experiment_(experiment),
        tasks_(tasks),
        store_(store),
        points_(experiment, std::move(base)),
        watchman_(control, years_in_all()) {
    watch_.year_done = [this] { watchman_.count_year(); };
    watch_.stop = &watchman_.stop();
  }

  void work() {
    try {
      while (watchman_.may_begin()) {
        const std::size_t next = next_++;
        if (next >= tasks_.size()) return;
        run(tasks_[next]);
      }
    } catch (...) {  // the store cannot keep what is finished: nothing more is worth running
      const std::scoped_lock lock(guard_);
      if (!problem_) problem_ = std::current_exception();
      next_ = tasks_.size();
      watchman_.drop_everything();
    }
  }

  ExperimentEnding ending() {
    if (problem_) std::rethrow_exception(problem_);
    ending_.out_of_time = watchman_.out_of_time() && ending_.done + ending_.failed < runs_in_all();
    ending_.interrupted = watchman_.asked_to_stop();
    return ending_;
  }

 private:
  void run(const TaskToRun& to_run) {
    const double begun = watchman_.seconds();
    FinishedTask finished{to_run.task, lived(to_run)};
    const auto done = static_cast<std::size_t>(std::ranges::count(finished.record.status, RunStatus::done));
    const auto failed =
        static_cast<std::size_t>(std::ranges::count(finished.record.status, RunStatus::failed));
    if (done + failed == 0) return;
    watchman_.count_task(watchman_.seconds() - begun);
    store_.add(std::move(finished));
    const std::scoped_lock lock(guard_);
    ending_.done += done;
    ending_.failed += failed;
  }

  ReplicateRecord lived(const TaskToRun& to_run) {
    try {
      return points_.at(to_run.task.point)->prepared().live(to_run.task.replicate, watch_, to_run.regimes);
    } catch (const std::exception& problem) {
      return failed_record(store_.shape(), to_run, problem.what());
    }
  }

  [[nodiscard]] std::size_t runs_in_all() const {
    std::size_t runs = 0;
    for (const TaskToRun& task : tasks_) runs += task.regimes.size();
    return runs;
  }

  [[nodiscard]] std::size_t years_in_all() const {
    const Plan& plan = experiment_.base.plan;
    return std::max<std::size_t>(1, tasks_.size() * static_cast<std::size_t>(plan.burn_in) +
                                        runs_in_all() * static_cast<std::size_t>(plan.years));
  }

  const Experiment& experiment_;
  const std::vector<TaskToRun>& tasks_;
  ExperimentStore& store_;
  PreparedPoints points_;
  Watchman watchman_;
  ReplicateWatch watch_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex guard_;
  ExperimentEnding ending_;
  std::exception_ptr problem_;
};

}  // namespace

ExperimentEnding run_tasks(const Experiment& experiment, std::shared_ptr<const Country> base,
                           const std::vector<TaskToRun>& tasks, ExperimentStore& store,
                           const ExperimentControl& control) {
  const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  const std::size_t threads = control.threads == 0 ? cores : control.threads;
  const std::size_t workers = std::min(tasks.size(), control.workers == 0 ? threads : control.workers);
  TaskRunner runner(experiment, std::move(base), tasks, store, control);
  with_threads(control.threads, [&] { parallel_for(workers, 1, [&](std::size_t) { runner.work(); }); });
  store.close_part();
  return runner.ending();
}

}  // namespace commonroom
