#pragma once

#include <array>

#include "core/column.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What teachers of a school can see in the departments of its partners: mean skill by department, weighted
/// by how effective each partnership is, and how much of it there is, 0..1.
struct PartnerLevels {
  std::array<float, departments> skill{};
  std::array<float, departments> reach{};  ///< min(1, sum of effectiveness); 0 where no partner has it
};

/// For every school, from this year's partnerships. Class teachers learn from class teachers, departments
/// from the same department.
[[nodiscard]] Column<SchoolId, PartnerLevels> partner_levels(const Country& country, const Teachers& teachers,
                                                             const Collaboration& collaboration);

}  // namespace commonroom
