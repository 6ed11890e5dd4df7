#include "world/build_country.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "parameters/diagnostic.hpp"
#include "random/draws.hpp"
#include "world/balance_homes.hpp"
#include "world/catchments.hpp"
#include "world/groups_of_schools.hpp"
#include "world/independent_register.hpp"
#include "world/independent_schools.hpp"
#include "world/kinds_of_schools.hpp"
#include "world/markets.hpp"
#include "world/neighbourhood_traits.hpp"
#include "world/neighbourhoods.hpp"
#include "world/neighbours.hpp"
#include "world/published_reader.hpp"
#include "world/register_reader.hpp"
#include "world/rivals.hpp"
#include "world/schools_of_register.hpp"
#include "world/synthetic_schools.hpp"

namespace commonroom {

namespace {

constexpr int transfer_year = 7;

void check_year_groups(const SchoolSeeds& seeds) {
  std::vector<Diagnostic> diagnostics;
  for (int year_group = 0; year_group < year_groups; ++year_group) {
    bool is_taught = false;
    for (const SchoolSeed& school : seeds.schools) {
      is_taught = is_taught || (school.first_year <= year_group && year_group <= school.last_year);
    }
    if (is_taught) continue;
    Diagnostic diagnostic;
    diagnostic.what = fmt::format("no school of the population teaches year group {}", year_group);
    diagnostic.why = "children pass through all year groups from 0 (reception) to 11";
    diagnostic.suggestion = "choose a wider area";
    diagnostics.push_back(std::move(diagnostic));
  }
  if (!diagnostics.empty()) throw InvalidInput(std::move(diagnostics));
}

/// Ids for codes, in the order in which they are first met.
template <Identifier Id>
class Codes {
 public:
  /// none where the code is empty; `name` is kept when the code is new.
  Id of(const std::string& code, const std::string& name) {
    if (code.empty()) return none<Id>;
    const auto [found, is_new] = ids_.try_emplace(code, id_at<Id>(ids_.size()));
    if (is_new) names_.push_back(name.empty() ? code : name);
    return found->second;
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::map<std::string, Id> ids_;
  std::vector<std::string> names_;
};

Schools columns_of(const SchoolSeeds& seeds, std::vector<std::string>& trust_names) {
  Schools schools;
  Codes<TrustId> trusts;
  Codes<FederationId> federations;
  for (const SchoolSeed& seed : seeds.schools) {
    schools.urn.push_back(seed.urn);
    schools.x_km.push_back(seed.x_km);
    schools.y_km.push_back(seed.y_km);
    schools.area.push_back(seed.area);
    schools.region.push_back(seeds.region_of_area[seed.area]);
    schools.phase.push_back(seed.phase);
    schools.first_year.push_back(seed.first_year);
    schools.last_year.push_back(seed.last_year);
    schools.sector.push_back(seed.sector);
    schools.faith.push_back(seed.faith);
    schools.trust.push_back(trusts.of(seed.trust_code, seed.trust_name));
    schools.federation.push_back(federations.of(seed.federation_code, {}));
    schools.places.push_back(seed.places);
    schools.opening_roll.push_back(seed.roll);
    schools.opening_fsm.push_back(seed.disadvantaged);
    schools.opening_grade.push_back(seed.grade);
    schools.filled_in.push_back(seed.filled_in);
  }
  trust_names = trusts.names();
  return schools;
}

/// Trusts and federations where the seeds name none.
void fill_in_groups(const SchoolSeeds& seeds, const PopulationParameters& parameters, const Draws& draws,
                    Country& country) {
  Schools& schools = country.schools;
  if (!seeds.has_trusts) {
    GeneratedTrusts generated = generate_trusts(schools, parameters, draws);
    std::size_t members = 0;
    for (std::size_t i = 0; i < schools.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (generated.of_school[school] == none<TrustId>) continue;
      schools.filled_in[school] = static_cast<std::uint16_t>(schools.filled_in[school] | filled::trust);
      ++members;
    }
    schools.trust = std::move(generated.of_school);
    country.trust_names = std::move(generated.names);
    country.filled_in_notes.push_back(
        fmt::format("trusts: {} generated for {} academies", country.trust_names.size(), members));
  }
  if (!seeds.has_federations) {
    schools.federation = generate_federations(schools, parameters, draws);
    std::size_t members = 0;
    for (std::size_t i = 0; i < schools.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (schools.federation[school] == none<FederationId>) continue;
      schools.filled_in[school] = static_cast<std::uint16_t>(schools.filled_in[school] | filled::federation);
      ++members;
    }
    country.filled_in_notes.push_back(
        fmt::format("federations: generated, with {} maintained schools in them", members));
  }
}

}  // namespace

Country country_from_schools(const SchoolSeeds& seeds, const PopulationParameters& parameters,
                             std::uint32_t seed) {
  check_year_groups(seeds);
  const Draws draws(seed, 0, 0);
  Country country;
  country.schools = columns_of(seeds, country.trust_names);
  country.area_names = seeds.area_names;
  country.region_names = seeds.region_names;
  country.region_of_area = seeds.region_of_area;

  Homes homes = make_homes(country.schools, seeds.area_names.size(), parameters, draws);
  country.markets = make_markets(country.schools, homes.neighbourhoods, parameters);

  Grouped<NeighbourhoodId, CatchmentShare> at_start;
  Grouped<NeighbourhoodId, CatchmentShare> at_transfer;
  if (const EntryMarket* market = country.market_at(0)) at_start = catchment_shares(*market, parameters);
  if (const EntryMarket* market = country.market_at(transfer_year))
    at_transfer = catchment_shares(*market, parameters);
  homes = balance_homes(country.schools, std::move(homes), at_start, at_transfer, parameters);
  Deprivation deprivation = fit_deprivation(country.schools, homes, at_start, at_transfer, parameters, draws);
  homes.neighbourhoods.home_advantage = draw_home_advantage(homes, deprivation, at_start, at_transfer,
                                                            country.schools.size(), parameters, draws);
  homes.neighbourhoods.deprivation = std::move(deprivation.mean);
  country.deprivation_threshold = deprivation.threshold;
  country.individual_deprivation = parameters.individual_deprivation();
  country.individual_home_advantage = parameters.individual_home_advantage();

  country.rivals = make_rivals(country.schools, homes.slot_counts,
                               catchment_shares(country.markets, parameters), parameters);
  country.neighbourhoods = std::move(homes.neighbourhoods);
  country.slot_counts = std::move(homes.slot_counts);
  country.home_of_slot = std::move(homes.of_slot);
  fill_in_groups(seeds, parameters, draws, country);
  country.neighbours = make_neighbours(country.schools, parameters);
  country.kinds = kinds_of_schools(country.schools);
  return country;
}

namespace {

Country made_up_country(const SyntheticPlan& plan, const PopulationParameters& parameters,
                        const RegisterParameters& register_parameters,
                        const IndependentParameters& independent, std::uint32_t seed) {
  const SchoolSeeds seeds = synthetic_schools(plan, parameters, register_parameters, seed);
  Country country = country_from_schools(seeds, parameters, seed);
  const std::string where =
      plan.authorities == 1 ? std::string("1 authority") : fmt::format("{} authorities", plan.authorities);
  country.provenance = fmt::format("made up: {} schools in {}, seed {}", seeds.schools.size(), where, seed);
  country.filled_in_notes.insert(country.filled_in_notes.begin(),
                                 fmt::format("schools: all {} made up", seeds.schools.size()));
  if (plan.independent_schools > 0) {
    add_independent_schools(country, made_up_independent_schools(country, plan, independent, seed));
  }
  return country;
}

Country country_of_register(const PopulationPlan& plan, const PopulationParameters& parameters,
                            const RegisterParameters& register_parameters, std::uint32_t seed) {
  const RegisterReading reading =
      read_register(plan.register_path, {plan.authorities, plan.regions, {}}, register_parameters);
  Country country = country_from_schools(schools_of_register(reading), parameters, seed);
  country.is_real = true;
  country.provenance = fmt::format("register {}: {} schools, {} pupils in years 0-11; homes made up, seed {}",
                                   std::filesystem::path(plan.register_path).filename().string(),
                                   reading.report.usable, reading.report.pupils, seed);
  constexpr std::string_view filled_in_line = "filled in";
  for (std::string& line : lines_of(reading.report)) {
    const bool is_filled_in = line.compare(0, filled_in_line.size(), filled_in_line) == 0;
    (is_filled_in ? country.filled_in_notes : country.left_out_notes).push_back(std::move(line));
  }
  if (plan.independent) {
    add_independent_schools(country, independent_schools_of_register(plan, country, register_parameters));
  }
  return country;
}

}  // namespace

Country build_country(const PopulationPlan& plan, const PopulationParameters& parameters, std::uint32_t seed,
                      const RegisterParameters& register_parameters,
                      const IndependentParameters& independent) {
  Country country = plan.register_path.empty()
                        ? made_up_country(plan.synthetic, parameters, register_parameters, independent, seed)
                        : country_of_register(plan, parameters, register_parameters, seed);
  if (!plan.results_path.empty()) add_published_results(country, plan.results_path);
  return country;
}

}  // namespace commonroom
