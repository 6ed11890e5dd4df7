#pragma once

#include <vector>

#include "model/policy/area_conversation.hpp"
#include "model/policy_making/parameters.hpp"
#include "world/world.hpp"

namespace commonroom {

/// The system conversation (Taylor 2013; register C4): the schools of an area agree goals in public.
/// Agreement of each school that takes part goes a share i of the way to 1 each year, and fades where nobody
/// talks:
///   A' = k A + i (1 - k A),  k: goals_kept, i: intensity while the programme runs, else 0
/// It raises solidarity, since heads come nearer to what their area's heads value on average, v_a, for as
/// long as they agree: v' = v + s A (v_a - v); and it raises fit, since practice made for agreed goals suits
/// others who hold them: d^2' = d^2 (1 - f min(A_i, A_j)) within an area. It costs heads' time and money.
/// Left out: goals that are agreed and wrong; parents and pupils.
[[nodiscard]] Column<SchoolId, float> agreement_after_year(const Country& country,
                                                           const Government& government,
                                                           const std::vector<AreaConversation>& conversations,
                                                           int year, const AreaParameters& parameters);

/// Heads with the values they act on while they agree.
[[nodiscard]] Column<SchoolId, Head> heads_in_agreement(const Country& country,
                                                        const Column<SchoolId, Head>& heads,
                                                        const Column<SchoolId, float>& agreement,
                                                        const AreaParameters& parameters);

}  // namespace commonroom
