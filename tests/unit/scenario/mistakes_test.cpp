#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;

TEST(ScenarioMistakes, AnUnknownKeyIsReportedWithTheNearestOne) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
mesure = "raw"
)"),
            R"(error: unknown key `mesure` in [regime.tables.league_table]
 --> my.toml:4:1
  |
4 | mesure = "raw"
  | ^^^^^^ did you mean `measure`?
)");
}

TEST(ScenarioMistakes, AnUnknownTableIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[polity]
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: unknown table `polity` in the file
 --> my.toml:2:2
  |
2 | [polity]
  |  ^^^^^^
)");
}

TEST(ScenarioMistakes, AnUnknownTableOfARegimeIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[regime.tables.inspektion]
strength = 1
)"),
            R"(error: unknown table `inspektion` in [regime.tables]
 --> my.toml:4:16
  |
4 | [regime.tables.inspektion]
  |                ^^^^^^^^^^ did you mean `inspection`?
)");
}

TEST(ScenarioMistakes, AKeyOfAnotherInstrumentIsUnknownHere) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
floor_sd = -0.5
)"),
            R"(error: unknown key `floor_sd` in [regime.tables.league_table]
 --> my.toml:4:1
  |
4 | floor_sd = -0.5
  | ^^^^^^^^
)");
}

TEST(ScenarioMistakes, AnUnknownMeasureIsReportedWithThoseThereAre) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
measure = "value_aded"
)"),
            R"(error: unknown measure `value_aded` in [regime.tables.league_table]
 --> my.toml:4:11
  |
4 | measure = "value_aded"
  |           ^^^^^^^^^^^^ did you mean `value_added`?
  = it may be: value_added, contextual_value_added, raw, threshold
)");
}

TEST(ScenarioMistakes, AnUnknownPublishedMeasureOffersNothingToo) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[regime.tables.publish]
measure = "nothin"
)"),
            R"(error: unknown measure `nothin` in [regime.tables.publish]
 --> my.toml:5:11
  |
5 | measure = "nothin"
  |           ^^^^^^^^ did you mean `nothing`?
  = it may be: value_added, contextual_value_added, raw, threshold, nothing
)");
}

TEST(ScenarioMistakes, AnUnknownPhaseIsPointedAtInItsList) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
phases = ["primary", "secundary"]
)"),
            R"(error: unknown phase `secundary` in [regime.tables.league_table]
 --> my.toml:4:22
  |
4 | phases = ["primary", "secundary"]
  |                      ^^^^^^^^^^^ did you mean `secondary`?
  = it may be: infant, junior, primary, first, middle, secondary, upper, all_through
)");
}

TEST(ScenarioMistakes, APhaseNamedTwiceIsPointedAt) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
phases = ["primary", "primary"]
)"),
            R"(error: `phases` in [regime.tables.league_table] names primary twice
 --> my.toml:4:22
  |
4 | phases = ["primary", "primary"]
  |                      ^^^^^^^^^
)");
}

TEST(ScenarioMistakes, AnUnknownFormationIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[programme.visits]
formation = "consent"
)"),
            R"(error: unknown formation `consent` in [programme.visits]
 --> my.toml:5:13
  |
5 | formation = "consent"
  |             ^^^^^^^^^
  = it may be: by_consent, assigned, trust, federation, area, network, hub_and_spoke, feeders, affiliation, academy_and_maintained, independent_and_state, outside
)");
}

TEST(ScenarioMistakes, AnUnknownRegionIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[population]
register = "x.csv"
regions = ["East Anglia", "Londn"]
)"),
            R"(error: unknown region `East Anglia` in [population]
 --> my.toml:6:12
  |
6 | regions = ["East Anglia", "Londn"]
  |            ^^^^^^^^^^^^^
  = it may be: North East, North West, Yorkshire and the Humber, East Midlands, West Midlands, East of England, London, South East, South West

error: unknown region `Londn` in [population]
 --> my.toml:6:27
  |
6 | regions = ["East Anglia", "Londn"]
  |                           ^^^^^^^ did you mean `London`?
  = it may be: North East, North West, Yorkshire and the Humber, East Midlands, West Midlands, East of England, London, South East, South West
)");
}

