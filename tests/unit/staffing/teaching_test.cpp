#include "model/staffing/teaching.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace commonroom {
namespace {

Teacher teacher(std::uint32_t number, float skill, Department department = Department::english) {
  return {.key = {.ordinal = number, .origin = 3},
          .skill = skill,
          .stress = 0,
          .experience = 12,
          .department = department};
}

class TeachingTest : public ::testing::Test {
 protected:
  TeacherParameters parameters;
  Careers careers{parameters};
  Teaching teaching{parameters, careers};
  float plateau = careers.experience_effect(12);
  Draws draws{1, 0, 20};
};

TEST_F(TeachingTest, IsTheMeanOfEachDepartment) {
  const std::vector<Teacher> staff{teacher(1, 0.1F), teacher(2, 0.3F),
                                   teacher(3, -0.2F, Department::science)};
  const DepartmentTeaching x = teaching.by_department(staff, true, 0);
  EXPECT_FLOAT_EQ(x[0], 0.2F + plateau);
  EXPECT_FLOAT_EQ(x[2], -0.2F + plateau);
  EXPECT_NEAR(x[1], 0.2 / 3 + plateau, 1e-6) << "no teachers of its own: the school's mean";
}

TEST_F(TeachingTest, CoverPullsTowardsItsOwnSkill) {
  const std::vector<Teacher> staff{teacher(1, 0.2F)};
  const auto cover = static_cast<float>(parameters.cover_skill);
  EXPECT_FLOAT_EQ(teaching.by_department(staff, false, 1.0F)[0], cover);
  EXPECT_FLOAT_EQ(teaching.by_department(staff, false, 0.5F)[0], 0.5F * (0.2F + plateau) + 0.5F * cover);
  EXPECT_FLOAT_EQ(teaching.by_department({}, false, 0.0F)[0], cover);
}

TEST_F(TeachingTest, CoveredShareCountsVacantAndUnfundedPosts) {
  EXPECT_FLOAT_EQ(Teaching::covered_share(20, 1, 0.5), 0.075F);
  EXPECT_FLOAT_EQ(Teaching::covered_share(2, 5, 0), 1.0F);
  EXPECT_FLOAT_EQ(Teaching::covered_share(0, 0, 0), 0.0F);
}

TEST_F(TeachingTest, YearGroupsShareOutAllClassTeachers) {
  for (const std::uint32_t size : {1U, 3U, 7U, 10U, 40U}) {
    std::vector<Teacher> staff;
    float sum = 0;
    for (std::uint32_t n = 0; n < size; ++n) {
      staff.push_back(teacher(n, 0.01F * static_cast<float>(n * n % 13)));
      sum += staff.back().skill;
    }
    const ClassTeaching x = teaching.by_year_group(staff, false, 0, 6, 0, draws);
    const float mean = std::accumulate(x.begin(), x.begin() + 7, 0.0F) / 7;
    EXPECT_NEAR(mean, sum / static_cast<float>(size) + plateau, 1e-5) << size;
    EXPECT_EQ(x[7], 0);
  }
}

TEST_F(TeachingTest, ASchoolOfSevenGivesEachYearGroupOneTeacher) {
  std::vector<Teacher> staff;
  for (std::uint32_t n = 0; n < 7; ++n) staff.push_back(teacher(n, static_cast<float>(n)));
  ClassTeaching x = teaching.by_year_group(staff, false, 0, 6, 0, draws);
  std::sort(x.begin(), x.begin() + 7);
  for (std::size_t n = 0; n < 7; ++n) EXPECT_NEAR(x[n], static_cast<float>(n) + plateau, 1e-5);
}

TEST_F(TeachingTest, PlacesAreKeptForTheDeclaredYears) {
  std::vector<Teacher> staff;
  for (std::uint32_t n = 0; n < 70; ++n) staff.push_back(teacher(n, static_cast<float>(n)));
  parameters.class_years = 1;
  const Teaching yearly(parameters, careers);
  parameters.class_years = 40;
  const Teaching lasting(parameters, careers);
  const Draws next(1, 0, 21);
  const auto changes = [&](const Teaching& kind) {
    const auto a = kind.by_year_group(staff, false, 0, 6, 0, draws),
               b = kind.by_year_group(staff, false, 0, 6, 0, next);
    float change = 0;
    for (std::size_t k = 0; k < 7; ++k) change += std::abs(a[k] - b[k]);
    return change;
  };
  EXPECT_LT(changes(lasting), 0.5F * changes(yearly));
}

TEST_F(TeachingTest, InDepartmentsEveryYearGroupHasTheSchoolsMean) {
  const std::vector<Teacher> staff{teacher(1, 0.1F), teacher(2, 0.3F),
                                   teacher(3, -0.1F, Department::science)};
  const ClassTeaching x = teaching.by_year_group(staff, true, 7, 11, 0, draws);
  EXPECT_NEAR(x[7], 0.1 + plateau, 1e-6);
  EXPECT_EQ(x[7], x[11]);
  EXPECT_EQ(x[6], 0);
}

}  // namespace
}  // namespace commonroom
