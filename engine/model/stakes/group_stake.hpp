#pragma once

#include <span>

#include "model/stakes/stakes.hpp"

namespace commonroom {

/// Adds an instrument that judges a group by its pooled measure sum_j (n_j / N) M_j (Holmstrom 1982): a
/// school's own gains count n_i / N and a partner's n_j / N, no more; the pooled scale is not shrunk with N.
/// Peer pressure (Kandel and Lazear 1992; assumed) adds strength * peer_pressure * trust * (1 - n_i/N) /
/// (members - 1): it grows with trust and falls with the size of the group. A school judged through others
/// loses part of its professional motive (autonomy): autonomy_cost (1 - n_i/N) times this instrument's share
/// in the summed strength of `all_instruments` that judge the school, this one among them; so nothing at
/// strength 0, and all of it where there is no other. With `rivalry` > 0 groups are set against each other: a
/// rival in another group costs as it does under tables.
void add_group_stake(Stakes& stakes, const Country& country, const World& world, const Instrument& instrument,
                     std::span<const Instrument> all_instruments, const StakesParameters& parameters,
                     double horizon);

/// A school's share n_i / N of its group's pupils; 0 for schools in none<GroupId>.
[[nodiscard]] Column<SchoolId, float> shares_of_groups(const Column<SchoolId, GroupId>& groups,
                                                       const World& world);

}  // namespace commonroom
