#include "world/independent_schools.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "random/draws.hpp"

namespace commonroom {

namespace {

constexpr std::uint8_t last_primary_year = 6;
constexpr double furthest_from_state_school_km = 2;

/// Rows for schools that are nobody's.
template <class T>
Grouped<SchoolId, T> with_empty_rows(const Grouped<SchoolId, T>& rows, std::size_t owners) {
  std::vector<std::uint32_t> starts(rows.starts().begin(), rows.starts().end());
  if (starts.empty()) return rows;
  starts.resize(owners + 1, starts.back());
  return {std::move(starts), std::vector<T>(rows.values().begin(), rows.values().end())};
}

void append(Schools& schools, const SchoolSeed& seed, RegionId region) {
  schools.urn.push_back(seed.urn);
  schools.x_km.push_back(seed.x_km);
  schools.y_km.push_back(seed.y_km);
  schools.area.push_back(seed.area);
  schools.region.push_back(region);
  schools.phase.push_back(seed.phase);
  schools.first_year.push_back(seed.first_year);
  schools.last_year.push_back(seed.last_year);
  schools.sector.push_back(Sector::independent);
  schools.faith.push_back(seed.faith);
  schools.trust.push_back(none<TrustId>);
  schools.federation.push_back(none<FederationId>);
  schools.places.push_back(0);  // for families of the model
  schools.opening_roll.push_back(seed.roll);
  schools.opening_fsm.push_back(seed.disadvantaged);
  schools.opening_grade.push_back(Grade::not_inspected);
  schools.filled_in.push_back(seed.filled_in);
  ++schools.independents;
}

void set_years(SchoolSeed& school, double kind, const IndependentParameters& parameters) {
  constexpr auto last = static_cast<std::uint8_t>(year_groups - 1);
  if (kind < parameters.secondary_share) {
    school.phase = Phase::secondary;
    school.first_year = last_primary_year + 1;
    school.last_year = last;
  } else if (kind < parameters.secondary_share + parameters.all_through_share) {
    school.phase = Phase::all_through;
    school.first_year = 0;
    school.last_year = last;
  } else {
    school.phase = Phase::primary;
    school.first_year = 0;
    school.last_year = last_primary_year;
  }
}

}  // namespace

std::vector<SchoolSeed> made_up_independent_schools(const Country& country, const SyntheticPlan& plan,
                                                    const IndependentParameters& parameters,
                                                    std::uint32_t seed) {
  const Draws draws(seed, 0, 0);
  const Schools& schools = country.schools;
  std::vector<SchoolSeed> made;
  std::uint32_t urn = schools.urn.values().back();
  for (std::size_t area = 0; area < country.area_names.size(); ++area) {
    std::vector<SchoolId> own;
    for (std::size_t i = 0; i < schools.state_size(); ++i) {
      if (index(schools.area[id_at<SchoolId>(i)]) == area) own.push_back(id_at<SchoolId>(i));
    }
    for (int ordinal = 0; ordinal < plan.independent_schools && !own.empty(); ++ordinal) {
      const auto entity = static_cast<std::uint32_t>(area);
      const auto partner = 2 * static_cast<std::uint32_t>(ordinal);
      const PhiloxBlock words = draws.block(Process::independent_school, entity, partner);
      const auto which = static_cast<std::size_t>(to_uniform(words[0]) * static_cast<float>(own.size()));
      const SchoolId near = own[std::min(which, own.size() - 1)];
      const double angle = 2 * std::numbers::pi * static_cast<double>(to_uniform(words[1]));
      const double km = furthest_from_state_school_km * std::sqrt(static_cast<double>(to_uniform(words[2])));
      SchoolSeed school;
      school.urn = ++urn;
      school.area = id_at<AreaId>(area);
      school.sector = Sector::independent;
      school.x_km = schools.x_km[near] + static_cast<float>(km * std::cos(angle));
      school.y_km = schools.y_km[near] + static_cast<float>(km * std::sin(angle));
      set_years(school, static_cast<double>(to_uniform(words[3])), parameters);
      const auto size = static_cast<double>(draws.normal(Process::independent_school, entity, partner + 1));
      // The mean of a log-normal is its median times exp(sd^2 / 2).
      const double sd = parameters.size_log_sd;
      school.roll =
          static_cast<float>(std::round(parameters.pupils_per_school * std::exp(sd * size - sd * sd / 2)));
      school.disadvantaged = static_cast<float>(parameters.disadvantaged);
      school.filled_in = filled::synthetic;
      made.push_back(school);
    }
  }
  return made;
}

void add_independent_schools(Country& country, const std::vector<SchoolSeed>& seeds) {
  if (seeds.empty()) return;
  double pupils = 0;
  for (const SchoolSeed& seed : seeds) {
    append(country.schools, seed, country.region_of_area[seed.area]);
    pupils += static_cast<double>(seed.roll);
  }
  const std::size_t schools = country.schools.size();
  country.rivals = with_empty_rows(country.rivals, schools);
  country.neighbours = with_empty_rows(country.neighbours, schools);
  country.provenance += fmt::format("; {} independent schools with {:.0f} pupils, outside the state system",
                                    seeds.size(), pupils);
}

}  // namespace commonroom
