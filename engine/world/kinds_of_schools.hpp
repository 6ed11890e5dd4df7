#pragma once

#include <cstddef>
#include <cstdint>

#include "core/column.hpp"
#include "world/school_types.hpp"

namespace commonroom {

struct Schools;

enum class Settlement : std::uint8_t { rural, urban };
inline constexpr std::size_t settlements = 2;
inline constexpr std::size_t fifths = 5;

/// A school is rural where state schools within this distance, itself among them, have few pupils. Assumed:
/// in England's register of 2022 so 30% of schools, with 18% of pupils, are rural.
inline constexpr float rural_reach_km = 3;
inline constexpr double rural_pupils_below = 3000;  ///< in years 0-11

/// Kinds by which it is told who gains and who loses; fixed for a run. Independent schools have none: their
/// entries are 0.
struct KindsOfSchools {
  /// 0 the smallest (fewest pupils at the start) to 4, in fifths of the schools of one tested stage.
  Column<SchoolId, std::uint8_t> size_fifth;
  /// 0 the least disadvantaged (share FSM at the start) to 4, in fifths of the schools of one tested stage.
  Column<SchoolId, std::uint8_t> disadvantage_fifth;
  Column<SchoolId, Settlement> settlement;
};

[[nodiscard]] KindsOfSchools kinds_of_schools(const Schools& schools);

}  // namespace commonroom
