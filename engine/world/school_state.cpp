#include "world/school_state.hpp"

#include <limits>

namespace commonroom {

void SchoolStates::resize(std::size_t schools) {
  practice_common.assign(schools, 0);
  practice_by_department.assign(schools, {});
  articulation.assign(schools, {1, 1, 1, 1, 1});
  disadvantaged_practice.assign(schools, 0);
  head.assign(schools, {});
  effort.assign(schools, {});
  focus.assign(schools, 0);
  grade.assign(schools, Grade{});
  years_since_inspection.assign(schools, 0);
  years_since_failing.assign(schools, std::numeric_limits<std::uint8_t>::max());
  standing.assign(schools, 0);
  fsm_share.assign(schools, 0);
  cut_off_km.assign(schools, std::numeric_limits<float>::infinity());
  measures.assign(schools, {});
  past.assign(schools, {});
  years_remembered.assign(schools, 0);
  posts.assign(schools, 0);
  unfunded.assign(schools, 0);
  vacancies.assign(schools, 0);
  teaching.assign(schools, {});
  leavers_share.assign(schools, 0);
  stake.assign(schools, 0);
  trust.assign(schools, 0);
  partners.assign(schools, 0);
}

}  // namespace commonroom
