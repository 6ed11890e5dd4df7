#include "analysis/attribution/switched_plan.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "analysis/attribution/regime_blocks.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

Instrument instrument(InstrumentKind kind, double strength) {
  Instrument one;
  one.kind = kind;
  one.strength = strength;
  return one;
}

PartnershipType pairs(const std::string& name, double tightness = 0.5) {
  PartnershipType type;
  type.name = name;
  type.tightness = tightness;
  return type;
}

Regime tables() {
  Regime regime;
  regime.name = "tables";
  regime.label = "League tables";
  regime.instruments = {instrument(InstrumentKind::league_table, 2),
                        instrument(InstrumentKind::inspection, 1)};
  regime.partnerships = {pairs("informal"), pairs("trust", 0.1), pairs("old")};
  return regime;
}

Regime group() {
  Regime regime;
  regime.name = "group";
  regime.instruments = {instrument(InstrumentKind::league_table, 1),
                        instrument(InstrumentKind::inspection, 1),
                        instrument(InstrumentKind::group_accountability, 3)};
  regime.publication.measure = Measure::value_added;
  regime.partnerships = {pairs("informal"), pairs("new"), pairs("trust", 0.9)};
  regime.policy.emplace();
  return regime;
}

Regime with_all(BlockFrom from) {
  return with_blocks(tables(), group(), [from](const RegimeBlock&) { return from; });
}

Plan two_regimes() {
  Plan plan;
  plan.regimes = {tables(), group()};
  plan.baseline = "tables";
  plan.burn_in_regime = "tables";
  return plan;
}

std::vector<std::string> names_of(const std::vector<RegimeBlock>& blocks) {
  std::vector<std::string> names;
  for (const RegimeBlock& block : blocks) names.push_back(block.name);
  return names;
}

TEST(RegimeBlocks, AreWhatDiffersAndNothingElse) {
  EXPECT_EQ(names_of(differing_blocks(tables(), group())),
            (std::vector<std::string>{"league_table", "group_accountability", "publication", "new", "trust",
                                      "old", "policy making"}));
  EXPECT_TRUE(differing_blocks(tables(), tables()).empty());
}

TEST(RegimeBlocks, AllFromOneRegimeAreThatRegime) {
  EXPECT_TRUE(same_content(with_all(BlockFrom::first), tables()));
  EXPECT_TRUE(same_content(with_all(BlockFrom::second), group()));
}

TEST(RegimeBlocks, OffLeavesWhatBothShare) {
  const Regime off = with_all(BlockFrom::off);
  ASSERT_EQ(off.instruments.size(), 1U);
  EXPECT_EQ(off.instruments[0].kind, InstrumentKind::inspection);
  ASSERT_EQ(off.partnerships.size(), 1U);
  EXPECT_EQ(off.partnerships[0].name, "informal");
  EXPECT_FALSE(off.publication.measure);
  EXPECT_FALSE(off.publication.grades);
  EXPECT_FALSE(off.policy);
}

TEST(RegimeBlocks, ThatBothHaveAreNoneThatDiffers) {
  EXPECT_EQ(names_of(shared_blocks(tables(), group())), (std::vector<std::string>{"inspection", "informal"}));
  EXPECT_EQ(names_of(shared_blocks(group(), tables())), (std::vector<std::string>{"inspection", "informal"}));
  EXPECT_EQ(
      names_of(shared_blocks(tables(), tables())),
      (std::vector<std::string>{"league_table", "inspection", "publication", "informal", "trust", "old"}));
}

TEST(RegimeBlocks, OneIsOffAndTheRestStays) {
  Regime expected = tables();
  std::erase_if(expected.partnerships, [](const PartnershipType& type) { return type.name == "informal"; });
  EXPECT_TRUE(same_content(without_block(tables(), {RegimeBlock::Kind::programme, "informal"}), expected));
  expected = group();
  std::erase_if(expected.instruments,
                [](const Instrument& one) { return one.kind == InstrumentKind::inspection; });
  EXPECT_TRUE(same_content(without_block(group(), {RegimeBlock::Kind::instruments, "inspection"}), expected));
  EXPECT_TRUE(same_content(without_block(group(), {RegimeBlock::Kind::programme, "old"}), group()));
}

TEST(RegimeBlocks, OneIsSwitchedAndTheOthersStay) {
  const Regime mixed = with_blocks(tables(), group(), [](const RegimeBlock& block) {
    return block.name == "trust" ? BlockFrom::second : BlockFrom::first;
  });
  Regime expected = tables();
  expected.partnerships[1].tightness = 0.9;
  EXPECT_TRUE(same_content(mixed, expected));
}

