#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "world/country.hpp"
#include "world/teachers.hpp"

namespace commonroom {

/// What a policy is about.
enum class PolicyAim : std::uint8_t {
  teaching,    ///< practice in some departments
  workload,    ///< less of what heads and teachers need not do
  nothing_new  ///< asks for what schools do already
};

inline constexpr std::size_t policy_phases = 2;  ///< primary and secondary: problems differ between them

/// What a policy deals with in one place: by area and phase, or by phase for the whole country.
using PolicyCell = std::uint32_t;

/// Someone from a school who takes part in making policy, with a trust in government of their own.
struct Participant {
  TeacherKey key;
  float trust = 0;             ///< 0..1
  std::uint8_t is_seated = 0;  ///< 1 while the policy that they work on is being made
};

/// One policy, from its announcement to its end.
struct Policy {
  std::int32_t announced = 0;  ///< year in which its making began
  std::int32_t adopted = -1;   ///< year from which schools are asked to carry it out; -1: still being made
  std::uint8_t mode = 0;       ///< how it is made: position in the list of modes
  PolicyAim aim = PolicyAim::teaching;
  std::vector<std::array<float, departments>> heard;  ///< sum of readings of need so far, by cell
  std::vector<std::array<float, departments>> asked;  ///< the same, what participants alone said
  std::uint8_t readings = 0;
  std::vector<std::array<std::uint8_t, departments>> targets;  ///< 1 for departments dealt with, by cell
  std::vector<std::uint8_t> refused;                           ///< by school: 1 where it is boycotted
};

/// What government and the making of policy leave behind from year to year. All columns are empty until a
/// regime has a policy process, an area body or an area conversation.
struct Government {
  std::uint8_t party = 0;                 ///< position in the process's list of governments
  std::int32_t last_begun = -1000;        ///< year in which the last policy's making began
  std::vector<Policy> policies;           ///< being made, then in force
  std::vector<Participant> participants;  ///< who has taken part and still teaches, sorted by key
  /// How badly a department needs help in each area (rows) and phase, SD; the same under every regime.
  std::vector<std::array<float, departments>> national_need;  ///< by phase
  std::vector<std::array<float, departments>> local_need;     ///< by area and phase
  Column<SchoolId, float> trust;                              ///< of those who take no part, 0..1
  Column<SchoolId, float> burden;      ///< time that policies take, share of a head's discretionary time
  Column<SchoolId, float> time_taken;  ///< all that policies and area bodies take this year, in that unit
  Column<SchoolId, float>
      agreement;  ///< with the goals that the area's public conversation has come to, 0..1

  [[nodiscard]] bool makes_policy() const noexcept { return trust.size() > 0; }
};

}  // namespace commonroom
