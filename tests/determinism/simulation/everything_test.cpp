#include <gtest/gtest.h>

#include <bit>

#include "core/parallel.hpp"
#include "simulation/run.hpp"
#include "support/simulation/everything_on.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"
#include "support/simulation/world_bits.hpp"

namespace commonroom::test {
namespace {

/// The world at the end of a plan's only regime, lived with so many threads.
World world_after(const Plan& plan, const Country& country, std::size_t threads) {
  World world;
  with_threads(threads, [&] {
    const RunFrame run(country, plan.parameters);
    const RegimeFrame regime(country, plan.regimes.front(), plan.parameters);
    Life life(run, regime, plan.seed, 0);
    life.burn_in(plan.burn_in);
    life.live(plan.years);
    world = life.world();
  });
  return world;
}

TEST(Everything, SwitchedOnLeavesTheSameWorldForOneTwoAndSevenThreads) {
  const Plan plan = plan_with_everything_on();
  const Country country = country_of(plan);
  const World one = world_after(plan, country, 1);
  for (const std::size_t threads : {2U, 7U}) {
    EXPECT_EQ(differing_columns(world_after(plan, country, threads), one), std::vector<std::string>{})
        << threads << " threads";
  }
}

TEST(Everything, SwitchedOnIsAtWork) {
  const Plan plan = plan_with_everything_on();
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);
  const auto last = static_cast<std::size_t>(plan.years) - 1;
  const auto seen = [&](std::string_view name, std::string_view label = "") {
    return value_at(results, 0, 0, last, position_of(name, label));
  };
  EXPECT_EQ(seen("changes_of_government"), 1);
  EXPECT_GT(seen("policy_participants") + seen("policies_in_force"), 0);
  EXPECT_GT(seen("practice_transferred"), 0);
  EXPECT_GT(seen("learning_gained", "colleagues"), 0);
  EXPECT_GT(seen("hubs"), 0);
  EXPECT_GT(seen("area_agreement"), 0);
  EXPECT_GT(seen("pooled_money"), 0);
  EXPECT_GT(seen("outside_delivered"), 0);
  EXPECT_GT(seen("transition_loss"), 0);
  EXPECT_GT(seen("independent_partners"), 0);
}

}  // namespace
}  // namespace commonroom::test
