#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "model/collaboration/collaborate.hpp"
#include "model/collaboration/practice.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/world.hpp"

namespace commonroom::test {

/// Schools scattered over a square, for tests and benchmarks of collaboration: no homes, pupils or teachers.
struct FieldOfSchools {
  Country country;
  World world;
  CollaborationView view;
  Regime regime;
  CollaborationParameters parameters;

  [[nodiscard]] CollaborationOutcome year(std::uint32_t number, std::uint32_t seed = 1) const {
    return collaborate(country, world, regime, static_cast<int>(number), view, parameters,
                       Draws(seed, 0, number));
  }
};

inline PartnershipType informal_partnership() {
  PartnershipType type;
  type.name = "informal";
  return type;
}

/// Adds a school with the state of an average one; returns its id.
inline SchoolId add_school(FieldOfSchools& field, float x_km, float y_km, Phase phase = Phase::primary) {
  const bool is_secondary = phase == Phase::secondary;
  Schools& schools = field.country.schools;
  const auto school = id_at<SchoolId>(schools.size());
  schools.urn.push_back(static_cast<std::uint32_t>(900001 + schools.size()));
  schools.x_km.push_back(x_km);
  schools.y_km.push_back(y_km);
  schools.area.push_back(AreaId{0});
  schools.region.push_back(RegionId{0});
  schools.phase.push_back(phase);
  schools.first_year.push_back(is_secondary ? 7 : 0);
  schools.last_year.push_back(is_secondary ? 11 : 6);
  schools.sector.push_back(Sector::maintained);
  schools.faith.push_back(Faith::none_);
  schools.trust.push_back(none<TrustId>);
  schools.federation.push_back(none<FederationId>);
  schools.places.push_back(is_secondary ? 180 : 40);
  return school;
}

/// Everyone's neighbours: the nearest `count` with which they share a year group, made symmetric.
inline Grouped<SchoolId, Neighbour> nearest_neighbours(const Schools& schools, std::size_t count) {
  using Pair = std::pair<std::size_t, std::size_t>;
  std::vector<Pair> pairs;
  std::vector<std::pair<float, std::size_t>> others;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    others.clear();
    for (std::size_t j = 0; j < schools.size(); ++j) {
      const auto other = id_at<SchoolId>(j);
      const bool overlap = schools.first_year[school] <= schools.last_year[other] &&
                           schools.first_year[other] <= schools.last_year[school];
      if (i == j || !overlap) continue;
      others.emplace_back(distance_between(schools, school, other), j);
    }
    const std::size_t kept = std::min(count, others.size());
    std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(kept), others.end());
    for (std::size_t k = 0; k < kept; ++k) {
      pairs.emplace_back(i, others[k].second);
      pairs.emplace_back(others[k].second, i);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::vector<std::uint32_t> starts(schools.size() + 1, 0);
  std::vector<Neighbour> neighbours;
  for (const auto& [i, j] : pairs) {
    ++starts[i + 1];
    const auto other = id_at<SchoolId>(j);
    neighbours.push_back({other, distance_between(schools, id_at<SchoolId>(i), other)});
  }
  for (std::size_t i = 0; i < schools.size(); ++i) starts[i + 1] += starts[i];
  return {std::move(starts), std::move(neighbours)};
}

/// Rivalry with every neighbour, equally strong, w summing to about 1 for a school.
inline Grouped<SchoolId, Rival> rivals_among(const Grouped<SchoolId, Neighbour>& neighbours) {
  std::vector<Rival> rivals;
  const double mean =
      static_cast<double>(neighbours.values().size()) / static_cast<double>(neighbours.owners());
  for (const Neighbour& neighbour : neighbours.values()) {
    rivals.push_back({neighbour.school, static_cast<float>(1.0 / mean)});
  }
  return {{neighbours.starts().begin(), neighbours.starts().end()}, std::move(rivals)};
}

/// What a rival's growth costs: `strength` times the overlap.
inline Grouped<SchoolId, float> losses_to(const Grouped<SchoolId, Rival>& rivals, float strength) {
  std::vector<float> losses;
  for (const Rival& rival : rivals.values()) losses.push_back(strength * rival.overlap);
  return {{rivals.starts().begin(), rivals.starts().end()}, std::move(losses)};
}

/// Gives all schools that were added their state, neighbours and view: stakes as in England (professional
/// motive 2, tables 1.9, inspection 0.75), no rivalry.
inline void finish(FieldOfSchools& field, std::uint32_t seed = 1, std::size_t neighbours = 12) {
  constexpr float value_of_gain = 4.65F;
  constexpr float price_of_time = 0.8F;
  constexpr float time_for_partners = 0.05F;
  const std::size_t schools = field.country.schools.size();
  const Draws draws(seed, 0, 0);
  field.country.neighbours = nearest_neighbours(field.country.schools, neighbours);
  field.country.rivals = rivals_among(field.country.neighbours);
  SchoolStates& states = field.world.schools;
  states.resize(schools);
  Practice practice = opening_practice(schools, field.parameters.practice, draws);
  states.practice_common = std::move(practice.common);
  states.practice_by_department = std::move(practice.by_department);
  states.articulation = opening_articulation(schools, field.parameters.transfer, draws);
  for (std::size_t position = 0; position < schools; ++position) {
    const auto school = id_at<SchoolId>(position);
    Stream stream = draws.stream(Process::head_start, static_cast<std::uint32_t>(position));
    states.head[school].quality = stream.normal();
    states.head[school].values = stream.normal();
    states.fsm_share[school] = std::clamp(0.21F + 0.13F * stream.normal(), 0.0F, 1.0F);
  }
  field.view.value_of_gain.assign(schools, value_of_gain);
  field.view.price_of_time.assign(schools, price_of_time);
  field.view.time_for_partners.assign(schools, time_for_partners);
  field.view.head_is_new.assign(schools, 0);
}

/// `count` primary schools (every sixth a secondary) at random in a square, with informal partnerships.
inline FieldOfSchools field_of_schools(std::size_t count, double side_km, std::uint32_t seed = 1,
                                       std::size_t neighbours = 12) {
  constexpr std::size_t one_in_secondary = 6;
  FieldOfSchools field;
  field.regime.partnerships = {informal_partnership()};
  const Draws draws(seed, 0, 0);
  for (std::size_t position = 0; position < count; ++position) {
    Stream stream = draws.stream(Process::geography_school, static_cast<std::uint32_t>(position));
    const auto side = static_cast<float>(side_km);
    const float x_km = side * stream.uniform();
    const float y_km = side * stream.uniform();
    add_school(field, x_km, y_km,
               position % one_in_secondary == one_in_secondary - 1 ? Phase::secondary : Phase::primary);
  }
  finish(field, seed, neighbours);
  return field;
}

/// The next year's world: partnerships and practice go over, some heads leave.
inline void advance(FieldOfSchools& field, CollaborationOutcome outcome, std::uint32_t number,
                    std::uint32_t seed = 1, float heads_leaving = 0.1F) {
  const Draws draws(seed, 0, number);
  Practice practice =
      next_practice(field.world.schools, outcome.practice_change, field.parameters.practice, draws);
  field.world.schools.practice_common = std::move(practice.common);
  field.world.schools.practice_by_department = std::move(practice.by_department);
  field.world.collaboration = std::move(outcome.next);
  for (std::size_t position = 0; position < field.country.schools.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    Stream stream = draws.stream(Process::head_leaving, static_cast<std::uint32_t>(position));
    const bool leaves = stream.uniform() < heads_leaving;
    field.view.head_is_new[school] = leaves ? 1 : 0;
    if (!leaves) continue;
    field.world.schools.head[school].quality = stream.normal();
    field.world.schools.head[school].values = stream.normal();
  }
}

}  // namespace commonroom::test
