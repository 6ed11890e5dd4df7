#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/column.hpp"
#include "model/collaboration/candidates.hpp"
#include "model/collaboration/collaboration_parameters.hpp"
#include "model/collaboration/collaboration_view.hpp"
#include "model/collaboration/practice.hpp"
#include "random/draws.hpp"
#include "world/partnerships.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// A year's links with bodies outside the schools of the model. Empty columns where no type has any.
struct OutsideLinks {
  std::vector<OutsideLink> next;                 ///< live and remembered, sorted by (type, school)
  Column<SchoolId, ByDepartment> change;         ///< of practice, SD of growth a year
  Column<SchoolId, float> cost, cost_new_money;  ///< pounds
  Column<SchoolId, float> time;                  ///< share of discretionary time that links take
  Column<SchoolId, float> time_leaving;          ///< share of discretionary time that leaving took
  std::vector<std::uint32_t> by_type;            ///< live links, by the regime's types
  std::uint32_t links = 0;                       ///< live, of all types
};

/// Universities, training schemes, subject associations, unions, nurseries and colleges, schools abroad. A
/// school in scope that is a member, and has the time, takes part where it sees a gain,
///   years Lambda h tau eta A F max(0, K_out - K) + price e > price t , or without being asked where the
///   type is forced,
/// and its departments change by h [eta A E F max(0, K_out - K_d) - chi (1 - F) 1(K_d < K_out)] in a year in
/// which the promise is kept, E from its own stake in it, its trust tau and the head's leadership, F the fit
/// of a context that differs by `outside_context`. As between schools: t has the time to start in the first
/// year and that to run in later ones; within its minimum term a link goes on whatever it is worth; later e
/// is the time that leaving takes, and is paid by who leaves, but by nobody where the type itself ends; tau
/// is a Beta reputation that a year's promise feeds, that fades, and that a new head loses in part. The body
/// keeps its promises as the school's own head would. Types share the time that partners have left, in the
/// order of the scenario. Assumed throughout; the types are those that Weston 2013 and the Association of
/// Teachers and Lecturers 2013 name. Leaves out: what the body learns, and what nurseries and colleges do to
/// pupils: beside practice they share only what heads expect. `before`: last year's, sorted; `time_used`: of
/// partnerships between schools; `year` as in results.
[[nodiscard]] OutsideLinks outside_links(const SchoolStates& states, const CollaborationView& view,
                                         const PartnershipFrame& frame, int year,
                                         const Column<SchoolId, float>& time_used,
                                         std::span<const OutsideLink> before,
                                         const CollaborationParameters& parameters, const Draws& draws);

/// Links as they go over from one regime's types to another's: `place` has, for each old type, its new
/// position, or a negative one where the type is not there any more.
[[nodiscard]] std::vector<OutsideLink> outside_carried_over(std::span<const OutsideLink> links,
                                                            const std::vector<int>& place);

}  // namespace commonroom
