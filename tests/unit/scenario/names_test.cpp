#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;

TEST(ScenarioNames, ExtendingNoRegimeOfTheFileIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[regime.group]
extends = "tabels"
)"),
            R"(error: [regime.group] extends `tabels`, which is no regime of this file
 --> my.toml:5:11
  |
5 | extends = "tabels"
  |           ^^^^^^^^ did you mean `tables`?
)");
}

TEST(ScenarioNames, RegimesThatExtendEachOtherAreReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.a]
extends = "b"
[regime.b]
extends = "a"
)"),
            R"(error: [regime.b] extends `a`, which in the end extends it
 --> my.toml:5:11
  |
5 | extends = "a"
  |           ^^^
  = a regime cannot extend itself
)");
}

TEST(ScenarioNames, ARegimeThatExtendsItselfIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.a]
extends = "a"
)"),
            R"(error: [regime.a] extends `a`, which in the end extends it
 --> my.toml:3:11
  |
3 | extends = "a"
  |           ^^^
  = a regime cannot extend itself
)");
}

TEST(ScenarioNames, ABaselineThatIsNoRegimeIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
baseline = "table"
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `baseline` in [run] is `table`, which is no regime of this file
 --> my.toml:3:12
  |
3 | baseline = "table"
  |            ^^^^^^^ did you mean `tables`?
)");
}

TEST(ScenarioNames, ABaselineThatIsNotComparedIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
baseline = "today"
[regime.tables.league_table]
strength = 2.0
[regime.today]
compare = false
)"),
            R"(error: the baseline `today` is not compared
 --> my.toml:3:12
  |
3 | baseline = "today"
  |            ^^^^^^^
  = it says compare = false
)");
}

TEST(ScenarioNames, BurningInUnderNoRegimeIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
burn_in_regime = "tadle"
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: `burn_in_regime` in [run] is `tadle`, which is no regime of this file
 --> my.toml:3:18
  |
3 | burn_in_regime = "tadle"
  |                  ^^^^^^^ did you mean `tables`?
)");
}

TEST(ScenarioNames, AProgrammeForNoRegimeIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[programme.visits]
formation = "by_consent"
regimes = ["tables", "grup"]
)"),
            R"(error: [programme.visits] is for `grup`, which is no regime of this file
 --> my.toml:6:22
  |
6 | regimes = ["tables", "grup"]
  |                      ^^^^^^
)");
}

TEST(ScenarioNames, AChangeOfNoRegimeIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[[change]]
year = 5
regime = "tablet"
becomes = "nowhere"
)"),
            R"(error: `regime` in [[change]] is `tablet`, which is no regime that is compared
 --> my.toml:6:10
  |
6 | regime = "tablet"
  |          ^^^^^^^^ did you mean `tables`?

error: `becomes` in [[change]] is `nowhere`, which is no regime of this file
 --> my.toml:7:11
  |
7 | becomes = "nowhere"
  |           ^^^^^^^^^
)");
}

TEST(ScenarioNames, AChangeOfARegimeThatIsNotComparedIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[regime.today]
compare = false
[[change]]
year = 5
regime = "today"
becomes = "tables"
)"),
            R"(error: `regime` in [[change]] is `today`, which is no regime that is compared
 --> my.toml:8:10
  |
8 | regime = "today"
  |          ^^^^^^^
)");
}

TEST(ScenarioNames, ARegimeMayNotHaveAnyName) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime."a b"]
)"),
            R"(error: `a b` cannot be the name of a regime
 --> my.toml:2:9
  |
2 | [regime."a b"]
  |         ^^^^^
  = a name has 1 to 40 letters, digits, `_` or `-`
)");
}

TEST(ScenarioNames, ANameForTheTerminalIsNotPrintedAsItIs) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime."a\u001b[31m"]
)"),
            R"(error: `a?[31m` cannot be the name of a regime
 --> my.toml:2:9
  |
2 | [regime."a\u001b[31m"]
  |         ^^^^^^^^^^^^^
  = a name has 1 to 40 letters, digits, `_` or `-`
)");
}

TEST(ScenarioNames, ANameIsNotEndless) {
  EXPECT_EQ(
      mistakes_in(R"(schema = 1
[regime.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx]
)"),
      R"(error: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...` cannot be the name of a regime
 --> my.toml:2:9
  |
2 | [regime.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = a name has 1 to 40 letters, digits, `_` or `-`
)");
}

}  // namespace
}  // namespace commonroom
