#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/column.hpp"
#include "world/country.hpp"

namespace commonroom {

namespace trait {
inline constexpr std::uint8_t disadvantaged = 1U << 0U;  ///< eligible for free school meals
inline constexpr std::uint8_t sen = 1U << 1U;            ///< special educational needs
inline constexpr std::uint8_t church_of_england = 1U << 2U;
inline constexpr std::uint8_t catholic = 1U << 3U;
inline constexpr std::uint8_t other_faith = 1U << 4U;
inline constexpr std::uint8_t was_moved_on = 1U << 5U;  ///< once left a school with no reason that is known
inline constexpr std::uint8_t was_excluded = 1U << 6U;  ///< once excluded for good
}  // namespace trait

/// The pupils of one year group, in columns sorted by school and within a school by slot, so that a school's
/// pupils are a contiguous range. Pupils out of school stand behind those of the last school. A pupil's
/// permanent id is (born, slot): the cohort's year of entry and the place in it. 25 bytes a pupil, and 8 more
/// where engagement and the last school are in use.
struct Cohort {
  std::int32_t born = 0;            ///< year of entry into year group 0 (negative before the run began)
  std::vector<std::uint32_t> slot;  ///< place in the cohort; gives the home
  std::array<std::vector<float>, domains> attainment;  ///< SD, on the distribution of the reference year
  std::vector<float> home_advantage;                   ///< SD
  std::vector<float> prior;                            ///< last measured result, SD of measured results
  std::vector<std::uint8_t> traits;
  std::vector<float> engagement;      ///< SD; empty where nothing acts through engagement
  std::vector<SchoolId> last_school;  ///< before this year's admission; empty where nobody asks or moved
  std::vector<std::uint32_t> school_start;  ///< first pupil of each school; one entry more than schools

  [[nodiscard]] std::size_t size() const noexcept { return slot.size(); }
  [[nodiscard]] std::uint32_t first(SchoolId school) const noexcept { return school_start[index(school)]; }
  [[nodiscard]] std::uint32_t past_last(SchoolId school) const noexcept {
    return school_start[index(school) + 1];
  }
  [[nodiscard]] std::uint32_t roll(SchoolId school) const noexcept {
    return past_last(school) - first(school);
  }
  /// First of those out of school; size() where all are in one.
  [[nodiscard]] std::size_t first_out_of_school() const noexcept {
    return school_start.empty() ? size() : school_start.back();
  }
};

inline constexpr std::size_t bytes_per_pupil = 3 * 4 + 4 + 4 + 4 + 1 + 4 + 4;
static_assert(bytes_per_pupil <= 64, "a pupil must stay within 64 bytes");

/// All pupils: one cohort for each year group.
struct Pupils {
  std::array<Cohort, year_groups> cohorts;

  [[nodiscard]] std::size_t size() const noexcept {
    std::size_t total = 0;
    for (const Cohort& cohort : cohorts) total += cohort.size();
    return total;
  }
};

/// Number of pupils of a school in all year groups.
[[nodiscard]] inline std::uint32_t roll_of(const Pupils& pupils, SchoolId school) noexcept {
  std::uint32_t roll = 0;
  for (const Cohort& cohort : pupils.cohorts) roll += cohort.roll(school);
  return roll;
}

}  // namespace commonroom
