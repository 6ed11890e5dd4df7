#include <fmt/format.h>

#include <filesystem>

#include "app/build_facts.hpp"
#include "app/sha256.hpp"
#include "commonroom/commonroom.hpp"
#include "core/parallel.hpp"

namespace commonroom {

Country build_population(const Scenario& scenario, std::size_t threads) {
  Country country;
  with_threads(threads, [&] { country = country_of(scenario.plan); });
  return country;
}

Results run_scenario(const Scenario& scenario, const Country& country, const RunControl& control,
                     std::size_t threads) {
  const Plan plan = resolve_areas(scenario, country.area_names);
  Results results;
  with_threads(threads, [&] { results = run_plan(plan, country, control); });
  results.parameters = parameter_records(parameter_catalogue(), plan.parameters);
  results.scenario_text = scenario.text;
  results.resolved_scenario = scenario.resolved;
  results.software_version = software_version();
  results.git_commit = software_commit();
  results.input_hashes.emplace_back("scenario", app::sha256_of_text(scenario.text));
  const PopulationPlan& population = scenario.plan.population;
  for (const std::filesystem::path path : {population.register_path, population.results_path}) {
    if (path.empty()) continue;
    results.input_hashes.emplace_back(path.filename().string(), app::sha256_of_file(path));
  }
  return results;
}

std::string_view software_version() {
  return app::build_facts().version;
}

std::string_view software_commit() {
  return app::build_facts().commit;
}

}  // namespace commonroom
