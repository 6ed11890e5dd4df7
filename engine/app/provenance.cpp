#include "app/provenance.hpp"

#include <filesystem>

#include "app/sha256.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {

void add_provenance(const Scenario& scenario, Results& results) {
  results.parameters = parameter_records(parameter_catalogue(), scenario.plan.parameters);
  results.scenario_text = scenario.text;
  results.resolved_scenario = scenario.resolved;
  results.software_version = software_version();
  results.git_commit = software_commit();
  results.input_hashes.clear();
  results.input_hashes.emplace_back("scenario", sha256_of_text(scenario.text));
  const PopulationPlan& population = scenario.plan.population;
  for (const std::filesystem::path path : {population.register_path, population.results_path}) {
    if (path.empty()) continue;
    results.input_hashes.emplace_back(path.filename().string(), sha256_of_file(path));
  }
}

}  // namespace commonroom::app