TEST(ScenarioMistakes, AnUnknownOutcomeIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[outcomes]
primary = ["atainment_16"]
)"),
            R"(error: unknown outcome `atainment_16` in [outcomes]
 --> my.toml:5:12
  |
5 | primary = ["atainment_16"]
  |            ^^^^^^^^^^^^^^ did you mean `attainment_16`?
  = `commonroom describe outcomes` lists them
)");
}

TEST(ScenarioMistakes, AnUnknownParameterIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[parameters.trust]
memry = 0.9
)"),
            R"(error: unknown key `memry` in [parameters.trust]
 --> my.toml:5:1
  |
5 | memry = 0.9
  | ^^^^^ did you mean `memory`?
)");
}

TEST(ScenarioMistakes, AnUnknownGroupOfParametersIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[parameters.trusts]
memory = 0.9
)"),
            R"(error: unknown table `trusts` in [parameters]
 --> my.toml:4:13
  |
4 | [parameters.trusts]
  |             ^^^^^^ did you mean `trust`?
)");
}

TEST(ScenarioMistakes, TextWhereAWholeNumberBelongsIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = "20"
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `years` in [run] is text
 --> my.toml:3:9
  |
3 | years = "20"
  |         ^^^^
  = it should be a whole number
)");
}

TEST(ScenarioMistakes, ANumberWhereAWholeNumberBelongsIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 20.0
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `years` in [run] is a number
 --> my.toml:3:9
  |
3 | years = 20.0
  |         ^^^^
  = it should be a whole number
)");
}

TEST(ScenarioMistakes, ANumberWhereTextBelongsIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[meta]
title = 1
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `title` in [meta] is a whole number
 --> my.toml:3:9
  |
3 | title = 1
  |         ^
  = it should be text
)");
}

TEST(ScenarioMistakes, ANumberWhereAFlagBelongsIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
new_money = 1
)"),
            R"(error: `new_money` in [regime.tables.league_table] is a whole number
 --> my.toml:4:13
  |
4 | new_money = 1
  |             ^
  = it should be true or false
)");
}

TEST(ScenarioMistakes, TextWhereAListBelongsIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
phases = "primary"
)"),
            R"(error: `phases` in [regime.tables.league_table] is text
 --> my.toml:4:10
  |
4 | phases = "primary"
  |          ^^^^^^^^^
  = it should be a list
)");
}

TEST(ScenarioMistakes, ANumberWithinAListOfNamesIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[meta]
authors = ["A", 2]
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `authors` in [meta] is a whole number
 --> my.toml:3:17
  |
3 | authors = ["A", 2]
  |                 ^
  = it should be text
)");
}

TEST(ScenarioMistakes, ADateIsNoNumber) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 2024-09-01
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `years` in [run] is a date
 --> my.toml:3:9
  |
3 | years = 2024-09-01
  |         ^^^^^^^^^^
  = it should be a whole number
)");
}

TEST(ScenarioMistakes, AValueWhereATableBelongsIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
run = 3
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `run` in the file is a whole number
 --> my.toml:2:7
  |
2 | run = 3
  |       ^
  = it should be a table
)");
}

TEST(ScenarioMistakes, ARegimeThatIsNoTableIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[regime]
group = 1
)"),
            R"(error: [regime.group] is a whole number
 --> my.toml:5:9
  |
5 | group = 1
  |         ^
  = it should be a table
)");
}

TEST(ScenarioMistakes, AnInstrumentThatIsNoTableIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables]
league_table = 2.0
)"),
            R"(error: `league_table` in [regime.tables] is a number
 --> my.toml:3:16
  |
3 | league_table = 2.0
  |                ^^^
  = it should be a table, or a list of tables
)");
}

TEST(ScenarioMistakes, AChangeThatIsNoTableIsWrong) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
change = [1]
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `change` in the file is a whole number
 --> my.toml:2:11
  |
2 | change = [1]
  |           ^
  = it should be a table, or a list of tables
)");
}

TEST(ScenarioMistakes, ANumberBelowItsRangeIsShownWithRangeAndUnit) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 0
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `years` in [run] is out of range: 0
 --> my.toml:3:9
  |
3 | years = 0
  |         ^
  = it may be from 1 to 200 years
)");
}

