#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;

TEST(UnknownNames, AnUnknownKeyIsReportedWithTheNearestOne) {
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

TEST(UnknownNames, AnUnknownTableIsReported) {
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

TEST(UnknownNames, AnUnknownTableOfARegimeIsReported) {
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

TEST(UnknownNames, AKeyOfAnotherInstrumentIsUnknownHere) {
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

TEST(UnknownNames, AnUnknownMeasureIsReportedWithThoseThereAre) {
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

TEST(UnknownNames, AnUnknownPublishedMeasureOffersNothingToo) {
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

TEST(UnknownNames, AnUnknownPhaseIsPointedAtInItsList) {
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

TEST(UnknownNames, APhaseNamedTwiceIsPointedAt) {
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

TEST(UnknownNames, AnUnknownFormationIsReported) {
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

TEST(UnknownNames, AnUnknownRegionIsReported) {
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

TEST(UnknownNames, AnUnknownOutcomeIsReported) {
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

TEST(UnknownNames, AnUnknownParameterIsReported) {
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

TEST(UnknownNames, AnUnknownGroupOfParametersIsReported) {
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

}  // namespace
}  // namespace commonroom
