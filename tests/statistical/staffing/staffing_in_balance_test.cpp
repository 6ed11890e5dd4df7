#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

struct Series {
  std::vector<double> values;

  [[nodiscard]] double mean() const {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
  }
  /// Least-squares slope a year.
  [[nodiscard]] double slope() const {
    const double middle = (static_cast<double>(values.size()) - 1) / 2;
    double covariance = 0, variance = 0;
    for (std::size_t year = 0; year < values.size(); ++year) {
      const double x = static_cast<double>(year) - middle;
      covariance += x * (values[year] - mean());
      variance += x * x;
    }
    return covariance / variance;
  }
};

struct Flows {
  Series teachers, left, returned, hired_new, moved, openings, unfilled, filled_last, skill;
};

Flows follow(std::uint32_t seed, const testing::StaffedPlan& plan, int years) {
  testing::StaffedRun run{.plan = plan, .seed = seed};
  for (int year = 0; year < 10; ++year) run.advance();
  Flows flows;
  for (int year = 0; year < years; ++year) {
    const StaffingCounts counts = run.advance();
    double posts = 0, skill = 0;
    for (const float count : run.world.schools.posts) posts += count;
    for (const Teacher& teacher : run.world.teachers.staff) skill += teacher.skill;
    flows.teachers.values.push_back(counts.after);
    flows.left.values.push_back(counts.left / static_cast<double>(counts.before));
    flows.returned.values.push_back(counts.returned / static_cast<double>(counts.before));
    flows.hired_new.values.push_back(counts.hired_new / static_cast<double>(counts.before));
    flows.moved.values.push_back(counts.moved / static_cast<double>(counts.before));
    flows.openings.values.push_back(counts.openings / posts);
    flows.filled_last.values.push_back(counts.filled_last / posts);
    flows.unfilled.values.push_back(counts.unfilled / posts);
    flows.skill.values.push_back(skill / counts.after);
  }
  return flows;
}

TEST(StaffingInBalance, FlowsAreThePublishedOnesInALargeRegion) {
  // About 45,000 teachers, as in a region of England: the standard error of a yearly share of 9% is 0.0013,
  // and of its mean over 20 years far less than the tolerances.
  const Flows flows =
      follow(1, {.areas_per_region = 15, .primaries_per_area = 110, .secondaries_per_area = 22}, 20);
  std::printf("left %.4f returned %.4f new %.4f moved %.4f openings %.4f filled last %.4f vacant %.4f\n",
              flows.left.mean(), flows.returned.mean(), flows.hired_new.mean(), flows.moved.mean(),
              flows.openings.mean(), flows.filled_last.mean(), flows.unfilled.mean());
  EXPECT_NEAR(flows.left.mean(), 0.090, 0.003);
  EXPECT_NEAR(flows.returned.mean(), 0.037, 0.003);
  EXPECT_NEAR(flows.hired_new.mean(), 0.053, 0.003);
  EXPECT_GE(flows.moved.mean(), 0.07);
  EXPECT_LE(flows.moved.mean(), 0.10);
  EXPECT_NEAR(flows.openings.mean(), 0.17, 0.015);
  EXPECT_NEAR(flows.unfilled.mean(), 0.005, 0.002);
}

TEST(StaffingInBalance, TheNumberOfTeachersIsStationary) {
  // 100 schools, 30 years after 10 of burn-in, 20 seeds: the 95% interval of the mean yearly slope lies
  // within 0.2%.
  constexpr int seeds = 20;
  Series slopes;
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    const Flows flows = follow(seed, {}, 30);
    slopes.values.push_back(flows.teachers.slope() / flows.teachers.mean());
  }
  double variance = 0;
  for (const double slope : slopes.values)
    variance += (slope - slopes.mean()) * (slope - slopes.mean()) / (seeds - 1);
  const double half_width = 2.09 * std::sqrt(variance / seeds);  // Student's t with 19 degrees of freedom
  std::printf("slope %.6f +- %.6f a year\n", slopes.mean(), half_width);
  EXPECT_LT(slopes.mean() + half_width, 0.002);
  EXPECT_GT(slopes.mean() - half_width, -0.002);
}

TEST(StaffingInBalance, AboutHalfOfClassesKeepTheirTeaching) {
  testing::StaffedRun run{.plan = {.areas_per_region = 50, .secondaries_per_area = 0}};
  double product = 0, square = 0, variance = 0;
  std::vector<ClassTeaching> before;
  const Careers careers(run.teachers);
  const Teaching teaching(run.teachers, careers);
  for (std::uint32_t year = 1; year <= 16; ++year) {
    run.advance();
    std::vector<ClassTeaching> now;
    for (std::size_t s = 0; s < run.country.schools.size(); ++s) {
      now.push_back(class_teaching(run.country, run.world.teachers, run.world.schools, id_at<SchoolId>(s),
                                   teaching, Draws(run.seed, 0, year)));
    }
    for (std::size_t s = 0; year > 10 && s < now.size(); ++s) {
      for (std::size_t k = 0; k < 7; ++k) {
        product += now[s][k] * before[s][k];
        square += before[s][k] * before[s][k];
        variance += now[s][k] * now[s][k] / (7.0 * 6 * static_cast<double>(now.size()));
      }
    }
    before = std::move(now);
  }
  std::printf("correlation %.3f, SD of a year group's teaching %.3f\n", product / square,
              std::sqrt(variance));
  EXPECT_NEAR(product / square, 0.5, 0.05);
}

}  // namespace
}  // namespace commonroom
