#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {

namespace {

using testing::mistakes_in;
using testing::plan_of;

TEST(ScenarioSyntax, AValueThatIsNotTomlIsPointedAt) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 2o
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: this is not TOML
 --> my.toml:3:10
  |
3 | years = 2o
  |          ^
  = expected digit, saw 'o'
)");
}

TEST(ScenarioSyntax, EveryLineThatIsNotTomlIsReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 2o
replicates = 
seed = 0.3.4
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: this is not TOML
 --> my.toml:3:10
  |
3 | years = 2o
  |          ^
  = expected digit, saw 'o'

error: this is not TOML
 --> my.toml:4:14
  |
4 | replicates = 
  |              ^
  = expected value, saw '\n'

error: this is not TOML
 --> my.toml:5:11
  |
5 | seed = 0.3.4
  |           ^
  = expected decimal digit or exponent, saw '.'
)");
}

TEST(ScenarioSyntax, ALineThatIsNotTomlDoesNotHideOtherMistakes) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 2o
replicates = 0
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: this is not TOML
 --> my.toml:3:10
  |
3 | years = 2o
  |          ^
  = expected digit, saw 'o'

error: `replicates` in [run] is out of range: 0
 --> my.toml:4:14
  |
4 | replicates = 0
  |              ^
  = it may be from 1 to 100000
)");
}

TEST(ScenarioSyntax, WhatALeftOutLineMayHaveHeldIsNotMissed) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.o
)"),
            R"(error: this is not TOML
 --> my.toml:3:14
  |
3 | strength = 2.o
  |              ^
  = expected decimal digit, saw 'o'
)");
}

TEST(ScenarioSyntax, AKeyGivenTwiceIsPointedAt) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 20
years = 10
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: this was given before
 --> my.toml:4:1
  |
4 | years = 10
  | ^^^^^
  = cannot redefine existing integer 'years'
)");
}

TEST(ScenarioSyntax, ATableGivenTwiceIsPointedAt) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 20
[regime.tables.league_table]
strength = 2.0
[run]
seed = 2
)"),
            R"(error: this was given before
 --> my.toml:6:1
  |
6 | [run]
  | ^^^^^
  = cannot redefine existing table 'run'
)");
}

TEST(ScenarioSyntax, AWholeNumberBeyond64BitsIsNotToml) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[run]
years = 99999999999999999999
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: this is not TOML
 --> my.toml:3:29
  |
3 | years = 99999999999999999999
  |                             ^
  = '99999999999999999999' is not representable in 64 bits
)");
}