TEST(SwitchedPlan, RunsEachContentOnce) {
  const SwitchedPlan switched = switched_plan(two_regimes(), "tables", "group");
  const std::vector<Regime>& regimes = switched.plan.regimes;
  for (std::size_t i = 0; i < regimes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(same_content(regimes[i], regimes[j])) << i << " and " << j;
      EXPECT_NE(regimes[i].name, regimes[j].name);
    }
  }
  EXPECT_EQ(switched.all_first, switched.first_regime);
  EXPECT_EQ(switched.all_second, switched.second_regime);
  const SwitchedPlan::Block& added = switched.blocks[1];
  EXPECT_EQ(added.name, "group_accountability");
  EXPECT_EQ(added.first_without, switched.first_regime) << "the first regime does not have it";
  EXPECT_EQ(added.second_without, added.switched_off);
  ASSERT_EQ(switched.shared.size(), 2U);
  EXPECT_TRUE(same_content(regimes[switched.shared[1].second_without],
                           without_block(group(), {RegimeBlock::Kind::programme, "informal"})));
}

TEST(SwitchedPlan, AChangeToComeCountsAsElsewhere) {
  Plan plan = two_regimes();
  plan.changes = {{3, "group", "tables"}};
  const SwitchedPlan switched = switched_plan(plan, "tables", "group");
  EXPECT_NE(switched.all_second, switched.second_regime);
  EXPECT_TRUE(same_content(switched.plan.regimes[switched.all_second], group()));
  EXPECT_EQ(switched.all_first, switched.first_regime);
  EXPECT_EQ(switched.notes.size(), 1U);
}

TEST(SwitchedPlan, KeepsOtherRegimesAsContentOnly) {
  Plan plan = two_regimes();
  plan.regimes.emplace_back().name = "third";
  plan.burn_in_regime = "third";
  const SwitchedPlan switched = switched_plan(plan, "tables", "group");
  EXPECT_EQ(switched.plan.others.back().name, "third");
}

TEST(SwitchedPlan, RefusesRegimesOfTheSameContent) {
  Plan plan = two_regimes();
  plan.regimes[1] = tables();
  plan.regimes[1].name = "group";
  EXPECT_THROW((void)switched_plan(plan, "tables", "group"), InvalidInput);
}

/// What a run would give if only instruments and one programme counted, the last together with groups.
double made_up_outcome(const Regime& regime) {
  double sum = 0;
  double groups = 0;
  for (const Instrument& one : regime.instruments) {
    sum += one.kind == InstrumentKind::league_table ? -one.strength : one.strength;
    if (one.kind == InstrumentKind::group_accountability) groups = one.strength;
  }
  for (const PartnershipType& type : regime.partnerships) {
    if (type.name == "trust") sum += type.tightness * groups;
  }
  return sum;
}

TEST(SwitchedRuns, ShareOutAKnownDifference) {
  const SwitchedPlan switched = switched_plan(two_regimes(), "tables", "group");
  std::vector<double> values;
  for (const Regime& regime : switched.plan.regimes) {
    for (const double luck : {0.0, 5.0, -2.0}) values.push_back(luck + made_up_outcome(regime));
  }
  const Attribution found = attribution_of(switched_runs(switched, values, "attainment", "SD"));
  const auto share = [&](const std::string& name) {
    for (const MechanismShare& one : found.mechanisms) {
      if (one.mechanism == name) return one;
    }
    ADD_FAILURE() << name;
    return MechanismShare{};
  };
  // tables -2 + 1; group -1 + 1 + 3 + 0.9 * 3
  EXPECT_NEAR(found.difference.mean, 3.0 + 2.7 + 1.0, 1e-12);
  EXPECT_NEAR(share("league_table").alone.mean, 1, 1e-12);
  EXPECT_NEAR(share("group_accountability").alone.mean, 3 + 0.3, 1e-12);
  EXPECT_NEAR(share("group_accountability").last.mean, 3 + 2.7, 1e-12);
  EXPECT_NEAR(share("group_accountability").when_off.mean, 1, 1e-12);
  EXPECT_NEAR(share("trust").alone.mean, 0, 1e-12);
  EXPECT_NEAR(share("trust").last.mean, 2.4, 1e-12);
  EXPECT_NEAR(share("new").alone.mean, 0, 1e-12);
  EXPECT_NEAR(found.interaction.mean, 2.4, 1e-12);
  EXPECT_NEAR(found.elsewhere.mean, 0, 1e-12);
  // Inspection adds as much to both.
  ASSERT_EQ(found.shared.size(), 2U);
  for (const SharedMechanism& shared : found.shared) {
    EXPECT_NEAR(shared.through.mean, 0, 1e-12);
    EXPECT_NEAR(shared.when_off.mean, found.difference.mean, 1e-12);
  }
}

}  // namespace
}  // namespace commonroom
