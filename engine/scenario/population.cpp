#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

#include "measures/outcome.hpp"
#include "measures/school_record.hpp"
#include "scenario/fields.hpp"
#include "scenario/sections.hpp"
#include "world/region_of_authority.hpp"

namespace commonroom {

namespace {

// Of the whole register, for the size of results before it has been read.
constexpr double schools_of_england = 20'185;

void check_regions(FieldReader& of, std::vector<std::string>& regions) {
  const std::vector<std::string> known(england_regions.begin(), england_regions.end());
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (const auto region = region_named(regions[i])) {
      regions[i] = *region;
      continue;
    }
    of.mistakes().add_unknown(of.item_spot("regions", i),
                              fmt::format("unknown region `{}` in {}", shown(regions[i]), of.section()),
                              fmt::format("it may be: {}", fmt::join(known, ", ")), regions[i], known);
  }
}

/// A file that a scenario names lies where the scenario lies; one of --set, where the user is.
void resolve_path(FieldReader& of, std::string_view key, const std::string& folder, std::string& path) {
  const TableEntry* entry = of.entry(key);
  if (entry == nullptr || entry->value.spot.source != 0 || folder.empty()) return;
  if (!std::filesystem::path(path).is_relative() || path.empty()) return;
  path = (std::filesystem::path(folder) / path).lexically_normal().string();
}

void check_register(FieldReader& of, const std::string& folder, PopulationPlan& population) {
  if (population.register_path.empty()) {
    of.mistakes().add(of.value_spot("register"), "this scenario needs a register of schools",
                      "a download of Get Information about Schools, or a part of it",
                      "give it with --set population.register=PATH");
    return;
  }
  resolve_path(of, "register", folder, population.register_path);
}

void check_no_register(FieldReader& of) {
  for (const std::string_view key : {"authorities", "regions", "independent"}) {
    if (!of.has(key)) continue;
    of.mistakes().add(
        of.spot(key), fmt::format("`{}` in {} chooses from a register, and there is none", key, of.section()),
        "give one as `register`, or write the size of a made-up population in [population.synthetic]");
  }
}

void check_number_of_schools(FieldReader& of, const SyntheticPlan& synthetic) {
  const int schools = synthetic.authorities * (synthetic.primary_schools + synthetic.secondary_schools +
                                               synthetic.independent_schools);
  if (schools <= limits::synthetic_schools) return;
  of.mistakes().add(of.spot("authorities"), fmt::format("the population would have {} schools", schools),
                    fmt::format("the most is {}", limits::synthetic_schools));
}

}  // namespace

void read_population(FieldReader& top, const std::string& folder, Plan& plan) {
  static const Value none;
  const TableEntry* table = top.table("population");
  FieldReader of(table ? table->value : none, "[population]", top.mistakes());
  PopulationPlan& population = plan.population;
  fields::population(of, population);
  check_regions(of, population.regions);
  if (const TableEntry* synthetic = of.table("synthetic")) {
    FieldReader of_synthetic(synthetic->value, "[population.synthetic]", top.mistakes());
    fields::synthetic(of_synthetic, population.synthetic);
    of_synthetic.finish();
    check_number_of_schools(of_synthetic, population.synthetic);
    if (of.has("register")) {
      of.mistakes().add(of.spot("register"), "the population is both a register and made up",
                        "keep either `register` or [population.synthetic]");
    }
  }
  if (of.has("register")) {
    check_register(of, folder, population);
  } else {
    check_no_register(of);
  }
  resolve_path(of, "results", folder, population.results_path);
  of.finish();
}

void check_size_of_results(FieldReader& top, const Plan& plan) {
  const double years = static_cast<double>(plan.regimes.size()) * plan.replicates * plan.years;
  double bytes = years * static_cast<double>(record_length() * sizeof(double));
  if (plan.school_trajectories) {
    const PopulationPlan& population = plan.population;
    const SyntheticPlan& synthetic = population.synthetic;
    double schools = schools_of_england;
    if (population.register_path.empty()) {
      schools = synthetic.authorities *
                (synthetic.primary_schools + synthetic.secondary_schools + synthetic.independent_schools);
    } else if (!population.authorities.empty() || !population.regions.empty()) {
      schools = 0;  // known only with the register
    }
    bytes += years * schools * static_cast<double>(school_variables().size() * sizeof(float));
  }
  if (bytes <= limits::bytes_of_results) return;
  top.mistakes().add(
      top.spot("run"), fmt::format("the results would take {:.1f} GB", bytes / 1e9),
      fmt::format("the most is {:.0f} GB: fewer replicates or years, or school_trajectories = false",
                  limits::bytes_of_results / 1e9));
}

}  // namespace commonroom