TEST(ScenarioSyntax, AListThatDoesNotEndIsReportedOnce) {
  EXPECT_EQ(mistakes_in(R"(schema = 1
[regime.tables.league_table]
strength = 2.0
[outcomes]
primary = ["trust",
worth_noticing_sd = 0.01
)"),
            R"(error: this is not TOML
 --> my.toml:6:1
  |
6 | worth_noticing_sd = 0.01
  | ^
  = could not determine value type
)");
}

TEST(ScenarioSyntax, AnUnknownSchemaIsTheOnlyMistakeReported) {
  EXPECT_EQ(mistakes_in(R"(schema = 2
[runn]
)"),
            R"(error: this schema is not known
 --> my.toml:1:10
  |
1 | schema = 2
  |          ^
  = this version reads schema = 1
)");
}

TEST(ScenarioSyntax, ASchemaThatIsNoNumberIsUnknown) {
  EXPECT_EQ(mistakes_in(R"(schema = "1"
)"),
            R"(error: this schema is not known
 --> my.toml:1:10
  |
1 | schema = "1"
  |          ^^^
  = this version reads schema = 1
)");
}

TEST(ScenarioSyntax, AFileWithoutSchemaIsToldHowToBegin) {
  EXPECT_EQ(mistakes_in(R"([meta]
title = "x"
[regime.tables.league_table]
strength = 2.0
)"),
            R"(error: the file does not say which schema it follows
 --> my.toml:1:1
  |
1 | [meta]
  | ^
  = begin it with: schema = 1
)");
}

TEST(ScenarioSyntax, AnEmptyFileLacksSchemaAndRegimes) {
  EXPECT_EQ(mistakes_in(R"()"),
            R"(error: the file does not say which schema it follows
 --> my.toml:1:1
  = begin it with: schema = 1

error: there is no regime to compare
  --> my.toml
  = write one, as [regime.NAME]
)");
}

TEST(ScenarioSyntax, AFileOfMoreThanOneMebibyteIsRefused) {
  EXPECT_EQ(mistakes_in(std::string((1U << 20U) + 1, '#')),
            "error: a scenario of 1048577 bytes is too large\n  --> my.toml\n  = the most is 1 MiB\n");
}

TEST(ScenarioSyntax, KeysThatWouldNestThousandsDeepAreRefused) {
  std::string keys = "a";
  for (int i = 0; i < 100'000; ++i) keys += ".a";
  EXPECT_EQ(mistakes_in("[" + keys + "]"),
            "error: there are too many dots in one line\n --> my.toml:1:1\n  = tables cannot be nested so "
            "deeply\n");
  EXPECT_NE(mistakes_in("schema = 1\n[regime.a]\n", {"run.years=" + std::string(200'000, '[')})
                .find("error: `years`"),
            std::string::npos);
}

TEST(ScenarioSyntax, DotsInTextAndCommentsDoNotCount) {
  const std::string dots(900, '.');
  EXPECT_EQ(mistakes_in("schema = 1 # " + dots + "\n[meta]\ntitle = \"\\\"" + dots + "\"\nquestion = \"\"\"" +
                        dots + "\n" + dots + "\"\"\"\nauthors = ['" + dots + "', 'b']\n[regime.a]\n"),
            "");
}

TEST(ScenarioSyntax, ListsThatWouldNestThousandsDeepAreRefused) {
  EXPECT_NE(mistakes_in("a = " + std::string(100'000, '[')).find("this is not TOML"), std::string::npos);
}

TEST(ScenarioSyntax, HundredsOfMistakesAreCountedNotPrinted) {
  std::string text = "schema = 1\n[regime.a]\n[run]\n";
  for (int i = 0; i < 1000; ++i) text += "key" + std::to_string(i) + " = 1\n";
  const std::string mistakes = mistakes_in(text);
  EXPECT_NE(mistakes.find("unknown key `key99` in [run]"), std::string::npos);
  EXPECT_EQ(mistakes.find("unknown key `key100` in [run]"), std::string::npos);
  EXPECT_NE(mistakes.find("error: 900 more mistakes, not shown\n"), std::string::npos);
}

TEST(ScenarioSyntax, AHeaderThatEndsBeforeItsNameIsPointedAt) {
  EXPECT_EQ(mistakes_in("schema = 1\n[[\n[regime.a]\n"),
            "error: this is not TOML\n --> my.toml:2:1\n  |\n2 | [[\n  | ^^\n");
  EXPECT_EQ(mistakes_in("schema = 1\n[\n[regime.a]\n").find("error: this is not TOML"), 0U);
}

TEST(ScenarioSyntax, LettersThatAreNotPlainBelongIntoQuotes) {
  EXPECT_EQ(mistakes_in("schema = 1 # \u00e9\n[regime.a]\nlabel = \u201cA\u201d\nl\u00e9bel = 1\n"),
            R"(error: this is not TOML
 --> my.toml:3:9
  |
3 | label = “A”
  |         ^
  = could not determine value type

error: this is not TOML
 --> my.toml:4:2
  |
4 | lébel = 1
  |  ^
  = expected '=', saw 'é'
)");
  EXPECT_EQ(mistakes_in("schema = 1\n[regime.a]\nlabel = \"caf\u00e9\"\n"), "");
  EXPECT_EQ(mistakes_in("schema = 1\n[regime.a]\n", {"meta.title=caf\u00e9"}), "");
}

TEST(ScenarioSyntax, ALetterAfterABackslashThatJoinsLinesIsNoSpace) {
  EXPECT_EQ(plan_of("schema = 1\n[regime.a]\n[meta]\ntitle = \"\"\"\\\n  \u00e9t\u00e9\"\"\"\n").title,
            "\u00e9t\u00e9");
}

TEST(ScenarioSyntax, AByteOrderMarkAndWindowsLineEndsAreFine) {
  EXPECT_EQ(mistakes_in("\xEF\xBB\xBFschema = 1\r\n[regime.a]\r\n"), "");
}

TEST(ScenarioSyntax, TextThatIsNotUtf8IsNotToml) {
  EXPECT_NE(mistakes_in("schema = 1\n[meta]\ntitle = \"\xFF\"\n[regime.a]\n").find("this is not TOML"),
            std::string::npos);
}

}  // namespace
}  // namespace commonroom
