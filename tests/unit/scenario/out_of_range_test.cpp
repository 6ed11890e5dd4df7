#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;

TEST(OutOfRange, ANumberBelowItsRangeIsShownWithRangeAndUnit) {
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

TEST(OutOfRange, ANumberAboveItsRangeIsShownWithRangeAndUnit) {
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

TEST(OutOfRange, ANegativeBurnInIsOutOfRange) {
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

TEST(OutOfRange, ANegativeStrengthIsOutOfRange) {
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

TEST(OutOfRange, NotANumberIsOutOfEveryRange) {
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

TEST(OutOfRange, InfinityIsOutOfEveryRange) {
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

TEST(OutOfRange, TheLargestWholeNumberIsOutOfRange) {
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

TEST(OutOfRange, AParameterOutOfRangeIsShownWithItsUnit) {
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

TEST(OutOfRange, TooManyAuthoritiesAreOutOfRange) {
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

}  // namespace
}  // namespace commonroom
