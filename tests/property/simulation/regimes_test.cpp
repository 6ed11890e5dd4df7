#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"
#include "support/simulation/world_bits.hpp"

namespace commonroom::test {
namespace {

using Names = std::vector<std::string>;

/// Every kind of instrument with everything about it that could leak through a strength of 0.
std::vector<Instrument> every_instrument(double strength) {
  std::vector<Instrument> all;
  for (const Measure measure :
       {Measure::value_added, Measure::contextual_value_added, Measure::raw, Measure::threshold}) {
    for (const InstrumentKind kind :
         {InstrumentKind::league_table, InstrumentKind::inspection, InstrumentKind::floor_target,
          InstrumentKind::group_accountability, InstrumentKind::enrolment}) {
      Instrument one = instrument(kind, strength, measure);
      one.cost_per_school = 50'000;
      one.unit = GroupUnit::assigned_group;
      one.peer_pressure = 0.5;
      one.rivalry = 0.5;
      all.push_back(one);
    }
  }
  return all;
}

Regime bare_regime(const Plan& plan, const std::string& name) {
  Regime regime = renamed(plan.regimes.front(), name);
  regime.instruments.clear();
  return regime;
}

TEST(InstrumentsOfStrengthZero, AreNoInstrumentsAtAllBitForBit) {
  const Plan shipped = small_plan();
  std::vector<Regime> regimes{bare_regime(shipped, "none")};
  for (const Instrument& one : every_instrument(0)) {
    regimes.push_back(bare_regime(shipped, "only_" + std::to_string(regimes.size())));
    regimes.back().instruments = {one};
  }
  regimes.push_back(bare_regime(shipped, "all"));
  regimes.back().instruments = every_instrument(0);
  const Plan plan = comparing(shipped, regimes);
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);
  for (std::size_t regime = 1; regime < regimes.size(); ++regime) {
    for (std::size_t replicate = 0; replicate < 2; ++replicate) {
      EXPECT_EQ(differing_outcomes({results, 0, replicate}, {results, regime, replicate}), Names{})
          << regimes[regime].name;
    }
  }
}

TEST(InstrumentsOfAnyStrength, ChangeSomething) {
  const Plan shipped = small_plan({"run.replicates=1"});
  std::vector<Regime> regimes{bare_regime(shipped, "none")};
  for (const Instrument& one : every_instrument(1)) {
    regimes.push_back(bare_regime(shipped, "only_" + std::to_string(regimes.size())));
    regimes.back().instruments = {one};
  }
  const Plan plan = comparing(shipped, regimes);
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);
  for (std::size_t regime = 1; regime < regimes.size(); ++regime) {
    EXPECT_NE(differing_outcomes({results, 0, 0}, {results, regime, 0}), Names{}) << regimes[regime].name;
  }
}

TEST(RegimesOfOneContentUnderTwoNames, DifferByExactlyNothing) {
  const Plan shipped = small_plan();
  std::vector<Regime> regimes = shipped.regimes;
  for (const Regime& regime : shipped.regimes) regimes.push_back(renamed(regime, regime.name + "_again"));
  Plan plan = comparing(shipped, regimes);
  plan.school_trajectories = true;
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);
  const std::size_t originals = shipped.regimes.size();
  const auto names = names_of_record();
  for (std::size_t regime = 0; regime < originals; ++regime) {
    for (std::size_t position = 0; position < names.size(); ++position) {
      const IntervalEstimate difference = paired_difference(
          {&results, regime + originals}, {&results, regime}, position, {"all", 1, plan.years});
      if (difference.replicates == 0) continue;  // nothing to measure in so small a place
      EXPECT_EQ(difference.mean, 0.0) << names[position];
      EXPECT_EQ(difference.lower, 0.0) << names[position];
      EXPECT_EQ(difference.upper, 0.0) << names[position];
    }
    for (std::size_t replicate = 0; replicate < 2; ++replicate) {
      EXPECT_EQ(differing_outcomes({results, regime, replicate}, {results, regime + originals, replicate}),
                Names{});
    }
  }
  for (const auto& variable : results.school_values) {
    const std::size_t half = variable.size() / 2;
    ASSERT_GT(half, 0U);
    for (std::size_t i = 0; i < half; ++i) {
      ASSERT_EQ(std::bit_cast<std::uint32_t>(variable[i]), std::bit_cast<std::uint32_t>(variable[half + i]));
    }
  }
}

/// With tables off it is nothing to two schools that they compete for the same pupils: rivals partner, and do
/// all else, as if they were none.
TEST(Rivals, AreOfNoConsequenceWithoutTables) {
  const Plan plan = small_plan();
  const Country country = country_of(plan);
  Country no_rivals = country;
  no_rivals.rivals = {std::vector<std::uint32_t>(country.schools.size() + 1, 0), {}};
  const Regime today = regime_of(plan, "england_today");
  const RunFrame run(country, plan.parameters), run_without(no_rivals, plan.parameters);
  const RegimeFrame burn_in(country, today, plan.parameters);
  Life start(run, burn_in, plan.seed, 0);
  start.burn_in(plan.burn_in);
  for (const bool has_tables : {false, true}) {
    const Regime regime = has_tables ? today : without(today, InstrumentKind::league_table);
    const RegimeFrame frame(country, regime, plan.parameters),
        frame_without(no_rivals, regime, plan.parameters);
    Life rivals = start, strangers = start;
    rivals.enter(frame);
    strangers.enter(run_without, frame_without);
    rivals.live(plan.years);
    strangers.live(plan.years);
    ASSERT_FALSE(rivals.world().collaboration.live.empty());
    EXPECT_EQ(differing_columns(rivals.world(), strangers.world()).empty(), !has_tables);
  }
}

class ChangingRegime : public ::testing::TestWithParam<int> {};

TEST_P(ChangingRegime, LeavesEveryEarlierYearAsItWas) {
  const int year = GetParam();
  const Plan shipped = small_plan();
  const Regime tables = regime_of(shipped, "tables");
  const Regime group = regime_of(shipped, "group");
  Plan plan = comparing(shipped, {tables, renamed(tables, "changing"), renamed(tables, "not_really")});
  plan.others.push_back(group);
  plan.others.push_back(renamed(tables, "tables_again"));
  plan.changes = {{year, "changing", "group"}, {year, "not_really", "tables_again"}};
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);
  const auto change = static_cast<std::size_t>(year - 1);  // its place among the years of results
  for (std::size_t replicate = 0; replicate < 2; ++replicate) {
    EXPECT_EQ(differing_outcomes({results, 0, replicate}, {results, 1, replicate}, 0, change), Names{});
    EXPECT_NE(differing_outcomes({results, 0, replicate}, {results, 1, replicate}, change, change + 1),
              Names{})
        << "the change must show in its first year";
    EXPECT_EQ(differing_outcomes({results, 0, replicate}, {results, 2, replicate}), Names{})
        << "a change to the same content is none";
  }
}

INSTANTIATE_TEST_SUITE_P(FromYear, ChangingRegime, ::testing::Values(1, 2, 4));

}  // namespace
}  // namespace commonroom::test
