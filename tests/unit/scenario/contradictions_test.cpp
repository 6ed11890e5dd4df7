#include <fmt/format.h>
#include <gtest/gtest.h>

#include "measures/outcome.hpp"
#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;

TEST(ScenarioContradictions, RegisterAndSyntheticExcludeEachOther) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[population]
register = "x.csv"
[population.synthetic]
authorities = 2
)"),
            R"(error: the population is both a register and made up
 --> my.toml:5:1
  |
5 | register = "x.csv"
  | ^^^^^^^^
  = keep either `register` or [population.synthetic]
)");
}

TEST(ScenarioContradictions, FiltersNeedARegister) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[population]
authorities = ["Suffolk"]
regions = ["London"]
)"),
            R"(error: `authorities` in [population] chooses from a register, and there is none
 --> my.toml:5:1
  |
5 | authorities = ["Suffolk"]
  | ^^^^^^^^^^^
  = give one as `register`, or write the size of a made-up population in [population.synthetic]

error: `regions` in [population] chooses from a register, and there is none
 --> my.toml:6:1
  |
6 | regions = ["London"]
  | ^^^^^^^
  = give one as `register`, or write the size of a made-up population in [population.synthetic]
)");
}

TEST(ScenarioContradictions, AnEmptyRegisterHasToBeGiven) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[population]
register = ""
)"),
            R"(error: this scenario needs a register of schools
 --> my.toml:5:12
  |
5 | register = ""
  |            ^^ give it with --set population.register=PATH
  = a download of Get Information about Schools, or a part of it
)");
}

TEST(ScenarioContradictions, TooManySchoolsInAllAreReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[population.synthetic]
authorities = 400
primary_schools = 100
)"),
            R"(error: the population would have 46400 schools
 --> my.toml:5:1
  |
5 | authorities = 400
  | ^^^^^^^^^^^
  = the most is 30000
)");
}

TEST(ScenarioContradictions, AGroupNeedsAUnit) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.group.group_accountability]
strength = 2.0
)"),
            R"(error: [regime.group.group_accountability] lacks `unit`
 --> my.toml:2:1
  |
2 | [regime.group.group_accountability]
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = the schools of an area, trust, federation or assigned_group answer together
)");
}

TEST(ScenarioContradictions, AnInstrumentNeedsAStrength) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.group.inspection]
years_averaged = 3
)"),
            R"(error: [regime.group.inspection] lacks `strength`
 --> my.toml:2:1
  |
2 | [regime.group.inspection]
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  = 1 is worth to a head what 1 SD of learning is worth; 0 is no instrument
)");
}

TEST(ScenarioContradictions, OnlyAssignedGroupsHaveASize) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.group.group_accountability]
strength = 2.0
unit = "area"
group_size = 5
)"),
            R"(error: `group_size` in [regime.group.group_accountability] has no meaning with unit = "area"
 --> my.toml:5:1
  |
5 | group_size = 5
  | ^^^^^^^^^^
  = only assigned groups are given a size
)");
}

TEST(ScenarioContradictions, TwoOfAKindMayNotOverlap) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[[regime.t.league_table]]
strength = 1
phases = ["primary"]
[[regime.t.league_table]]
strength = 2
phases = ["primary", "secondary"]
)"),
            R"(error: [regime.t.league_table] applies twice to the same schools
 --> my.toml:5:1
  |
5 | [[regime.t.league_table]]
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  = two of a kind need `phases` or `authorities` that do not overlap
)");
}

TEST(ScenarioContradictions, WhatIsNotThereCannotBeRemoved) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[regime.b]
extends = "tables"
remove = ["inspection"]
)"),
            R"(error: [regime.b] removes inspection, which it does not have
 --> my.toml:6:10
  |
6 | remove = ["inspection"]
  |          ^^^^^^^^^^^^^^
  = `remove` takes away what comes from the regime that is extended
)");
}

TEST(ScenarioContradictions, AProgrammeNeedsAFormation) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[programme.visits]
governance = 0.1
)"),
            R"(error: [programme.visits] lacks `formation`
 --> my.toml:4:1
  |
4 | [programme.visits]
  | ^^^^^^^^^^^^^^^^^^
  = it says how partners come together
)");
}

