#pragma once

#include <cstdint>

#include "core/column.hpp"
#include "model/collaboration/candidates.hpp"
#include "model/collaboration/collaboration_parameters.hpp"
#include "model/collaboration/collaboration_view.hpp"
#include "model/collaboration/practice.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// A year's links with bodies outside the schools of the model. Empty columns where no type has any.
struct OutsideLinks {
  Column<SchoolId, ByDepartment> change;  ///< of practice, SD of growth a year
  Column<SchoolId, float> cost, cost_new_money;
  std::uint32_t links = 0;
};

/// Universities, training schemes, subject associations, unions, nurseries and colleges, schools abroad. A
/// school in scope that is a member, and has the time, takes part where it sees a gain,
///   years Lambda h tau eta A F max(0, K_out - K) > price h' , or without being asked where the type is
///   forced,
/// and its departments change by h [eta A E F max(0, K_out - K_d) - chi (1 - F) 1(K_d < K_out)], E from its
/// own stake in it, a stranger's trust tau and the head's leadership, F the fit of a context that differs by
/// `outside_context`. Assumed throughout; the types are those that Weston 2013 and the Association of
/// Teachers and Lecturers 2013 name. Leaves out: trust that builds up with the body, what the body
/// learns, and what nurseries and colleges do to pupils: beside practice they share only what heads expect.
[[nodiscard]] OutsideLinks outside_links(const SchoolStates& states, const CollaborationView& view,
                                         const PartnershipFrame& frame, int year,
                                         const Column<SchoolId, float>& time_used,
                                         const CollaborationParameters& parameters);

}  // namespace commonroom
