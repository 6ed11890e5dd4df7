#pragma once

#include <span>
#include <vector>

#include "model/staffing/careers.hpp"
#include "model/staffing/departures.hpp"
#include "model/staffing/teacher_market.hpp"
#include "world/teachers.hpp"

namespace commonroom {

/// Schools' staffs after everyone has left, moved or been hired, in the order of posts; those who stayed have
/// taught a year more. `former` is left empty.
[[nodiscard]] Teachers call_staff_rolls(const Teachers& last_year, const Departures& departures,
                                        std::span<const MarketOutcome> markets);

/// Former teachers, sorted by key, after those who came back, those forgotten and this year's leavers.
struct FormerOutcome {
  std::vector<FormerTeacher> former;
  std::uint32_t left = 0;       ///< teachers who left, all
  std::uint32_t retired = 0;    ///< of these, for good
  std::uint32_t forgotten = 0;  ///< who have been away too long
};
[[nodiscard]] FormerOutcome remember_former(const Country& country, const Teachers& last_year,
                                            const Departures& departures,
                                            std::span<const MarketOutcome> markets, const Careers& careers);

}  // namespace commonroom
