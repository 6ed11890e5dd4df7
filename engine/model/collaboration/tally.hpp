#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/column.hpp"
#include "model/collaboration/candidates.hpp"
#include "model/collaboration/clumsiness.hpp"
#include "model/collaboration/parameters.hpp"
#include "world/partnerships.hpp"

namespace commonroom {

/// A year's partnerships in numbers, of the whole country. Means are over partnerships; NaN where there are
/// none.
struct CollaborationTally {
  std::vector<std::uint32_t> by_type;  ///< live, by the regime's types; links with bodies outside too
  /// Live between schools, by the regime's types and by class at the standard limits.
  std::vector<std::array<std::uint32_t, partnership_classes>> by_type_and_class;
  std::array<std::array<std::uint32_t, partnership_classes>, class_settings> by_class{};
  std::uint32_t live = 0;
  std::uint32_t started = 0;
  std::uint32_t ended = 0;
  std::uint32_t kept = 0;  ///< promises
  std::uint32_t broken = 0;
  double help_promised = 0;       ///< claimed: units of help agreed on
  double help_delivered = 0;      ///< of promises kept
  double median_distance_km = 0;  ///< the upper one of two in the middle
  double trust = 0;               ///< after this year's promises
  double effectiveness = 0;
  std::array<double, 3> ingredients{};
  /// Live, by how partners come together and by class at the standard limits.
  std::array<std::array<std::uint32_t, partnership_classes>, all_formations.size()> by_family{};
  std::uint32_t withdrawn = 0;           ///< promises broken under threat that would have been kept
  std::uint32_t ended_with_funding = 0;  ///< of those ended: their type or its money had ended
  std::uint32_t outside = 0;             ///< links with bodies outside the schools of the model
  double time_leaving = 0;               ///< mean over schools, share of discretionary time
};

/// What a year of partnerships costs each school, and what it has in them.
struct CollaborationBySchool {
  Column<SchoolId, float> time_leaving;    ///< share of discretionary time spent on leaving partnerships
  Column<SchoolId, float> cost;            ///< pounds, from the school's budget
  Column<SchoolId, float> cost_new_money;  ///< pounds, from outside
  Column<SchoolId, float> trust;           ///< mean over partners; the strangers' prior where there are none
  Column<SchoolId, std::uint16_t> partners;
};

/// A year's partnerships, and last year's, each sorted by pair.
struct PartnershipYear {
  std::span<const Partnership> before;
  std::span<const Partnership> live;
  std::span<const float> help;         ///< promised, for each of `live`
  std::span<const std::uint8_t> kept;  ///< 1 or 0, for each of `live`
  std::span<const float> trust;        ///< after this year's promise, for each of `live`
  TypeSet types_now = ~TypeSet{0};     ///< types that there are this year
  int year = 1;                        ///< numbered as in results
};

/// Trust of each live partnership by its tie at the end of the year. Every one must have a tie.
[[nodiscard]] std::vector<float> trust_of_partnerships(std::span<const Partnership> live,
                                                       std::span<const TieRecord> ties,
                                                       const PartnershipFrame& frame,
                                                       const TrustParameters& parameters);

/// Leaving costs time where schools chose their partner and the type still exists this year. Money is paid as
/// long as there is any for the type.
[[nodiscard]] CollaborationBySchool collaboration_by_school(std::size_t schools, const PartnershipYear& year,
                                                            const PartnershipFrame& frame,
                                                            const TrustParameters& parameters);

[[nodiscard]] CollaborationTally tally_of(const PartnershipYear& year, const PartnershipFrame& frame,
                                          const ClumsinessParameters& parameters);

}  // namespace commonroom
