#include "model/support/review.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "model/collaboration/context.hpp"
#include "model/support/delivery.hpp"
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

/// The same with a second provider, farther away, in one trust where providers are of the trust.
SupportedField two_providers(SupportProvider provider) {
  SupportedField made = one_strong_school(3, 1, 0.05F);
  const SupportedField plain = fruitless_support();
  made.field.regime.supports = plain.field.regime.supports;
  made.parameters = plain.parameters;
  made.programme().provider = provider;
  made.field.country.schools.x_km[SchoolId{2}] = 9;
  made.set_practice(SchoolId{2}, 0.05F);
  made.states().grade[SchoolId{2}] = Grade::outstanding;
  Schools& schools = made.field.country.schools;
  const bool is_of_trust = provider == SupportProvider::trust_internal;
  if (is_of_trust) schools.trust.fill(TrustId{0});
  if (provider == SupportProvider::sponsor)
    schools.trust[SchoolId{0}] = schools.trust[SchoolId{2}] = TrustId{0};
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
  SupportedField made = two_providers(SupportProvider::national_leader);
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

TEST(Review, IsNotUndoneByMatchingASchoolWithTheProviderItDismissed) {
  for (const SupportProvider provider :
       {SupportProvider::trust_internal, SupportProvider::sponsor, SupportProvider::national_leader}) {
    for (const int term : {5, 1}) {
      SupportedField made = two_providers(provider);
      made.programme().term_years = term;
      const auto engaged = [&](int year) {
        const SupportOutcome outcome = made.live(year);
        EXPECT_EQ(outcome.next.live.size(), 1U);
        return outcome.next.live.empty() ? none<SchoolId> : outcome.next.live.front().provider;
      };
      EXPECT_EQ(engaged(1), SchoolId{0});
      EXPECT_EQ(engaged(2), SchoolId{2}) << static_cast<int>(provider) << ", term " << term;
    }
  }
}

TEST(Review, AndPromisesHaveTheirOwnLuckInEachProgramme) {
  SupportedField made = one_strong_school(40, 1, 0.05F);
  made.parameters.support_provider.reliability = 0.5;
  made.programme().review = true;
  made.field.regime.supports.push_back(made.programme());
  std::vector<SupportEngagement> live;
  for (std::uint16_t programme = 0; programme < 2; ++programme) {
    for (std::size_t i = 1; i < 40; ++i) {
      SupportEngagement one;
      one.receiver = id_at<SchoolId>(i);
      one.provider = SchoolId{0};
      one.programme = programme;
      live.push_back(one);
    }
  }
  const TrueNeed need = true_need(made.country(), made.field.world.schools);
  const auto contexts = contexts_of(made.country().schools, made.field.world.schools);
  const SupportView view = made.view();
  const Draws draws(1, 0, 1);
  const SupportSetting setting{made.country(), made.field.world, view, made.parameters,
                               draws,          contexts,         need};
  const auto halves_differ = [](const std::vector<std::uint8_t>& both) {
    const auto middle = both.begin() + static_cast<std::ptrdiff_t>(both.size() / 2);
    return !std::equal(both.begin(), middle, middle);
  };
  EXPECT_TRUE(halves_differ(support_kept(setting, made.field.regime.supports, live)));
  made.parameters.support_review.after_years = 1;
  const std::vector<float> net_gain(live.size(), static_cast<float>(made.parameters.support_review.bar));
  std::uint32_t reviewed = 0;
  EXPECT_TRUE(halves_differ(failed_reviews(setting, made.field.regime.supports, live, net_gain, reviewed)));
}

}  // namespace
}  // namespace commonroom::test
