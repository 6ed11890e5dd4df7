#include "model/collaboration/formations.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>

#include "model/collaboration/groups.hpp"
#include "world/spatial_index.hpp"

namespace commonroom {

namespace {

using Pairs = std::vector<std::pair<SchoolId, SchoolId>>;

bool comes_after(const Schools& schools, SchoolId school, SchoolId next) {
  const int last = schools.last_year[school];
  return last + 1 < year_groups && schools.serves(next, last + 1) &&
         schools.first_year[next] > schools.first_year[school];
}

/// Whether `school` would think of `other` under the rule.
bool thinks_of(const Schools& schools, const PartnershipType& type, SchoolId school, SchoolId other) {
  if (school == other) return false;
  if (type.across_authorities && schools.area[school] == schools.area[other]) return false;
  switch (type.formation) {
    case Formation::area:
      return schools.area[school] == schools.area[other];
    case Formation::network:
      return true;
    case Formation::feeders:
      return comes_after(schools, school, other);
    case Formation::affiliation:
      return schools.faith[school] != Faith::none_ && schools.faith[school] == schools.faith[other];
    case Formation::academy_and_maintained:
      return schools.sector[school] == Sector::academy && schools.sector[other] == Sector::maintained;
    case Formation::independent_and_state:
      return schools.sector[school] == Sector::independent && schools.sector[other] != Sector::independent;
    default:
      return false;
  }
}

float reach_of(const PartnershipType& type) {
  const double left = 1.0 - type.technology;
  constexpr double everywhere = 1e6;
  return static_cast<float>(left > 0 ? std::min(everywhere, type.distance_limit_km / left) : everywhere);
}

/// The best graded of each group, the larger and then the first among equals, with each of the others.
Pairs hubs_with_spokes(const Country& country, const PartnershipType& type) {
  const Schools& schools = country.schools;
  const auto rank = [&](SchoolId school) {
    const Grade grade = schools.opening_grade.empty() ? Grade::not_inspected : schools.opening_grade[school];
    constexpr int worst = 5;
    const int order = grade == Grade::not_inspected ? worst : static_cast<int>(grade);
    return std::tuple(order, -static_cast<int>(schools.places[school]), school);
  };
  const auto members = members_of(assigned_groups(country, type.group_size, type.scope));
  Pairs pairs;
  for (std::size_t group = 0; group < members.owners(); ++group) {
    const auto all = members[id_at<GroupId>(group)];
    if (all.empty()) continue;
    const SchoolId hub =
        *std::min_element(all.begin(), all.end(), [&](SchoolId a, SchoolId b) { return rank(a) < rank(b); });
    for (const SchoolId school : all) {
      if (school != hub) pairs.push_back(std::minmax(school, hub));
    }
  }
  return pairs;
}

}  // namespace

bool is_listed(Formation formation) noexcept {
  switch (formation) {
    case Formation::by_consent:
    case Formation::assigned:
    case Formation::trust:
    case Formation::federation:
    case Formation::outside:
      return false;
    default:
      return true;
  }
}

bool is_member(const PartnershipType& type, SchoolId school) noexcept {
  // Multiples of the golden ratio fill [0, 1) evenly.
  constexpr double golden = 0.61803398874989485;
  const double place = golden * (static_cast<double>(index(school)) + 1.0);
  return place - std::floor(place) < type.member_share;
}

std::vector<std::pair<SchoolId, SchoolId>> listed_pairs(const Country& country, const PartnershipType& type) {
  if (type.formation == Formation::hub_and_spoke) return hubs_with_spokes(country, type);
  const Schools& schools = country.schools;
  std::vector<std::uint32_t> members;
  for (std::size_t position = 0; position < schools.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    const bool is_reached = type.formation == Formation::independent_and_state
                                ? in_scope_of_any_sector(schools, school, type.scope)
                                : in_scope(schools, school, type.scope);
    if (is_reached && is_member(type, school)) {
      members.push_back(static_cast<std::uint32_t>(position));
    }
  }
  const SpatialIndex nearby(schools.x_km.values(), schools.y_km.values(), members);
  const float reach_km = reach_of(type);
  Pairs pairs;
  std::vector<FoundPoint> found;
  for (const std::uint32_t position : members) {
    const auto school = id_at<SchoolId>(position);
    const auto accept = [&](std::uint32_t other) {
      return thinks_of(schools, type, school, id_at<SchoolId>(other));
    };
    nearby.find_nearest(schools.x_km[school], schools.y_km[school], static_cast<std::size_t>(type.links),
                        reach_km, accept, found);
    for (const FoundPoint& point : found)
      pairs.push_back(std::minmax(school, id_at<SchoolId>(point.position)));
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace commonroom
