#include "model/staffing/heads.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

using testing::StaffedRun;

StaffedRun many_schools() {
  return {.plan = {.areas_per_region = 400}};
}

TEST(HeadTenure, IsGeometricWhenTheRunBeginsAndAfterThirtyYears) {
  StaffedRun run = many_schools();
  const double leaving = run.heads.leaving;
  SchoolStates states = run.world.schools;
  const auto check = [&](const char* when) {
    std::array<double, 4> share{};
    double mean = 0;
    for (const Head& head : states.head) {
      if (head.tenure < share.size()) share[head.tenure] += 1.0 / static_cast<double>(states.head.size());
      mean += static_cast<double>(head.tenure) / static_cast<double>(states.head.size());
    }
    // 10,000 schools; four standard errors, level 6e-5 each, fixed seed.
    for (std::size_t n = 0; n < share.size(); ++n) {
      EXPECT_NEAR(share[n], leaving * std::pow(1 - leaving, n), 4 * std::sqrt(leaving / 10000)) << when << n;
    }
    EXPECT_NEAR(mean, (1 - leaving) / leaving, 0.25) << when;
  };
  check("opening ");
  for (std::uint32_t year = 1; year <= 30; ++year) {
    states.head = Heads(run.country, run.heads).change(states, Draws(1, 0, year)).head;
  }
  check("later ");
}

TEST(Heads, LeaveMoreOftenAfterFailing) {
  StaffedRun run = many_schools();
  const Heads heads(run.country, run.heads);
  const std::uint32_t usual = heads.change(run.world.schools, Draws(1, 0, 1)).left;
  run.world.schools.years_since_failing.fill(0);
  const double failed = heads.change(run.world.schools, Draws(1, 0, 1)).left / 10000.0;
  run.world.schools.years_since_failing.fill(static_cast<std::uint8_t>(run.heads.failing_years));
  EXPECT_EQ(heads.change(run.world.schools, Draws(1, 0, 1)).left, usual);
  const double odds = 0.15 / 0.85 * std::exp(run.heads.leaving_after_failing);
  EXPECT_NEAR(failed, odds / (1 + odds), 0.02);
}

TEST(Heads, AreMarkedNewExactlyWhereTheOrdinalRose) {
  const StaffedRun run = many_schools();
  const HeadOutcome outcome = Heads(run.country, run.heads).change(run.world.schools, Draws(1, 0, 1));
  std::uint32_t left = 0;
  for (std::size_t s = 0; s < outcome.head.size(); ++s) {
    const auto school = id_at<SchoolId>(s);
    const Head& before = run.world.schools.head[school];
    const Head& after = outcome.head[school];
    ASSERT_EQ(after.ordinal, before.ordinal + outcome.is_new[school]);
    ASSERT_EQ(after.tenure, outcome.is_new[school] == 1 ? 0 : before.tenure + 1);
    ASSERT_EQ(after.quality == before.quality, outcome.is_new[school] == 0);
    left += outcome.is_new[school];
  }
  EXPECT_EQ(outcome.left, left);
}

TEST(Heads, TheNthOfASchoolIsTheSameInWhateverYear) {
  StaffedRun run;
  run.heads.leaving = 0.9;
  const Heads heads(run.country, run.heads);
  const auto early = heads.change(run.world.schools, Draws(1, 0, 1)),
             late = heads.change(run.world.schools, Draws(1, 0, 9));
  int both = 0;
  for (std::size_t s = 0; s < run.country.schools.size(); ++s) {
    const auto school = id_at<SchoolId>(s);
    if (early.is_new[school] == 0 || late.is_new[school] == 0) continue;
    ++both;
    EXPECT_EQ(early.head[school].quality, late.head[school].quality);
    EXPECT_EQ(early.head[school].values, late.head[school].values);
  }
  EXPECT_GT(both, 50);
}

TEST(Heads, OfOneAuthorityShareValuesByTheDeclaredCorrelation) {
  const StaffedRun run = many_schools();
  double within = 0, between = 0, square = 0;
  const auto& heads = run.world.schools.head;
  const std::size_t pairs = heads.size() - 25;
  for (std::size_t s = 0; s < pairs; ++s) {
    const float values = heads[id_at<SchoolId>(s)].values;
    square += values * values;
    const std::size_t next = s / 25 * 25 + (s + 1) % 25;
    within += values * heads[id_at<SchoolId>(next)].values;
    between += values * heads[id_at<SchoolId>(s + 25)].values;
  }
  const auto n = static_cast<double>(pairs);
  EXPECT_NEAR(square / n, 1, 0.15);
  EXPECT_NEAR(within / n, 0.5, 0.12);
  EXPECT_NEAR(between / n, 0, 0.12);
}

TEST(Heads, StayForEverWithoutTurnover) {
  StaffedRun run;
  run.heads.turnover = 0;
  const HeadOutcome outcome = Heads(run.country, run.heads).change(run.world.schools, Draws(1, 0, 1));
  EXPECT_EQ(outcome.left, 0U);
  for (std::size_t s = 0; s < outcome.head.size(); ++s) {
    EXPECT_EQ(outcome.head[id_at<SchoolId>(s)].quality, run.world.schools.head[id_at<SchoolId>(s)].quality);
  }
}

}  // namespace
}  // namespace commonroom
