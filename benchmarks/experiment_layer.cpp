// What keeping an experiment takes beside its runs: the layer's overhead, how busy it keeps the processors,
// writing ten thousand runs, and joining parts.
//
//   experiment_layer [--benchmark_...]
//
// Counters: `overhead_%` of processor time over the same runs kept nowhere; `busy_%` of all threads' time;
// `MB/s` of values, unpacked, and `files_MB/s` of the bytes in parts and results. Works in a folder of its
// own beneath TMPDIR, which takes up to 1 GB.

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "analysis/paired_difference.hpp"
#include "core/parallel.hpp"
#include "experiments/experiment.hpp"
#include "experiments/identity.hpp"
#include "experiments/merge.hpp"
#include "experiments/prepared_points.hpp"
#include "experiments/runner.hpp"
#include "experiments/store.hpp"
#include "experiments/task_order.hpp"
#include "simulation/run.hpp"
#include "support/temporary_folder.hpp"

namespace commonroom {
namespace {

constexpr double megabyte = 1e6;

const std::string scenario = std::string(COMMONROOM_SOURCE_DIR) + "/scenarios/three_regimes.toml";

double processor_seconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// Time that has passed, by the clock and on the processors.
class Stopwatch {
 public:
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  }
  [[nodiscard]] double processor() const { return processor_seconds() - processor_; }

 private:
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  double processor_ = processor_seconds();
};

double bytes_in(const std::filesystem::path& folder) {
  double bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size());
  }
  return bytes;
}

/// An experiment of one point with its population.
struct Loaded {
  explicit Loaded(const std::vector<std::string>& overrides)
      : experiment(load_experiment(scenario, overrides, false)),
        country(std::make_shared<const Country>(country_of(experiment.base.plan))) {
    experiment.base.plan.authorities_told = false;  // as in an experiment of many points
    about = describe_run(experiment.base.plan, *country);
  }

  [[nodiscard]] std::vector<TaskToRun> tasks() const {
    return unfinished({}, tasks_in_order({0}, experiment.replicates(), {}), experiment.regimes(), false);
  }

  Experiment experiment;
  std::shared_ptr<const Country> country;
  Results about;
};

/// The same runs without the layer: as many threads take the next replicate until there is none.
void live_all(const Loaded& loaded) {
  PreparedPoints points(loaded.experiment, loaded.country);
  parallel_for(loaded.experiment.replicates(), 1, [&](std::size_t replicate) {
    benchmark::DoNotOptimize(points.at(0)->prepared().live(static_cast<std::uint32_t>(replicate), {}));
  });
}

void run_1000_runs(benchmark::State& state) {
  const Loaded loaded({"run.replicates=250"});
  for (auto iteration : state) {
    const Stopwatch bare;
    live_all(loaded);
    const double without = bare.processor();

    const test::TemporaryFolder folder;
    const Stopwatch watch;
    ExperimentStore store(folder / "experiment", loaded.about, {});
    run_tasks(loaded.experiment, loaded.country, loaded.tasks(), store, {});
    const auto threads = static_cast<double>(std::thread::hardware_concurrency());
    state.SetIterationTime(watch.seconds());
    state.counters["overhead_%"] = 100 * (watch.processor() / without - 1);
    state.counters["busy_%"] = 100 * watch.processor() / (threads * watch.seconds());
  }
}

/// Records of a few replicates that were run, to be told many times over with other digits.
std::vector<ReplicateRecord> lived_records(const Loaded& loaded) {
  constexpr std::size_t records = 8;
  std::vector<ReplicateRecord> lived(records);
  PreparedPoints points(loaded.experiment, loaded.country);
  parallel_for(records, 1, [&](std::size_t i) {
    lived[i] = points.at(0)->prepared().live(static_cast<std::uint32_t>(i), {});
  });
  return lived;
}

/// A task as it could have been: every number that is not whole has digits of its own.
FinishedTask told_again(const std::vector<ReplicateRecord>& lived, const Task& task, std::size_t number) {
  constexpr double difference = 1e-9;
  FinishedTask finished{task, lived[number % lived.size()]};
  for (double& value : finished.record.values) {
    if (value != std::floor(value)) value *= 1 + difference * static_cast<double>(number);
  }
  return finished;
}

/// Ten thousand runs of thirty years, all outcomes: 50 points of 50 replicates under four regimes.
void write_10000_runs(benchmark::State& state) {
  constexpr int points = 50, replicates = 50;
  Loaded loaded({"run.replicates=50", "run.years=30", "run.burn_in=3"});
  const std::vector<ReplicateRecord> lived = lived_records(loaded);
  loaded.about.points = points;
  loaded.about.varied = {{"setting", std::vector<double>(points, 0), {}}};
  const double values = static_cast<double>(points) * replicates *
                        static_cast<double>(lived[0].values.size() + lived[0].by_type.size()) *
                        sizeof(double);
  for (auto iteration : state) {
    const test::TemporaryFolder folder;
    double writing = 0;
    {
      ExperimentStore store(folder / "experiment", loaded.about, {});
      for (std::uint32_t i = 0; i < points * replicates; ++i) {
        FinishedTask finished = told_again(lived, {i / replicates, i % replicates}, i);
        const Stopwatch watch;
        store.add(std::move(finished));
        writing += watch.seconds();
      }
      const Stopwatch watch;
      store.close_part();
      writing += watch.seconds();
    }
    const double parts = bytes_in(folder / "experiment");
    const Stopwatch merging;
    const PartList list =
        list_parts(folder / "experiment", identity_of(loaded.about), shape_of(loaded.about));
    merge_parts(loaded.about, {list}, {standard_periods(loaded.about.years), &statistics_of},
                folder / "results.h5");
    const double seconds = merging.seconds();
    const double results = static_cast<double>(std::filesystem::file_size(folder / "results.h5"));
    state.SetIterationTime(writing + seconds);
    state.counters["parts_s"] = writing;
    state.counters["merge_s"] = seconds;
    state.counters["merge_processor_s"] = merging.processor();
    state.counters["merge_MB/s"] = values / seconds / megabyte;
    state.counters["merge_files_MB/s"] = (parts + results) / seconds / megabyte;
  }
}

BENCHMARK(write_10000_runs)->UseManualTime()->Iterations(1)->Repetitions(3)->Unit(benchmark::kSecond);
BENCHMARK(run_1000_runs)->UseManualTime()->Iterations(1)->Unit(benchmark::kSecond);

}  // namespace
}  // namespace commonroom

BENCHMARK_MAIN();
