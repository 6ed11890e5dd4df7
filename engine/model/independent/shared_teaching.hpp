#pragma once

#include <array>
#include <vector>

#include "core/column.hpp"
#include "model/collaboration/context.hpp"
#include "model/collaboration/transfer.hpp"
#include "model/consequences/money.hpp"
#include "model/independent/independent_year.hpp"
#include "model/learning/growth.hpp"
#include "model/policy/charitable_status.hpp"
#include "random/draws.hpp"
#include "world/independent_parameters.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Pupils taught in the partner school, and shared facilities (ATL 2013, paragraph 22), between a state and
/// an independent school that are partners, effectiveness E. For each department d, the school i whose
/// teaching looks worse, by q = practice + teaching and seen with noise, sends its pupils to the other, j,
/// for the share
///   s = min(share E, room n_j / n_i)   of lessons, n pupils in a year group:
///   dg_id = s (q_jd - q_id) - travel s          what its pupils gain, and lose on the way
///   dg_jd = - crowding s n_i / n_j              what those of the host lose
/// so lessons go both ways, and a misjudged partner does harm. Facilities: dg = use gain E exp(-km / delta)
/// in what is taught beside English and mathematics, from the best partner alone, at a charge. Leaves out:
/// what independent pupils learn (they are no pupils of the model), cost of transport, friendship.
struct SharedTeaching {
  Column<SchoolId, std::array<float, departments>>
      growth;               ///< SD a year; without rows where nothing is shared
  double lessons_away = 0;  ///< share of all state pupils' lessons
  double mean_growth = 0;   ///< of state pupils, SD a year
};

[[nodiscard]] SharedTeaching share_teaching(const Country& country, const World& world,
                                            const std::vector<CharitableStatus>& programmes, int year,
                                            const IndependentParameters& parameters, const Draws& draws);

/// Adds what is shared to what schools add to their pupils.
void add_shared_teaching(Column<SchoolId, SchoolGrowth>& growth, const Country& country,
                         const SharedTeaching& shared);

/// Charges the state schools in scope for the programme, and those that use facilities for them, under
/// partnerships.
void charge_charitable_status(Column<SchoolId, Charges>& charges, const Country& country, const World& world,
                              const std::vector<CharitableStatus>& programmes, int year);

/// What an independent school's duty makes of a state partner's gain, 0 for state schools; without rows where
/// no programme in force has a duty.
[[nodiscard]] Column<SchoolId, float> public_duty(const Country& country,
                                                  const std::vector<CharitableStatus>& programmes, int year);

/// Help that passed between the sectors this year. `before` are the schools as they were when they helped;
/// `delivered` is the help of each live partnership.
[[nodiscard]] IndependentYear help_between_sectors(const Country& country, const SchoolStates& before,
                                                   std::span<const Partnership> live,
                                                   std::span<const float> delivered,
                                                   const TransferParameters& parameters);

}  // namespace commonroom
