#include "model/support/review.hpp"

#include <gtest/gtest.h>

#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

/// Support that brings nothing, reviewed without error.
SupportedField fruitless_support() {
  SupportedField made = one_strong_school(2, 1, 0.05F);
  made.programme().review = true;
  made.programme().term_years = 5;
  made.parameters.support.rate = 0;
  made.parameters.support_review.noise = 0;
  return made;
}

TEST(Review, DismissesAProviderWhoBringsNoProgressAndEndsItsDesignation) {
  SupportedField made = fruitless_support();
  const SupportOutcome outcome = made.live(1);
  EXPECT_EQ(outcome.tally.failed_reviews, 1U);
  EXPECT_EQ(outcome.next.designated[0][SchoolId{0}], 0);
  ASSERT_EQ(outcome.next.live.size(), 1U);
  EXPECT_EQ(outcome.next.live.front().is_dismissed, 1);
}

TEST(Review, TakesTheChoiceOfAimAndProcessFromASchoolWithoutProgress) {
  SupportedField made = fruitless_support();
  made.live(1);
  const SupportOutcome second = made.live(2);
  ASSERT_EQ(second.next.live.size(), 1U) << "it is matched anew";
  EXPECT_EQ(second.next.live.front().is_aim_imposed, 1);
  EXPECT_EQ(second.next.live.front().is_process_imposed, 1);
  EXPECT_EQ(second.next.live.front().age, 1);
}

TEST(Review, LeavesSupportThatBringsProgressAlone) {
  SupportedField made = fruitless_support();
  made.parameters.support.rate = 2;
  made.parameters.support.uptake = 1;
  const SupportOutcome outcome = made.live(1);
  EXPECT_EQ(outcome.tally.reviewed, 1U);
  EXPECT_EQ(outcome.tally.failed_reviews, 0U);
}

TEST(Review, WithErrorDismissesSomeWhoBringProgress) {
  SupportedField made = one_strong_school(40, 0.5F, 0.05F);
  made.programme().review = true;
  made.programme().capacity_per_provider = 39;
  made.parameters.support_review.noise = 0.02;
  const SupportOutcome outcome = made.year(1);
  EXPECT_GT(outcome.tally.failed_reviews, 5U);
  EXPECT_LT(outcome.tally.failed_reviews, 35U);
}

TEST(Review, WaitsForItsTime) {
  SupportedField made = fruitless_support();
  made.parameters.support_review.after_years = 3;
  EXPECT_EQ(made.live(1).tally.reviewed, 0U);
  EXPECT_EQ(made.live(2).tally.reviewed, 0U);
  EXPECT_EQ(made.live(3).tally.reviewed, 1U);
}

TEST(Review, MakesProvidersKeepMoreOfTheirPromises) {
  SupportedField made = one_strong_school(120, 0.1F, 0.05F);
  made.programme().capacity_per_provider = 200;
  made.parameters.support_provider.reliability = 0.5;
  made.parameters.support_provider.thinning = 0;
  const double without = made.year(1).tally.help_delivered;
  made.programme().review = true;
  EXPECT_GT(made.year(1).tally.help_delivered, without);
}

TEST(Review, TakesTheTimeOfBothHeads) {
  SupportedField made = one_strong_school(2, 1, 0.05F);
  const SupportOutcome without = made.year(1);
  made.programme().review = true;
  const SupportOutcome with = made.year(1);
  for (const SchoolId school : {SchoolId{0}, SchoolId{1}}) {
    EXPECT_NEAR(static_cast<double>(with.next.time_taken[school] - without.next.time_taken[school]),
                made.parameters.support_review.time, 1e-8);
  }
}

TEST(Review, SwitchedOffLeavesItsParametersWithoutEffect) {
  SupportedField made = one_strong_school(6, 1, 0.05F);
  const SupportOutcome before = made.year(1);
  made.parameters.support_review = {
      .after_years = 2, .bar = 0.1, .noise = 1, .diligence = 0, .compliance = 1, .fear = 1, .time = 0.5};
  const SupportOutcome after = made.year(1);
  EXPECT_EQ(before.next, after.next);
  EXPECT_EQ(before.practice_change, after.practice_change);
}

}  // namespace
}  // namespace commonroom::test
