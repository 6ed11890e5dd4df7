#include "model/staffing/posts.hpp"

#include <gtest/gtest.h>

#include "model/staffing/teacher_draws.hpp"
#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

TEST(Posts, FollowTheRollToTheNearestWholePost) {
  const PostRules rules{TeacherParameters{}};
  EXPECT_EQ(sum_of(rules.posts(false, 208)), 10);
  EXPECT_EQ(sum_of(rules.posts(false, 218)), 10);
  EXPECT_EQ(sum_of(rules.posts(false, 219)), 11);
  EXPECT_EQ(sum_of(rules.posts(true, 1008)), 60);
}

TEST(Posts, TheSmallestSchoolHasOneAndAnEmptyOneNone) {
  const PostRules rules{TeacherParameters{}};
  EXPECT_EQ(sum_of(rules.posts(false, 3)), 1);
  EXPECT_EQ(sum_of(rules.posts(true, 3)), 1);
  EXPECT_EQ(sum_of(rules.posts(false, 0)), 0);
}

TEST(Posts, OfAnAbsurdRollStayWithinWhatCanBeCounted) {
  const PostRules rules{TeacherParameters{}};
  EXPECT_EQ(sum_of(rules.posts(false, 1e9)), 30'000);
  EXPECT_EQ(sum_of(rules.posts(true, 1e9)), 30'000);
}

TEST(Posts, OfDepartmentsFollowTheirSharesAndNeverFallAsASchoolGrows) {
  const PostRules rules{TeacherParameters{}};
  DepartmentPosts before{};
  for (int roll = 1; roll < 25000; roll += 5) {
    const DepartmentPosts posts = rules.posts(true, roll);
    for (std::size_t d = 0; d < posts.size(); ++d) ASSERT_GE(posts[d], before[d]) << roll;
    before = posts;
  }
  const DepartmentPosts hundred = rules.posts(true, 1680);
  for (std::size_t d = 0; d < hundred.size(); ++d) {
    EXPECT_NEAR(hundred[d], 100 * rules.department_share(static_cast<int>(d)), 1.0);
  }
}

TEST(Posts, OfARegionAreThoseOfItsSchools) {
  const testing::StaffedPlan plan{.regions = 2};
  const Country country = testing::staffed_country(plan);
  const PostRules rules{TeacherParameters{}};
  const auto reference = reference_posts(country, rules, LabourRegions(country));
  EXPECT_NEAR(reference[primary_field], 4 * 20 * 7 * 41 / 20.8, 1e-6);
  double secondary = 0;
  for (std::size_t field = 1; field < fields; ++field) secondary += reference[fields + field];
  EXPECT_NEAR(secondary, 4 * 5 * 5 * 195 / 16.8, 1e-6);
}

TEST(TeacherId, HoldsFieldRegionYearAndNumber) {
  const TeacherKey key = supply_key(4, RegionId{8}, 30, 77);
  EXPECT_EQ(field_of(key), 4);
  EXPECT_EQ(key.origin, (8U << 16U) | 30U);
  EXPECT_NE(opening_key(4, RegionId{8}, 77), supply_key(4, RegionId{8}, 0, 77));
}

TEST(TeacherDraws, InABatchAreThoseDrawnOneByOne) {
  const Draws draws(5, 2, 9);
  TeacherLanes lanes;
  for (std::uint32_t n = 0; n < 20; ++n)
    lanes.add(supply_key(static_cast<int>(n % fields), RegionId{2}, n, n * 31));
  const PhiloxBatch batch = batch_of(draws, Process::teacher_leaving, lanes);
  for (std::size_t lane = 0; lane < lanes.count; ++lane) {
    const PhiloxBlock single = draws.block(Process::teacher_leaving, lanes.ordinal[lane], lanes.origin[lane]);
    for (std::size_t word = 0; word < 4; ++word) EXPECT_EQ(batch.words[word][lane], single[word]);
  }
}

TEST(TeacherDraws, APickIsUniformOverPartsAndOverTheRest) {
  EXPECT_EQ(pick(0, 7).position, 0U);
  EXPECT_EQ(pick(0xFFFFFFFFU, 7).position, 6U);
  const Pick half = pick(0x80000000U, 3);
  EXPECT_EQ(half.position, 1U);
  EXPECT_EQ(half.rest, 0x80000000U);
}

}  // namespace
}  // namespace commonroom
