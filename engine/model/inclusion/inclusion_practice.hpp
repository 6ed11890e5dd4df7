#pragma once

#include <span>

#include "core/column.hpp"
#include "model/inclusion/joint_work.hpp"
#include "model/inclusion/parameters.hpp"
#include "random/draws.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// Inclusion practice V of a school, SD of growth a year of pupils with special needs and of disadvantaged
/// pupils, beyond what it adds for all:
///   V' = p V - c l V + transfer - donor's loss + N(0, (1 - p^2) s^2),
/// l the share of teachers who left, c how much they carried, s the spread without transfer
/// (learning.disadvantaged_practice_sd, from which V also starts). Between partners who share inclusion,
/// transfer = eta E tau max(0, V_donor - V), summed, at most a share of the largest gap;
/// E effectiveness, tau tightness. A donor loses psi for each partner behind it. Source: ATL evidence to HC
/// 269 (2013), paragraphs 9, 11 and 17; sizes assumed. Left out: kinds of need; statutory provision and
/// money.
[[nodiscard]] Column<SchoolId, float> next_inclusion_practice(const SchoolStates& schools,
                                                              std::span<const JointWork> work, double sd,
                                                              const InclusionParameters& parameters,
                                                              const Draws& draws);

}  // namespace commonroom
