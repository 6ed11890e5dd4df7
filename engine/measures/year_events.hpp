#pragma once

#include <array>

#include "model/admission/admission.hpp"
#include "model/assessment/tests.hpp"
#include "model/collaboration/tally.hpp"
#include "model/consequences/inspection.hpp"
#include "model/consequences/money.hpp"
#include "model/inclusion/pupil_tally.hpp"
#include "model/independent/independent_year.hpp"
#include "model/policy_making/policy_year.hpp"
#include "model/professional_learning/tally.hpp"
#include "model/staffing/staff_schools.hpp"
#include "model/support/support_tally.hpp"
#include "world/roll_counts.hpp"

namespace commonroom {

/// What a year's steps report beside the world they leave behind: what observation needs.
struct YearEvents {
  std::array<EntryCounts, entries> admission;  ///< by Entry
  StaffingCounts staffing;
  std::vector<RegionStaffing> regions;  ///< by RegionId
  StressBySource stress_by_source{};    ///< put on the mean teacher this year, SD
  CollaborationTally collaboration;
  LearningTally professional_learning;
  SupportTally support;
  double practice_gained = 0;  ///< mean over schools and departments, SD a year
  Tests tests;
  PupilTally pupils;
  std::uint32_t interventions = 0;
  std::uint32_t inspections = 0;
  Column<SchoolId, RollCount> rolls;
  Column<SchoolId, Account> accounts;
  IndependentYear independent;
  PolicyYear policy;
};

}  // namespace commonroom
