#include "world/synthetic_schools.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "parameters/diagnostic.hpp"
#include "world/england_quantiles.hpp"
#include "world/phase_maker.hpp"
#include "world/synthetic_disadvantage.hpp"
#include "world/synthetic_kinds.hpp"
#include "world/synthetic_map.hpp"

namespace commonroom {

namespace {

constexpr std::uint32_t first_urn = 900001;
constexpr std::size_t most_schools = 60000;
constexpr int most_authorities = 400;

std::size_t rounded_by_draw(double expected, const Draws& draws, std::uint32_t which) {
  const auto draw = static_cast<double>(
      draws.uniform(Process::geography_school, which, static_cast<std::uint32_t>(SchoolDraw::counts)));
  return static_cast<std::size_t>(std::floor(expected + draw));
}

std::vector<SchoolSeed> schools_on(const PhaseMaker& maker, const Values& sizes, const Values& shares) {
  std::vector<SchoolSeed> schools(maker.size());
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const MapPoint& point = maker.points()[i];
    schools[i].x_km = point.x_km;
    schools[i].y_km = point.y_km;
    schools[i].area = id_at<AreaId>(point.authority);
    schools[i].whole_roll = static_cast<float>(sizes[i]);
    schools[i].disadvantaged = static_cast<float>(shares[i]);
    schools[i].filled_in = filled::synthetic;
  }
  return schools;
}

void check(const SyntheticPlan& plan) {
  std::vector<Diagnostic> diagnostics;
  const auto refuse = [&](std::string what, std::string why) {
    Diagnostic diagnostic;
    diagnostic.what = std::move(what);
    diagnostic.why = std::move(why);
    diagnostics.push_back(std::move(diagnostic));
  };
  if (plan.authorities < 1 || plan.authorities > most_authorities) {
    refuse(fmt::format("{} made-up authorities", plan.authorities),
           fmt::format("there must be 1 to {}", most_authorities));
  }
  if (plan.primary_schools < 1 || plan.secondary_schools < 1) {
    refuse("a made-up authority without schools of both phases",
           "pupils go to a primary and then to a secondary school");
  }
  const double schools = static_cast<double>(plan.authorities) *
                         (static_cast<double>(plan.primary_schools) + plan.secondary_schools);
  if (schools > static_cast<double>(most_schools)) {
    refuse(fmt::format("{:.0f} made-up schools", schools),
           fmt::format("there may be {} at most", most_schools));
  }
  if (!diagnostics.empty()) throw InvalidInput(std::move(diagnostics));
}

std::vector<SchoolSeed> primaries_of(const PhaseMaker& maker, const Values& scores,
                                     const PopulationParameters& parameters,
                                     const RegisterParameters& register_parameters, const Draws& draws) {
  const Values remoteness = normal_scores(distances_to_nearest(maker.points()));
  const Values sizes =
      maker.spread_over(england::primary_sizes,
                        mixed(england::size_with_distance_primary, remoteness, maker.noise(SchoolDraw::size)),
                        SchoolDraw::size);
  const Values shares = maker.spread_over(england::primary_shares,
                                          mixed(england::share_with_distance_primary, remoteness, scores),
                                          SchoolDraw::disadvantage);
  std::vector<SchoolSeed> schools = schools_on(maker, sizes, shares);
  for (SchoolSeed& school : schools) school.last_year = last_primary_year;
  pair_infants_with_juniors(
      schools, rounded_by_draw(parameters.infant_junior_share * static_cast<double>(maker.size()), draws, 0));
  describe(schools, maker,
           {parameters.academy_share_primary, parameters.church_share_primary, parameters.catholic_share,
            england::grades_primary});
  count_years(schools, maker.noise(SchoolDraw::kind), england::primaries_with_nursery, register_parameters);
  return schools;
}

std::vector<SchoolSeed> secondaries_of(const PhaseMaker& maker, const Values& scores,
                                       const PopulationParameters& parameters,
                                       const RegisterParameters& register_parameters, const Draws& draws) {
  const Values shares = maker.spread_over(england::secondary_shares, scores, SchoolDraw::disadvantage);
  const Values sizes = maker.spread_over(
      england::secondary_sizes,
      mixed(england::size_with_share_secondary, normal_scores(shares), maker.noise(SchoolDraw::size)),
      SchoolDraw::size);
  std::vector<SchoolSeed> schools = schools_on(maker, sizes, shares);
  for (SchoolSeed& school : schools) {
    school.phase = Phase::secondary;
    school.first_year = last_primary_year + 1;
    school.last_year = year_groups - 1;
  }
  const Values kind = maker.noise(SchoolDraw::kind);
  mark_lowest(schools, kind, 0,
              rounded_by_draw(parameters.all_through_share * static_cast<double>(maker.size()), draws, 1),
              [](SchoolSeed& school) {
                school.phase = Phase::all_through;
                school.first_year = 0;
              });
  describe(schools, maker,
           {parameters.academy_share_secondary, parameters.church_share_secondary, parameters.catholic_share,
            england::grades_secondary});
  count_years(schools, kind, england::secondaries_with_sixth_form, register_parameters);
  return schools;
}

}  // namespace

SchoolSeeds synthetic_schools(const SyntheticPlan& plan, const PopulationParameters& parameters,
                              const RegisterParameters& register_parameters, std::uint32_t seed) {
  check(plan);
  const Draws draws(seed, 0, 0);
  PhaseMaker primary(map_of_primaries(plan.authorities, plan.primary_schools, parameters, draws), 0, draws);
  primary.match(england::primary_distances);
  const Values primary_scores = disadvantage_of_primaries(primary, parameters, draws);
  std::vector<SchoolSeed> schools =
      primaries_of(primary, primary_scores, parameters, register_parameters, draws);

  Values pupils;
  for (const SchoolSeed& school : schools) pupils.push_back(static_cast<double>(school.roll));
  PhaseMaker secondary(
      map_of_secondaries(primary.points(), pupils, plan.authorities, plan.secondary_schools, draws),
      static_cast<std::uint32_t>(primary.size()), draws);
  secondary.match(england::secondary_distances);
  const std::vector<SchoolSeed> secondaries =
      secondaries_of(secondary, disadvantage_of_secondaries(secondary, primary, primary_scores), parameters,
                     register_parameters, draws);
  schools.insert(schools.end(), secondaries.begin(), secondaries.end());

  balance_phases(schools);
  give_places(schools, 0, primary.size(), primary.noise(SchoolDraw::fullness), parameters);
  give_places(schools, primary.size(), schools.size(), secondary.noise(SchoolDraw::fullness), parameters);
  std::stable_sort(schools.begin(), schools.end(),
                   [](const SchoolSeed& a, const SchoolSeed& b) { return a.area < b.area; });

  SchoolSeeds seeds;
  for (std::size_t i = 0; i < schools.size(); ++i) schools[i].urn = first_urn + static_cast<std::uint32_t>(i);
  seeds.schools = std::move(schools);
  seeds.region_names = {"Made-up region"};
  for (int authority = 1; authority <= plan.authorities; ++authority) {
    seeds.area_names.push_back(fmt::format("Made-up authority {}", authority));
    seeds.region_of_area.push_back(id_at<RegionId>(0));
  }
  return seeds;
}

}  // namespace commonroom
