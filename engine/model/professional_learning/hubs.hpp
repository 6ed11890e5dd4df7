#pragma once

#include <cstdint>
#include <span>

#include "core/column.hpp"
#include "model/policy/professional_learning_programme.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Which schools are hubs, by the years that their designation still lasts, 0 for the others.
/// Each year a designation is a year shorter. Where fewer than the programme's share of the schools in its
/// scope are hubs, schools whose grade is now outstanding are drawn until there are enough, or none is left.
/// A grade is that of the last inspection, however long ago, and a designation lasts its term whatever
/// becomes of the grade. Nothing else counts: not the sector, not what teachers or pupils are like. Source:
/// HC 269 (ATL 2013), on teaching schools; share and term are the scenario's. Leaves out: applications, and
/// grounds on which a designation is withdrawn.
[[nodiscard]] Column<SchoolId, std::uint8_t> designate_hubs(
    const Country& country, const SchoolStates& states,
    std::span<const ProfessionalLearningProgramme* const> programmes, const Draws& draws);

/// Who is served by which hub. `has` is 1 for the schools that the programme reaches through a hub; `serves`
/// counts the schools that each hub serves.
struct HubService {
  Column<SchoolId, std::uint8_t> has;
  Column<SchoolId, std::uint16_t> serves;
  std::uint32_t served = 0;
};

/// Each school in scope that is no hub turns to the nearest hub that it knows of, of the same kind of staff,
/// within reach; a hub takes the nearest first, up to its capacity. A school knows a hub, or does not, for
/// good: a draw by the pair. Hubs themselves have the programme too.
[[nodiscard]] HubService serve_from_hubs(const Country& country, const SchoolStates& states,
                                         const ProfessionalLearningProgramme& programme, const Draws& draws);

}  // namespace commonroom
