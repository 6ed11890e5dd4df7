// Another program's view: nothing but the public header.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <commonroom/commonroom.hpp>
#include <filesystem>
#include <mutex>
#include <vector>

#include "support/temporary_folder.hpp"

namespace {

constexpr const char* small_scenario = R"(
schema = 1
[run]
years = 2
burn_in = 1
replicates = 2
[population.synthetic]
primary_schools = 5
secondary_schools = 2
[regime.tables.league_table]
strength = 1.0
[regime.inspection.inspection]
strength = 1.0
)";

TEST(PublicInterface, loads_builds_runs_writes_and_reads) {
  const commonroom::Scenario scenario = commonroom::parse_scenario(small_scenario, "small_scenario.toml");
  const commonroom::Country country = commonroom::build_population(scenario);
  std::vector<double> shares;
  commonroom::RunControl control;
  control.progress = [&shares](double share) { shares.push_back(share); };
  const commonroom::Results results = commonroom::run_scenario(scenario, country, control);

  EXPECT_EQ(country.schools.size(), results.schools);
  EXPECT_EQ(results.regimes, (std::vector<std::string>{"tables", "inspection"}));
  EXPECT_TRUE(
      std::ranges::all_of(results.status, [](auto one) { return one == commonroom::RunStatus::done; }));
  EXPECT_TRUE(std::isfinite(results.values[results.position(1, 1, 1)]));
  ASSERT_FALSE(shares.empty());
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_DOUBLE_EQ(shares.back(), 1.0);

  const commonroom::test::TemporaryFolder folder;
  const auto path = folder / "results.h5";
  commonroom::write_results(results, path);
  const commonroom::Results again = commonroom::read_results(path);
  EXPECT_EQ(again.scenario_text, small_scenario);
  EXPECT_EQ(again.software_version, commonroom::software_version());
  ASSERT_EQ(again.input_hashes.size(), 1U);
  EXPECT_EQ(again.input_hashes[0].first, "scenario");
}

TEST(PublicInterface, says_everything_that_is_wrong_with_a_scenario) {
  try {
    (void)commonroom::parse_scenario("schema = 1\nyeers = 2\n[run]\nyears = 0\n", "bad.toml");
    FAIL();
  } catch (const commonroom::InvalidInput& mistakes) {
    EXPECT_GE(mistakes.diagnostics().size(), 2U);
  }
}

TEST(PublicInterface, stops_when_asked_and_leaves_the_rest_pending) {
  const commonroom::Scenario scenario = commonroom::parse_scenario(small_scenario, "small_scenario.toml");
  const commonroom::Country country = commonroom::build_population(scenario);
  const std::atomic<bool> stop{true};
  commonroom::RunControl control;
  control.stop = &stop;
  const commonroom::Results results = commonroom::run_scenario(scenario, country, control);
  EXPECT_TRUE(
      std::ranges::all_of(results.status, [](auto one) { return one == commonroom::RunStatus::pending; }));
}

}  // namespace
