#include "model/collaboration/groups.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "core/contracts.hpp"
#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t patches_grain = 16;

/// Halves a patch of schools across its longer side, again and again, until each piece is one group. The
/// number of schools on each side is what the groups on that side will hold.
class Divider {
 public:
  /// Numbers groups from `first` on.
  Divider(const Schools& schools, Column<SchoolId, GroupId>& groups, std::size_t first)
      : schools_(schools), groups_(groups), next_(first) {}

  void divide(std::span<SchoolId> patch, std::size_t pieces) {
    if (pieces <= 1) {
      for (const SchoolId school : patch) groups_[school] = id_at<GroupId>(next_);
      ++next_;
      return;
    }
    const std::size_t left_pieces = pieces / 2;
    const std::size_t small = patch.size() / pieces;
    const std::size_t larger_pieces = patch.size() % pieces;
    const std::size_t left = left_pieces * small + std::min(left_pieces, larger_pieces);
    const Column<SchoolId, float>& along = is_wide(patch) ? schools_.x_km : schools_.y_km;
    std::sort(patch.begin(), patch.end(),
              [&](SchoolId a, SchoolId b) { return std::tie(along[a], a) < std::tie(along[b], b); });
    divide(patch.first(left), left_pieces);
    divide(patch.subspan(left), pieces - left_pieces);
  }

 private:
  [[nodiscard]] bool is_wide(std::span<const SchoolId> patch) const {
    const auto [west, east] = std::minmax_element(patch.begin(), patch.end(), [&](SchoolId a, SchoolId b) {
      return schools_.x_km[a] < schools_.x_km[b];
    });
    const auto [south, north] = std::minmax_element(patch.begin(), patch.end(), [&](SchoolId a, SchoolId b) {
      return schools_.y_km[a] < schools_.y_km[b];
    });
    return schools_.x_km[*east] - schools_.x_km[*west] >= schools_.y_km[*north] - schools_.y_km[*south];
  }

  const Schools& schools_;
  Column<SchoolId, GroupId>& groups_;
  std::size_t next_;
};

/// Schools to be divided into groups of their own.
struct Patch {
  std::span<SchoolId> schools;
  std::size_t pieces, first_group;
};

/// Numbers the distinct values of a column from 0 in the order in which they first occur; `alone` gets a
/// number for each school. Independent schools, after the state schools, are in no group.
template <class Id>
Column<SchoolId, GroupId> numbered(const Column<SchoolId, Id>& owners, Id alone, std::size_t state_schools) {
  Column<SchoolId, GroupId> groups(owners.size(), none<GroupId>);
  std::map<Id, GroupId> number;
  std::size_t next = 0;
  for (std::size_t position = 0; position < state_schools; ++position) {
    const auto school = id_at<SchoolId>(position);
    const Id owner = owners[school];
    if (owner == alone) {
      groups[school] = id_at<GroupId>(next++);
      continue;
    }
    const auto [place, is_new] = number.try_emplace(owner, id_at<GroupId>(next));
    if (is_new) ++next;
    groups[school] = place->second;
  }
  return groups;
}

/// The nearest school of the secondary stage among a school's neighbours; itself where it is of that stage or
/// has none near.
SchoolId top_of_pyramid(const Country& country, SchoolId school) {
  const auto is_secondary = [&](SchoolId s) {
    return stage_of(country.schools.last_year[s]) == Stage::secondary;
  };
  if (is_secondary(school)) return school;
  SchoolId top = school;
  float nearest = std::numeric_limits<float>::infinity();
  for (const Neighbour& neighbour : country.neighbours[school]) {
    if (!is_secondary(neighbour.school) || !(neighbour.distance_km < nearest)) continue;
    top = neighbour.school;
    nearest = neighbour.distance_km;
  }
  return top;
}

Column<SchoolId, GroupId> pyramids(const Country& country) {
  Column<SchoolId, SchoolId> tops(country.schools.size());
  for (std::size_t i = 0; i < tops.size(); ++i)
    tops[id_at<SchoolId>(i)] = top_of_pyramid(country, id_at<SchoolId>(i));
  return numbered(tops, none<SchoolId>, country.schools.state_size());
}

}  // namespace

bool in_scope(const Schools& schools, SchoolId school, const Scope& scope) {
  return !schools.is_independent(school) && in_scope_of_any_sector(schools, school, scope);
}

bool in_scope_of_any_sector(const Schools& schools, SchoolId school, const Scope& scope) {
  const auto holds = [](const auto& list, auto value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  return holds(scope.phases, schools.phase[school]) && holds(scope.areas, schools.area[school]);
}

Column<SchoolId, GroupId> assigned_groups(const Country& country, int size, const Scope& scope) {
  expects(size >= 1, "a group holds at least one school");
  const Schools& schools = country.schools;
  std::map<std::pair<AreaId, Stage>, std::vector<SchoolId>> patches;
  for (std::size_t position = 0; position < schools.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    if (!in_scope(schools, school, scope)) continue;
    patches[{schools.area[school], stage_of(schools.last_year[school])}].push_back(school);
  }
  Column<SchoolId, GroupId> groups(schools.size(), none<GroupId>);
  const auto wished = static_cast<std::size_t>(size);
  std::vector<Patch> to_divide;
  std::size_t count = 0;
  for (auto& [place, patch] : patches) {
    const std::size_t pieces = std::max<std::size_t>(1, (patch.size() + wished / 2) / wished);
    to_divide.push_back({patch, pieces, count});
    count += pieces;
  }
  parallel_for(to_divide.size(), patches_grain, [&](std::size_t i) {
    const Patch& patch = to_divide[i];
    Divider(schools, groups, patch.first_group).divide(patch.schools, patch.pieces);
  });
  return groups;
}

Column<SchoolId, GroupId> groups_of(const Country& country, GroupUnit unit, int size) {
  switch (unit) {
    case GroupUnit::area:
      return numbered(country.schools.area, none<AreaId>, country.schools.state_size());
    case GroupUnit::trust:
      return numbered(country.schools.trust, none<TrustId>, country.schools.state_size());
    case GroupUnit::federation:
      return numbered(country.schools.federation, none<FederationId>, country.schools.state_size());
    case GroupUnit::assigned_group:
      return assigned_groups(country, size);
    case GroupUnit::pyramid:
      return pyramids(country);
  }
  return Column<SchoolId, GroupId>(country.schools.size(), none<GroupId>);
}

Grouped<GroupId, SchoolId> members_of(const Column<SchoolId, GroupId>& groups) {
  std::size_t count = 0;
  for (const GroupId group : groups) {
    if (group != none<GroupId>) count = std::max(count, index(group) + 1);
  }
  std::vector<std::uint32_t> starts(count + 1, 0);
  for (const GroupId group : groups) {
    if (group != none<GroupId>) ++starts[index(group) + 1];
  }
  for (std::size_t group = 0; group < count; ++group) starts[group + 1] += starts[group];
  std::vector<SchoolId> members(starts.back());
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for (std::size_t position = 0; position < groups.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    if (groups[school] != none<GroupId>) members[next[index(groups[school])]++] = school;
  }
  return {std::move(starts), std::move(members)};
}

}  // namespace commonroom
