#pragma once

#include <vector>

#include "model/policy_making/carrying_out.hpp"
#include "model/policy_making/policy_year.hpp"

namespace commonroom {

/// What a year of policy leaves behind and what it does to schools and teachers.
struct PolicyOutcome {
  Government government;
  Column<SchoolId, std::array<float, departments>> practice_change;  ///< SD of growth a year
  Column<SchoolId, float> away;        ///< teachers who make policy, full-time equivalents
  Column<SchoolId, float> cost;        ///< pounds
  Favour sets_apart = Favour::nobody;  ///< whom a government that has just come in holds dear
  PolicyYear year;
};

/// Step 1 of the year: government makes policy, and schools carry it out, or not.
///  1. An election may change who governs (government_change.hpp).
///  2. The need of departments moves on (need.hpp).
///  3. When it is time, a policy is begun: who takes part is drawn (panel.hpp).
///  4. While it is being made, the problem is read every year (reading.hpp).
///  5. After `years_to_make` it is adopted; schools that do not accept it refuse; when more than
///     `withdrawn_beyond` do, it is given up, and all it cost is lost.
///  6. For `lasts_years` schools carry it out with their own fidelity (carrying_out.hpp).
///  7. Trust in government follows what came of it: of those who take no part,
///       T' = start + m (T - start) + a x - n [announcements of nothing new] + p [openness of those adopted]
///     with x = change of practice / its worth - change of workload / its worth, within -1..1, of the own
///     school; p, the effect of procedure, is 0 by default. Of those who take part, the same a x, and
///     + q (2 share listened to - 1) when their policy is adopted.
///  8. A teacher's leaving follows (T - start) / sd, T the participant's own trust or the school's.
/// Costs: making it and carrying it out, in pounds and in time of every school; a participant's time away is
/// covered. Sources: assumed throughout; what participants report gives the signs, and the literature on
/// mini-publics the null for everyone else. `year`: as in results.
[[nodiscard]] PolicyOutcome make_policy(const Country& country, const World& world,
                                        const PolicyProcess& process, const PolicyRules& rules, int year,
                                        const Draws& draws);

}  // namespace commonroom
