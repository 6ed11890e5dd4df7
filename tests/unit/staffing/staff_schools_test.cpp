#include "model/staffing/staff_schools.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "model/staffing/teacher_birth.hpp"
#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

using testing::StaffedRun;

std::set<TeacherKey> keys_of(const std::vector<Teacher>& staff) {
  std::set<TeacherKey> keys;
  for (const Teacher& teacher : staff) keys.insert(teacher.key);
  return keys;
}

std::set<TeacherKey> keys_of(const std::vector<FormerTeacher>& former) {
  std::set<TeacherKey> keys;
  for (const FormerTeacher& one : former) keys.insert(one.teacher.key);
  return keys;
}

bool same_teacher(const Teacher& a, const Teacher& b) {
  return a.key == b.key && a.skill == b.skill && a.stress == b.stress && a.experience == b.experience &&
         a.department == b.department;
}

TEST(OpeningStaff, FillsEveryPostWithAStaffInBalance) {
  const StaffedRun run{.plan = {.areas_per_region = 40}};
  const Teachers& teachers = run.world.teachers;
  EXPECT_EQ(keys_of(teachers.staff).size(), teachers.staff.size());
  double experience = 0, expected = 0;
  for (const Teacher& teacher : teachers.staff) experience += teacher.experience;
  const Careers careers(run.teachers);
  for (std::size_t e = 0; e < careers.staff_shares().size(); ++e) {
    expected += static_cast<double>(e) * careers.staff_shares()[e];
  }
  EXPECT_NEAR(experience / static_cast<double>(teachers.staff.size()), expected, 0.3);
  EXPECT_NEAR(static_cast<double>(teachers.former.size()) / static_cast<double>(teachers.staff.size()),
              careers.former_per_teacher(), 0.01);
  const auto posts = posts_needed(run.country, run.world.pupils, PostRules(run.teachers));
  for (std::size_t s = 0; s < posts.size(); ++s) {
    ASSERT_EQ(teachers.of(id_at<SchoolId>(s)).size(),
              static_cast<std::size_t>(sum_of(posts[id_at<SchoolId>(s)])));
  }
}

TEST(Staffing, EveryTeacherIsInExactlyOnePlaceAfterwards) {
  StaffedRun run;
  for (int year = 0; year < 8; ++year) {
    const World before = run.world;
    const StaffingCounts counts = run.advance();
    const Teachers& after = run.world.teachers;
    const auto staff = keys_of(after.staff), former = keys_of(after.former);
    ASSERT_EQ(staff.size(), after.staff.size()) << "no teacher twice";
    ASSERT_EQ(former.size(), after.former.size());
    for (const TeacherKey& key : staff) ASSERT_FALSE(former.contains(key));
    const auto staff_before = keys_of(before.teachers.staff), former_before = keys_of(before.teachers.former);
    std::uint32_t gone = 0, lost = 0, new_here = 0;
    for (const TeacherKey& key : staff_before) gone += !staff.contains(key) && !former.contains(key);
    for (const TeacherKey& key : former_before) lost += !staff.contains(key) && !former.contains(key);
    for (const TeacherKey& key : staff)
      new_here += !staff_before.contains(key) && !former_before.contains(key);
    EXPECT_EQ(gone, counts.retired);
    EXPECT_EQ(lost, counts.forgotten);
    EXPECT_EQ(new_here, counts.hired_new);
    EXPECT_EQ(counts.after, counts.before - counts.left + counts.returned + counts.hired_new);
    EXPECT_EQ(former.size(),
              former_before.size() - counts.returned - counts.forgotten + counts.left - counts.retired);
  }
}

TEST(Staffing, KeepsStaffInOrderAndFormerTeachersByKey) {
  StaffedRun run;
  for (int year = 0; year < 4; ++year) run.advance();
  for (std::size_t s = 0; s < run.country.schools.size(); ++s) {
    const auto staff = run.world.teachers.of(id_at<SchoolId>(s));
    EXPECT_TRUE(std::is_sorted(staff.begin(), staff.end(), stands_before));
  }
  EXPECT_TRUE(std::is_sorted(
      run.world.teachers.former.begin(), run.world.teachers.former.end(),
      [](const FormerTeacher& a, const FormerTeacher& b) { return a.teacher.key < b.teacher.key; }));
}

