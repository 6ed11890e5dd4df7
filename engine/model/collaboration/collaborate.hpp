#pragma once

#include <cstdint>

#include "core/column.hpp"
#include "model/collaboration/candidates.hpp"
#include "model/collaboration/collaboration_parameters.hpp"
#include "model/collaboration/collaboration_view.hpp"
#include "model/collaboration/tally.hpp"
#include "model/collaboration/transfer.hpp"
#include "model/policy/regime.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What the step of collaboration does in a year.
struct CollaborationOutcome {
  Collaboration next;
  Transfer transfer;
  Column<SchoolId, ByDepartment> practice_change;  ///< for next_practice(): gain less the donor's loss
  Column<SchoolId, float> time_used;  ///< share of discretionary time, for partnerships that are live
  CollaborationBySchool by_school;
  CollaborationTally tally;
  std::vector<float> delivered;  ///< help, by position in next.live: promised less what was not kept
  std::uint32_t candidates = 0;  ///< pairs that were weighed
};

/// One year of collaboration: ties loosen where heads left, schools weigh candidates, partnerships form, go
/// on or end, promises are kept or broken, practice moves, trust learns. `year` is numbered as in results: 1
/// is the first after burn-in. The live partnerships of `world` must be of the frame's types (see
/// carried_over()). Changes nothing; the same for any number of threads.
[[nodiscard]] CollaborationOutcome collaborate(const Country& country, const PartnershipFrame& frame,
                                               const World& world, int year, const CollaborationView& view,
                                               const CollaborationParameters& parameters, const Draws& draws);

/// What schools that agreed on goals bring to collaboration: CollaborationView::goals and ::heads.
struct ActingTogether {
  Column<SchoolId, float> goals;
  Column<SchoolId, Head> heads;
};

/// A year of collaboration of schools that act together, and what would pass between them if they did not.
struct CollaborationBeside {
  CollaborationOutcome together;
  Transfer apart;
};

/// collaborate() twice: with the goals and heads of `together` in place of those of the view, and (what
/// passes only) with the view as it is. Candidates and what schools see of each other's practice depend on
/// neither, and are worked out once for both.
[[nodiscard]] CollaborationBeside collaborate_beside(const Country& country, const PartnershipFrame& frame,
                                                     const World& world, int year,
                                                     const CollaborationView& view,
                                                     const ActingTogether& together,
                                                     const CollaborationParameters& parameters,
                                                     const Draws& draws);

/// collaborate() with a frame made for the occasion; for one year only, since making the frame costs as much
/// as a year.
[[nodiscard]] CollaborationOutcome collaborate(const Country& country, const World& world,
                                               const Regime& regime, int year, const CollaborationView& view,
                                               const CollaborationParameters& parameters, const Draws& draws);

}  // namespace commonroom
