#include "model/collaboration/candidates.hpp"

#include <algorithm>
#include <utility>

#include "core/contracts.hpp"
#include "model/collaboration/context.hpp"
#include "model/collaboration/formations.hpp"
#include "model/collaboration/groups.hpp"
#include "model/collaboration/outside_links.hpp"

namespace commonroom {

namespace {

using Pair = std::pair<SchoolId, SchoolId>;

/// A pair with the types that list it, and those that it may be of where their own rules say so.
struct PairOfTypes {
  Pair pair;
  TypeSet listed;
  TypeSet allowed;
};

constexpr Pair past_all{none<SchoolId>, none<SchoolId>};

Column<SchoolId, GroupId> groups_of_type(const Country& country, const PartnershipType& type) {
  switch (type.formation) {
    case Formation::assigned:
      return assigned_groups(country, type.group_size, type.scope);
    case Formation::trust:
      return groups_of(country, GroupUnit::trust, type.group_size);
    case Formation::federation:
      return groups_of(country, GroupUnit::federation, type.group_size);
    default:
      return {};
  }
}

/// Pairs of each school with its nearest mates.
void add_mates(std::vector<Pair>& pairs, const Schools& schools, const Column<SchoolId, GroupId>& groups,
               std::size_t most_mates) {
  const Grouped<GroupId, SchoolId> members = members_of(groups);
  for (std::size_t group = 0; group < members.owners(); ++group) {
    const std::span<const SchoolId> all = members[id_at<GroupId>(group)];
    for (const SchoolId school : all) {
      std::vector<std::pair<float, SchoolId>> mates;
      for (const SchoolId mate : all) {
        if (mate != school) mates.emplace_back(distance_between(schools, school, mate), mate);
      }
      const std::size_t kept = std::min(most_mates, mates.size());
      std::partial_sort(mates.begin(), mates.begin() + static_cast<std::ptrdiff_t>(kept), mates.end());
      for (std::size_t i = 0; i < kept; ++i) pairs.push_back(std::minmax(school, mates[i].second));
    }
  }
}

void add_neighbours(std::vector<Pair>& pairs, const Grouped<SchoolId, Neighbour>& neighbours) {
  for (std::size_t position = 0; position < neighbours.owners(); ++position) {
    const auto school = id_at<SchoolId>(position);
    for (const Neighbour& neighbour : neighbours[school]) {
      if (school < neighbour.school) pairs.emplace_back(school, neighbour.school);
    }
  }
}

template <class Record>
Pair pair_at(std::span<const Record> records, std::size_t position) {
  return position < records.size() ? Pair{records[position].first, records[position].second} : past_all;
}

/// The records of schools in [begin, end).
template <class Record>
std::span<const Record> rows(std::span<const Record> records, SchoolId begin, SchoolId end) {
  const auto is_before = [](const Record& record, SchoolId school) { return record.first < school; };
  const auto from = std::lower_bound(records.begin(), records.end(), begin, is_before);
  const auto to = std::lower_bound(from, records.end(), end, is_before);
  return {from, to};
}

}  // namespace

RivalPlaces rival_places(const Country& country, SchoolId first, SchoolId second) {
  const auto place = [&](SchoolId school, SchoolId rival) {
    if (country.rivals.owners() == 0) return RivalPlaces::no_rival;
    const auto row = country.rivals[school];
    const auto found =
        std::find_if(row.begin(), row.end(), [&](const Rival& r) { return r.school == rival; });
    if (found == row.end()) return RivalPlaces::no_rival;
    return country.rivals.start(school) + static_cast<std::uint32_t>(found - row.begin());
  };
  return {.of_second = place(first, second), .of_first = place(second, first)};
}

TypeSet PartnershipFrame::types_of(SchoolId a, SchoolId b, float distance_km) const {
  TypeSet set = in_scope[a] & in_scope[b] & ~listed;
  for (std::size_t type = 0; type < types.size(); ++type) {
    if (!is_within_reach(type, a, b, distance_km)) set &= ~(TypeSet{1} << type);
    if (groups[type].empty()) continue;
    if (groups[type][a] != groups[type][b] || groups[type][a] == none<GroupId>) set &= ~(TypeSet{1} << type);
  }
  return set;
}

bool PartnershipFrame::is_within_reach(std::size_t type, SchoolId a, SchoolId b, float distance_km) const {
  const PartnershipType& of = types[type];
  if (of.formation == Formation::outside) return false;
  if (of.across_authorities && area[a] == area[b]) return false;
  return (1.0 - of.technology) * static_cast<double>(distance_km) <= of.distance_limit_km;
}

TypeSet PartnershipFrame::mandated() const {
  TypeSet set = 0;
  for (std::size_t type = 0; type < types.size(); ++type) {
    if (types[type].is_mandated()) set |= TypeSet{1} << type;
  }
  return set;
}

TypeSet PartnershipFrame::types_in(int year) const {
  TypeSet set = 0;
  for (std::size_t type = 0; type < types.size(); ++type) {
    if (types[type].runs_in(year)) set |= TypeSet{1} << type;
  }
  return set;
}

PartnershipFrame partnership_frame(const Country& country, const std::vector<PartnershipType>& types,
                                   const PartnershipParameters& parameters) {
  expects(types.size() <= most_partnership_types, "a regime has at most 32 types of partnership");
  const Schools& schools = country.schools;
  PartnershipFrame frame{
      .types = types, .groups = {}, .listed = 0, .in_scope = {}, .area = schools.area, .pairs = {}};
  frame.in_scope.assign(schools.size(), 0);
  std::vector<PairOfTypes> found;
  std::vector<Pair> mates;
  TypeSet by_group = 0;
  for (std::size_t type = 0; type < types.size(); ++type) {
    const TypeSet only = TypeSet{1} << type;
    for (std::size_t position = 0; position < schools.size(); ++position) {
      const auto school = id_at<SchoolId>(position);
      if (in_scope(schools, school, types[type].scope)) frame.in_scope[school] |= only;
    }
    if (is_listed(types[type].formation)) {
      frame.listed |= only;
      for (const Pair& pair : listed_pairs(country, types[type])) found.push_back({pair, only, 0});
    }
    frame.groups.push_back(groups_of_type(country, types[type]));
    if (frame.groups.back().empty()) continue;
    by_group |= only;
    add_mates(mates, schools, frame.groups.back(), static_cast<std::size_t>(parameters.most_mates));
  }
  if (types.empty()) return frame;
  std::vector<Pair> neighbours;
  add_neighbours(neighbours, country.neighbours);
  // A neighbour may be a partner of any type that lists no pairs, a mate of those that make groups.
  for (const Pair& pair : neighbours) found.push_back({pair, 0, ~frame.listed});
  for (const Pair& pair : mates) found.push_back({pair, 0, by_group});
  std::sort(found.begin(), found.end(),
            [](const PairOfTypes& a, const PairOfTypes& b) { return a.pair < b.pair; });
  for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
    PairOfTypes all{found[begin].pair, 0, 0};
    for (end = begin; end < found.size() && found[end].pair == all.pair; ++end) {
      all.listed |= found[end].listed;
      all.allowed |= found[end].allowed;
    }
    const auto& [first, second] = all.pair;
    const float distance_km = distance_between(schools, first, second);
    const TypeSet set = all.listed | (frame.types_of(first, second, distance_km) & all.allowed);
    if (set == 0) continue;
    frame.pairs.push_back({.first = first,
                           .second = second,
                           .distance_km = distance_km,
                           .types = set,
                           .rivals = rival_places(country, first, second)});
  }
  return frame;
}

