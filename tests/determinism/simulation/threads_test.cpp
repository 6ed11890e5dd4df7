#include <gtest/gtest.h>

#include <bit>

#include "core/parallel.hpp"
#include "simulation/run.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

/// Steps are cut into pieces of at most so many schools.
constexpr std::size_t largest_piece = 1024;

/// More schools than one piece has, and pupils for several pieces too.
Plan large_plan() {
  return shipped_plan(
      {"population.synthetic.authorities=13", "run.burn_in=1", "run.years=2", "run.replicates=1"});
}

std::vector<std::uint64_t> bits_of(const std::vector<double>& values) {
  std::vector<std::uint64_t> bits(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) bits[i] = std::bit_cast<std::uint64_t>(values[i]);
  return bits;
}

void expect_same_for_threads(const Plan& plan) {
  const Country country = country_of(plan);
  Results one;
  with_threads(1, [&] { one = run_plan(plan, country); });
  ASSERT_EQ(unfinished(one), 0);
  for (const std::size_t threads : {2U, 7U}) {
    SCOPED_TRACE(threads);
    Results several;
    with_threads(threads, [&] { several = run_plan(plan, country); });
    EXPECT_EQ(unfinished(several), 0);
    EXPECT_EQ(bits_of(several.values), bits_of(one.values));
    EXPECT_FALSE(one.by_authority.empty());
    EXPECT_EQ(bits_of(several.by_authority), bits_of(one.by_authority));
    ASSERT_EQ(several.school_values.size(), one.school_values.size());
    for (std::size_t variable = 0; variable < one.school_values.size(); ++variable) {
      const auto& a = one.school_values[variable];
      const auto& b = several.school_values[variable];
      EXPECT_TRUE(std::ranges::equal(
          a, b, {}, [](float x) { return std::bit_cast<std::uint32_t>(x); },
          [](float x) { return std::bit_cast<std::uint32_t>(x); }))
          << "school variable " << variable;
    }
  }
}

TEST(Run, GivesTheSameBitsForOneTwoAndSevenThreadsWithManySmallRuns) {
  Plan plan = small_plan({"run.replicates=5"});
  plan.school_trajectories = true;
  expect_same_for_threads(plan);
}

TEST(Run, GivesTheSameBitsForOneTwoAndSevenThreadsWithinOneLargeRun) {
  Plan plan = large_plan();
  plan.school_trajectories = true;
  ASSERT_GT(country_of(plan).schools.size(), largest_piece) << "nothing would be cut";
  expect_same_for_threads(plan);
}

TEST(Run, GivesTheSameBitsWithOneRegimeAtATime) {
  Plan plan = small_plan();
  const Country country = country_of(plan);
  const Results together = run_plan(plan, country);
  plan.one_regime_at_a_time = true;
  EXPECT_EQ(bits_of(run_plan(plan, country).values), bits_of(together.values));
}

}  // namespace
}  // namespace commonroom::test
