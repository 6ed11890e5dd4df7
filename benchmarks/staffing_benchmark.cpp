#include <benchmark/benchmark.h>

#include "core/parallel.hpp"
#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

/// As many schools and teachers as England has.
const testing::StaffedRun& england() {
  static const testing::StaffedRun run = [] {
    testing::StaffedRun made{
        .plan = {
            .regions = 9, .areas_per_region = 17, .primaries_per_area = 110, .secondaries_per_area = 22}};
    made.advance();
    return made;
  }();
  return run;
}

void per_teacher(benchmark::State& state) {
  const auto teachers = static_cast<double>(england().world.teachers.staff.size());
  state.counters["teachers"] = teachers;
  state.counters["per_teacher_year"] = benchmark::Counter(
      teachers, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// The whole step of a year, on as many threads as the argument says.
void staff_schools_of_england(benchmark::State& state) {
  const testing::StaffedRun& run = england();
  with_threads(static_cast<std::size_t>(state.range(0)), [&] {
    for (auto _ : state) benchmark::DoNotOptimize(run.next_year());
  });
  per_teacher(state);
}
BENCHMARK(staff_schools_of_england)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// What the learning step asks of staffing: teaching of every class, on one thread.
void class_teaching_of_england(benchmark::State& state) {
  const testing::StaffedRun& run = england();
  const Careers careers(run.teachers);
  const Teaching teaching(run.teachers, careers);
  const Draws draws(run.seed, 0, 2);
  for (auto _ : state) {
    for (std::size_t school = 0; school < run.country.schools.size(); ++school) {
      benchmark::DoNotOptimize(class_teaching(run.country, run.world.teachers, run.world.schools,
                                              id_at<SchoolId>(school), teaching, draws));
    }
  }
  per_teacher(state);
}
BENCHMARK(class_teaching_of_england)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace commonroom

BENCHMARK_MAIN();
