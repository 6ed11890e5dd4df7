#pragma once

#include <array>

#include "core/column.hpp"
#include "model/collaboration/parameters.hpp"
#include "random/draws.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// A value for each department.
using ByDepartment = std::array<float, departments>;

/// Practice of every school, SD of growth a year: a department's is the school's common part plus its own.
struct Practice {
  Column<SchoolId, float> common;
  Column<SchoolId, ByDepartment> by_department;
};

/// Practice at the start of a run, drawn from the stationary distribution without transfer and leavers: mean
/// 0, SD sd_common and sd_department.
[[nodiscard]] Practice opening_practice(std::size_t schools, const PracticeParameters& parameters,
                                        const Draws& draws);

/// Each department's ability to explain its practice to others, log-normal with mean 1; its own draw, apart
/// from practice, kept for the whole run.
[[nodiscard]] Column<SchoolId, ByDepartment> opening_articulation(std::size_t schools,
                                                                  const TransferParameters& parameters,
                                                                  const Draws& draws);

/// K' = p K + change - c l (K - m) + innovation N(0, (1 - p^2) s^2), common and by department: p persistence,
/// c the share that teachers carry, l the share of teachers who left, m what entrants know (common part
/// only), s the stationary SD. `change` is what partners add and helping takes, SD of growth, by department;
/// without innovation all departments would become alike.
[[nodiscard]] Practice next_practice(const SchoolStates& states, const Column<SchoolId, ByDepartment>& change,
                                     const PracticeParameters& parameters, const Draws& draws);

/// What practice a year from now is worth next to practice now, added up over `years`: (1 - p^years) / (1 -
/// p).
[[nodiscard]] double years_of_practice(double years, const PracticeParameters& parameters);

}  // namespace commonroom
