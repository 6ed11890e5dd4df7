#pragma once

#include <span>
#include <vector>

#include "core/column.hpp"
#include "model/policy/professional_learning_programme.hpp"
#include "model/professional_learning/hubs.hpp"
#include "model/professional_learning/parameters.hpp"
#include "model/professional_learning/partner_levels.hpp"
#include "model/professional_learning/tally.hpp"
#include "model/staffing/careers.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// A programme in a year in which it runs, with the schools that have it.
struct RunningProgramme {
  const ProfessionalLearningProgramme* programme = nullptr;
  Column<SchoolId, std::uint8_t> has;
  Column<SchoolId, std::uint16_t> serves;  ///< schools that each hub serves; empty without hubs
  std::size_t position = 0;                ///< among the regime's programmes, in every year the same
};

struct LearningInputs {
  const ProfessionalLearningParameters& parameters;
  const Careers& careers;
  std::span<const RunningProgramme> programmes;
  const Column<SchoolId, float>& pace;              ///< of learning; empty: 1 everywhere
  const Column<SchoolId, PartnerLevels>& partners;  ///< empty: nothing is learnt from partners
};

/// A year in which teachers learn. In a department of n teachers, x = skill + l, l what has been learnt:
///   l' = kept l + pace [ (pi_c + sum pi_c,k) max(0, m - x) + (pi_p + sum pi_p,k) r max(0, m_p - x)
///                        + sum_k g_k (1 - a_k lost) max(0, 1 - l / most) ]
///        + (pace - 1) [gain of experience this year]
///   stress += sum_k (days_k stress_by_day + a_k stress_by_appraisal)
///   time = (teachers days + hub days) / days in a year, in posts
/// m the mean x of colleagues of the department, m_p of partners' (partner_levels.hpp) with reach r, k the
/// programmes in which the teacher takes part, a_k how far programme k is part of appraisal. What is learnt
/// from colleagues within a year never passes m. Time is lost to class, where someone else covers (Teaching).
/// Units: x, l, m in SD of pupils' growth a year; time in posts.
/// Sources: Jackson and Bruegmann 2009 (pi_c), Burgess, Rawal and Taylor 2021 and meta-analyses of CPD (g),
/// Kraft and Papay 2014 (pace); the rest assumed.
/// Leaves out: what is taught in programmes, learning across departments, learning by heads.
/// Teachers are changed in place, each school by one task; the result does not depend on threads.
struct LearningOutcome {
  LearningTally tally;
  Column<SchoolId, float> time;          ///< posts' worth, by school
  Column<SchoolId, float> added_stress;  ///< to the mean of the staff, SD
  bool have_learnt = false;
};
[[nodiscard]] LearningOutcome teachers_learn(const Country& country, Teachers& teachers,
                                             const LearningInputs& inputs, const Draws& draws);

}  // namespace commonroom
