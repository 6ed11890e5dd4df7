#include "experiments/forecast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <utility>

#include "core/number_text.hpp"
#include "core/parallel.hpp"
#include "experiments/memory_plan.hpp"
#include "experiments/population_sizes.hpp"
#include "experiments/prepared_points.hpp"

namespace commonroom {
namespace {

/// Years of a task of the pilot: partnerships and staff have formed by the end of burn-in, and making a task
/// ready weighs little beside them.
struct PilotYears {
  int burn_in, of_each_regime;
};
constexpr PilotYears usual_pilot{12, 4};
constexpr PilotYears pilot_of_a_country{6, 2};  ///< whose years take long, beside which the rest is nothing
constexpr double pupils_of_a_country = 1e6;
constexpr double pilot_seconds = 3;  ///< no task is begun after so long
constexpr std::size_t pilot_tasks = 200;
constexpr double merge_bytes_a_second = 1.5e8;  ///< benchmarks/experiment_layer, on two busy processors
/// Of results, beside the records themselves: estimates by period, indexes, texts.
constexpr double results_overhead = 1.15;
constexpr std::size_t bytes_of_texts = std::size_t{2} << 20U;

double seconds_since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

/// The experiment with short runs.
Experiment shortened(const Experiment& experiment, const std::vector<double>& pupils) {
  const bool is_large = *std::ranges::max_element(pupils) > pupils_of_a_country;
  const PilotYears length = is_large ? pilot_of_a_country : usual_pilot;
  Experiment pilot = experiment;
  Plan& plan = pilot.base.plan;
  plan.burn_in = std::min(plan.burn_in, length.burn_in);
  plan.years = std::min(plan.years, length.of_each_regime);
  pilot.overrides.push_back(fmt::format("run.burn_in={}", plan.burn_in));
  pilot.overrides.push_back(fmt::format("run.years={}", plan.years));
  return pilot;
}

/// Years of burn-in at a point, which a design may vary.
double burn_in_at(const Experiment& experiment, std::size_t point) {
  const auto key = std::ranges::find(experiment.keys, "run.burn_in");
  const int otherwise = experiment.base.plan.burn_in;
  if (key == experiment.keys.end()) return otherwise;
  const std::string& setting =
      experiment.settings[point][static_cast<std::size_t>(key - experiment.keys.begin())];
  return number_in<double>(setting).value_or(otherwise);
}

/// Years of pupils that all tasks live through: what time goes with.
double pupil_years_of(const Experiment& experiment, const std::vector<double>& pupils) {
  const Plan& plan = experiment.base.plan;
  const auto of_regimes = static_cast<double>(plan.regimes.size()) * plan.years;
  double years = 0;
  for (std::size_t point = 0; point < experiment.points(); ++point)
    years += pupils[point] * (burn_in_at(experiment, point) + of_regimes);
  return years * static_cast<double>(experiment.replicates());
}

/// What tasks side by side lived through in a while.
struct Pace {
  double pupil_years = 0;
  double seconds = 0;
  std::size_t years = 0;
};

/// One call of pace_of().
class Pilot {
 public:
  Pilot(const Experiment& short_runs, std::shared_ptr<const Country> base,
        const std::vector<std::size_t>& order, const std::vector<double>& pupils, std::size_t workers)
      : points_(short_runs, std::move(base)), order_(order), pupils_(pupils), workers_(workers) {
    tasks_ = std::min(pilot_tasks, std::max(workers, order.size() * short_runs.replicates()));
  }

  void work() {
    while (true) {
      const std::size_t task = next_++;
      if (task >= tasks_ || (task >= workers_ && seconds_since(begun_) > pilot_seconds)) return;
      const std::size_t point = order_[task % order_.size()];
      std::size_t years = 0;
      std::mutex counting;
      const ReplicateWatch watch{.year_done =
                                     [&] {
                                       const std::scoped_lock lock(counting);
                                       ++years;
                                     },
                                 .stop = nullptr};
      (void)points_.at(point)->prepared().live(static_cast<std::uint32_t>(task / order_.size()), watch);
      const std::scoped_lock lock(guard_);
      pace_.years += years;
      pace_.pupil_years += static_cast<double>(years) * pupils_[point];
    }
  }

  [[nodiscard]] Pace pace() const {
    Pace pace = pace_;
    pace.seconds = seconds_since(begun_);
    return pace;
  }

 private:
  PreparedPoints points_;
  const std::vector<std::size_t>& order_;
  const std::vector<double>& pupils_;
  std::size_t workers_;
  std::size_t tasks_ = 0;
  std::atomic<std::size_t> next_ = 0;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::mutex guard_;
  Pace pace_;
};

Pace pace_of(const Experiment& experiment, std::shared_ptr<const Country> base,
             const std::vector<std::size_t>& order, const std::vector<double>& pupils, std::size_t workers,
             std::size_t threads) {
  const Experiment short_runs = shortened(experiment, pupils);
  Pilot pilot(short_runs, std::move(base), order, pupils, workers);
  with_threads(threads, [&] { parallel_for(workers, 1, [&](std::size_t) { pilot.work(); }); });
  return pilot.pace();
}

}  // namespace

Forecast forecast(const Experiment& experiment, std::shared_ptr<const Country> base,
                  const std::vector<std::size_t>& order, std::size_t threads, std::size_t bound) {
  const std::size_t records = bytes_of_a_record(experiment.base.plan, *base) * experiment.tasks();
  const PopulationSizes populations = population_sizes(experiment, *base);
  const MemoryPlan memory = memory_plan(experiment, *base, {populations, threads, bound});
  const Pace pace = pace_of(experiment, std::move(base), order, populations.pupils, memory.workers, threads);

  Forecast expected;
  expected.tasks = experiment.tasks();
  expected.runs = experiment.tasks() * experiment.regimes();
  expected.pilot_seconds = pace.seconds;
  expected.pilot_years = pace.years;
  expected.memory_bytes = memory.bytes;
  expected.parts_bytes = records + bytes_of_texts;
  expected.results_bytes =
      static_cast<std::size_t>(results_overhead * static_cast<double>(records)) + bytes_of_texts;
  expected.seconds = pupil_years_of(experiment, populations.pupils) * pace.seconds / pace.pupil_years +
                     static_cast<double>(records) / merge_bytes_a_second;
  return expected;
}

}  // namespace commonroom
