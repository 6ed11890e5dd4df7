#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;

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
