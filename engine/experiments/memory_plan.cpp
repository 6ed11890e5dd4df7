#include "experiments/memory_plan.hpp"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "experiments/prepared_points.hpp"
#include "output/results_writer.hpp"

namespace commonroom {
namespace {

// A world and its scratch, for each pupil and for what does not grow with them: benchmarks/national_run.
constexpr std::size_t bytes_a_pupil = 96;
constexpr std::size_t bytes_a_world = std::size_t{4} << 20U;
constexpr std::size_t country_bytes_a_pupil = 24;  ///< where points have populations of their own
constexpr std::size_t most_bytes_a_part = std::size_t{1} << 28U;
constexpr std::size_t least_bytes_a_part = std::size_t{1} << 22U;
/// Of a bound, what finished records may take while they wait.
constexpr std::size_t share_of_parts = 8;

/// Memory that this process has now, in bytes; 0 where the system does not tell.
std::size_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::size_t all = 0, resident = 0;
  if (!(statm >> all >> resident)) return 0;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

/// While a part is written: its records, the same packed in a file in memory, and its bytes once more.
std::size_t memory_of_parts(std::size_t part_bytes) {
  return 3 * part_bytes;
}

/// While results are written: a block of points, the same by outcome and packed, and a small file whole,
/// twice.
std::size_t memory_of_merging(const Experiment& experiment, std::size_t of_a_task) {
  const std::size_t of_a_point = of_a_task * experiment.replicates();
  const std::size_t all = of_a_task * experiment.tasks();
  const std::size_t block = std::max(of_a_point, std::min(all, most_bytes_of_a_block()));
  return 3 * block + 2 * std::min(all, most_bytes_of_a_file_in_memory());
}

}  // namespace

std::size_t memory_of_a_task(const Plan& plan, std::size_t pupils) {
  // The world after burn-in is kept beside those of the regimes that are run from it.
  const std::size_t worlds = 1 + (plan.one_regime_at_a_time ? 1 : plan.regimes.size());
  const std::size_t record =
      plan.regimes.size() * static_cast<std::size_t>(plan.years) * record_length() * sizeof(double);
  return worlds * (bytes_a_world + pupils * bytes_a_pupil) + record;
}

std::size_t bytes_of_a_record(const Plan& plan, const Country& country) {
  const std::size_t years = plan.regimes.size() * static_cast<std::size_t>(plan.years);
  const std::size_t numbers = record_length() + partnership_types_of(plan).size() * numbers_of_a_type +
                              authorities_told_of(plan, country).size();
  std::size_t bytes = years * numbers * sizeof(double);
  if (plan.school_trajectories)
    bytes += years * country.schools.size() * school_variables().size() * sizeof(float);
  return bytes;
}

MemoryPlan memory_plan(const Experiment& experiment, const Country& base, const MemoryNeeds& needs) {
  const Plan& plan = experiment.base.plan;
  const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  const std::size_t threads = needs.threads == 0 ? cores : needs.threads;
  const std::size_t of_a_record = bytes_of_a_record(plan, base);
  const std::size_t records = of_a_record * experiment.tasks();
  const std::size_t merging = memory_of_merging(experiment, of_a_record);
  const PopulationSizes& populations = needs.populations;
  const std::size_t of_a_country = populations.differ ? populations.most_pupils * country_bytes_a_pupil : 0;
  const std::size_t of_a_task = memory_of_a_task(plan, populations.most_pupils) + of_a_country;
  const std::size_t shared = resident_bytes() + countries_kept * of_a_country;

  MemoryPlan planned;
  planned.part_bytes = std::min(most_bytes_a_part, records);
  planned.workers = std::min(threads, experiment.tasks());
  if (needs.bound > 0) {
    planned.part_bytes =
        std::min(planned.part_bytes, std::max(least_bytes_a_part, needs.bound / share_of_parts / 3));
    const std::size_t taken = shared + memory_of_parts(planned.part_bytes);
    const std::size_t left = needs.bound > taken ? needs.bound - taken : 0;
    planned.workers = std::clamp<std::size_t>(left / of_a_task, 1, planned.workers);
  }
  const std::size_t running = planned.workers * of_a_task + memory_of_parts(planned.part_bytes);
  planned.bytes = shared + std::max(running, merging);
  return planned;
}

void give_back_memory() {
#ifdef __GLIBC__
  ::malloc_trim(0);
#endif
}

}  // namespace commonroom
