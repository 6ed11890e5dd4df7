// Runs a scenario with a progress callback of its own and prints an outcome of every run.
#include <commonroom/commonroom.hpp>
#include <cstdio>
#include <exception>

int main(int count, char** words) try {
  if (count != 2) {
    std::fprintf(stderr, "usage: example SCENARIO\n");
    return 2;
  }
  const commonroom::Scenario scenario = commonroom::load_scenario(words[1], {"run.replicates=2"});
  const commonroom::Country country = commonroom::build_population(scenario);

  int calls = 0;
  commonroom::RunControl control;
  control.progress = [&calls](double share) {
    ++calls;
    std::fprintf(stderr, "%3.0f %%\n", 100 * share);
  };
  const commonroom::Results results = commonroom::run_scenario(scenario, country, control);

  const std::size_t position = commonroom::outcome_offset(commonroom::outcome_named("attainment_16").value());
  const auto last_year = static_cast<std::size_t>(results.years) - 1;
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime)
    for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(results.replicates); ++replicate)
      std::printf("%s %zu %.17g\n", results.regimes[regime].c_str(), replicate,
                  results.values[results.position(regime, replicate, last_year) + position]);
  return calls > 0 ? 0 : 1;
} catch (const commonroom::InvalidInput& mistakes) {
  for (const commonroom::Diagnostic& one : mistakes.diagnostics())
    std::fprintf(stderr, "%s", commonroom::render(one).c_str());
  return 3;
} catch (const std::exception& problem) {
  std::fprintf(stderr, "%s\n", problem.what());
  return 1;
}
