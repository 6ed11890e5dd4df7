#pragma once

#include <cmath>
#include <cstdint>

#include "random/draws.hpp"
#include "support/tiny_country.hpp"

namespace commonroom::testing {

/// A country scattered at random over a square: most children pass from primary to secondary at year 7, some
/// from infant to junior and some through first, middle and upper schools; one technical college begins in
/// year 10. Faith schools and schools of all sizes; places are few, so that schools refuse.
[[nodiscard]] inline Country scattered_country(std::uint32_t seed, int neighbourhoods, int children = 4) {
  const Draws draws(seed, 0, 0);
  Stream stream = draws.stream(Process::geography_school, 0);
  const double side_km = std::sqrt(neighbourhoods) * 0.4;
  const auto anywhere = [&] { return side_km * static_cast<double>(stream.uniform()); };
  TinyCountry tiny;
  for (int at = 0; at < neighbourhoods; ++at) {
    tiny.add(TinyHomes{anywhere(), anywhere(), children, 0.0, static_cast<double>(stream.normal())});
  }
  const int cohort = neighbourhoods * children;
  const auto add_until = [&](double share, TinySchool school, int places) {
    for (int room = 0; room < share * cohort; room += school.places) {
      school.x_km = anywhere();
      school.y_km = anywhere();
      school.places = places / 2 + static_cast<int>(stream.uniform() * static_cast<float>(places));
      school.fsm = static_cast<double>(stream.uniform()) * 0.5;
      school.faith = static_cast<Faith>(stream() % 8 < 4 ? 0 : stream() % 4);
      tiny.add(school);
    }
  };
  add_until(0.75, {.phase = Phase::primary, .first_year = 0, .last_year = 6}, 30);
  add_until(0.15, {.phase = Phase::infant, .first_year = 0, .last_year = 2}, 60);
  add_until(0.15, {.phase = Phase::junior, .first_year = 3, .last_year = 6}, 60);
  add_until(0.15, {.phase = Phase::first, .first_year = 0, .last_year = 4}, 30);
  add_until(0.15, {.phase = Phase::middle, .first_year = 5, .last_year = 8}, 80);
  add_until(0.15, {.phase = Phase::upper, .first_year = 9, .last_year = 11}, 120);
  add_until(0.90, {.phase = Phase::secondary, .first_year = 7, .last_year = 11}, 120);
  tiny.add({.phase = Phase::secondary,
            .first_year = 10,
            .last_year = 11,
            .x_km = side_km / 2,
            .y_km = side_km / 2});
  return tiny.build();
}

/// Gives a cohort home advantage and faith, by slot and cohort.
inline void give_traits(Cohort& cohort, const Draws& draws) {
  for (std::size_t at = 0; at < cohort.size(); ++at) {
    Stream stream =
        draws.stream(Process::pupil_birth, cohort.slot[at], static_cast<std::uint32_t>(cohort.born + 4096));
    cohort.home_advantage[at] = stream.normal();
    constexpr std::uint8_t faiths[]{trait::church_of_england, trait::catholic, trait::other_faith};
    const std::uint32_t word = stream();
    cohort.traits[at] = word % 4 == 0 ? faiths[(word / 4) % 3] : std::uint8_t{0};
  }
}

}  // namespace commonroom::testing
