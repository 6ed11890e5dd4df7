#include "experiments/forecast.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <string>

#include "core/parallel.hpp"
#include "experiments/prepared_points.hpp"
#include "experiments/store.hpp"

namespace commonroom {
namespace {

constexpr int pilot_burn_in = 6;     ///< years; partnerships and staff have formed by then
constexpr int pilot_years = 2;       ///< of each regime
constexpr double pilot_seconds = 3;  ///< no task is begun after so long
constexpr std::size_t pilot_tasks = 200;
constexpr double merge_bytes_a_second = 6e7;
/// Of results, beside the records themselves: estimates by period, indexes, texts.
constexpr double results_overhead = 1.15;
constexpr std::size_t bytes_of_texts = std::size_t{2} << 20U;

double seconds_since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

/// The experiment with short runs.
Experiment shortened(const Experiment& experiment) {
  Experiment pilot = experiment;
  Plan& plan = pilot.base.plan;
  pilot.overrides.push_back("run.burn_in=" + std::to_string(std::min(plan.burn_in, pilot_burn_in)));
  pilot.overrides.push_back("run.years=" + std::to_string(std::min(plan.years, pilot_years)));
  plan.burn_in = std::min(plan.burn_in, pilot_burn_in);
  plan.years = std::min(plan.years, pilot_years);
  return pilot;
}

std::size_t years_of_a_task(const Plan& plan) {
  return static_cast<std::size_t>(plan.burn_in) + plan.regimes.size() * static_cast<std::size_t>(plan.years);
}

/// Memory that this process has now, in bytes; 0 where the system does not tell.
std::size_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::size_t all = 0, resident = 0;
  if (!(statm >> all >> resident)) return 0;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

/// Years simulated a second by tasks side by side.
struct Pace {
  double years_a_second = 0;
  double seconds = 0;
  std::size_t years = 0;
};

Pace pace_of(const Experiment& pilot, std::shared_ptr<const Country> base,
             const std::vector<std::size_t>& order, std::size_t workers, std::size_t threads) {
  PreparedPoints points(pilot, std::move(base));
  const std::size_t tasks = std::min(pilot_tasks, std::max(workers, order.size() * pilot.replicates()));
  std::atomic<std::size_t> next = 0, years = 0;
  const ReplicateWatch watch{.year_done = [&years] { ++years; }, .stop = nullptr};
  const auto begun = std::chrono::steady_clock::now();
  with_threads(threads, [&] {
    parallel_for(workers, 1, [&](std::size_t) {
      while (true) {
        const std::size_t task = next++;
        if (task >= tasks || (task >= workers && seconds_since(begun) > pilot_seconds)) return;
        const std::size_t point = order[task % order.size()];
        (void)points.at(point)->prepared().live(static_cast<std::uint32_t>(task / order.size()), watch);
      }
    });
  });
  const double seconds = seconds_since(begun);
  return {static_cast<double>(years) / seconds, seconds, years};
}

}  // namespace

std::size_t bytes_of_a_record(const Plan& plan, std::size_t schools) {
  const std::size_t years = plan.regimes.size() * static_cast<std::size_t>(plan.years);
  std::size_t bytes =
      years * (record_length() + partnership_types_of(plan).size() * numbers_of_a_type) * sizeof(double);
  if (plan.school_trajectories) bytes += years * schools * school_variables().size() * sizeof(float);
  return bytes;
}

Forecast forecast(const Experiment& experiment, std::shared_ptr<const Country> base,
                  const std::vector<std::size_t>& order, const ExperimentControl& control) {
  const Plan& plan = experiment.base.plan;
  const std::size_t schools = base->schools.size();
  const std::size_t memory_of_tasks = workers_of(experiment, *base, control) * memory_of_a_task(plan, *base);
  const std::size_t workers = workers_of(experiment, *base, control);
  const Pace pace = pace_of(shortened(experiment), std::move(base), order, workers, control.threads);

  Forecast expected;
  expected.tasks = experiment.tasks();
  expected.runs = experiment.tasks() * experiment.regimes();
  expected.pilot_seconds = pace.seconds;
  expected.pilot_years = pace.years;
  const std::size_t records = bytes_of_a_record(plan, schools) * experiment.tasks();
  expected.parts_bytes = records + bytes_of_texts;
  expected.results_bytes =
      static_cast<std::size_t>(results_overhead * static_cast<double>(records)) + bytes_of_texts;
  expected.seconds = static_cast<double>(experiment.tasks() * years_of_a_task(plan)) / pace.years_a_second +
                     static_cast<double>(records) / merge_bytes_a_second;
  const std::size_t waiting = std::min<std::size_t>(records, ExperimentStore::PartSize{}.bytes);
  const std::size_t writing = std::min<std::size_t>(expected.results_bytes, std::size_t{1} << 29U);
  expected.memory_bytes = resident_bytes() + memory_of_tasks + 2 * waiting + 2 * writing;
  return expected;
}

}  // namespace commonroom
