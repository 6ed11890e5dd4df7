#include <gtest/gtest.h>

#include <map>
#include <set>

#include "scenario/words.hpp"
#include "simulation/run.hpp"
#include "support/mechanisms/rows.hpp"
#include "support/places.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

using Overrides = std::vector<std::string>;

/// benchmarks/everything_on.toml on two small authorities, for a few years.
Plan everything_on(Overrides overrides = {}) {
  overrides.emplace_back("population.register=made-up");
  Plan plan = load_scenario(testing::source_folder() + "/benchmarks/everything_on.toml", overrides).plan;
  plan.population.register_path.clear();
  plan.population.synthetic.authorities = 2;
  plan.population.synthetic.primary_schools = 26;
  plan.population.synthetic.secondary_schools = 5;
  plan.population.synthetic.independent_schools = 4;
  plan.burn_in = 3;
  plan.years = 5;
  return plan;
}

/// How a row of the register is seen to be on: in the benchmark, changed by `in_both`, it makes a difference
/// to put `off`.
struct Switch {
  Overrides off;
  Overrides in_both{};
};

/// Where the row's own pair in the catalogue does not say how, because it has another scenario or none.
const std::map<std::string_view, Switch>& other_switches() {
  const Overrides no_policy{"regime.case.policy.from_year=100"};
  const auto governed_by = [](const std::string& mode) {
    return Overrides{"regime.case.policy.party.0.mode=" + mode};
  };
  static const std::map<std::string_view, Switch> switches{
      {"A10", {{"regime.case.floor_target.strength=0", "regime.case.enrolment.strength=0"}}},
      {"P6", {{"programme.charity.regimes=[]", "programme.across_sectors.regimes=[]"}}},
      {"P7", {{"parameters.transition.loss=0"}}},
      {"P8", {{"programme.federation.shares=[\"practice\"]", "programme.groups.shares=[\"practice\"]"}}},
      {"P10", {{"parameters.teachers.hub_pull=0", "parameters.teachers.hub_selection=0"}}},
      {"P12", {{"programme.health.regimes=[]", "programme.employers.regimes=[]"}}},
      {"P13", {{"parameters.engagement.growth=0"}}},
      {"C2", {{"parameters.clumsiness.leadership_in_hierarchy=1"}}},
      {"C4", {{"programme.raising_the_bar.regimes=[]"}}},
      {"S7", {{"programme.help.boundary=authority"}}},
      {"S8", {{"programme.directory.share_supported=0"}}},
      {"S9", {{"programme.directory.expected_to_provide=false", "programme.directory.directed=false"}}},
      {"S10", {{"programme.local_leaders.share_supported=0"}}},
      {"H4", {{"programme.board.regimes=[]"}}},
      {"G1", {no_policy, governed_by("imposed")}},
      {"G2", {no_policy, governed_by("social_partnership")}},
      {"G3", {no_policy, governed_by("co_production")}},
      {"G4", {no_policy, governed_by("sortition")}},
  };
  return switches;
}

Switch switch_of(const Mechanism& mechanism) {
  const auto found = other_switches().find(mechanism.id);
  if (found != other_switches().end()) return found->second;
  return {Overrides(mechanism.pair.off.begin(), mechanism.pair.off.end())};
}

Results results_with(const Overrides& overrides) {
  static const Country country = country_of(everything_on());
  return run_plan(everything_on(overrides), country);
}

class EverythingOn : public ::testing::TestWithParam<const char*> {};

TEST_P(EverythingOn, HasTheRowAtWork) {
  const Mechanism* const mechanism = mechanism_of(GetParam());
  ASSERT_NE(mechanism, nullptr);
  const Switch of = switch_of(*mechanism);
  ASSERT_FALSE(of.off.empty()) << mechanism->id << " cannot be switched off: say how in other_switches()";
  Overrides without = of.in_both;
  without.insert(without.end(), of.off.begin(), of.off.end());
  const Results on = results_with(of.in_both);
  const Results off = results_with(without);
  ASSERT_EQ(unfinished(on) + unfinished(off), 0);
  EXPECT_FALSE(differing_outcomes({on, 0, 0}, {off, 0, 0}).empty())
      << mechanism->id << " " << mechanism->title << " is not on in benchmarks/everything_on.toml";
}

INSTANTIATE_TEST_SUITE_P(Register, EverythingOn, ::testing::ValuesIn(all_rows),
                         [](const auto& row) { return std::string(row.param); });

TEST(TheBenchmarkWithEverythingOn, GivesEachModeOfMakingPolicyItsTurn) {
  const PolicyProcess policy = everything_on().regimes.front().policy.value();
  std::set<PolicyMode> modes;
  for (const Party& party : policy.parties) modes.insert(party.mode);
  EXPECT_EQ(modes.size(), policy_modes);
  EXPECT_GT(policy.elections_every_years, 0);
  EXPECT_EQ(policy.change_of_government, 1.0);
}

TEST(TheBenchmarkWithEverythingOn, HasEveryFormationInstrumentProviderAndKindOfSupport) {
  const Regime regime = everything_on().regimes.front();
  std::set<Formation> formations;
  std::set<Shared> shared;
  for (const PartnershipType& type : regime.partnerships) {
    formations.insert(type.formation);
    shared.insert(type.shares.begin(), type.shares.end());
  }
  std::set<InstrumentKind> instruments;
  for (const Instrument& one : regime.instruments) instruments.insert(one.kind);
  std::set<SupportProvider> providers;
  std::set<Identification> identifications;
  std::set<SupportKind> kinds;
  for (const SupportProgramme& one : regime.supports) {
    providers.insert(one.provider);
    identifications.insert(one.identification);
    kinds.insert(one.support);
  }
  EXPECT_EQ(formations.size(), all_formations.size());
  EXPECT_EQ(shared.size(), all_shared.size());
  EXPECT_EQ(instruments.size(), all_instruments.size());
  EXPECT_EQ(providers.size(), all_support_providers.size());
  EXPECT_EQ(identifications.size(), all_identifications.size());
  EXPECT_EQ(kinds.size(), support_kinds);
}

}  // namespace
}  // namespace commonroom::test
