#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;

TEST(WrongShapes, TextWhereAWholeNumberBelongsIsWrong) {
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

TEST(WrongShapes, ANumberWhereAWholeNumberBelongsIsWrong) {
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

TEST(WrongShapes, ANumberWhereTextBelongsIsWrong) {
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

TEST(WrongShapes, ANumberWhereAFlagBelongsIsWrong) {
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

TEST(WrongShapes, TextWhereAListBelongsIsWrong) {
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

TEST(WrongShapes, ANumberWithinAListOfNamesIsWrong) {
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

TEST(WrongShapes, ADateIsNoNumber) {
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

TEST(WrongShapes, AValueWhereATableBelongsIsWrong) {
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

TEST(WrongShapes, ARegimeThatIsNoTableIsWrong) {
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

TEST(WrongShapes, AnInstrumentThatIsNoTableIsWrong) {
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

TEST(WrongShapes, AChangeThatIsNoTableIsWrong) {
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

}  // namespace
}  // namespace commonroom
