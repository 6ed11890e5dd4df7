// A simulated year of England, step by step, on one thread and on two. Takes the register from
// COMMONROOM_REGISTER; without it, a made-up country of 153 authorities of median size. Counters are
// nanoseconds per pupil-year.

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "scenario/scenario.hpp"
#include "simulation/year.hpp"
#include "world/build_country.hpp"

namespace commonroom {
namespace {

constexpr int authorities_in_england = 153;
constexpr int years_before_timing = 4;

Plan national_plan() {
  const char* const register_path = std::getenv("COMMONROOM_REGISTER");
  const std::string scenario = std::string(COMMONROOM_SOURCE_DIR) + "/scenarios/england.toml";
  if (register_path != nullptr) {
    return load_scenario(scenario, {"population.register=" + std::string(register_path)}).plan;
  }
  Plan plan = load_scenario(scenario, {"population.register=made-up"}).plan;
  plan.population.register_path.clear();
  plan.population.synthetic.authorities = authorities_in_england;
  return plan;
}

/// England after a few years, made once for all benchmarks.
struct England {
  Plan plan = national_plan();
  Country country = build_country(plan.population, plan.parameters.population, plan.seed,
                                  plan.parameters.reading, plan.parameters.independent);
  RunFrame run{country, plan.parameters};
  RegimeFrame regime{country, plan.regimes.front(), plan.parameters};
  World world = opening_world(run, plan.seed, 0);

  England() {
    for (int year = 0; year < years_before_timing; ++year) advance();
  }

  Draws next_draws() {
    ++world.year;
    return {plan.seed, 0, static_cast<std::uint32_t>(world.year)};
  }

  void advance() {
    const Draws draws = next_draws();
    Year(run, regime, world, draws, -1).simulate();
  }
};

England& england() {
  static England instance;
  return instance;
}

using Step = std::pair<const char*, void (Year::*)()>;
constexpr Step steps[] = {
    {"admission", &Year::admission},   {"staffing", &Year::staffing},           {"stakes", &Year::stakes},
    {"effort", &Year::effort},         {"collaboration", &Year::collaboration}, {"learning", &Year::learning},
    {"assessment", &Year::assessment}, {"consequences", &Year::consequences}};

void national_year(benchmark::State& state) {
  England& place = england();
  std::vector<double> seconds(std::size(steps), 0.0);
  const auto now = [] { return std::chrono::steady_clock::now(); };
  with_threads(static_cast<std::size_t>(state.range(0)), [&] {
    for ([[maybe_unused]] auto _ : state) {
      const Draws draws = place.next_draws();
      Year year(place.run, place.regime, place.world, draws, 0);
      for (std::size_t step = 0; step < std::size(steps); ++step) {
        const auto begin = now();
        (year.*steps[step].second)();
        seconds[step] += std::chrono::duration<double>(now() - begin).count();
      }
    }
  });
  const double pupil_years =
      static_cast<double>(place.world.pupils.size()) * static_cast<double>(state.iterations());
  double total = 0;
  for (std::size_t step = 0; step < std::size(steps); ++step) {
    state.counters[steps[step].first] = 1e9 * seconds[step] / pupil_years;
    total += 1e9 * seconds[step] / pupil_years;
  }
  state.counters["total"] = total;
  state.counters["pupils"] = static_cast<double>(place.world.pupils.size());
}
BENCHMARK(national_year)->Arg(1)->Arg(2)->Iterations(5)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace commonroom

BENCHMARK_MAIN();
