#include "model/staffing/sectors.hpp"

#include <cmath>

namespace commonroom {

void count_state_flows(const Schools& schools, const Teachers& last_year, const Departures& departures,
                       std::span<const MarketOutcome> markets, std::uint32_t year, StaffingCounts& counts) {
  const std::uint32_t past_state = last_year.school_start[schools.state_size()];
  counts.left = counts.dismissed = counts.returned = counts.hired_new = counts.moved = 0;
  for (std::uint32_t i = 0; i < past_state; ++i) {
    if (departures.fate[i] == Fate::leaves) ++counts.left;
  }
  for (const MarketOutcome& market : markets) {
    for (const std::uint32_t position : market.dismissed) {
      if (position < past_state) ++counts.dismissed;
    }
    for (const TeacherMove& move : market.moves) {
      const bool from_state = move.position < past_state;
      const bool to_state = !schools.is_independent(move.to);
      if (from_state && to_state) ++counts.moved;
      if (from_state && !to_state) ++counts.to_independent;
      if (!from_state && to_state) ++counts.from_independent;
    }
    for (const TeacherHire& hire : market.hires) {
      if (schools.is_independent(hire.to)) continue;
      (year_of_entry(hire.teacher.key) == year ? counts.hired_new : counts.returned) += 1;
    }
  }
  counts.left += counts.dismissed + counts.to_independent;
}

void count_state_stocks(const Schools& schools, const Teachers& last_year, StaffingOutcome& outcome) {
  const std::size_t state_schools = schools.state_size();
  outcome.counts.before = last_year.school_start[state_schools];
  outcome.counts.after = outcome.teachers.school_start[state_schools];
  double vacancies = 0;
  for (const float open : outcome.vacancies.values().first(state_schools)) vacancies += open;
  outcome.counts.unfilled = static_cast<std::uint32_t>(std::lround(vacancies));
  outcome.counts.heads_left = 0;
  for (const std::uint8_t is_new : outcome.heads.is_new.values().first(state_schools)) {
    outcome.counts.heads_left += is_new;
  }
}

}  // namespace commonroom
