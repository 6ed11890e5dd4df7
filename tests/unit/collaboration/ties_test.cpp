#include "model/collaboration/ties.hpp"

#include <gtest/gtest.h>

namespace commonroom {
namespace {

const TrustParameters parameters;

TEST(Trust, IsThePriorBetweenStrangers) {
  EXPECT_DOUBLE_EQ(trust_in({}, false, parameters),
                   parameters.prior_kept / (parameters.prior_kept + parameters.prior_broken));
}

TEST(Trust, StartsLowerWhereSchoolsAreForced) {
  EXPECT_LT(trust_in({}, true, parameters), trust_in({}, false, parameters));
  const Tie tie{3, 1};
  EXPECT_LT(trust_in(tie, true, parameters), trust_in(tie, false, parameters));
}

TEST(Trust, ReachesTheClosedFormWhenPromisesAreAlwaysKept) {
  Tie tie;
  for (int year = 0; year < 400; ++year) tie = after_promise(tie, true, parameters);
  const double evidence = 1.0 / (1.0 - parameters.memory);
  EXPECT_NEAR(static_cast<double>(tie.kept), evidence, 1e-4);
  EXPECT_EQ(tie.broken, 0.0F);
  EXPECT_NEAR(
      trust_in(tie, false, parameters),
      (evidence + parameters.prior_kept) / (evidence + parameters.prior_kept + parameters.prior_broken),
      1e-6);
}

TEST(Trust, ReachesTheClosedFormWhenPromisesAreAlwaysBroken) {
  Tie tie;
  for (int year = 0; year < 400; ++year) tie = after_promise(tie, false, parameters);
  EXPECT_NEAR(static_cast<double>(tie.broken), parameters.weight_of_breach / (1.0 - parameters.memory), 1e-3);
}

TEST(Trust, BreaksFasterThanItGrows) {
  const Tie tie{4, 4};
  const double now = trust_in(tie, false, parameters);
  const Tie silent = after_silence(tie, parameters);
  const double grown =
      trust_in(after_promise(tie, true, parameters), false, parameters) - trust_in(silent, false, parameters);
  const double lost = trust_in(silent, false, parameters) -
                      trust_in(after_promise(tie, false, parameters), false, parameters);
  EXPECT_GT(grown, 0.0);
  EXPECT_GT(lost, grown);
  TrustParameters even = parameters;
  even.weight_of_breach = 1;
  even.prior_kept = even.prior_broken = 1;
  const Tie kept = after_promise(tie, true, even);
  const Tie broken = after_promise(tie, false, even);
  EXPECT_NEAR(trust_in(kept, false, even) - 0.5, 0.5 - trust_in(broken, false, even), 1e-12);
  EXPECT_GT(now, 0.0);
}

TEST(Trust, GoesBackToThePriorWhenSchoolsDoNotMeet) {
  Tie tie{8, 0};
  const double prior = trust_in({}, false, parameters);
  double before = trust_in(tie, false, parameters);
  for (int year = 0; year < 60; ++year) {
    tie = after_silence(tie, parameters);
    const double now = trust_in(tie, false, parameters);
    EXPECT_LT(now, before);
    EXPECT_GT(now, prior);
    before = now;
  }
  EXPECT_NEAR(before, prior, 0.005);
}

TEST(Heads, TakeTheDeclaredShareOfTheirSchoolsTiesAlong) {
  const std::vector<TieRecord> ties{{SchoolId{0}, SchoolId{1}, {4, 2}},
                                    {SchoolId{0}, SchoolId{2}, {4, 2}},
                                    {SchoolId{1}, SchoolId{2}, {4, 2}},
                                    {SchoolId{2}, SchoolId{3}, {4, 2}}};
  Column<SchoolId, std::uint8_t> head_is_new(4, 0);
  head_is_new[SchoolId{0}] = head_is_new[SchoolId{1}] = 1;
  TrustParameters quarter = parameters;
  quarter.lost_with_head = 0.25;
  const auto next = after_heads_left(ties, head_is_new, quarter);
  EXPECT_EQ(next[0].tie, (Tie{2.25F, 1.125F})) << "both heads left";
  EXPECT_EQ(next[1].tie, (Tie{3, 1.5F}));
  EXPECT_EQ(next[2].tie, (Tie{3, 1.5F}));
  EXPECT_EQ(next[3].tie, (Tie{4, 2})) << "nobody left";
  quarter.lost_with_head = 0;
  EXPECT_EQ(after_heads_left(ties, head_is_new, quarter), ties);
}

TEST(Reliability, IsTheBaseForAverageHeadsAndRisesWithQuality) {
  const Head average;
  Head good;
  good.quality = 1;
  EXPECT_NEAR(reliability(average, average, parameters), parameters.reliability, 1e-12);
  EXPECT_GT(reliability(average, good, parameters), reliability(average, average, parameters));
  EXPECT_DOUBLE_EQ(reliability(average, good, parameters), reliability(good, average, parameters));
  TrustParameters sure = parameters;
  sure.reliability = 1;
  EXPECT_EQ(reliability(good, average, sure), 1.0);
  sure.reliability = 0;
  EXPECT_EQ(reliability(good, average, sure), 0.0);
}

TEST(Ties, OfAllWhoHaveMetAreKeptSortedAndForgottenWhenNothingIsLeft) {
  const std::vector<TieRecord> ties{{SchoolId{0}, SchoolId{1}, {2, 0}},
                                    {SchoolId{0}, SchoolId{3}, {0.01F, 0.01F}},
                                    {SchoolId{1}, SchoolId{2}, {1, 1}}};
  std::vector<Partnership> live(2);
  live[0].first = SchoolId{0};
  live[0].second = SchoolId{2};
  live[1].first = SchoolId{1};
  live[1].second = SchoolId{2};
  const std::vector<std::uint8_t> kept{1, 0};
  const auto next = ties_after_year(ties, live, kept, parameters);
  const auto memory = static_cast<float>(parameters.memory);
  ASSERT_EQ(next.size(), 3U);
  EXPECT_EQ(next[0], (TieRecord{SchoolId{0}, SchoolId{1}, {memory * 2, 0}}));
  EXPECT_EQ(next[1], (TieRecord{SchoolId{0}, SchoolId{2}, {1, 0}}));
  EXPECT_EQ(next[2], (TieRecord{SchoolId{1}, SchoolId{2}, {memory, memory + 2}}));
}

}  // namespace
}  // namespace commonroom
