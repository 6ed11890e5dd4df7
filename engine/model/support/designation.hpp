#pragma once

#include <cstdint>

#include "core/column.hpp"
#include "model/policy/support_programme.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// True for providers that are designated; a trust's own schools and a directory's departments are not.
[[nodiscard]] constexpr bool is_designated_kind(SupportProvider provider) noexcept {
  return provider != SupportProvider::trust_internal && provider != SupportProvider::directory;
}

/// Years for which each school is designated from now on, 0 where it is not. A school with the grade asked
/// for (a sponsor must be in a trust as well) is designated with a chance each year, for a number of years;
/// designation follows grades that may be old, and outlives them: nothing but a failed review takes it away
/// before its time. `before` may be empty. Sources: register rows S3 and P10; values assumed. Left out:
/// applying for designation, and places for it;
/// independent schools.
[[nodiscard]] Column<SchoolId, std::uint8_t> next_designations(const Country& country,
                                                               const SchoolStates& states,
                                                               const SupportProgramme& programme,
                                                               const Column<SchoolId, std::uint8_t>& before,
                                                               const Draws& draws);

}  // namespace commonroom
