#pragma once

namespace commonroom {

/// What passed between independent and state schools in a year; all 0 without independent schools.
struct IndependentYear {
  double state_schools_with_partner = 0;  ///< share of state schools with an independent partner
  double help_to_state = 0;        ///< practice gained by those, mean over them and departments, SD a year
  double help_to_independent = 0;  ///< the same of independent schools with a state partner
  double lessons_away = 0;         ///< share of state pupils' lessons taught in a partner school
  double growth = 0;               ///< of state pupils, from shared lessons and facilities, SD a year
};

}  // namespace commonroom
