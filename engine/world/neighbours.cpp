#include "world/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/parallel.hpp"
#include "world/spatial_index.hpp"

namespace commonroom {

namespace {

constexpr int last_primary_year = 6;
constexpr std::size_t schools_a_task = 256;

using Pair = std::pair<SchoolId, SchoolId>;  // the smaller first

Pair pair_of(SchoolId a, SchoolId b) {
  return a < b ? Pair{a, b} : Pair{b, a};
}

float distance(const Schools& schools, SchoolId a, SchoolId b) {
  const float dx = schools.x_km[a] - schools.x_km[b];
  const float dy = schools.y_km[a] - schools.y_km[b];
  return std::sqrt(dx * dx + dy * dy);
}

bool teaches_stage(const Schools& schools, SchoolId school, bool is_primary) {
  return is_primary ? schools.first_year[school] <= last_primary_year
                    : schools.last_year[school] > last_primary_year;
}

/// The nearest schools that share a stage with each school.
void add_nearest(const Schools& schools, const PopulationParameters& parameters, std::vector<Pair>& pairs) {
  std::vector<std::uint32_t> all(schools.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
  const SpatialIndex nearby(schools.x_km.values(), schools.y_km.values(), all);
  std::vector<std::vector<Pair>> parts((schools.size() + schools_a_task - 1) / schools_a_task);
  parallel_chunks(schools.size(), schools_a_task, [&](std::size_t begin, std::size_t end) {
    std::vector<FoundPoint> found;
    for (std::size_t i = begin; i < end; ++i) {
      const auto school = id_at<SchoolId>(i);
      const auto shares_stage = [&](std::uint32_t position) {
        const auto other = id_at<SchoolId>(position);
        if (other == school) return false;
        return (teaches_stage(schools, school, true) && teaches_stage(schools, other, true)) ||
               (teaches_stage(schools, school, false) && teaches_stage(schools, other, false));
      };
      nearby.find_nearest(schools.x_km[school], schools.y_km[school],
                          static_cast<std::size_t>(parameters.nearest_partners),
                          static_cast<float>(parameters.partner_reach_km), shares_stage, found);
      for (const FoundPoint& point : found) {
        parts[begin / schools_a_task].push_back(pair_of(school, id_at<SchoolId>(point.position)));
      }
    }
  });
  for (const std::vector<Pair>& part : parts) pairs.insert(pairs.end(), part.begin(), part.end());
}

/// The nearest members of each school's own group.
template <Identifier Id>
void add_mates(const Schools& schools, const Column<SchoolId, Id>& group, std::size_t most,
               std::vector<Pair>& pairs) {
  std::map<Id, std::vector<SchoolId>> members;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (group[school] != none<Id>) members[group[school]].push_back(school);
  }
  for (const auto& [id, mates] : members) {
    for (const SchoolId school : mates) {
      std::vector<SchoolId> nearest;
      for (const SchoolId other : mates) {
        if (other != school) nearest.push_back(other);
      }
      std::stable_sort(nearest.begin(), nearest.end(), [&](SchoolId a, SchoolId b) {
        return distance(schools, school, a) < distance(schools, school, b);
      });
      if (nearest.size() > most) nearest.resize(most);
      for (const SchoolId mate : nearest) pairs.push_back(pair_of(school, mate));
    }
  }
}

}  // namespace

Grouped<SchoolId, Neighbour> make_neighbours(const Schools& schools, const PopulationParameters& parameters) {
  std::vector<Pair> pairs;
  add_nearest(schools, parameters, pairs);
  const auto most_mates = static_cast<std::size_t>(parameters.most_mates);
  add_mates(schools, schools.trust, most_mates, pairs);
  add_mates(schools, schools.federation, most_mates, pairs);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());

  std::vector<std::vector<Neighbour>> of_school(schools.size());
  for (const Pair& pair : pairs) {
    const float km = distance(schools, pair.first, pair.second);
    of_school[index(pair.first)].push_back({pair.second, km});
    of_school[index(pair.second)].push_back({pair.first, km});
  }
  std::vector<std::uint32_t> starts{0};
  std::vector<Neighbour> neighbours;
  for (std::vector<Neighbour>& own : of_school) {
    std::sort(own.begin(), own.end(),
              [](const Neighbour& a, const Neighbour& b) { return a.school < b.school; });
    neighbours.insert(neighbours.end(), own.begin(), own.end());
    starts.push_back(static_cast<std::uint32_t>(neighbours.size()));
  }
  return {std::move(starts), std::move(neighbours)};
}

}  // namespace commonroom
