#pragma once

#include <vector>

#include "model/policy_making/panel.hpp"

namespace commonroom {

/// What a year of policy was to those who live with it.
struct YearOfTrust {
  Column<SchoolId, float> outcome;  ///< x of make_policy.hpp, -1..1
  double nothing_new = 0;           ///< announcements of what schools do already
  double openness = 0;              ///< summed over policies adopted
};

/// Moves everyone's trust on by a year; `places` are where participants teach now.
void move_trust(Government& government, const std::vector<SeatedTeacher>& places, const YearOfTrust& year,
                const PolicyParameters& parameters);

/// Adds to the trust of those seated what being heard does, and lets them stand up.
void end_of_making(Government& government, double share_listened_to, const PolicyParameters& parameters);

/// A year without government's making policy: what is in force ends, and trust (of those who took part too,
/// who now teach at `places`) and workload go back to where they were.
void let_policy_lapse(Government& government, const std::vector<SeatedTeacher>& places,
                      const PolicyParameters& parameters);

/// Drops those who have left, and those whose trust is again that of the school where they teach.
void forget_participants(Government& government, const std::vector<SeatedTeacher>& places);

/// What staffing is told: trust less that of the start, SD, of each school's staff and of those who took
/// part.
void tell_workforce(Workforce& workforce, const Government& government, const PolicyParameters& parameters);

}  // namespace commonroom
