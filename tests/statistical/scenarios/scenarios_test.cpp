#include <fmt/format.h>
#include <gtest/gtest.h>

#include <iostream>

#include "simulation/run.hpp"
#include "statistical/scenarios/checks.hpp"
#include "support/real_register.hpp"
#include "support/shipped.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

/// Every scenario that ships, run small, shows the one fact that stands with its name in checks.cpp. 95%
/// paired intervals over the replicates, seed 1.
class ShippedScenario : public testing::TestWithParam<std::string> {};

const ScenarioCheck* check_of(std::string_view name) {
  const auto all = scenario_checks();
  const auto found = std::ranges::find(all, name, &ScenarioCheck::name);
  return found == all.end() ? nullptr : &*found;
}

/// By replicate: the mean difference over some years.
std::vector<double> differences(const Results& results, const Claim& claim, int first_year, int last_year) {
  const std::size_t position = position_of(claim.outcome, claim.label);
  const std::size_t regime = regime_named(results, std::string(claim.regime));
  const std::size_t against = regime_named(results, std::string(claim.against));
  std::vector<double> means;
  for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(results.replicates); ++replicate) {
    double sum = 0;
    for (int year = first_year; year <= last_year; ++year) {
      const auto row = static_cast<std::size_t>(year - 1);
      sum += value_at(results, regime, replicate, row, position) -
             value_at(results, against, replicate, row, position);
    }
    means.push_back(sum / (last_year - first_year + 1));
  }
  return means;
}

IntervalEstimate found(const Results& results, const Claim& claim) {
  std::vector<double> after = differences(results, claim, claim.first_year, claim.last_year);
  if (claim.before_until > 0) {
    const std::vector<double> before = differences(results, claim, 1, claim.before_until);
    for (std::size_t i = 0; i < after.size(); ++i) after[i] -= before[i];
  }
  return estimate_mean(after);
}

bool holds(const Claim& claim, const IntervalEstimate& effect) {
  switch (claim.finding) {
    case Finding::higher:
      return effect.lower > 0 && effect.mean >= claim.margin;
    case Finding::lower:
      return effect.upper < 0 && effect.mean <= -claim.margin;
    case Finding::hardly_different:
      return effect.lower >= -claim.margin && effect.upper <= claim.margin;
  }
  return false;
}

TEST_P(ShippedScenario, ShowsItsFactAtSmallScale) {
  const std::string name = GetParam();
  const std::string_view text = template_scenario(name);
  const ScenarioCheck* check = check_of(name);
  ASSERT_NE(check, nullptr) << name << " has no row in tests/statistical/scenarios/checks.cpp";
  ASSERT_FALSE(check->claims.empty());

  std::vector<std::string> overrides = small_scale(needs_register(text));
  if (needs_register(text)) {
    const auto path = real_register();
    if (!path) GTEST_SKIP() << no_register;
    overrides.push_back("population.register=" + *path);
  }
  overrides.insert(overrides.end(), check->overrides.begin(), check->overrides.end());
  const Plan plan = parse_scenario(text, name + ".toml", overrides).plan;
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);

  std::cout << check->fact << '\n';
  for (const Claim& claim : check->claims) {
    const IntervalEstimate effect = found(results, claim);
    const std::string seen =
        fmt::format("{} less {}: {} {} {:+.4g} ({:+.4g} to {:+.4g})", claim.regime, claim.against,
                    claim.outcome, claim.label, effect.mean, effect.lower, effect.upper);
    std::cout << "  " << seen << '\n';
    EXPECT_TRUE(holds(claim, effect)) << seen;
  }
}

TEST(ShippedScenarios, HaveNoChecksOfScenariosThatDoNotShip) {
  for (const ScenarioCheck& check : scenario_checks()) {
    EXPECT_TRUE(std::ranges::any_of(shipped_templates(), [&](const Template& one) {
      return one.name == check.name;
    })) << check.name;
  }
}

std::vector<std::string> all_shipped() {
  std::vector<std::string> names;
  for (const Template& one : shipped_templates()) names.emplace_back(one.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Shipped, ShippedScenario, testing::ValuesIn(all_shipped()),
                         [](const auto& scenario) { return scenario.param; });

}  // namespace
}  // namespace commonroom::test
