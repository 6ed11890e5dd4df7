#pragma once

#include <vector>

#include "core/column.hpp"
#include "model/collaboration/collaboration_view.hpp"
#include "model/inclusion/joint_work.hpp"
#include "model/learning/transition_parameters.hpp"
#include "world/partnerships.hpp"
#include "world/pupil_care.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// Transition between schools. A pupil who changes from feeder f to school s loses L (1 - C_fs) of
/// attainment, SD. Continuity C_fs follows what the two schools' work allows, a share of the way each year
/// (`building` upwards, `forgetting` downwards):
///   T_fs = k + (1 - k) E_fs care_fs q_fs^gamma,
/// k what is known without a link; E the effectiveness times tightness, in [0, 1], of a partnership of theirs
/// whose scope has transition, 0 without one; q the share of the feeder's leavers who pass on to s, so that
/// feeders whose pupils split lose continuity;
///   care = a + (1 - a) (1 - exp(-(w_f + w_s) / w0)),
/// w what 1 SD of the other side's pupils is worth to each under a shared measure (group accountability): the
/// conversation about single pupils, and answering for what becomes of them, does not come with the
/// partnership alone. As far as leavers are split the link turns into recruitment: the receiving school gains
/// recruiting time, t E (1 - q^gamma), in the mean over the pupils it takes in; it moves pupils and makes no
/// learning. Sources: ATL evidence to HC 269 (2013), paragraphs 19 and 22; Taylor, Clumsy collaboration
/// (2013). Left out: losses that last longer than learning does; recruiting at one feeder alone; sixth form.

/// What a year's transition leaves behind.
struct TransitionYear {
  Grouped<SchoolId, FeederLink> feeders;
  Column<SchoolId, float> link_recruiting;
  double pupils = 0;               ///< who changed school
  double continuity = 0;           ///< sum over them
  double to_main_destination = 0;  ///< of them, to the school that takes most of their feeder's
};

/// Who came from where: for each school, its feeders and how many pupils came, of the cohorts that remember.
[[nodiscard]] Grouped<SchoolId, FeederLink> feeder_flows(const Pupils& pupils, std::size_t schools);

/// `work` is sorted by pair. `last_year` may be empty. Links without a pupil this year are forgotten.
[[nodiscard]] TransitionYear transition_year(Grouped<SchoolId, FeederLink> flows,
                                             const Grouped<SchoolId, FeederLink>& last_year,
                                             const std::vector<JointWork>& work, const CrossStakes& stakes,
                                             const TransitionParameters& parameters);

}  // namespace commonroom
