#pragma once

#include <vector>

#include "model/collaboration/collaboration_view.hpp"
#include "model/consequences/money.hpp"
#include "model/policy/area_body.hpp"
#include "model/policy_making/parameters.hpp"
#include "model/stakes/stakes.hpp"
#include "random/draws.hpp"
#include "world/roll_counts.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What the bodies of areas are to each school this year. A body (a local authority, or a board of schools)
/// manages quality across its area; holding the area to account together is group_accountability with unit =
/// "area". Each of its means is off at 0 and costs something: brokers cost money, a pool takes from some what
/// it gives to others, answering to the community narrows what counts as one's own, moderation takes time and
/// is lenient in some places. Sources: assumed.
struct AreaBodyYear {
  Column<SchoolId, float> brokerage;       ///< 0..1
  Column<SchoolId, float> pooled;          ///< share of income
  Column<SchoolId, float> accountability;  ///< strength of the stake
  Column<SchoolId, float> moderated;       ///< share of results that local networks assess
  Column<SchoolId, float> leniency;        ///< of the area's networks, SD
};

/// Empty columns where no body has the means in this year. `year`: as in results.
[[nodiscard]] AreaBodyYear area_bodies_in(const Country& country, const std::vector<AreaBody>& bodies,
                                          int year, const AreaParameters& parameters, const Draws& draws);

/// Pools a share of the income of an area's schools and shares it out again by need:
///   given_i proportional to n_i (1 + w f_i), n_i pupils, f_i the share disadvantaged, w pool_by_disadvantage
/// Amounts are whole pence, and in each area they add up to 0 exactly. Returns what each school gets less
/// what it gives, pounds.
[[nodiscard]] Column<SchoolId, double> pool_of_areas(const Country& country,
                                                     const Column<SchoolId, RollCount>& rolls,
                                                     const Column<SchoolId, float>& pooled,
                                                     const AreaParameters& parameters,
                                                     const MoneyParameters& money);

/// Answering to the local community adds a stake to every school that does, strength s, in which rank and
/// tests have no part, since people see what pupils learn: (1 - c) s on own learning, and c s on that of the
/// area's other pupils, each school at its share of them. c: community_to_others.
void add_local_accountability(Stakes& stakes, const Country& country, const World& world,
                              const Column<SchoolId, float>& strength, const AreaParameters& parameters);

/// Preparing for a test pays only as far as the test is what counts: stakes that pay at once fall by the
/// share that local networks assess.
void moderate_stakes(Stakes& stakes, const Column<SchoolId, float>& moderated);

}  // namespace commonroom
