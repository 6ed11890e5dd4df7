#include "app/build_facts.hpp"
#include "app/provenance.hpp"
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
  app::add_provenance(scenario, results);
  return results;
}

std::string_view software_version() {
  return app::build_facts().version;
}

std::string_view software_commit() {
  return app::build_facts().commit;
}

}  // namespace commonroom
