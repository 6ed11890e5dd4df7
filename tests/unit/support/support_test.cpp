#include "model/support/support.hpp"

#include <gtest/gtest.h>

#include "model/support/carry_over.hpp"
#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

constexpr float support_ahead = 0.05F;

void expect_no_trace(const SupportOutcome& outcome, const char* why) {
  EXPECT_TRUE(outcome.next.live.empty()) << why;
  EXPECT_TRUE(outcome.next.listings.empty()) << why;
  EXPECT_TRUE(outcome.next.time_taken.empty()) << why;
  for (const auto& designated : outcome.next.designated) EXPECT_TRUE(designated.empty()) << why;
  for (const ByDepartment& change : outcome.practice_change) EXPECT_EQ(change, ByDepartment{}) << why;
  for (const SupportMoney& money : outcome.money) EXPECT_EQ(money, SupportMoney{}) << why;
  EXPECT_EQ(outcome.tally.programmes, 0U) << why;
}

TEST(Support, RaisesThePracticeOfThoseSupported) {
  const SupportedField made = one_strong_school(3, 1, support_ahead);
  const SupportOutcome outcome = made.year(1);
  EXPECT_EQ(outcome.next.live.size(), 2U);
  EXPECT_GT(outcome.tally.practice_gained, 0.0);
  EXPECT_GT(total_change(made, outcome), 0.0);
}

TEST(Support, LeavesNoTraceWhereItIsOff) {
  SupportedField made = one_strong_school(3, 1, support_ahead);
  const SupportProgramme on = made.programme();
  made.programme().share_supported = 0;
  expect_no_trace(made.year(1), "nobody may be supported");
  made.programme() = on;
  made.programme().capacity_per_provider = 0;
  expect_no_trace(made.year(1), "nobody has capacity");
  made.programme() = on;
  made.programme().from_year = 5;
  expect_no_trace(made.year(4), "it has not begun");
  made.programme().until_year = 8;
  expect_no_trace(made.year(8), "it has ended");
  EXPECT_FALSE(has_support(Regime{}, Support{}));
}

TEST(Support, EndsWithItsTermAndWithItsProgramme) {
  SupportedField made = one_strong_school(3, 1, support_ahead);
  made.programme().term_years = 2;
  made.programme().until_year = 6;
  made.live(1);
  const auto first = made.field.world.support.live;
  made.live(2);
  EXPECT_EQ(made.field.world.support.live.front().age, 1);
  made.live(3);
  EXPECT_EQ(made.field.world.support.live.front().age, 0) << "a new engagement";
  made.live(6);
  EXPECT_TRUE(made.field.world.support.live.empty());
}

TEST(Support, SupportsNoMoreThanTheShareItMay) {
  SupportedField made = one_strong_school(11, 1, support_ahead);
  made.programme().capacity_per_provider = 100;
  made.programme().share_supported = 0.4;
  for (int year = 1; year < 6; ++year) {
    made.live(year);
    EXPECT_LE(made.field.world.support.live.size(), 4U);
    EXPECT_GT(made.field.world.support.live.size(), 0U);
  }
}

TEST(Support, GrowsTrustBetweenThoseWhoKeepTheirPromises) {
  SupportedField made = one_strong_school(2, 1, support_ahead);
  made.programme().term_years = 5;
  const double first = made.live(1).tally.trust;
  const double second = made.live(2).tally.trust;
  const double third = made.live(3).tally.trust;
  EXPECT_LT(first, second);
  EXPECT_LT(second, third);
}

TEST(Support, BeginsFromTheTrustOfAPartnership) {
  SupportedField made = one_strong_school(2, 1, support_ahead);
  const double strangers = made.year(1).tally.trust;
  made.field.world.collaboration.ties = {{SchoolId{0}, SchoolId{1}, {.kept = 5, .broken = 0}}};
  EXPECT_GT(made.year(1).tally.trust, strangers);
}

TEST(Support, LosesTrustWithANewHead) {
  SupportedField made = one_strong_school(2, 1, support_ahead);
  made.programme().term_years = 5;
  made.live(1);
  const double known = made.year(2).tally.trust;
  made.states().head[SchoolId{1}].tenure = 0;
  EXPECT_LT(made.year(2).tally.trust, known);
}

TEST(Support, GoesOverToARegimeThatHasTheProgramme) {
  SupportedField made = one_strong_school(3, 1, support_ahead);
  made.live(1);
  Regime other = made.field.regime;
  SupportProgramme unrelated = plain_support();
  unrelated.name = "unrelated";
  other.supports.insert(other.supports.begin(), unrelated);
  const Support moved = carried_over(made.field.world.support, made.field.regime, other);
  ASSERT_EQ(moved.live.size(), made.field.world.support.live.size());
  EXPECT_EQ(moved.live.front().programme, 1);
  EXPECT_EQ(moved.designated[1], made.field.world.support.designated[0]);
  EXPECT_EQ(carried_over(made.field.world.support, made.field.regime, made.field.regime),
            made.field.world.support);
  other.supports.pop_back();
  EXPECT_TRUE(carried_over(made.field.world.support, made.field.regime, other).live.empty());
}

TEST(Support, DirectsInadequateSchoolsToTakePartAndSetsTheirAim) {
  SupportedField made = one_strong_school(3, 1, support_ahead);
  made.states().grade[SchoolId{1}] = Grade::inadequate;
  made.programme().identification = Identification::self;
  made.programme().need_from = 10;
  EXPECT_TRUE(made.year(1).next.live.empty());
  made.programme().directed = true;
  const SupportOutcome outcome = made.year(1);
  ASSERT_EQ(outcome.next.live.size(), 1U);
  EXPECT_EQ(outcome.next.live.front().receiver, SchoolId{1});
  EXPECT_EQ(outcome.next.live.front().is_aim_imposed, 1);
  EXPECT_EQ(outcome.next.live.front().is_process_imposed, 0);
}

}  // namespace
}  // namespace commonroom::test
