#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "core/ids.hpp"
#include "model/collaboration/practice.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// Schools that answer together for a pooled measure.
struct AccountableGroups {
  Column<SchoolId, GroupId> group;  ///< none<GroupId> for schools outside
  Column<SchoolId, float>
      weight_of_member;  ///< strength times the school's share n_j / N of its group's pupils:
                         ///< what each member gains from 1 SD of growth in this school
};

/// What instruments make of a school's work with others, in units of stake.
struct Recognition {
  float for_help = 0;     ///< credit for a unit of help delivered
  float for_success = 0;  ///< credit for 1 SD of a partner's growth
  float for_failure = 0;  ///< penalty for a partnership that fails
};

/// What the learning of other schools is worth to a school, per SD of their growth.
struct CrossStakes {
  /// Rank that a school loses when a rival gains, at least 0, in rows like those of Country::rivals. Without
  /// owners where no table sets schools against each other.
  Grouped<SchoolId, float> loss_to_rival;
  std::vector<AccountableGroups> pools;  ///< one for each instrument of group accountability
  /// What an independent school's public duty makes of the learning of a state partner; empty without one.
  Column<SchoolId, float> public_duty;
  float solidarity = 0;                  ///< worth of learning elsewhere at full solidarity
  std::vector<Recognition> recognition;  ///< by school; empty where no instrument looks at partnerships
};

/// What earlier steps of the year tell schools that look for partners.
struct CollaborationView {
  Column<SchoolId, float> value_of_gain;       ///< marginal stake per SD of own growth, all instruments
  Column<SchoolId, float> price_of_time;       ///< c / (1 - X), stake per unit of discretionary time
  Column<SchoolId, float> time_for_partners;   ///< share of discretionary time, from the effort step
  Column<SchoolId, std::uint8_t> head_is_new;  ///< 1 where a head left since the last year's partnerships
  CrossStakes cross;
  // What the grain of published results makes of schools' sight (published_grain.hpp).
  float error_about_others = 1;                ///< in its usual size
  Column<SchoolId, ByDepartment> own_error{};  ///< of each school about its departments; may be empty
  Column<SchoolId, float> brokerage{};         ///< by the area's body, 0..1; empty: none
  double start_saved = 0;                      ///< time to start that a full brokerage saves, share
  Column<SchoolId, float>
      goals{};  ///< share of a misfit of practice that agreed goals make up for; empty: none

  Column<SchoolId, Head> heads{};  ///< as they act this year; empty: as they are

  /// How far an area's body brokers between two schools: only within its own area.
  [[nodiscard]] double brokered(SchoolId a, SchoolId b, bool share_area) const noexcept {
    if (brokerage.empty() || !share_area) return 0;
    return static_cast<double>(std::min(brokerage[a], brokerage[b]));
  }
  Column<SchoolId, float> pressure{};  ///< realised stake; may be empty where no mechanism asks for it
};

}  // namespace commonroom
