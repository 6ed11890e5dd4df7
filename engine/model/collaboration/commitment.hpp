#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/column.hpp"
#include "model/collaboration/candidates.hpp"
#include "model/collaboration/collaboration_view.hpp"
#include "model/collaboration/commitment_parameters.hpp"
#include "random/draws.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// What a type, and penalties for failure, add to the log odds that each live partnership keeps its promise:
///   c_clarity (clarity - 1/2) + c_duty duty monitoring + c_penalty (penalty_i + penalty_j)/2
/// Empty where no type and no instrument says anything about it. Source: form and values assumed; that some
/// who promise support do not follow through, and that duty and measurement are the remedies argued for,
/// Association of Teachers and Lecturers 2013. Leaves out: reputation with third parties.
[[nodiscard]] std::vector<float> commitment_shifts(std::span<const Partnership> live,
                                                   const PartnershipFrame& frame,
                                                   std::span<const Recognition> recognition,
                                                   const CommitmentParameters& parameters);

/// Whether a school withdraws its help under threat, for each live partnership: each side does with
/// probability
///   1 - exp(-omega theta g), theta its realised stake, g 1 where it is graded below good and `if_safe`
///   elsewhere.
/// Empty where withdrawal is off. A withdrawn promise is a broken one: trust falls. Source: Weston 2013 for
/// the claim; form and values assumed. Leaves out: withdrawal that helps pupils at home.
[[nodiscard]] std::vector<std::uint8_t> withdrawals(std::span<const Partnership> live,
                                                    const Column<SchoolId, Grade>& grades,
                                                    const Column<SchoolId, float>& pressure,
                                                    const CommitmentParameters& parameters,
                                                    const Draws& draws);

/// Share of what goes of a tie with a head that stays, by tie: depth of the pair's partnership times
/// `depth_shields`. Empty where that is 0. Both inputs sorted by pair.
[[nodiscard]] std::vector<float> shields_of_ties(std::span<const TieRecord> ties,
                                                 std::span<const Partnership> live,
                                                 const PartnershipFrame& frame,
                                                 const CommitmentParameters& parameters);

}  // namespace commonroom
