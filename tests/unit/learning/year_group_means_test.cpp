#include "model/learning/year_group_means.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "random/draws.hpp"

namespace commonroom {
namespace {

Cohort cohort_of(const std::vector<std::uint32_t>& rolls) {
  Cohort cohort;
  cohort.school_start = {0};
  for (const std::uint32_t roll : rolls) cohort.school_start.push_back(cohort.school_start.back() + roll);
  const Draws draws(3, 0, 1);
  for (std::uint32_t i = 0; i < cohort.school_start.back(); ++i) {
    Stream stream = draws.stream(Process::pupil_learning, i);
    for (auto& column : cohort.attainment) column.push_back(stream.normal());
  }
  return cohort;
}

float plain_mean(const Cohort& cohort, SchoolId school) {
  const std::uint32_t roll = cohort.roll(school);
  if (roll == 0) return 0;
  float sum = 0;
  for (const auto& column : cohort.attainment) {
    for (std::size_t i = cohort.first(school); i < cohort.past_last(school); ++i) sum += column[i];
  }
  return sum / static_cast<float>(domains * roll);
}

/// From school `first` on, against each school's plain mean.
void expect_plain_means(const std::vector<std::uint32_t>& rolls, std::size_t first) {
  const Cohort cohort = cohort_of(rolls);
  std::vector<float> means(rolls.size() - first, -1.0F);
  year_group_means(cohort, id_at<SchoolId>(first), means);
  for (std::size_t i = 0; i < means.size(); ++i)
    EXPECT_EQ(means[i], plain_mean(cohort, id_at<SchoolId>(first + i))) << i << " of " << means.size();
}

TEST(YearGroupMeans, AreThoseOfEachSchoolByItselfBitForBit) {
  std::vector<std::uint32_t> rolls;
  const Draws draws(4, 0, 1);
  for (std::uint32_t i = 0; i < 128; ++i)
    rolls.push_back(draws.block(Process::pupil_moves, i)[0] % (i % 9 == 0 ? 300U : 60U));
  expect_plain_means(rolls, 0);
  expect_plain_means(rolls, 100);
}

TEST(YearGroupMeans, HoldForFewSchoolsAndForEmptyOnes) {
  expect_plain_means({}, 0);
  expect_plain_means({0}, 0);
  expect_plain_means({1}, 0);
  expect_plain_means({30, 0, 0, 5, 0}, 0);
  expect_plain_means({0, 0, 0, 0, 0, 0, 0, 12}, 0);
  expect_plain_means({10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10}, 0);
}

}  // namespace
}  // namespace commonroom
