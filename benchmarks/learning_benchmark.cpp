// Pupils' growth, and the draws behind it, for a country's worth of pupils in schools of a primary's or a
// secondary's size.

#include <benchmark/benchmark.h>

#include "model/learning/birth.hpp"
#include "model/learning/pupil_growth.hpp"
#include "random/draws.hpp"
#include "random/multiversion.hpp"

namespace commonroom {
namespace {

constexpr std::uint32_t pupils_in_benchmark = 600'000;

/// One year group of pupils in schools that take `intake` each.
Cohort cohort_of(std::uint32_t intake) {
  Cohort cohort;
  cohort.born = 1;
  cohort.slot.resize(pupils_in_benchmark);
  for (std::uint32_t i = 0; i < pupils_in_benchmark; ++i) cohort.slot[i] = i;
  for (auto& column : cohort.attainment) column.assign(pupils_in_benchmark, 0.1F);
  cohort.home_advantage.assign(pupils_in_benchmark, 0.2F);
  cohort.prior.assign(pupils_in_benchmark, 0.0F);
  cohort.traits.assign(pupils_in_benchmark, 0);
  for (std::uint32_t start = 0; start <= pupils_in_benchmark; start += intake)
    cohort.school_start.push_back(start);
  return cohort;
}

void pupil_growth(benchmark::State& state) {
  Pupils pupils;
  pupils.cohorts[8] = cohort_of(static_cast<std::uint32_t>(state.range(0)));
  const std::size_t schools = pupils.cohorts[8].school_start.size() - 1;
  for (std::size_t g = 0; g < year_groups; ++g) {
    if (g != 8) pupils.cohorts[g].school_start.assign(schools + 1, 0);
  }
  Reference reference;
  reference.shock_sd.fill(0.3);
  const Column<SchoolId, SchoolGrowth> growth(schools);
  const Draws draws(1, 0, 9);
  for ([[maybe_unused]] auto _ : state) {
    grow_pupils(pupils, reference, growth, LearningParameters{}, false, 50, draws);
  }
  state.SetItemsProcessed(state.iterations() * pupils_in_benchmark);
}
BENCHMARK(pupil_growth)->Arg(30)->Arg(200)->Unit(benchmark::kMillisecond)->UseRealTime();

COMMONROOM_MULTIVERSION
float sum_of_batches(const Draws& draws, const std::uint32_t* slots) {
  float sum = 0;
  for (std::size_t i = 0; i + philox_lanes <= pupils_in_benchmark; i += philox_lanes) {
    const PhiloxBatch words = draw_batch(draws, Process::pupil_learning, slots + i, philox_lanes, 7);
    std::array<float, philox_lanes> normals;
    for (std::size_t lane = 0; lane < philox_lanes; ++lane) normals[lane] = to_normal(words.words[0][lane]);
    sum += normals[0];
  }
  return sum;
}

void normals_in_batches(benchmark::State& state) {
  const Cohort cohort = cohort_of(30);
  const Draws draws(1, 0, 9);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(sum_of_batches(draws, cohort.slot.data()));
  state.SetItemsProcessed(state.iterations() * pupils_in_benchmark);
}
BENCHMARK(normals_in_batches)->Unit(benchmark::kMillisecond);

void normals_one_by_one(benchmark::State& state) {
  const Draws draws(1, 0, 9);
  for ([[maybe_unused]] auto _ : state) {
    float sum = 0;
    for (std::uint32_t i = 0; i < pupils_in_benchmark; ++i)
      sum += draws.normal(Process::pupil_learning, i, 7);
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * pupils_in_benchmark);
}
BENCHMARK(normals_one_by_one)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace commonroom

BENCHMARK_MAIN();
