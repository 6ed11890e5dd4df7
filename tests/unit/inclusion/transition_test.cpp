#include "model/learning/transition.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/learning/pupil_experience.hpp"

namespace commonroom {
namespace {

constexpr SchoolId feeder{0}, near_school{1}, far_school{2};

/// A year group of ten who came from one feeder: `to_near` of them to the near secondary, the others to the
/// far one.
Pupils ten_pupils(std::uint32_t to_near) {
  Pupils pupils;
  for (Cohort& cohort : pupils.cohorts) cohort.school_start = {0, 0, 0, 0};
  Cohort& cohort = pupils.cohorts[7];
  cohort.slot = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  for (auto& column : cohort.attainment) column.assign(10, 1.0F);
  cohort.home_advantage.assign(10, 0.0F);
  cohort.last_school.assign(10, feeder);
  cohort.school_start = {0, 0, to_near, 10};
  return pupils;
}

const std::vector<JointWork> work{{feeder, near_school, 0.5F}};

TransitionYear year_of(std::uint32_t to_near, const std::vector<JointWork>& with,
                       const CrossStakes& stakes = {}, const TransitionParameters& parameters = {},
                       const Grouped<SchoolId, FeederLink>& before = {}) {
  return transition_year(feeder_flows(ten_pupils(to_near), 3), before, with, stakes, parameters);
}

TEST(Transition, CountsWhoCameFromWhere) {
  const auto flows = feeder_flows(ten_pupils(7), 3);
  ASSERT_EQ(flows.count(near_school), 1U);
  EXPECT_EQ(flows[near_school][0].pupils, 7U);
  EXPECT_EQ(flows[far_school][0].pupils, 3U);
  EXPECT_EQ(flows.count(feeder), 0U);
  EXPECT_DOUBLE_EQ(year_of(7, {}).to_main_destination, 7);
}

TEST(Transition, WithoutWorkOnItKnowsWhatFilesSay) {
  const TransitionYear year = year_of(7, {});
  EXPECT_NEAR(year.continuity / year.pupils, TransitionParameters{}.known_without_link, 1e-6);
  EXPECT_EQ(year.link_recruiting[near_school], 0);
}

TEST(Transition, ComesToTheClosedFormOfItsParts) {
  TransitionParameters p;
  p.building = 1;
  const TransitionYear year = year_of(7, work, {}, p);
  const double expected = p.known_without_link + (1 - p.known_without_link) * 0.5 * p.care_alone * 0.7;
  EXPECT_NEAR(static_cast<double>(year.feeders[near_school][0].continuity), expected, 1e-6);
  EXPECT_NEAR(static_cast<double>(year.link_recruiting[near_school]), p.recruiting_time * 0.5 * 0.3, 1e-7);
}

TEST(Transition, LosesContinuityAndTurnsToRecruitingWhereLeaversSplit) {
  const TransitionYear together = year_of(10, work);
  const TransitionYear split = year_of(4, work);
  EXPECT_GT(together.feeders[near_school][0].continuity, split.feeders[near_school][0].continuity);
  EXPECT_EQ(together.link_recruiting[near_school], 0);
  EXPECT_GT(split.link_recruiting[near_school], 0);
}

TEST(Transition, GainsFromASharedMeasureAcrossPhases) {
  AccountableGroups pool{Column<SchoolId, GroupId>(3, GroupId{0}), Column<SchoolId, float>(3, 0.5F)};
  CrossStakes shared;
  shared.pools.push_back(pool);
  const float alone = year_of(10, work).feeders[near_school][0].continuity;
  EXPECT_GT(year_of(10, work, shared).feeders[near_school][0].continuity, alone);
  EXPECT_FLOAT_EQ(year_of(10, {}, shared).feeders[near_school][0].continuity,
                  static_cast<float>(TransitionParameters{}.known_without_link))
      << "a shared measure alone has nothing to work through";
}

TEST(Transition, BuildsAndFadesOverYears) {
  TransitionYear year;
  float last = 0;
  for (int repeat = 0; repeat < 4; ++repeat) {
    year = year_of(10, work, {}, {}, year.feeders);
    EXPECT_GT(year.feeders[near_school][0].continuity, last);
    last = year.feeders[near_school][0].continuity;
  }
  EXPECT_LT(year_of(10, {}, {}, {}, year.feeders).feeders[near_school][0].continuity, last);
}

TEST(Transition, TakesFromNewcomersWhatIsNotKnownOfThemAndFromNobodyElse) {
  Pupils pupils = ten_pupils(7);
  Cohort& cohort = pupils.cohorts[7];
  cohort.last_school[0] = near_school;  // was there before
  const TransitionYear year = transition_year(feeder_flows(pupils, 3), {}, work, {}, {});
  const PupilExperience experience{.feeders = &year.feeders, .transition_loss = 0.1F};
  experience_of_school(cohort, near_school, experience);
  const float continuity = year.feeders[near_school][0].continuity;
  EXPECT_EQ(cohort.attainment[0][0], 1.0F);
  EXPECT_FLOAT_EQ(cohort.attainment[2][1], 1.0F - 0.1F * (1 - continuity));
  EXPECT_EQ(cohort.attainment[0][9], 1.0F) << "in the other school";
}

}  // namespace
}  // namespace commonroom
