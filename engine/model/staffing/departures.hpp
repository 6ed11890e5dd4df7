#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/column.hpp"
#include "model/staffing/careers.hpp"
#include "model/staffing/parameters.hpp"
#include "model/staffing/posts.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What a year holds for a teacher before anyone is hired.
enum class Fate : std::uint8_t {
  stays,
  leaves,     ///< the state sector
  searches,   ///< looks for a post in another school
  redundant,  ///< must find one
};

/// By position in Teachers::staff, and by school.
struct Departures {
  std::vector<Fate> fate;
  std::vector<float> stress;  ///< this year's, SD
  /// Teachers who stay, search or are redundant less posts, by department: negative where there are openings.
  Column<SchoolId, std::array<std::int16_t, departments>> balance;
};

/// Decides who leaves and who searches. On the logit, with q the quality of the head and s the teacher's
/// stress, both SD:
///   P(leave) = h(years taught) shifted by b_q q + b_s s + b_f [grade is inadequate] + b_t t
///   P(search) = searching shifted by c_q q + c_s s
/// t the trust in government of the school's staff, or of a teacher who took part in making policy, SD from
/// the reference year. How s moves: stress.hpp.
/// Departments with more teachers than posts beyond what is kept make the least experienced redundant.
[[nodiscard]] Departures decide_departures(const Country& country, const World& world,
                                           const Column<SchoolId, DepartmentPosts>& posts,
                                           const Careers& careers, const TeacherParameters& parameters,
                                           const Draws& draws);

/// Positions in Teachers::former of those who wish to return this year, in order.
[[nodiscard]] std::vector<std::uint32_t> decide_returns(std::span<const FormerTeacher> former,
                                                        const Careers& careers, const Draws& draws);

}  // namespace commonroom