TEST(Staffing, PostsAreFilledOrVacant) {
  StaffedRun run;
  const StaffingCounts counts = run.advance();
  double posts = 0, vacancies = 0;
  for (const float count : run.world.schools.posts) posts += count;
  for (const float count : run.world.schools.vacancies) vacancies += count;
  EXPECT_EQ(vacancies, counts.unfilled);
  EXPECT_EQ(posts, counts.after + vacancies);
}

TEST(Staffing, NobodyChangesFieldOrRegion) {
  StaffedRun run{.plan = {.regions = 3}};
  for (int year = 0; year < 6; ++year) run.advance();
  for (std::size_t s = 0; s < run.country.schools.size(); ++s) {
    const auto school = id_at<SchoolId>(s);
    for (const Teacher& teacher : run.world.teachers.of(school)) {
      ASSERT_EQ(teacher.key.origin >> region_shift, index(run.country.schools.region[school]));
      ASSERT_EQ(field_of(teacher.key),
                field_of(has_departments(run.country.schools, school), static_cast<int>(teacher.department)));
    }
  }
}

TEST(Staffing, AnAuthorityThatARegisterPutsIntoTwoRegionsIsOneMarket) {
  StaffedRun run{.plan = {.regions = 2}};
  run.country.schools.region[SchoolId{3}] = RegionId{1};
  run.world = testing::staffed_world(run.country, run.plan, run.teachers, run.heads, Draws(1, 0, 0));
  const LabourRegions regions(run.country);
  EXPECT_EQ(regions.schools(RegionId{0}).size(), 100U);
  EXPECT_EQ(regions.schools(RegionId{1}).size(), 100U);
  for (int year = 0; year < 3; ++year) run.advance();
  for (const Teacher& teacher : run.world.teachers.of(SchoolId{3}))
    EXPECT_EQ(teacher.key.origin >> region_shift, 0U);
}

TEST(Staffing, NewTeachersAreTheSameWhetherOrNotThereIsAPost) {
  StaffedRun plenty, scarce;
  scarce.teachers.leaving_base = 0.02;
  const StaffingOutcome a = plenty.next_year(), b = scarce.next_year();
  int both = 0;
  for (const Teacher& one : a.teachers.staff) {
    if ((one.key.origin & 0xFFFFU) == 0) continue;
    for (const Teacher& other : b.teachers.staff) {
      if (one.key != other.key) continue;
      EXPECT_TRUE(same_teacher(one, other));
      ++both;
    }
  }
  EXPECT_GT(both, 20);
}

TEST(Staffing, WithoutSupplyPostsStayVacantAndWithPlentyNoneDo) {
  StaffedRun without, plenty;
  without.teachers.supply_share = 0;
  without.teachers.returning = 0;
  plenty.teachers.supply_share = 2;
  plenty.teachers.applying = 0.99;
  const StaffingCounts none = without.advance();
  EXPECT_EQ(none.hired_new + none.returned, 0U);
  EXPECT_EQ(none.unfilled, none.left);
  EXPECT_EQ(plenty.advance().unfilled, 0U);
}

TEST(Staffing, ARicherSupplyLeavesFewerVacancies) {
  StaffedRun poor, rich;
  poor.teachers.supply_share = 0.04;
  rich.teachers.supply_share = 0.08;
  EXPECT_GT(poor.advance().unfilled, rich.advance().unfilled);
}