TEST(ScenarioContradictions, AProgrammeEndsAfterItBegins) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[programme.visits]
formation = "by_consent"
from_year = 5
until_year = 5
)"),
            R"(error: [programme.visits] is never there: it begins in year 5 and has ended by year 5
 --> my.toml:7:1
  |
7 | until_year = 5
  | ^^^^^^^^^^
  = `until_year` is the first year without it
)");
}

TEST(ScenarioContradictions, OnlyAssignedPartnersComeInASize) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[programme.join]
formation = "federation"
group_size = 3
)"),
            R"(error: `group_size` in [programme.join] has no meaning with formation = "federation"
 --> my.toml:6:1
  |
6 | group_size = 3
  | ^^^^^^^^^^
  = only assigned groups, and hubs with their spokes, are given a size
)");
}

TEST(ScenarioContradictions, WhoAgreesIsNotForced) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[programme.join]
formation = "by_consent"
forced = true
)"),
            R"(error: [programme.join] is both forced and by consent
 --> my.toml:6:1
  |
6 | forced = true
  | ^^^^^^
  = partners that agree are not forced
)");
}

TEST(ScenarioContradictions, AChangeComesWithinTheRun) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 10
[regime.tables.league_table]
strength = 2.0
[[change]]
year = 11
regime = "tables"
becomes = "tables"
[[change]]
year = 0
regime = "tables"
becomes = "tables"
)"),
            R"(error: the change of year 11 never comes
 --> my.toml:7:8
  |
7 | year = 11
  |        ^^
  = the run has the years 1 to 10

error: the change of year 0 never comes
  --> my.toml:11:8
   |
11 | year = 0
   |        ^
   = the run has the years 1 to 10
)");
}

TEST(ScenarioContradictions, AChangeSaysWhenWhatAndInto) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[[change]]
)"),
            R"(error: [[change]] lacks `year`
 --> my.toml:4:1
  |
4 | [[change]]
  | ^^^^^^^^^^

error: [[change]] lacks `regime`
 --> my.toml:4:1
  |
4 | [[change]]
  | ^^^^^^^^^^

error: [[change]] lacks `becomes`
 --> my.toml:4:1
  |
4 | [[change]]
  | ^^^^^^^^^^
)");
}

TEST(ScenarioContradictions, ARegimeChangesOnceAYear) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[regime.b]
[[change]]
year = 3
regime = "tables"
becomes = "b"
[[change]]
year = 3
regime = "tables"
becomes = "tables"
)"),
            R"(error: `tables` changes twice in year 3
 --> my.toml:9:1
  |
9 | [[change]]
  | ^^^^^^^^^^
)");
}

TEST(ScenarioContradictions, AtMostThreeOutcomesArePrimary) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[outcomes]
primary = ["trust", "partners", "stress", "gap_16"]
)"),
            R"(error: 4 outcomes are primary
 --> my.toml:5:11
  |
5 | primary = ["trust", "partners", "stress", "gap_16"]
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = at most 3 may be: the more are looked at, the more differ by chance
)");
}

TEST(ScenarioContradictions, AnOutcomeIsPrimaryOnce) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[outcomes]
primary = ["trust", "trust"]
)"),
            R"(error: `primary` in [outcomes] names trust twice
 --> my.toml:5:21
  |
5 | primary = ["trust", "trust"]
  |                     ^^^^^^^
)");
}

TEST(ScenarioContradictions, SomeRegimeHasToBeCompared) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.a]
compare = false
)"),
            R"(error: there is no regime to compare
 --> my.toml:2:2
  |
2 | [regime.a]
  |  ^^^^^^
  = every regime says compare = false
)");
}

TEST(ScenarioContradictions, ResultsTooLargeToKeepAreReported) {
  const std::string text = R"(schema = 1
[run]
replicates = 100000
years = 200
[regime.tables.league_table]
strength = 2.0
)";
  constexpr double values_of_each_outcome = 100'000.0 * 200;
  const double bytes = values_of_each_outcome * static_cast<double>(record_length()) * sizeof(double);
  EXPECT_EQ(mistakes_in(text), fmt::format(R"(error: the results would take {:.1f} GB
 --> my.toml:2:2
  |
2 | [run]
  |  ^^^
  = the most is 8 GB: fewer replicates or years, or school_trajectories = false
)",
                                           bytes / 1e9));
}

}  // namespace
}  // namespace commonroom
