#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;
using testing::plan_of;

TEST(ScenarioOverrides, AnUnknownKeyOfAnOverrideIsItsMistake) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
)",
                        {"run.yeers=5"}),
            R"(error: unknown key `yeers` in [run]
  --> --set run.yeers=5
  = did you mean `years`?
)");
}

TEST(ScenarioOverrides, AValueOutOfRangeOfAnOverrideIsItsMistake) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 5
[regime.tables.league_table]
strength = 2.0
)",
                        {"run.years=500"}),
            R"(error: `years` in [run] is out of range: 500
  --> --set run.years=500
  = it may be from 1 to 200 years
)");
}

TEST(ScenarioOverrides, TextForANumberOfAnOverrideIsItsMistake) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
)",
                        {"run.years=ten"}),
            R"(error: `years` in [run] is text
  --> --set run.years=ten
  = it should be a whole number
)");
}

TEST(ScenarioOverrides, ARegimeThatAnOverrideAddsIsNoted) {
  const std::string_view text = "schema = 1\n[regime.tables.league_table]\nstrength = 2.0\n";
  const auto notes = [text](const std::string& override_text) {
    return parse_scenario(text, "a.toml", {override_text}).notes;
  };
  const std::vector<Diagnostic> misspelt = notes("regime.tabels.league_table.strength=1");
  ASSERT_EQ(misspelt.size(), 1U);
  EXPECT_EQ(misspelt[0].what, "this adds a regime called `tabels`");
  EXPECT_EQ(misspelt[0].why, "did you mean `tables`?");
  EXPECT_EQ(misspelt[0].place.file, "--set regime.tabels.league_table.strength=1");
  EXPECT_TRUE(notes("regime.tables.league_table.strength=1").empty());
}

TEST(ScenarioOverrides, AnOverrideNeedsAKeyAndAValue) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
)",
                        {"run.years", "=5", "run..years=5"}),
            R"(error: this sets nothing
  --> --set run.years
  = write it as --set key=value, as in --set run.years=5

error: this sets nothing
  --> --set =5
  = write it as --set key=value, as in --set run.years=5

error: this sets nothing
  --> --set run..years=5
  = write it as --set key=value, as in --set run.years=5
)");
}

TEST(ScenarioOverrides, AnOverrideCannotReachIntoANumber) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 5
[regime.tables.league_table]
strength = 2.0
)",
                        {"run.years.first=5"}),
            R"(error: `run.years` has no part called `first`
  --> --set run.years.first=5
  = it is a whole number
)");
}

TEST(ScenarioOverrides, AnOverrideCannotReachBeyondAList) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
)",
                        {"change.0.year=5", R"(meta.authors=["A"])", "meta.authors.1=B"}),
            R"(error: `change` has no part called `0`
  --> --set change.0.year=5
  = it is not there

error: `meta.authors` has no part called `1`
  --> --set meta.authors.1=B
  = it is a list
)");
}

TEST(ScenarioOverrides, AnOverrideOfWholeTablesIsChecked) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
)",
                        {"regime.tables.league_table={strength = 2, floor = 1}"}),
            R"(error: unknown key `floor` in [regime.tables.league_table]
  --> --set regime.tables.league_table={strength = 2, floor = 1}
)");
}

TEST(ScenarioOverrides, AnOverrideMayContradictTheFile) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[population.synthetic]
authorities = 2
)",
                        {"population.register=schools.csv"}),
            R"(error: the population is both a register and made up
  --> --set population.register=schools.csv
  = keep either `register` or [population.synthetic]
)");
}

constexpr std::string_view base = R"(schema = 1
[run]
years = 20
[regime.tables.league_table]
strength = 2.0
[[change]]
year = 3
regime = "tables"
becomes = "tables"
)";

TEST(ScenarioOverrides, AnOverrideReplacesWhatTheFileSays) {
  EXPECT_EQ(plan_of(base, {"run.years=5"}).years, 5);
  EXPECT_EQ(plan_of(base, {"regime.tables.league_table.strength=0.5"}).regimes[0].instruments[0].strength,
            0.5);
}

TEST(ScenarioOverrides, TheLastOverrideOfAKeyHolds) {
  EXPECT_EQ(plan_of(base, {"run.years=5", "run.years=6"}).years, 6);
}

TEST(ScenarioOverrides, AnOverrideMakesTablesThatTheFileLacks) {
  EXPECT_EQ(plan_of(base, {"population.synthetic.authorities=3"}).population.synthetic.authorities, 3);
  EXPECT_EQ(plan_of(base, {"parameters.trust.memory=0.8"}).parameters.trust.memory, 0.8);
}

TEST(ScenarioOverrides, AnOverrideReachesIntoAList) {
  EXPECT_EQ(plan_of(base, {"change.0.year=7"}).changes[0].year, 7);
}

TEST(ScenarioOverrides, APathAndANameNeedNoQuotes) {
  const std::string path = "../some folder/edubase.2022.csv";
  EXPECT_EQ(plan_of(base, {"population.register=" + path}).population.register_path, path);
  EXPECT_EQ(plan_of(base, {"meta.title=\"in quotes\""}).title, "in quotes");
  EXPECT_EQ(plan_of(base, {"meta.title="}).title, "");
  EXPECT_EQ(plan_of(base, {"meta.title=a = b"}).title, "a = b");
}

TEST(ScenarioOverrides, AnOverrideCannotSmuggleInFurtherKeys) {
  EXPECT_EQ(plan_of(base, {"meta.title=1\nyears = 3"}).title, "1\nyears = 3");
}

TEST(ScenarioOverrides, APathInAnOverrideIsNotRelativeToTheScenario) {
  const std::string text = "schema = 1\n[population]\nregister = \"here.csv\"\n[regime.tables]\n";
  const auto path_of = [&text](const std::string& file, const std::vector<std::string>& overrides) {
    return parse_scenario(text, file, overrides).plan.population.register_path;
  };
  EXPECT_EQ(path_of("study/a.toml", {}), "study/here.csv");
  EXPECT_EQ(path_of("a.toml", {}), "here.csv");
  EXPECT_EQ(path_of("study/a.toml", {"population.register=there.csv"}), "there.csv");
}

TEST(ScenarioOverrides, ThereMayNotBeThousandsOfThem) {
  EXPECT_EQ(mistakes_in(base, std::vector<std::string>(1001, "run.years=5")),
            "error: there are 1001 overrides\n  = the most is 1000\n");
}

TEST(ScenarioOverrides, TextOfAnOverrideHasToBeUtf8) {
  EXPECT_EQ(mistakes_in(base, {"meta.title=\xFF"}),
            "error: this value cannot be read\n  --> --set meta.title=\xFF\n  = it is no text in UTF-8\n");
}

}  // namespace
}  // namespace commonroom
