#include "model/professional_learning/teachers_learn.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/professional_learning/staffroom.hpp"

namespace commonroom {
namespace {

using testing::Staffroom;

TEST(LearningFromColleagues, ClosesTheDeclaredShareOfTheDistanceToBetterOnes) {
  Staffroom room;
  room.add_school({0.3F, 0.0F, 0.0F});
  room.parameters.from_colleagues = 0.2;
  (void)room.learn();
  EXPECT_EQ(room.learning(0), 0);  // nobody is better
  EXPECT_NEAR(room.learning(1), 0.2 * 0.15, 1e-6);
  EXPECT_NEAR(room.learning(2), 0.2 * 0.15, 1e-6);
}

TEST(LearningFromColleagues, NeverPassesThem) {
  Staffroom room;
  room.add_school({0.3F, 0.0F});
  room.parameters.from_colleagues = 0.5;
  room.parameters.kept = 1;
  room.pace.assign(1, 10);
  for (std::uint32_t year = 1; year < 20; ++year) (void)room.learn(year);
  EXPECT_NEAR(room.learning(1), 0.3, 1e-6);
}

TEST(LearningFromColleagues, StaysWithinTheDepartment) {
  Staffroom room;
  room.add_school({0.3F, 0.0F});
  room.teachers.staff[1].department = Department::mathematics;
  room.parameters.from_colleagues = 0.2;
  (void)room.learn();
  EXPECT_EQ(room.learning(1), 0);
}

TEST(LearningFromColleagues, TakesTimeFromClass) {
  Staffroom room;
  room.add_school({0.3F, 0.0F, 0.1F});
  room.parameters.from_colleagues = 0.1;
  const LearningOutcome outcome = room.learn();
  EXPECT_NEAR(outcome.time[SchoolId{0}], 3 * room.parameters.days_with_colleagues / 195, 1e-6);
}

TEST(Learning, WithoutAnythingToLearnFromOnlyFades) {
  Staffroom room;
  room.add_school({0.3F, 0.0F});
  room.teachers.staff[0].learning = 0.1F;
  const LearningOutcome outcome = room.learn();
  EXPECT_NEAR(room.learning(0), 0.1 * room.parameters.kept, 1e-7);
  EXPECT_EQ(room.learning(1), 0);
  EXPECT_EQ(outcome.tally.time, 0);
  EXPECT_EQ(outcome.tally.stress, 0);
}

TEST(LearningFromPartners, IsAsMuchAsThePartnershipIsEffective) {
  Staffroom room;
  room.add_school({0.0F});
  room.parameters.from_partners = 0.1;
  room.partners.assign(1, {});
  room.partners[SchoolId{0}].skill.fill(0.2F);
  room.partners[SchoolId{0}].reach.fill(0.5F);
  (void)room.learn();
  EXPECT_NEAR(room.learning(0), 0.1 * 0.5 * 0.2, 1e-7);
}

TEST(LearningFromPartners, OfNoReachCostsNoTime) {
  Staffroom room;
  room.add_school({0.0F});
  room.parameters.from_partners = 0.1;
  room.partners.assign(1, {});
  EXPECT_EQ(room.learn().tally.time, 0);
}

TEST(Programme, FollowsItsClosedForm) {
  // l' = kept l + g (1 - l / most) settles at g / (1 - kept + g / most).
  ProfessionalLearningProgramme programme;
  programme.gain = 0.03;
  Staffroom room;
  room.add_school({0.0F});
  room.run_everywhere(programme);
  (void)room.learn(1);
  EXPECT_NEAR(room.learning(0), 0.03, 1e-6);
  for (std::uint32_t year = 2; year < 100; ++year) (void)room.learn(year);
  EXPECT_NEAR(room.learning(0), 0.03 / (0.05 + 0.3), 1e-5);
}

TEST(Programme, TiedToAppraisalTeachesLessAndWeighsOnTeachers) {
  ProfessionalLearningProgramme free, tied;
  free.gain = tied.gain = 0.03;
  free.days = tied.days = 5;
  tied.appraisal = 1;
  Staffroom without, with;
  without.add_school({0.0F});
  with.add_school({0.0F});
  without.run_everywhere(free);
  with.run_everywhere(tied);
  const LearningOutcome apart = without.learn(), together = with.learn();
  EXPECT_LT(with.learning(0), without.learning(0));
  EXPECT_NEAR(apart.tally.stress, 5 * without.parameters.stress_by_day, 1e-6);
  EXPECT_NEAR(together.tally.stress - apart.tally.stress, with.parameters.stress_by_appraisal, 1e-6);
  EXPECT_NEAR(with.teachers.staff[0].stress, together.tally.stress, 1e-6);
}

TEST(Programme, TakesTheDaysOfThoseWhoTakePart) {
  ProfessionalLearningProgramme programme;
  programme.gain = 0.03;
  programme.days = 10;
  programme.takes_part = 0.5;
  Staffroom room;
  room.add_school(std::vector<float>(1000, 0.0F));
  room.run_everywhere(programme);
  const LearningOutcome outcome = room.learn();
  const auto learners =
      std::ranges::count_if(room.teachers.staff, [](const Teacher& t) { return t.learning > 0; });
  EXPECT_NEAR(static_cast<double>(learners), 500, 64);  // four standard errors
  EXPECT_NEAR(outcome.tally.time, static_cast<double>(learners) * 10 / 195, 1e-6);
}

TEST(Conditions, SpeedUpTheGainFromExperience) {
  Staffroom room;
  room.add_school({0.0F}, 2);
  room.add_school({0.0F}, 2);
  room.pace.push_back(1);
  room.pace.push_back(1.5F);
  (void)room.learn();
  EXPECT_EQ(room.learning(0), 0);
  EXPECT_NEAR(room.learning(1), 0.5 * room.careers_of.early_return, 1e-6);
}

TEST(Conditions, GateWhatProgrammesAndColleaguesTeach) {
  ProfessionalLearningProgramme programme;
  programme.gain = 0.03;
  Staffroom room;
  room.add_school({0.0F});
  room.run_everywhere(programme);
  room.pace.assign(1, 0);
  (void)room.learn();
  EXPECT_EQ(room.learning(0), 0);
}

TEST(Hub, GivesTeachingDaysForEachSchoolItServes) {
  ProfessionalLearningProgramme programme;
  programme.hub_days = 20;
  Staffroom room;
  room.add_school({0.0F});
  room.run_everywhere(programme);
  room.programmes[0].serves.assign(1, 3);
  EXPECT_NEAR(room.learn().tally.time, 3 * 20.0 / 195, 1e-9);
}

TEST(Programme, DrawsWhoTakesPartAsBeforeWhenAnotherHasEnded) {
  ProfessionalLearningProgramme ending, lasting;
  ending.takes_part = lasting.takes_part = 0.5;
  lasting.gain = 0.03;
  Staffroom both, one;
  for (Staffroom* room : {&both, &one}) {
    room->add_school(std::vector<float>(50, 0.0F));
    room->run_everywhere(ending);
    room->run_everywhere(lasting);
  }
  one.programmes.erase(one.programmes.begin());
  (void)both.learn();
  (void)one.learn();
  for (std::size_t teacher = 0; teacher < 50; ++teacher)
    EXPECT_EQ(both.learning(teacher), one.learning(teacher)) << teacher;
}

}  // namespace
}  // namespace commonroom