std::vector<Candidate> candidates_among(const PartnershipFrame& frame, const Country& country,
                                        TypeSet types_now, std::span<const TieRecord> all_ties,
                                        std::span<const Partnership> all_live, SchoolId begin, SchoolId end,
                                        const PartnershipParameters& parameters) {
  const auto standing = rows(std::span<const StandingPair>(frame.pairs), begin, end);
  const auto ties = rows(all_ties, begin, end);
  const auto live = rows(all_live, begin, end);
  std::vector<Candidate> candidates;
  candidates.reserve(standing.size() + ties.size());
  for (std::size_t s = 0, t = 0, l = 0;;) {
    const Pair standing_pair = pair_at(standing, s);
    const Pair tie_pair = pair_at(ties, t);
    const Pair live_pair = pair_at(live, l);
    const Pair pair = std::min({standing_pair, tie_pair, live_pair});
    if (pair == past_all) return candidates;
    const bool is_standing = standing_pair == pair;
    const bool have_met = tie_pair == pair;
    const float distance_km =
        is_standing ? standing[s].distance_km : distance_between(country.schools, pair.first, pair.second);
    const bool remember = have_met && static_cast<double>(distance_km) <= parameters.furthest_met_km;
    Candidate candidate{pair.first, pair.second, distance_km, 0, {}, nullptr, {}};
    if (have_met) candidate.tie = ties[t++].tie;
    if (is_standing) candidate.types = types_now & standing[s].types;
    if (remember || !is_standing) {
      candidate.types |= types_now & frame.types_of(pair.first, pair.second, distance_km);
    }
    if (live_pair == pair) {
      const bool has_type = live[l].type < frame.types.size() && (candidate.types >> live[l].type & 1U) != 0;
      if (has_type) candidate.existing = &live[l];
      ++l;
    }
    candidate.rivals = is_standing ? standing[s++].rivals : rival_places(country, pair.first, pair.second);
    if (candidate.types != 0 && (is_standing || remember || candidate.existing != nullptr)) {
      candidates.push_back(candidate);
    }
  }
}

Collaboration carried_over(const Collaboration& collaboration, const Regime& from, const Regime& to) {
  std::vector<int> place;  // by the old regime's types; -1 where the new one has none of that name
  for (const PartnershipType& old : from.partnerships) {
    const auto found = std::find_if(to.partnerships.begin(), to.partnerships.end(),
                                    [&](const PartnershipType& type) { return type.name == old.name; });
    place.push_back(found == to.partnerships.end() ? -1 : static_cast<int>(found - to.partnerships.begin()));
  }
  Collaboration next{
      .live = {}, .ties = collaboration.ties, .outside = outside_carried_over(collaboration.outside, place)};
  for (Partnership partnership : collaboration.live) {
    if (place[partnership.type] < 0) continue;
    partnership.type = static_cast<std::uint16_t>(place[partnership.type]);
    next.live.push_back(partnership);
  }
  return next;
}

}  // namespace commonroom
