#pragma once

#include "model/effort/allocation.hpp"
#include "model/stakes/stakes.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// What a head's time is worth in each use: mu_T = A_T (motive + lasting stake), mu_P = A_P immediate stake,
/// mu_M = A_M recruiting stake, mu_C = A_C (motive + lasting stake + worth of partners' gains, not below 0),
/// 0 where a regime has no partnerships.
[[nodiscard]] Returns returns_of(const Stakes& stakes, SchoolId school, bool has_partnerships,
                                 const EffortParameters& parameters);

/// Step 5: each school goes part of the way from its present use of time to the best one. `time_taken`
/// (empty: none) is the share w of a head's discretionary time that policies take: with sum x_k below 1 - w,
/// the best use is (1 - w) times that for returns sqrt(1 - w) mu_k.
[[nodiscard]] Column<SchoolId, Effort> next_efforts(const SchoolStates& schools, const Stakes& stakes,
                                                    bool has_partnerships, const EffortParameters& parameters,
                                                    const Column<SchoolId, float>& time_taken = {});

/// Share of teaching effort that follows the threshold: the threshold's part of what teaching is worth.
[[nodiscard]] Column<SchoolId, float> threshold_focus(const Stakes& stakes);

}  // namespace commonroom
