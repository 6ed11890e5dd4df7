#pragma once

#include "model/policy/programme_terms.hpp"

namespace commonroom {

/// What independent schools do for state schools in return for charitable status, between schools that are
/// partners (a partnership of formation `independent_state`). Its scope is of state schools.
struct CharitableStatus : ProgrammeTerms {
  double duty = 0;        ///< what a state partner's gain is worth to an independent head, stake per SD
  double lessons = 0;     ///< share of a department's lessons that pupils take in the partner school that
                          ///< teaches it better, at full effectiveness of the partnership
  double facilities = 0;  ///< use of the independent school's facilities, 0 none to 1 full
  double facilities_charge = 0;  ///< pounds a year that a state school pays for that use

  friend bool operator==(const CharitableStatus&, const CharitableStatus&) = default;
};

}  // namespace commonroom
