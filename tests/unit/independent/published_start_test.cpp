#include "model/learning/published_start.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/tiny_country.hpp"

namespace commonroom::testing {
namespace {

/// Secondary schools with these Progress 8 scores, of `pupils` pupils each.
Country secondaries(const std::vector<float>& progress, float pupils) {
  TinyCountry tiny;
  for (std::size_t i = 0; i < progress.size(); ++i) {
    tiny.add(TinySchool{.phase = Phase::secondary, .first_year = 7, .last_year = 11});
  }
  tiny.add(TinyHomes{});
  Country country = tiny.build(0);
  country.published.assign(progress.size(), {});
  for (std::size_t i = 0; i < progress.size(); ++i) {
    PublishedResults& results = country.published[id_at<SchoolId>(i)];
    results.value[static_cast<std::size_t>(PublishedMeasure::progress_8)] = progress[i];
    results.pupils_16 = pupils;
  }
  return country;
}

Column<SchoolId, PracticeAnchor> anchors_of(const Country& country) {
  return practice_anchors(country, {}, {});
}

TEST(PublishedResultsAsPractice, OrderSchoolsAndCentreThem) {
  const auto anchors = anchors_of(secondaries({-0.8F, 0.0F, 0.8F}, 200));
  EXPECT_LT(*anchors[SchoolId{0}].common, *anchors[SchoolId{1}].common);
  EXPECT_LT(*anchors[SchoolId{1}].common, *anchors[SchoolId{2}].common);
  EXPECT_NEAR(*anchors[SchoolId{0}].common + *anchors[SchoolId{2}].common, 0, 1e-7);
}

TEST(PublishedResultsAsPractice, AreInTheLimitOfManyPupilsTheYearlyEffectThatAddsUpToThem) {
  const PublishedParameters p;
  const LearningParameters learning;
  const auto anchors = anchors_of(secondaries({-0.5F, 0.5F}, 20'000));
  const double years = (1 - std::pow(learning.persistence, 5)) / (1 - learning.persistence);
  EXPECT_NEAR(*anchors[SchoolId{1}].common, p.practice_share * 0.5 / p.grades_per_sd / years, 1e-4);
}

TEST(PublishedResultsAsPractice, ShrinkTheMoreTheFewerThePupils) {
  const auto many = anchors_of(secondaries({-0.8F, 0.8F}, 200));
  const auto few = anchors_of(secondaries({-0.8F, 0.8F}, 10));
  EXPECT_LT(*few[SchoolId{1}].common, *many[SchoolId{1}].common);
  EXPECT_GT(*few[SchoolId{1}].common, 0);
}

TEST(PublishedResultsAsPractice, TakeProgressFromAttainmentWhereOnlyThatIsPublished) {
  Country country = secondaries({-0.6F, -0.2F, 0.3F, 0.5F, 0.0F}, 200);
  constexpr auto attainment = static_cast<std::size_t>(PublishedMeasure::attainment_8);
  const std::vector<float> points{36, 43, 51, 56, 54};
  for (std::size_t i = 0; i < points.size(); ++i) {
    country.published[id_at<SchoolId>(i)].value[attainment] = points[i];
  }
  country.published[SchoolId{4}].value[static_cast<std::size_t>(PublishedMeasure::progress_8)] =
      PublishedResults::nothing;
  const auto anchors = anchors_of(country);
  ASSERT_TRUE(anchors[SchoolId{4}].common.has_value());
  EXPECT_GT(*anchors[SchoolId{4}].common, 0);
  EXPECT_LT(*anchors[SchoolId{4}].common, *anchors[SchoolId{3}].common);
}

TEST(PublishedResultsAsPractice, SayNothingOfASchoolWithoutAny) {
  Country country = secondaries({-0.6F, 0.6F, 0.0F}, 200);
  country.published[SchoolId{2}] = {};
  EXPECT_FALSE(anchors_of(country)[SchoolId{2}].common.has_value());
  country.published = {};
  EXPECT_TRUE(anchors_of(country).empty());
}

TEST(HoldingPracticeAtPublishedResults, KeepsTheMeanAndLeavesOthersAlone) {
  Country country = secondaries({-0.6F, 0.6F, 0.1F, 0.0F}, 200);
  country.published[SchoolId{3}] = {};
  const auto anchors = anchors_of(country);
  Practice practice{Column<SchoolId, float>(4), Column<SchoolId, ByDepartment>(4)};
  for (std::size_t i = 0; i < 4; ++i) practice.common[id_at<SchoolId>(i)] = 0.02F * static_cast<float>(i);
  hold_at_anchors(practice, country, anchors);
  double mean = 0;
  for (std::size_t i = 0; i < 3; ++i) mean += static_cast<double>(practice.common[id_at<SchoolId>(i)]) / 3;
  EXPECT_NEAR(mean, 0.02, 1e-7);
  EXPECT_FLOAT_EQ(practice.common[SchoolId{3}], 0.06F);
  EXPECT_GT(practice.common[SchoolId{1}], practice.common[SchoolId{0}]);
}

}  // namespace
}  // namespace commonroom::testing
