#include "model/inclusion/engagement.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/learning/pupil_experience.hpp"

namespace commonroom {
namespace {

Cohort two_pupils() {
  Cohort cohort;
  cohort.slot = {0, 1};
  for (auto& column : cohort.attainment) column = {0.0F, 0.0F};
  cohort.home_advantage = {1.0F, -1.0F};
  cohort.traits = {0, 0};
  cohort.school_start = {0, 2};
  return cohort;
}

float input_with(double teaching, double preparation) {
  SchoolStates schools;
  schools.resize(1);
  schools.effort[SchoolId{0}] = {static_cast<float>(teaching), static_cast<float>(preparation), 0, 0};
  return engagement_from_effort(schools, EngagementParameters{}, EffortParameters{})[SchoolId{0}];
}

TEST(Engagement, RisesWithTimeForTeachingAndFallsWithDrill) {
  EXPECT_EQ(input_with(0, 0), 0);
  EXPECT_GT(input_with(0.3, 0), input_with(0.1, 0));
  EXPECT_LT(input_with(0.1, 0.1), input_with(0.1, 0));
}

TEST(Engagement, ComesToRestAtHomePlusInputOverWhatIsForgotten) {
  Cohort cohort = two_pupils();
  const EngagementParameters p;
  start_engagement(cohort, p);
  const Column<SchoolId, float> input(1, 0.06F);
  const PupilExperience experience{.engagement_input = &input,
                                   .engagement_persistence = static_cast<float>(p.persistence),
                                   .engagement_home = static_cast<float>(p.home)};
  for (int year = 0; year < 100; ++year) experience_of_school(cohort, SchoolId{0}, experience);
  for (std::size_t row = 0; row < 2; ++row) {
    const double expected =
        p.home * static_cast<double>(cohort.home_advantage[row]) + 0.06 / (1 - p.persistence);
    EXPECT_NEAR(static_cast<double>(cohort.engagement[row]), expected, 1e-5);
  }
  EXPECT_EQ(cohort.attainment[0][0], 0) << "without an effect on growth";
}

TEST(Engagement, AddsToGrowthInProportion) {
  Cohort cohort = two_pupils();
  cohort.engagement = {1.0F, -0.5F};
  const Column<SchoolId, float> input(1, 0.0F);
  const PupilExperience experience{
      .engagement_input = &input, .engagement_persistence = 1, .engagement_growth = 0.04F};
  experience_of_school(cohort, SchoolId{0}, experience);
  EXPECT_FLOAT_EQ(cohort.attainment[1][0], 0.04F);
  EXPECT_FLOAT_EQ(cohort.attainment[1][1], -0.02F);
}

TEST(Engagement, TakesNoMemoryWhereItIsOff) {
  Cohort cohort = two_pupils();
  experience_of_school(cohort, SchoolId{0}, {});
  EXPECT_TRUE(cohort.engagement.empty());
}

}  // namespace
}  // namespace commonroom
