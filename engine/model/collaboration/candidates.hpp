#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/column.hpp"
#include "model/collaboration/parameters.hpp"
#include "model/policy/regime.hpp"
#include "world/country.hpp"
#include "world/partnerships.hpp"

namespace commonroom {

/// A set of partnership types, one bit for each position in the regime's list.
using TypeSet = std::uint32_t;
inline constexpr std::size_t most_partnership_types = 32;

/// Where two schools stand in each other's row of Country::rivals: positions in rivals.values(), `no_rival`
/// where they do not compete.
struct RivalPlaces {
  std::uint32_t of_second = no_rival;  ///< the second school, in the row of the first
  std::uint32_t of_first = no_rival;   ///< the first school, in the row of the second

  static constexpr std::uint32_t no_rival = 0xFFFFFFFF;
};

[[nodiscard]] RivalPlaces rival_places(const Country& country, SchoolId first, SchoolId second);

/// Two schools that may become partners whatever has happened before.
struct StandingPair {
  SchoolId first;   ///< the smaller id
  SchoolId second;  ///< the larger id
  float distance_km;
  TypeSet types;  ///< of which they could be
  RivalPlaces rivals;
};

/// What a regime's partnership types and the map fix for all years: made once for each regime.
struct PartnershipFrame {
  std::vector<PartnershipType> types;
  std::vector<Column<SchoolId, GroupId>> groups;  ///< by type; empty where it makes no groups
  TypeSet listed = 0;                             ///< types whose pairs are listed one by one in `pairs`
  Column<SchoolId, TypeSet> in_scope;
  Column<SchoolId, AreaId> area;    ///< of each school; empty where no type asks
  std::vector<StandingPair> pairs;  ///< sorted by (first, second): neighbours, and mates in groups

  /// The types of which two schools could be partners, but for those that are `listed`.
  [[nodiscard]] TypeSet types_of(SchoolId a, SchoolId b, float distance_km) const;
  /// The types that an authority, trust or federation sets up.
  [[nodiscard]] TypeSet mandated() const;
  /// Whether a pair at this distance is near enough for a type, and of the authorities it asks for.
  [[nodiscard]] bool is_within_reach(std::size_t type, SchoolId a, SchoolId b, float distance_km) const;
  /// The types that there are in a year, numbered as in results.
  [[nodiscard]] TypeSet types_in(int year) const;
};

/// Neighbours (Country::neighbours) are candidates of every type they can be; mates of an assigned group,
/// trust or federation of that type, the nearest `most_mates` of each. At most 32 types.
[[nodiscard]] PartnershipFrame partnership_frame(const Country& country,
                                                 const std::vector<PartnershipType>& types,
                                                 const PartnershipParameters& parameters);

/// Two schools that might be partners this year.
struct Candidate {
  SchoolId first;
  SchoolId second;
  float distance_km;
  TypeSet types;
  Tie tie;
  const Partnership* existing;  ///< null where they are not partners now
  RivalPlaces rivals;
};

/// This year's candidates with `first` in [begin, end), sorted by pair: the frame's pairs, and within
/// `furthest_met_km` those that have met. `ties` and `live` are sorted by pair. Existing partnerships whose
/// type is no longer there are not existing any more.
[[nodiscard]] std::vector<Candidate> candidates_among(const PartnershipFrame& frame, const Country& country,
                                                      TypeSet types_now, std::span<const TieRecord> ties,
                                                      std::span<const Partnership> live, SchoolId begin,
                                                      SchoolId end, const PartnershipParameters& parameters);

/// Collaboration as it goes over from one regime to another: partnerships keep their type where the other
/// regime has one of that name, and end where it has none; ties stay.
[[nodiscard]] Collaboration carried_over(const Collaboration& collaboration, const Regime& from,
                                         const Regime& to);

}  // namespace commonroom
