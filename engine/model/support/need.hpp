#pragma once

#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "model/collaboration/practice.hpp"
#include "model/policy/support_programme.hpp"
#include "model/support/support_parameters.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// A department's practice, SD of growth a year.
[[nodiscard]] inline double practice_of(const SchoolStates& states, SchoolId school, std::size_t department) {
  return static_cast<double>(states.practice_common[school]) +
         static_cast<double>(states.practice_by_department[school][department]);
}

/// Calls visit(department) for each bit of `chosen`.
template <class Visit>
void for_each_department(std::uint8_t chosen, const Visit& visit) {
  for (std::size_t d = 0; d < departments; ++d) {
    if ((static_cast<unsigned>(chosen) >> d & 1U) != 0) visit(d);
  }
}

/// How far each school, and each of its departments, lies below the mean of its stage: z = (mean - K) / SD,
/// K the practice of the departments it teaches, SD of growth a year. 0 where all are alike.
struct TrueNeed {
  Column<SchoolId, float> of_school;
  Column<SchoolId, ByDepartment> of_department;
};

[[nodiscard]] TrueNeed true_need(const Country& country, const SchoolStates& states);

/// A school that is thought to need support.
struct Case {
  SchoolId school{};
  float perceived_need = 0;      ///< SD of practice across schools
  std::uint8_t is_directed = 0;  ///< must take part
};

/// Correlation with which each of those who identify perceive need.
[[nodiscard]] double accuracy_of(Identification identification, const SupportParameters& parameters);

/// Step 1 of support, identification: n = a z + sqrt(1 - a^2) e, z the true need, a the accuracy of who
/// identifies, e standard normal; schools that judge themselves subtract their self-regard. A school is a
/// case from `need_from` on, where those who identify have an eye on it: schools below good (inspection),
/// schools of trusts of several (trust), schools with partners (group), all others anyone. Schools graded
/// inadequate are cases whatever is perceived where they are `directed`. Schools for which `passed_over` is
/// not 0 are no cases. The directed first, then the neediest; equals in order of their ids. Source: steps
/// and choices assumed. Left out: that whoever identifies learns from how earlier cases went.
[[nodiscard]] std::vector<Case> schools_in_need(const Country& country, const World& world,
                                                const SupportProgramme& programme, const TrueNeed& need,
                                                const Column<SchoolId, std::uint8_t>& passed_over,
                                                const SupportParameters& parameters, const Draws& draws);

/// Step 2, evidence: the departments (one bit each, at most `count`) whose need is perceived to be largest,
/// n_d = q z_d + sqrt(1 - q^2) e_d, q the quality of evidence.
[[nodiscard]] std::uint8_t departments_in_need(const Country& country, SchoolId school, std::size_t count,
                                               const SupportProgramme& programme, const TrueNeed& need,
                                               const Draws& draws);

}  // namespace commonroom
