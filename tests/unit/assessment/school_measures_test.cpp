#include "model/assessment/school_measures.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/assessment/evidence.hpp"
#include "random/draws.hpp"
#include "support/assessment/pupil_sums.hpp"

namespace commonroom {
namespace {

/// 40 schools of 50 pupils with known coefficients, r = 0.1 + 0.7 p - 0.3 f - 0.2 s + 0.25 mean p (+ noise).
TestedStage made_up_stage(double noise) {
  TestedStage stage;
  stage.by_school = Column<SchoolId, TestSums>(40);
  const Draws draws(3, 0, 0);
  for (std::uint32_t school = 0; school < 40; ++school) {
    std::array<std::array<double, 4>, 50> pupils{};
    double mean = 0;
    for (std::uint32_t i = 0; i < 50; ++i) {
      const PhiloxBlock words = draws.block(Process::pupil_start, school, i);
      pupils[i] = {0.02 * school + static_cast<double>(to_normal(words[0])),
                   to_uniform(words[1]) < 0.2F ? 1.0 : 0.0, to_uniform(words[2]) < 0.15F ? 1.0 : 0.0,
                   noise * static_cast<double>(to_normal(words[3]))};
      mean += pupils[i][0] / 50;
    }
    for (const auto& [p, f, s, error] : pupils) {
      test::add_pupil(stage.by_school[id_at<SchoolId>(school)], p,
                      0.1 + 0.7 * p - 0.3 * f - 0.2 * s + 0.25 * mean + error, f, s);
    }
    stage.national += stage.by_school[id_at<SchoolId>(school)];
  }
  return stage;
}

TEST(ExpectedResult, FindsTheCoefficientsThatMadeTheResults) {
  const ExpectedResult found = expected_result(made_up_stage(0));
  const std::array<double, 5> truth{0.1, 0.7, -0.3, -0.2, 0.25};
  for (std::size_t k = 0; k < truth.size(); ++k) EXPECT_NEAR(found.contextual[k], truth[k], 1e-8);
}

TEST(ValueAdded, IsZeroOnAverageWhenCoefficientsAreTheYearsOwn) {
  const TestedStage stage = made_up_stage(0.6);
  const ExpectedResult expected = expected_result(stage);
  const double residual = residual_sd(stage.national, expected);
  double plain = 0;
  double contextual = 0;
  for (const TestSums& sums : stage.by_school) {
    const SchoolMeasures measures = measures_of(sums, expected, residual);
    plain += static_cast<double>(measures.value_added.value) * sums.n;
    contextual += static_cast<double>(measures.contextual_value_added.value) * sums.n;
    EXPECT_NEAR(static_cast<double>(measures.value_added.standard_error), residual / std::sqrt(50.0), 1e-6);
  }
  EXPECT_NEAR(plain / stage.national.n, 0, 1e-6);
  EXPECT_NEAR(contextual / stage.national.n, 0, 1e-6);
}

TEST(ValueAdded, RisesByWhatASchoolAddsToAllItsPupils) {
  TestedStage stage = made_up_stage(0.3);
  const ExpectedResult expected = expected_result(stage);
  TestSums sums = stage.by_school[SchoolId{0}];
  const float before = measures_of(sums, expected, 0.5).value_added.value;
  sums.r += 0.2 * sums.n;
  EXPECT_NEAR(measures_of(sums, expected, 0.5).value_added.value - before, 0.2F, 1e-5F);
}

TEST(ContextualValueAdded, DoesNotBlameASchoolForItsIntake) {
  const TestedStage stage = made_up_stage(0);
  const ExpectedResult expected = expected_result(stage);
  for (const TestSums& sums : stage.by_school) {
    EXPECT_NEAR(measures_of(sums, expected, 0.5).contextual_value_added.value, 0, 1e-6F);
  }
}

TEST(Measures, ASchoolWithoutTestedPupilsHasNone) {
  EXPECT_EQ(measures_of(TestSums{}, ExpectedResult{}, 0.5).tested, 0U);
}

TEST(Memory, KeepsTheLatestFirstAndAveragesOnlyWhatThereIs) {
  SchoolStates schools;
  schools.resize(1);
  const SchoolId school{0};
  EXPECT_TRUE(std::isnan(mean_of_years(schools, school, Measure::value_added, 3)));
  for (const float value : {0.1F, 0.2F, 0.6F}) {
    schools.measures[school].tested = 30;
    schools.measures[school].value_added.value = value;
    remember_measures(schools);
  }
  EXPECT_FLOAT_EQ(mean_of_years(schools, school, Measure::value_added, 1), 0.6F);
  EXPECT_FLOAT_EQ(mean_of_years(schools, school, Measure::value_added, 2), 0.4F);
  EXPECT_FLOAT_EQ(mean_of_years(schools, school, Measure::value_added, 5), 0.3F);
  schools.measures[school].tested = 0;
  remember_measures(schools);
  EXPECT_FLOAT_EQ(mean_of_years(schools, school, Measure::value_added, 1), 0.6F)
      << "no tests, nothing to remember";
}

}  // namespace
}  // namespace commonroom
