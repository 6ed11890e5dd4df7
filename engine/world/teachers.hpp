#pragma once

#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "world/country.hpp"

namespace commonroom {

/// A teacher's permanent id: (region and year of entry, ordinal in that region's supply of that year).
/// Teachers who were there when burn-in began have the year 0. Both words key the teacher's draws.
struct TeacherKey {
  std::uint32_t ordinal = 0;
  std::uint32_t origin = 0;  ///< region * 2^16 + year of entry

  friend bool operator==(const TeacherKey&, const TeacherKey&) = default;
  friend auto operator<=>(const TeacherKey&, const TeacherKey&) = default;
};

struct Teacher {
  TeacherKey key;
  float skill = 0;              ///< effect on pupils' growth, SD a year, apart from experience
  float stress = 0;             ///< SD
  float learning = 0;           ///< what professional learning has added to skill, SD a year
  std::uint8_t experience = 0;  ///< years taught
  Department department = Department::english;  ///< in primaries: english, whatever is taught
};

/// Someone who has left the state sector and may return.
struct FormerTeacher {
  Teacher teacher;
  AreaId area{};  ///< where they last taught
  std::uint8_t years_away = 0;
};

/// Teachers by school; within a school in the order of their posts (department, then seniority, then key).
struct Teachers {
  std::vector<std::uint32_t> school_start;  ///< one entry more than schools
  std::vector<Teacher> staff;
  std::vector<FormerTeacher> former;  ///< sorted by key
  bool have_learnt = false;           ///< some teacher's `learning` may be other than 0

  [[nodiscard]] std::span<const Teacher> of(SchoolId school) const noexcept {
    return std::span(staff).subspan(school_start[index(school)],
                                    school_start[index(school) + 1] - school_start[index(school)]);
  }
  [[nodiscard]] std::span<Teacher> of(SchoolId school) noexcept {
    return std::span(staff).subspan(school_start[index(school)],
                                    school_start[index(school) + 1] - school_start[index(school)]);
  }
};

/// The head of a school, one at a time.
struct Head {
  std::uint32_t ordinal = 0;  ///< how many heads the school has had before
  float quality = 0;          ///< SD across heads
  float values = 0;           ///< place on a scale of values, SD: heads near each other are alike
  std::uint8_t tenure = 0;    ///< years in post
};

}  // namespace commonroom
