#include "model/professional_learning/conditions.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace commonroom {
namespace {

constexpr SchoolId here{0};

SchoolStates usual_school() {
  SchoolStates states;
  states.resize(1);
  states.head[here].tenure = 5;
  states.effort[here] = {0.1F, 0.05F, 0.02F, 0.03F};
  states.posts[here] = 20;
  states.partners[here] = 2;
  states.trust[here] = 0.6F;
  states.leavers_share[here] = 0.1F;
  states.stake[here] = 2;
  return states;
}

double level(const SchoolStates& states, LearningCondition condition, const ConditionLevels& raised = {}) {
  return condition_levels(states, here, {}, raised)[static_cast<std::size_t>(condition)];
}

/// How a condition changes when `change` is made to the usual school.
double change_of(LearningCondition condition, void (*change)(SchoolStates&)) {
  SchoolStates states = usual_school();
  const double before = level(states, condition);
  change(states);
  return level(states, condition) - before;
}

TEST(ConditionsOfLearning, FollowWhatTheModelKnowsOfTheSchool) {
  using enum LearningCondition;
  EXPECT_GT(change_of(goals, [](SchoolStates& s) { s.head[here].tenure = 10; }), 0);
  EXPECT_LT(change_of(time, [](SchoolStates& s) { s.effort[here][0] += 0.2F; }), 0);
  EXPECT_LT(change_of(time, [](SchoolStates& s) { s.unfunded[here] = 2; }), 0);
  EXPECT_GT(change_of(data, [](SchoolStates& s) { s.partners[here] = 5; }), 0);
  EXPECT_GT(change_of(expertise, [](SchoolStates& s) { s.effort[here][3] += 0.1F; }), 0);
  EXPECT_GT(change_of(culture, [](SchoolStates& s) { s.head[here].quality = 1; }), 0);
  EXPECT_GT(change_of(trust, [](SchoolStates& s) { s.trust[here] = 0.9F; }), 0);
  EXPECT_LT(change_of(trust, [](SchoolStates& s) { s.leavers_share[here] = 0.4F; }), 0);
  EXPECT_GT(change_of(challenge, [](SchoolStates& s) { s.stake[here] = 4; }), 0);
  EXPECT_LT(change_of(innovation, [](SchoolStates& s) { s.effort[here][1] += 0.1F; }), 0);
  EXPECT_LT(change_of(evidence,
                      [](SchoolStates& s) {
                        s.measures[here].tested = 20;
                        s.measures[here].value_added.standard_error = 0.4F;
                      }),
            0);
}

TEST(ConditionsOfLearning, StayWithinNoneAndAllWhateverAProgrammeAdds) {
  const SchoolStates states = usual_school();
  ConditionLevels much, little;
  much.fill(1);
  little.fill(-1);
  for (const double one : condition_levels(states, here, {}, much)) EXPECT_EQ(one, 1);
  for (const double one : condition_levels(states, here, {}, little)) EXPECT_EQ(one, 0);
}

TEST(IndexOfConditions, OfEqualLevelsIsThatLevelInAnyForm) {
  ConditionLevels levels;
  levels.fill(0.4);
  for (const double rho : {-5.0, -1.0, 0.0, 0.5, 1.0}) {
    EXPECT_NEAR(conditions_index(levels, {.complementarity = rho}), 0.4, 1e-9) << rho;
  }
}

TEST(IndexOfConditions, FallsWithComplementarityWhereLevelsDiffer) {
  ConditionLevels levels;
  levels.fill(0.8);
  levels[0] = 0.1;
  double before = 1;
  for (const double rho : {1.0, 0.0, -1.0, -5.0}) {
    const double now = conditions_index(levels, {.complementarity = rho});
    EXPECT_LT(now, before) << rho;
    before = now;
  }
}

TEST(IndexOfConditions, IsNothingWithoutAConditionThatCannotBeDoneWithout) {
  ConditionLevels levels;
  levels.fill(1);
  levels[3] = 0;
  EXPECT_EQ(conditions_index(levels, {.complementarity = 0}), 0);
  EXPECT_EQ(conditions_index(levels, {.complementarity = -2}), 0);
  EXPECT_NEAR(conditions_index(levels, {.complementarity = 1}), 8.0 / 9, 1e-9);
}

TEST(IndexOfConditions, PassesOverThoseOfNoWeight) {
  ConditionLevels levels;
  levels.fill(1);
  levels[0] = 0;
  EXPECT_EQ(conditions_index(levels, {.weight_goals = 0}), 1);
}

TEST(PaceOfLearning, IsOneAtTheMeanSchoolAndRisesByTheDeclaredShare) {
  const Spread reference{0.5, 0.1};
  EXPECT_EQ(pace_of_learning(0.5, reference, 0.33), 1);
  EXPECT_NEAR(pace_of_learning(0.6, reference, 0.33), 1.33, 1e-12);
  EXPECT_EQ(pace_of_learning(0.0, reference, 0.33), 0);
}

TEST(PaceOfLearning, IsOneWhereSchoolsDoNotDiffer) {
  EXPECT_EQ(pace_of_learning(0.9, {0.5, 0}, 0.33), 1);
}

}  // namespace
}  // namespace commonroom
