#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>

#include "scenario/words.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/plans.hpp"
#include "unit/money/programme_names.hpp"

namespace commonroom::test {
namespace {

/// Something that costs money, as a scenario says it: {} stands for whether it is new money.
struct CostLine {
  std::string name;
  std::string_view text;
  Heading heading;
};

constexpr std::string_view base = R"toml(schema = 1
[run]
years = 3
burn_in = 3
burn_in_regime = "before"
baseline = "case"
[population.synthetic]
authorities = 1
primary_schools = 12
secondary_schools = 3
independent_schools = 3
[regime.before]
compare = false
[regime.before.inspection]
strength = 1
[regime.case]
extends = "before"
)toml";

/// Of each kind of programme, one that costs something. A new kind needs a line here.
const std::map<std::string_view, CostLine>& programme_lines() {
  static const std::map<std::string_view, CostLine> lines{
      {"partnership",
       {"partnership", "formation = \"assigned\"\ngroup_size = 3\ncost_per_year_pounds = 10000\n",
        Heading::partnerships}},
      {"support",
       {"support",
        "identification = \"self\"\nprovider = \"national_leader\"\ncost_per_school_pounds = 20000\n",
        Heading::support}},
      {"professional_learning",
       {"professional_learning", "cost_per_school_pounds = 20000\n", Heading::professional_learning}},
      {"external_partners",
       {"external_partners", "partner = \"health\"\nattendance = 0.01\ncost_per_school_pounds = 20000\n",
        Heading::external_partners}},
      {"shared_goals",
       {"shared_goals", "feedback = 0.01\ncost_per_school_pounds = 20000\n", Heading::external_partners}},
      {"charitable_status", {"charitable_status", "cost_per_school_pounds = 20000\n", Heading::partnerships}},
      {"area_body", {"area_body", "cost_per_school_pounds = 20000\n", Heading::accountability}},
      {"area_conversation", {"area_conversation", "cost_per_school_pounds = 20000\n", Heading::policy}}};
  return lines;
}

std::string instrument_text(InstrumentKind kind, bool new_money) {
  std::string text =
      fmt::format("[regime.case.{}]\nstrength = 1\ncost_per_school_pounds = 20000\nnew_money = {}\n",
                  name_of(kind), new_money);
  if (kind == InstrumentKind::group_accountability) text += "unit = \"area\"\n";
  return text;
}

std::string programme_text(const CostLine& line, bool new_money) {
  return fmt::format(
      "[programme.costly]\nkind = \"{}\"\nfrom_year = 1\nregimes = [\"case\"]\nnew_money = {}\n{}", line.name,
      new_money, line.text);
}

std::string policy_text(PolicyMode mode, bool new_money) {
  return fmt::format(
      "[regime.case.policy]\nmode = \"{}\"\nfrom_year = 1\ncost_per_school_pounds = 20000\nnew_money = {}\n"
      "[parameters.policy_{}]\ncost_per_school = 20000\n",
      name_of(mode), new_money, name_of(mode));
}

/// What the second year after burn-in costs, all schools, pence; and the posts that budgets lost to it.
struct Cost {
  std::int64_t spent = 0;
  std::int64_t new_money = 0;
  std::int64_t income = 0;
  double posts_taken = 0;
};

Cost cost_of(const std::string& text, Heading heading) {
  const Plan plan = parse_scenario(std::string(base) + text, "cost.toml").plan;
  const Country country = country_of(plan);
  const RunFrame run(country, plan.parameters);
  const RegimeFrame before(country, regime_of(plan, "before"), plan.parameters);
  const RegimeFrame regime(country, regime_of(plan, "case"), plan.parameters);
  Life life(run, before, plan.seed, 0);
  life.burn_in(plan.burn_in);
  life.enter(regime);
  Cost cost;
  for (int year = 0; year < 2; ++year) {
    const YearEvents events = life.live_year(year);
    cost = {};
    for (const Account& account : events.accounts) {
      EXPECT_TRUE(account.balances());
      cost.spent += account.spent[static_cast<std::size_t>(heading)];
      cost.new_money += account.new_money;
      cost.income += account.income;
    }
    for (const float posts : life.world().schools.unfunded) cost.posts_taken += static_cast<double>(posts);
  }
  return cost;
}

/// By default budgets bear a cost, in posts; new money bears it where a scenario says so, to the penny.
void check(const std::string& name, const std::string& by_default, const std::string& paid_anew,
           Heading heading) {
  const Cost of_budgets = cost_of(by_default, heading);
  const Cost anew = cost_of(paid_anew, heading);
  EXPECT_GT(of_budgets.spent, 0) << name << " costs nothing";
  EXPECT_EQ(of_budgets.new_money, 0) << name;
  EXPECT_NEAR(of_budgets.posts_taken * MoneyParameters{}.teacher_cost * 100,
              static_cast<double>(of_budgets.spent), 2000)
      << name << ": a post lost for each that it costs";
  EXPECT_GT(anew.new_money, 0) << name;
  EXPECT_EQ(anew.new_money, anew.spent) << name;
  EXPECT_NEAR(anew.posts_taken, 0, 1e-3) << name;
}

TEST(EveryInstrument, HasACostThatBudgetsBearUnlessTheMoneyIsNew) {
  for (const InstrumentKind kind : all_instruments) {
    check(std::string(name_of(kind)), instrument_text(kind, false), instrument_text(kind, true),
          Heading::accountability);
  }
}

TEST(EveryKindOfProgramme, HasACostThatBudgetsBearUnlessTheMoneyIsNew) {
  for (const std::string& kind : names_of_programme_kinds()) {
    const auto line = programme_lines().find(kind);
    ASSERT_NE(line, programme_lines().end()) << kind << " has no line in this test";
    check(kind, programme_text(line->second, false), programme_text(line->second, true),
          line->second.heading);
  }
}

TEST(EveryWayOfMakingPolicy, HasACostThatBudgetsBearUnlessTheMoneyIsNew) {
  for (const PolicyMode mode : all_policy_modes) {
    check(std::string(name_of(mode)), policy_text(mode, false), policy_text(mode, true), Heading::policy);
  }
}

}  // namespace
}  // namespace commonroom::test
