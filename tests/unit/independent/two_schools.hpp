#pragma once

#include "support/tiny_country.hpp"
#include "world/independent_schools.hpp"
#include "world/world.hpp"

namespace commonroom::testing {

inline constexpr SchoolId state_school{0};
inline constexpr SchoolId independent_school{1};

/// A state and an independent primary school 2 km apart, with 210 and 70 pupils.
inline Country two_schools() {
  TinyCountry tiny;
  tiny.add(TinySchool{});
  tiny.add(TinyHomes{.children = 30});
  Country country = tiny.build(1);
  SchoolSeed seed;
  seed.urn = 7;
  seed.x_km = 2;
  seed.last_year = 6;
  seed.roll = 70;
  add_independent_schools(country, {seed});
  return country;
}

/// Their partnership of full effectiveness, and practice that is better here in English and there in
/// mathematics by 0.1.
inline World partners(const Country& country) {
  World world;
  world.schools.resize(country.schools.size());
  world.schools.practice_by_department[state_school] = {0.1F, 0, 0, 0, 0};
  world.schools.practice_by_department[independent_school] = {0, 0.1F, 0, 0, 0};
  for (int year = 0; year < year_groups; ++year) {
    const std::uint32_t roll = year <= 6 ? 30 : 0;
    world.pupils.cohorts[static_cast<std::size_t>(year)].school_start = {0, roll, roll};
  }
  Partnership partnership{.first = state_school, .second = independent_school};
  partnership.effectiveness = 1;
  partnership.distance_km = 2;
  world.collaboration.live = {partnership};
  return world;
}

}  // namespace commonroom::testing
