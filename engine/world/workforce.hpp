#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "world/teachers.hpp"

namespace commonroom {

/// A teacher whose trust in government is not that of the colleagues: one who took part in making policy.
struct TeacherTrust {
  TeacherKey key;
  float trust = 0;  ///< SD, 0 the mean of the reference year

  friend bool operator==(const TeacherTrust&, const TeacherTrust&) = default;
};

/// What changes from year to year in schools as places of work, beside posts and vacancies. An empty column
/// is 0 everywhere: what is switched off takes no room. Each column is written by the step that owns it.
struct Workforce {
  Column<SchoolId, float> stress;  ///< mean stress of the staff, SD
  /// Mean trust of the staff in government, SD, 0 in the reference year. Enters leaving.
  Column<SchoolId, float> government_trust;
  std::vector<TeacherTrust> participants;  ///< in place of the school's mean; sorted by key
  /// Workload that policies and programmes bring beyond that of heads' plans, share of time. Enters stress.
  Column<SchoolId, float> demands;
  Column<SchoolId, float> seconded;  ///< posts whose teachers are away on other work
  Column<SchoolId, float>
      learning_time;                   ///< posts' worth of time that teachers spend on learning, not teaching
  Column<SchoolId, float> conditions;  ///< of professional learning, 0..1
  Column<SchoolId, std::uint8_t> hub_years;  ///< years that a designation as a hub still lasts; 0: none

  [[nodiscard]] static float of(const Column<SchoolId, float>& column, SchoolId school) noexcept {
    return column.empty() ? 0.0F : column[school];
  }
  [[nodiscard]] bool is_hub(SchoolId school) const noexcept {
    return !hub_years.empty() && hub_years[school] > 0;
  }
  /// Posts' worth of teaching that is covered because those who hold the posts are elsewhere.
  [[nodiscard]] float away(SchoolId school) const noexcept {
    return of(seconded, school) + of(learning_time, school);
  }
  /// The trust of those who took part; nothing for all others.
  [[nodiscard]] const TeacherTrust* participant(TeacherKey key) const noexcept {
    const auto found =
        std::lower_bound(participants.begin(), participants.end(), key,
                         [](const TeacherTrust& one, const TeacherKey& other) { return one.key < other; });
    return found != participants.end() && found->key == key ? &*found : nullptr;
  }
};

}  // namespace commonroom
