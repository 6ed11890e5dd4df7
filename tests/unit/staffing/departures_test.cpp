#include "model/staffing/departures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

using testing::StaffedRun;

struct Shares {
  double leaving = 0;
  double searching = 0;
  double stress = 0;
};

Shares shares_of(const StaffedRun& run) {
  const Careers careers(run.teachers);
  const auto posts = posts_needed(run.country, run.world.pupils, PostRules(run.teachers));
  const Departures departures =
      decide_departures(run.country, run.world, posts, careers, run.teachers, Draws(run.seed, 0, 1));
  Shares shares;
  for (std::size_t i = 0; i < departures.fate.size(); ++i) {
    shares.leaving += departures.fate[i] == Fate::leaves;
    shares.searching += departures.fate[i] == Fate::searches;
    shares.stress += departures.stress[i];
  }
  const auto people = static_cast<double>(departures.fate.size());
  return {shares.leaving / people, shares.searching / people, shares.stress / people};
}

/// Twenty thousand teachers of one experience, of whom nobody is stressed.
StaffedRun uniform_run(std::uint8_t experience) {
  StaffedRun run{.plan = {.areas_per_region = 40}};
  run.teachers.stress_noise = 0;
  for (Teacher& teacher : run.world.teachers.staff) {
    teacher.experience = experience;
    teacher.stress = 0;
  }
  for (Head& head : run.world.schools.head) head.quality = 0;
  return run;
}

TEST(Leaving, IsTheHazardWhenEveryCovariateIsZero) {
  for (const std::uint8_t experience : {std::uint8_t{0}, std::uint8_t{10}, std::uint8_t{35}}) {
    const StaffedRun run = uniform_run(experience);
    const double people = static_cast<double>(run.world.teachers.staff.size());
    const double hazard = Careers(run.teachers).leaving(experience);
    const double four_sigma = 4 * std::sqrt(hazard * (1 - hazard) / people);  // level 6e-5, fixed seed
    EXPECT_NEAR(shares_of(run).leaving, hazard, four_sigma) << int{experience};
  }
}

TEST(Leaving, FallsWithLeadershipByTheDeclaredOdds) {
  StaffedRun run = uniform_run(10);
  const double before = shares_of(run).leaving;
  for (Head& head : run.world.schools.head) head.quality = 2;
  const Shares after = shares_of(run);
  const double odds_ratio = after.leaving / (1 - after.leaving) / (before / (1 - before));
  EXPECT_LT(after.leaving, before);
  EXPECT_NEAR(std::log(odds_ratio), -0.3, 0.07);
}

TEST(Leaving, AndSearchingRiseWithStress) {
  StaffedRun run = uniform_run(10);
  const Shares before = shares_of(run);
  for (Teacher& teacher : run.world.teachers.staff) teacher.stress = 2;
  const Shares after = shares_of(run);
  EXPECT_GT(after.leaving, before.leaving);
  EXPECT_GT(after.searching, before.searching);
}

TEST(Leaving, RisesAfterFailing) {
  StaffedRun run = uniform_run(10);
  const double before = shares_of(run).leaving;
  run.world.schools.grade.fill(Grade::inadequate);
  EXPECT_GT(shares_of(run).leaving, before);
}

TEST(Leaving, NeverHappensAtAHazardOfZero) {
  StaffedRun run;
  run.teachers.leaving_base = run.teachers.leaving_early = run.teachers.leaving_late = 0;
  EXPECT_EQ(shares_of(run).leaving, 0);
}

TEST(Stress, RelaxesAndFollowsWorkloadAndCover) {
  StaffedRun run = uniform_run(10);
  EXPECT_EQ(shares_of(run).stress, 0);
  for (Teacher& teacher : run.world.teachers.staff) teacher.stress = 1;
  EXPECT_NEAR(shares_of(run).stress, run.teachers.stress_persistence, 1e-5);
  for (Teacher& teacher : run.world.teachers.staff) teacher.stress = 0;
  run.world.schools.effort.fill({0.2F, 0.1F, 0.0F, 0.1F});
  run.world.reference.workload = 0.3;
  EXPECT_NEAR(shares_of(run).stress, 0.1 * run.teachers.stress_by_workload, 1e-5);
  run.world.reference.workload = 0.4;
  run.world.schools.posts.fill(10);
  run.world.schools.unfunded.fill(1);
  EXPECT_NEAR(shares_of(run).stress, 0.1 * run.teachers.stress_by_cover, 1e-5);
}

TEST(Stress, SwitchedOffIsAYearWithoutIt) {
  StaffedRun with = uniform_run(10), without = uniform_run(10);
  with.teachers.stress_by_workload = with.teachers.stress_by_cover = with.teachers.stress_noise = 0;
  without.teachers.leaving_by_stress = without.teachers.searching_by_stress = 0;
  without.teachers.stress_noise = 0.7;
  const auto fates = [](const StaffedRun& run) {
    const auto posts = posts_needed(run.country, run.world.pupils, PostRules(run.teachers));
    return decide_departures(run.country, run.world, posts, Careers(run.teachers), run.teachers,
                             Draws(1, 0, 1))
        .fate;
  };
  EXPECT_EQ(fates(with), fates(without));
}

TEST(Surplus, IsTheLeastExperiencedBeyondWhatIsKept) {
  StaffedRun run{.plan = {.areas_per_region = 1, .primaries_per_area = 1, .secondaries_per_area = 0}};
  run.teachers.leaving_base = run.teachers.leaving_early = run.teachers.leaving_late =
      run.teachers.searching = 0;
  Column<SchoolId, DepartmentPosts> posts(1);
  const std::size_t people = run.world.teachers.staff.size();
  posts[SchoolId{0}][0] = static_cast<std::uint16_t>(people - 3);
  const Departures departures =
      decide_departures(run.country, run.world, posts, Careers(run.teachers), run.teachers, Draws(1, 0, 1));
  for (std::size_t i = 0; i < people; ++i) {
    EXPECT_EQ(departures.fate[i], i + 2 >= people ? Fate::redundant : Fate::stays) << i;
  }
  EXPECT_EQ(departures.balance[SchoolId{0}][0], 3);
}

}  // namespace
}  // namespace commonroom