TEST(ScenarioMistakes, ANumberAboveItsRangeIsShownWithRangeAndUnit) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
years_averaged = 6
)"),
            R"(error: `years_averaged` in [regime.tables.league_table] is out of range: 6
 --> my.toml:4:18
  |
4 | years_averaged = 6
  |                  ^
  = it may be from 1 to 5 years
)");
}

TEST(ScenarioMistakes, ANegativeBurnInIsOutOfRange) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
burn_in = -1
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `burn_in` in [run] is out of range: -1
 --> my.toml:3:11
  |
3 | burn_in = -1
  |           ^^
  = it may be from 0 to 500 years
)");
}

TEST(ScenarioMistakes, ANegativeStrengthIsOutOfRange) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = -0.5
)"),
            R"(error: `strength` in [regime.tables.league_table] is out of range: -0.5
 --> my.toml:3:12
  |
3 | strength = -0.5
  |            ^^^^
  = it may be from 0 to 100
)");
}

TEST(ScenarioMistakes, NotANumberIsOutOfEveryRange) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = nan
)"),
            R"(error: `strength` in [regime.tables.league_table] is out of range: nan
 --> my.toml:3:12
  |
3 | strength = nan
  |            ^^^
  = it may be from 0 to 100
)");
}

TEST(ScenarioMistakes, InfinityIsOutOfEveryRange) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = inf
)"),
            R"(error: `strength` in [regime.tables.league_table] is out of range: inf
 --> my.toml:3:12
  |
3 | strength = inf
  |            ^^^
  = it may be from 0 to 100
)");
}

TEST(ScenarioMistakes, TheLargestWholeNumberIsOutOfRange) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 9223372036854775807
seed = 4294967296
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `years` in [run] is out of range: 9223372036854775807
 --> my.toml:3:9
  |
3 | years = 9223372036854775807
  |         ^^^^^^^^^^^^^^^^^^^
  = it may be from 1 to 200 years

error: `seed` in [run] is out of range: 4294967296
 --> my.toml:4:8
  |
4 | seed = 4294967296
  |        ^^^^^^^^^^
  = it may be from 0 to 4294967295
)");
}

TEST(ScenarioMistakes, AParameterOutOfRangeIsShownWithItsUnit) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[parameters.partnership]
furthest_met_km = 1e9
most_mates = 0
)"),
            R"(error: `furthest_met_km` in [parameters.partnership] is out of range: 1000000000
 --> my.toml:5:19
  |
5 | furthest_met_km = 1e9
  |                   ^^^
  = it may be from 0 to 1000 km

error: `most_mates` in [parameters.partnership] is out of range: 0
 --> my.toml:6:14
  |
6 | most_mates = 0
  |              ^
  = it may be from 1 to 200 schools
)");
}

TEST(ScenarioMistakes, TooManyAuthoritiesAreOutOfRange) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[population.synthetic]
authorities = 501
)"),
            R"(error: `authorities` in [population.synthetic] is out of range: 501
 --> my.toml:5:15
  |
5 | authorities = 501
  |               ^^^
  = it may be from 1 to 500
)");
}

TEST(ScenarioMistakes, AllMistakesOfAFileComeAtOnceInItsOrder) {
  const std::string text = R"(schema = 1
[outcomes]
primary = ["trst"]
[run]
years = 0
[regime.tables.league_table]
strength = "much"
)";
  EXPECT_EQ(mistakes_in(text, {"run.seed=-1"}), R"(error: unknown outcome `trst` in [outcomes]
 --> my.toml:3:12
  |
3 | primary = ["trst"]
  |            ^^^^^^ did you mean `trust`?
  = `commonroom describe outcomes` lists them

error: `years` in [run] is out of range: 0
 --> my.toml:5:9
  |
5 | years = 0
  |         ^
  = it may be from 1 to 200 years

error: `strength` in [regime.tables.league_table] is text
 --> my.toml:7:12
  |
7 | strength = "much"
  |            ^^^^^^
  = it should be a number

error: `seed` in [run] is out of range: -1
  --> --set run.seed=-1
  = it may be from 0 to 4294967295
)");
}

}  // namespace
}  // namespace commonroom
