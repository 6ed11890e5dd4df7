#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/ids.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// Who moves within a cohort, and where to, in the order of slots.
struct CohortMoves {
  std::vector<std::uint32_t> position;  ///< in the cohort
  std::vector<SchoolId> school;         ///< `none`: out of school
};

/// The cohort after its moves, sorted by school and slot, those out of school last. A cohort that is not yet
/// in any school (empty school_start) must move as a whole. The memory of `spare` is used for the result; its
/// content does not matter.
[[nodiscard]] Cohort cohort_after(const Cohort& cohort, const CohortMoves& moves, std::size_t schools,
                                  Cohort spare);

}  // namespace commonroom