TEST(Staffing, VacanciesLowerTeaching) {
  StaffedRun run;
  run.teachers.supply_share = run.teachers.returning = 0;
  const StaffingOutcome with_cover = run.next_year();
  run.teachers.cover_skill = -0.5;
  const StaffingOutcome worse_cover = run.next_year();
  const auto mean = [&](const StaffingOutcome& outcome) {
    return mean_teaching(run.country, outcome.posts, outcome.teaching, run.teachers);
  };
  EXPECT_LT(mean(worse_cover)[0], mean(with_cover)[0]);
  EXPECT_LT(mean(worse_cover)[1], mean(with_cover)[1]);
}

TEST(Staffing, SwitchedOffLeavesTeachersAndTheirTeachingAlone) {
  StaffedRun run;
  run.teachers.turnover = 0;
  const World before = run.world;
  const StaffingOutcome first = run.next_year();
  EXPECT_EQ(first.counts.left + first.counts.moved + first.counts.hired_new + first.counts.unfilled, 0U);
  ASSERT_EQ(first.teachers.staff.size(), before.teachers.staff.size());
  for (std::size_t i = 0; i < before.teachers.staff.size(); ++i) {
    ASSERT_TRUE(same_teacher(first.teachers.staff[i], before.teachers.staff[i]));
  }
  run.advance();
  EXPECT_EQ(run.next_year().teaching, first.teaching);
}

TEST(Staffing, AFallingRollIsMetByNotRefillingPosts) {
  StaffedRun run;
  const auto before = static_cast<double>(run.world.teachers.staff.size());
  run.plan.primary_roll_per_year = 37;
  run.plan.secondary_roll_per_year = 175;
  run.world.pupils = testing::counted_pupils(run.country, run.plan);
  const StaffingCounts counts = run.advance();
  double posts = 0;
  for (const float count : run.world.schools.posts) posts += count;
  EXPECT_NEAR(posts / before, 0.88, 0.02);
  EXPECT_LT(counts.dismissed, 0.01 * before);
  EXPECT_LT(counts.after, 1.05 * posts);
  EXPECT_LT(counts.hired_new + counts.returned, 0.04 * before);
}

TEST(Staffing, LeaversShareCountsEveryoneGoneFromTheSchool) {
  StaffedRun run;
  const StaffingOutcome outcome = run.next_year();
  double gone = 0;
  for (std::size_t s = 0; s < run.country.schools.size(); ++s) {
    const auto school = id_at<SchoolId>(s);
    gone += static_cast<double>(outcome.leavers_share[school]) *
            static_cast<double>(run.world.teachers.of(school).size());
  }
  EXPECT_NEAR(gone, outcome.counts.left + outcome.counts.moved, 0.01);
}

TEST(Staffing, LeadershipOfNoEffectIsAYearWithoutIt) {
  StaffedRun with, without;
  for (StaffedRun* run : {&with, &without}) {
    run->teachers.leaving_by_leadership = run->teachers.searching_by_leadership = 0;
    run->teachers.applying_by_leadership = 0;
  }
  for (Head& head : without.world.schools.head) head.quality = 0;
  const StaffingOutcome a = with.next_year(), b = without.next_year();
  EXPECT_EQ(a.counts, b.counts);
  EXPECT_EQ(a.teaching, b.teaching);
}

TEST(Staffing, RegionsDifferLastinglyInSupplyWhenAsked) {
  StaffedRun run{.plan = {.regions = 6}};
  run.teachers.supply_spread = 0.5;
  std::vector<double> supply(6, 0.0);
  std::vector<std::uint32_t> first;
  for (int year = 0; year < 5; ++year) {
    StaffingOutcome outcome = run.next_year();
    for (std::size_t r = 0; r < supply.size(); ++r) supply[r] += outcome.regions[r].supply;
    if (year == 0) {
      for (const RegionStaffing& region : outcome.regions) first.push_back(region.supply);
    }
    testing::commit(run.world, std::move(outcome));
  }
  const auto [least, most] = std::minmax_element(supply.begin(), supply.end());
  EXPECT_GT(*most, 1.5 * *least);
  for (std::size_t r = 0; r < supply.size(); ++r) EXPECT_NEAR(supply[r] / 5, first[r], 0.1 * first[r] + 5);
}

}  // namespace
}  // namespace commonroom
