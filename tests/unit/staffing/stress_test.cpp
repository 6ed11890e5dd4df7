#include "model/staffing/stress.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

using testing::StaffedRun;

/// A run whose only sources of stress are those that a test switches on.
StaffedRun calm_run() {
  StaffedRun run;
  run.teachers.stress_noise = 0;
  for (Teacher& teacher : run.world.teachers.staff) teacher.stress = 0;
  return run;
}

std::vector<float> stress_next_year(const StaffedRun& run) {
  const auto posts = posts_needed(run.country, run.world.pupils, PostRules(run.teachers));
  return decide_departures(run.country, run.world, posts, Careers(run.teachers), run.teachers,
                           Draws(run.seed, 0, 1))
      .stress;
}

double mean_of(const std::vector<float>& values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value);
  return sum / static_cast<double>(values.size());
}

/// Shares leaving in a year of twenty thousand teachers with the same luck.
double share_leaving(const StaffedRun& run) {
  const auto posts = posts_needed(run.country, run.world.pupils, PostRules(run.teachers));
  const Departures departures = decide_departures(run.country, run.world, posts, Careers(run.teachers),
                                                  run.teachers, Draws(run.seed, 0, 1));
  double leaving = 0;
  for (const Fate fate : departures.fate) leaving += fate == Fate::leaves;
  return leaving / static_cast<double>(departures.fate.size());
}

TEST(StressFromStakes, IsTheStakeBeyondThatOfTheReferenceYear) {
  StaffedRun run = calm_run();
  run.teachers.stress_by_stakes = 0.05;
  run.world.schools.stake.fill(3);
  run.world.reference.realised_stake = 2;
  EXPECT_NEAR(mean_of(stress_next_year(run)), 0.05, 1e-6);
  run.world.schools.stake.fill(2);
  EXPECT_EQ(mean_of(stress_next_year(run)), 0);
}

TEST(StressFromStakes, SwitchedOffLeavesStakesNoPartInIt) {
  StaffedRun run = calm_run();
  run.world.schools.stake.fill(30);
  EXPECT_EQ(mean_of(stress_next_year(run)), 0);
}

TEST(StressFromPolicies, IsWorkloadBeyondThatOfHeadsPlans) {
  StaffedRun run = calm_run();
  run.world.schools.workforce.demands.assign(run.country.schools.size(), 0.05F);
  EXPECT_NEAR(mean_of(stress_next_year(run)), 0.05 * run.teachers.stress_by_workload, 1e-6);
}

TEST(Contagion, SpreadsFromAStressedTeacherToColleaguesAlone) {
  StaffedRun run = calm_run();
  run.teachers.stress_contagion = 0.5;
  run.world.teachers.staff[0].stress = 2;
  const std::vector<float> next = stress_next_year(run);
  const auto size = static_cast<double>(run.world.teachers.of(SchoolId{0}).size());
  EXPECT_NEAR(next[0], run.teachers.stress_persistence * 2, 1e-6);
  EXPECT_NEAR(next[1], (1 - run.teachers.stress_persistence) * 0.5 * 2 / (size - 1), 1e-6);
  EXPECT_EQ(next.back(), 0);
}

TEST(Contagion, MultipliesASteadyPushByItsClosedForm) {
  // u / ((1 - persistence) (1 - contagion)): the fates are left out, so that the same people stay.
  StaffedRun run = calm_run();
  run.teachers.stress_contagion = 0.4;
  run.teachers.stress_by_stakes = 0.03;
  run.world.schools.stake.fill(1);
  for (int year = 0; year < 200; ++year) {
    const std::vector<float> next = stress_next_year(run);
    for (std::size_t i = 0; i < next.size(); ++i) run.world.teachers.staff[i].stress = next[i];
  }
  const double closed = 0.03 / ((1 - run.teachers.stress_persistence) * (1 - 0.4));
  EXPECT_NEAR(run.world.teachers.staff[0].stress, closed, 1e-4);
}

TEST(Contagion, DoesNotReachOneWhoWorksAlone) {
  EXPECT_EQ(stress_of_colleagues(2, 2, 1), 0);
}

TEST(StressBySource, AddsUpToWhatIsPutOnTeachers) {
  StaffedRun run = calm_run();
  run.teachers.stress_contagion = 0.4;
  run.teachers.stress_by_stakes = 0.03;
  for (std::size_t i = 0; i < run.world.teachers.staff.size(); ++i) {
    run.world.teachers.staff[i].stress = static_cast<float>(i % 7) - 2;
  }
  for (std::size_t i = 0; i < run.country.schools.size(); ++i) {
    run.world.schools.stake[id_at<SchoolId>(i)] = static_cast<float>(i % 5);
  }
  run.world.schools.effort.fill({0.1F, 0.1F, 0, 0});
  run.world.schools.posts.fill(10);
  run.world.schools.vacancies.fill(1);
  double sources = 0, before = 0;
  for (const double source : mean_stress_by_source(run.world, run.teachers)) sources += source;
  for (const Teacher& teacher : run.world.teachers.staff) before += static_cast<double>(teacher.stress);
  before /= static_cast<double>(run.world.teachers.staff.size());
  const double after = mean_of(stress_next_year(run));
  EXPECT_NEAR(after, run.teachers.stress_persistence * before + sources, 1e-5);
}

TEST(TrustInGovernment, KeepsTeachersIn) {
  StaffedRun run{.plan = {.areas_per_region = 40}};
  const double before = share_leaving(run);
  run.teachers.leaving_by_trust = -0.5;
  EXPECT_EQ(share_leaving(run), before) << "an empty column is no trust lost or won";
  run.world.schools.workforce.government_trust.assign(run.country.schools.size(), 1);
  EXPECT_LT(share_leaving(run), before);
  run.world.schools.workforce.government_trust.fill(-1);
  EXPECT_GT(share_leaving(run), before);
}

TEST(TrustInGovernment, OfThoseWhoTookPartIsTheirOwn) {
  StaffedRun run;
  run.teachers.leaving_by_trust = -2;
  run.world.schools.workforce.government_trust.assign(run.country.schools.size(), 50);
  EXPECT_EQ(share_leaving(run), 0);
  const TeacherKey key = run.world.teachers.staff[7].key;
  run.world.schools.workforce.participants = {{key, -50}};
  const double one = 1.0 / static_cast<double>(run.world.teachers.staff.size());
  EXPECT_NEAR(share_leaving(run), one, 1e-12);
}

}  // namespace
}  // namespace commonroom
