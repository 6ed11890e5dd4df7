// A year of collaboration in a country of England's size: 20,184 schools with a dozen neighbours each, some
// years after the beginning, so that partnerships and ties are as many as they stay.

#include <benchmark/benchmark.h>

#include "core/parallel.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

constexpr std::size_t schools = 20184;
constexpr double side_km = 360;  ///< of a square with England's area
constexpr std::uint32_t years_before = 8;

const test::FieldOfSchools& settled_country() {
  static const test::FieldOfSchools settled = [] {
    test::FieldOfSchools field = test::field_of_schools(schools, side_km);
    field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 1.9F);
    for (std::uint32_t year = 0; year < years_before; ++year) test::advance(field, field.year(year), year);
    return field;
  }();
  return settled;
}

/// Argument: threads.
void year_of_collaboration(benchmark::State& state) {
  const test::FieldOfSchools& field = settled_country();
  const PartnershipFrame frame =
      partnership_frame(field.country, field.regime.partnerships, field.parameters.partnership);
  const Draws draws(1, 0, years_before);
  std::uint64_t candidates = 0;
  with_threads(static_cast<std::size_t>(state.range(0)), [&] {
    for (auto _ : state) {
      const CollaborationOutcome outcome =
          collaborate(field.country, frame, field.world, years_before, field.view, field.parameters, draws);
      candidates += outcome.candidates;
      benchmark::DoNotOptimize(outcome.tally.live);
    }
  });
  state.counters["ns_per_candidate_pair"] = benchmark::Counter(
      static_cast<double>(candidates) * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  state.counters["candidate_pairs"] =
      static_cast<double>(candidates) / static_cast<double>(state.iterations());
}
BENCHMARK(year_of_collaboration)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// Argument: threads.
void year_of_practice(benchmark::State& state) {
  const test::FieldOfSchools& field = settled_country();
  const Column<SchoolId, ByDepartment> change(schools);
  with_threads(static_cast<std::size_t>(state.range(0)), [&] {
    for (auto _ : state) {
      benchmark::DoNotOptimize(
          next_practice(field.world.schools, change, field.parameters.practice, Draws(1, 0, years_before)));
    }
  });
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(schools));
}
BENCHMARK(year_of_practice)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

void frame_of_a_regime(benchmark::State& state) {
  const test::FieldOfSchools& field = settled_country();
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        partnership_frame(field.country, field.regime.partnerships, field.parameters.partnership));
  }
}
BENCHMARK(frame_of_a_regime)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace commonroom

BENCHMARK_MAIN();
