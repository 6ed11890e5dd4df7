// A simulated year of England, step by step, on one thread and on two. Counters are nanoseconds per
// pupil-year.
//
//   national_run [SCENARIO] [--benchmark_...]
//
// runs the first regime of a scenario, scenarios/england.toml where none is named;
// benchmarks/everything_on.toml has every mechanism at work. Takes the register from COMMONROOM_REGISTER;
// without it, a made-up country of 153 authorities of median size.

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "measures/system.hpp"
#include "scenario/scenario.hpp"
#include "simulation/year.hpp"
#include "world/build_country.hpp"

namespace commonroom {
namespace {

constexpr int authorities_in_england = 153;
constexpr int years_of_burn_in = 4;
constexpr int years_before_timing = 4;  // after burn-in, so that programmes and policies are under way

Plan national_plan(const std::string& scenario) {
  const char* const register_path = std::getenv("COMMONROOM_REGISTER");
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
  Plan plan;
  Country country = build_country(plan.population, plan.parameters.population, plan.seed,
                                  plan.parameters.reading, plan.parameters.independent);
  RunFrame run{country, plan.parameters};
  RegimeFrame regime{country, plan.regimes.front(), plan.parameters};
  World world = opening_world(run, plan.seed, 0);
  int after_burn_in = -years_of_burn_in;
  double records = 0;  ///< sum of all records, so that none is left out as unused

  explicit England(const std::string& scenario) : plan(national_plan(scenario)) {
    std::vector<double> untimed(std::size(steps_of_year) + 1);
    while (after_burn_in < years_before_timing) advance(untimed);
  }

  /// Lives one year and adds the seconds that each step took, and observation.
  void advance(std::vector<double>& seconds) {
    using Clock = std::chrono::steady_clock;
    ++world.year;
    const Draws draws(plan.seed, 0, static_cast<std::uint32_t>(world.year));
    Year year(run, regime, world, draws, after_burn_in++);
    Clock::time_point begin = Clock::now();
    const auto add_to = [&](std::size_t step) {
      const Clock::time_point end = Clock::now();
      seconds[step] += std::chrono::duration<double>(end - begin).count();
      begin = end;
    };
    std::size_t step = 0;
    for (const YearStep& one : steps_of_year) {
      (year.*one.take)();
      add_to(step++);
    }
    for (const double value :
         observe(country, world, std::move(year).take_events(), plan.parameters.assessment))
      records += value == value ? value : 0;
    add_to(step);
  }
};

std::string& scenario_path() {
  static std::string path = std::string(COMMONROOM_SOURCE_DIR) + "/scenarios/england.toml";
  return path;
}

England& england() {
  static England instance(scenario_path());
  return instance;
}

void national_year(benchmark::State& state) {
  England& place = england();
  std::vector<double> seconds(std::size(steps_of_year) + 1);
  with_threads(static_cast<std::size_t>(state.range(0)), [&] {
    for ([[maybe_unused]] auto _ : state) place.advance(seconds);
  });
  benchmark::DoNotOptimize(place.records);
  const double pupil_years =
      static_cast<double>(place.world.pupils.size()) * static_cast<double>(state.iterations());
  double total = 0;
  for (std::size_t step = 0; step < seconds.size(); ++step) {
    const bool is_step = step < std::size(steps_of_year);
    const std::string name(is_step ? steps_of_year[step].name : "observation");
    state.counters[name] = 1e9 * seconds[step] / pupil_years;
    total += 1e9 * seconds[step] / pupil_years;
  }
  state.counters["total"] = total;
  state.counters["pupils"] = static_cast<double>(place.world.pupils.size());
}
BENCHMARK(national_year)->Arg(1)->Arg(2)->Iterations(5)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace commonroom

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc > 1) commonroom::scenario_path() = argv[1];
  try {
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  return 0;
}
