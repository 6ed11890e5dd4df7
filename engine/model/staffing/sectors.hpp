#pragma once

#include <span>

#include "model/staffing/departures.hpp"
#include "model/staffing/staff_schools.hpp"
#include "model/staffing/teacher_market.hpp"

namespace commonroom {

/// Replaces the flows of a market that independent schools share by those of the state schools in it: a move
/// to an independent school is leaving, one from it is `from_independent`. Then
///   after = before - left + returned + hired_new + from_independent
/// holds for state schools, with the stocks of count_state_stocks().
void count_state_flows(const Schools& schools, const Teachers& last_year, const Departures& departures,
                       std::span<const MarketOutcome> markets, std::uint32_t year, StaffingCounts& counts);

/// Replaces the numbers of teachers, of posts that stay vacant and of heads who left by those of state
/// schools.
void count_state_stocks(const Schools& schools, const Teachers& last_year, StaffingOutcome& outcome);

}  // namespace commonroom
