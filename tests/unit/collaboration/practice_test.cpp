#include "model/collaboration/practice.hpp"

#include <gtest/gtest.h>

namespace commonroom {
namespace {

SchoolStates three_schools() {
  SchoolStates states;
  states.resize(3);
  states.practice_common[SchoolId{0}] = 0.1F;
  states.practice_common[SchoolId{1}] = -0.1F;
  states.practice_by_department[SchoolId{0}] = {0.1F, -0.2F, 0, 0.3F, 0.1F};
  return states;
}

PracticeParameters quiet() {
  PracticeParameters parameters;
  parameters.sd_common = parameters.sd_department = 0;
  return parameters;
}

TEST(Practice, PersistsWithoutInnovation) {
  const SchoolStates states = three_schools();
  const PracticeParameters parameters = quiet();
  const Practice next = next_practice(states, Column<SchoolId, ByDepartment>(3), parameters, Draws(1, 0, 5));
  EXPECT_NEAR(static_cast<double>(next.common[SchoolId{0}]), 0.1 * parameters.persistence, 1e-8);
  EXPECT_NEAR(static_cast<double>(next.by_department[SchoolId{0}][1]), -0.2 * parameters.persistence, 1e-8);
  EXPECT_EQ(next.common[SchoolId{2}], 0.0F);
}

TEST(Practice, TakesInWhatPartnersAddDepartmentByDepartment) {
  const SchoolStates states = three_schools();
  Column<SchoolId, ByDepartment> change(3);
  change[SchoolId{1}] = {0.01F, 0, 0, 0, -0.02F};
  const Practice with = next_practice(states, change, {}, Draws(1, 0, 5));
  const Practice without = next_practice(states, Column<SchoolId, ByDepartment>(3), {}, Draws(1, 0, 5));
  EXPECT_NEAR(static_cast<double>(with.by_department[SchoolId{1}][0] - without.by_department[SchoolId{1}][0]),
              0.01, 1e-7);
  EXPECT_NEAR(static_cast<double>(with.by_department[SchoolId{1}][4] - without.by_department[SchoolId{1}][4]),
              -0.02, 1e-7);
  EXPECT_EQ(with.common, without.common);
  EXPECT_EQ(with.by_department[SchoolId{0}], without.by_department[SchoolId{0}]);
  EXPECT_EQ(with.by_department[SchoolId{1}][2], without.by_department[SchoolId{1}][2]);
}

TEST(Practice, LeavesWithTeachersTowardsWhatEntrantsKnow) {
  SchoolStates states = three_schools();
  states.leavers_share.fill(0.5F);
  PracticeParameters parameters = quiet();
  parameters.persistence = 0.9;
  parameters.carried_by_teachers = 0.4;
  parameters.entrant_mean = -0.05;
  const Practice next = next_practice(states, Column<SchoolId, ByDepartment>(3), parameters, Draws(1, 0, 5));
  EXPECT_NEAR(static_cast<double>(next.common[SchoolId{0}]), 0.9 * 0.1 - 0.4 * 0.5 * (0.1 + 0.05), 1e-7);
  EXPECT_NEAR(static_cast<double>(next.by_department[SchoolId{0}][3]), (0.9 - 0.2) * 0.3, 1e-7);
  parameters.carried_by_teachers = 0;
  const Practice kept = next_practice(states, Column<SchoolId, ByDepartment>(3), parameters, Draws(1, 0, 5));
  EXPECT_NEAR(static_cast<double>(kept.common[SchoolId{0}]), 0.09, 1e-7);
}

TEST(Practice, IsWorthWhatIsStillThereInLaterYears) {
  PracticeParameters parameters;
  parameters.persistence = 0.5;
  EXPECT_DOUBLE_EQ(years_of_practice(1, parameters), 1.0);
  EXPECT_DOUBLE_EQ(years_of_practice(3, parameters), 1.75);
  EXPECT_DOUBLE_EQ(years_of_practice(0, parameters), 0.0);
}

TEST(Articulation, HasNoSpreadWhenItsSpreadIsOff) {
  TransferParameters parameters;
  parameters.articulation_spread = 0;
  const auto articulation = opening_articulation(4, parameters, Draws(1, 0, 0));
  for (const ByDepartment& school : articulation) EXPECT_EQ(school, (ByDepartment{1, 1, 1, 1, 1}));
}

}  // namespace
}  // namespace commonroom
