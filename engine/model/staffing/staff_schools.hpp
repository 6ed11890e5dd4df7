#pragma once

#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "model/staffing/heads.hpp"
#include "model/staffing/parameters.hpp"
#include "model/staffing/stress.hpp"
#include "model/staffing/teacher_market.hpp"
#include "model/staffing/teaching.hpp"
#include "random/draws.hpp"
#include "world/independent_parameters.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Flows of teachers in a year, in persons and posts: those of state schools, where there are independent
/// schools too, but for posts open and filled and former teachers, which are those of the whole market.
struct StaffingCounts {
  std::uint32_t before = 0;     ///< teachers in post before the step
  std::uint32_t after = 0;      ///< and after it
  std::uint32_t left = 0;       ///< the state sector, retired and dismissed among them
  std::uint32_t retired = 0;    ///< of these, for good
  std::uint32_t dismissed = 0;  ///< of these, for want of a post
  std::uint32_t returned = 0;
  std::uint32_t hired_new = 0;
  std::uint32_t moved = 0;        ///< between schools
  std::uint32_t openings = 0;     ///< posts that were open at some time
  std::uint32_t filled_last = 0;  ///< filled in the last round of recruitment only
  std::uint32_t unfilled = 0;     ///< vacant after it
  std::uint32_t forgotten = 0;    ///< former teachers who will not return any more
  std::uint32_t heads_left = 0;
  std::uint32_t to_independent = 0;    ///< moved from a state to an independent school; counted in `left`
  std::uint32_t from_independent = 0;  ///< moved from an independent to a state school

  friend bool operator==(const StaffingCounts&, const StaffingCounts&) = default;
};

/// What staffing changes. Everything here replaces what the world holds.
struct StaffingOutcome {
  Teachers teachers;
  Column<SchoolId, float> posts;          ///< whole posts that the roll pays for
  Column<SchoolId, float> vacancies;      ///< of these, unfilled
  Column<SchoolId, float> leavers_share;  ///< of last year's teachers, gone from the school: left or moved
  Column<SchoolId, DepartmentTeaching> teaching;
  Column<SchoolId, float> stress;  ///< mean of the staff, SD
  HeadOutcome heads;
  StaffingCounts counts;
  StressBySource stress_by_source{};    ///< mean over teachers of what was put on them this year, SD
  std::vector<RegionStaffing> regions;  ///< by RegionId
};

/// Step 3 of the year. Reads the pupils placed this year and, from last year, teachers, heads, grades,
/// effort, posts, vacancies and unfunded posts.
/// 1. Teachers age, become more or less stressed, leave, or look for another school (departures.hpp).
/// 2. In each region, posts are filled by those who move, return or are new (teacher_market.hpp).
/// 3. Heads leave and are followed (heads.hpp).
/// Leaves out: moves between regions, changes of field, dismissal for want of money (see Teaching).
/// The result does not depend on the number of threads.
[[nodiscard]] StaffingOutcome staff_schools(const Country& country, const World& world,
                                            const TeacherParameters& teachers, const HeadParameters& heads,
                                            const Draws& draws,
                                            const IndependentParameters& independent = {});

/// Mean teaching of all posts in schools with class teachers and in schools with departments, SD a year.
[[nodiscard]] std::array<double, 2> mean_teaching(const Country& country,
                                                  const Column<SchoolId, float>& posts,
                                                  const Column<SchoolId, DepartmentTeaching>& teaching,
                                                  const TeacherParameters& parameters);

}  // namespace commonroom
