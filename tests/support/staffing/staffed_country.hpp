#pragma once

#include "model/staffing/heads.hpp"
#include "model/staffing/opening_staff.hpp"
#include "model/staffing/staff_schools.hpp"
#include "world/world.hpp"

namespace commonroom::testing {

/// A made-up country of primary and secondary schools with constant rolls, for tests of staffing.
struct StaffedPlan {
  std::size_t regions = 1;
  std::size_t areas_per_region = 4;
  std::size_t primaries_per_area = 20;
  std::size_t secondaries_per_area = 5;
  std::uint32_t primary_roll_per_year = 41;
  std::uint32_t secondary_roll_per_year = 195;
};

/// Pupils who are only counted: rolls of schools, and no columns.
inline Pupils counted_pupils(const Country& country, const StaffedPlan& plan) {
  Pupils pupils;
  for (int year = 0; year < year_groups; ++year) {
    auto& starts = pupils.cohorts[static_cast<std::size_t>(year)].school_start;
    starts.assign(1, 0);
    for (std::size_t position = 0; position < country.schools.size(); ++position) {
      const auto school = id_at<SchoolId>(position);
      const bool is_secondary = country.schools.phase[school] == Phase::secondary;
      const std::uint32_t roll = is_secondary ? plan.secondary_roll_per_year : plan.primary_roll_per_year;
      starts.push_back(starts.back() + (country.schools.serves(school, year) ? roll : 0));
    }
  }
  return pupils;
}

inline Country staffed_country(const StaffedPlan& plan) {
  Country country;
  Schools& schools = country.schools;
  std::vector<std::uint32_t> neighbour_starts{0};
  std::vector<Neighbour> neighbours;
  for (std::size_t area = 0; area < plan.regions * plan.areas_per_region; ++area) {
    const std::size_t in_area = plan.primaries_per_area + plan.secondaries_per_area;
    for (std::size_t n = 0; n < in_area; ++n) {
      const bool is_secondary = n >= plan.primaries_per_area;
      schools.urn.push_back(static_cast<std::uint32_t>(900001 + schools.size()));
      schools.area.push_back(id_at<AreaId>(area));
      schools.region.push_back(id_at<RegionId>(area / plan.areas_per_region));
      schools.phase.push_back(is_secondary ? Phase::secondary : Phase::primary);
      schools.first_year.push_back(is_secondary ? 7 : 0);
      schools.last_year.push_back(is_secondary ? 11 : 6);
      schools.trust.push_back(none<TrustId>);
      const std::uint32_t roll =
          is_secondary ? 5 * plan.secondary_roll_per_year : 7 * plan.primary_roll_per_year;
      schools.opening_roll.push_back(static_cast<float>(roll));
      // Two neighbours in a ring of areas: the school of the same number before and after.
      const std::size_t all = plan.regions * plan.areas_per_region * in_area;
      const std::size_t here = area * in_area + n;
      for (const std::size_t other : {(here + in_area) % all, (here + all - in_area) % all}) {
        neighbours.push_back({.school = id_at<SchoolId>(other), .distance_km = 5});
      }
      neighbour_starts.push_back(static_cast<std::uint32_t>(neighbours.size()));
    }
  }
  country.neighbours = {std::move(neighbour_starts), std::move(neighbours)};
  return country;
}

inline World staffed_world(const Country& country, const StaffedPlan& plan, const TeacherParameters& teachers,
                           const HeadParameters& heads, const Draws& draws) {
  World world;
  world.pupils = counted_pupils(country, plan);
  world.schools.resize(country.schools.size());
  world.teachers = opening_staff(country, world.pupils, teachers, draws);
  world.schools.head = Heads(country, heads).opening(draws);
  return world;
}

/// Puts the outcome of a year into the world, as the year does.
inline void commit(World& world, StaffingOutcome outcome) {
  world.teachers = std::move(outcome.teachers);
  world.schools.posts = std::move(outcome.posts);
  world.schools.vacancies = std::move(outcome.vacancies);
  world.schools.leavers_share = std::move(outcome.leavers_share);
  world.schools.teaching = std::move(outcome.teaching);
  world.schools.workforce.stress = std::move(outcome.stress);
  world.schools.head = std::move(outcome.heads.head);
  ++world.year;
}

/// One seed with everything a test of staffing needs.
struct StaffedRun {
  StaffedPlan plan;
  TeacherParameters teachers{};
  HeadParameters heads{};
  std::uint32_t seed = 1;
  Country country = staffed_country(plan);
  World world = staffed_world(country, plan, teachers, heads, Draws(seed, 0, 0));

  [[nodiscard]] StaffingOutcome next_year() const {
    return staff_schools(country, world, teachers, heads,
                         Draws(seed, 0, static_cast<std::uint32_t>(world.year) + 1));
  }
  StaffingCounts advance() {
    StaffingOutcome outcome = next_year();
    const StaffingCounts counts = outcome.counts;
    commit(world, std::move(outcome));
    return counts;
  }
};

}  // namespace commonroom::testing
