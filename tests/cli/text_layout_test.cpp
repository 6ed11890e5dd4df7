#include "app/text_layout.hpp"

#include <gtest/gtest.h>

#include "core/shell_word.hpp"

using commonroom::shell_word;
using namespace commonroom::app;

namespace {

TEST(TextLayout, breaks_between_words_and_keeps_line_breaks) {
  EXPECT_EQ(wrapped("one two  three\nfour", 7), (std::vector<std::string>{"one two", "three", "four"}));
  EXPECT_EQ(wrapped("unbreakable", 4), (std::vector<std::string>{"unbreakable"}));
}

TEST(TextLayout, counts_characters_and_not_bytes) {
  EXPECT_EQ(wrapped("\xC3\xA9\xC3\xA9 \xC3\xA9", 4), (std::vector<std::string>{"\xC3\xA9\xC3\xA9 \xC3\xA9"}));
}

TEST(TextLayout, an_entry_that_is_too_wide_continues_below) {
  EXPECT_EQ(entry("ab", "text", 6), "  ab  text\n");
  EXPECT_EQ(entry("abcdef", "text", 6), "  abcdef\n      text\n");
}

TEST(TextLayout, counts_in_words) {
  EXPECT_EQ(counted(1, "school"), "1 school");
  EXPECT_EQ(counted(20185, "school"), "20,185 schools");
  EXPECT_EQ(counted(1000000, "authority", "authorities"), "1,000,000 authorities");
}

TEST(TextLayout, durations_are_said_as_people_do) {
  EXPECT_EQ(duration_in_words(59.6), "1 min 0 s");
  EXPECT_EQ(duration_in_words(8), "8 s");
  EXPECT_EQ(duration_in_words(2 * 3600 + 5 * 60), "2 h 5 min");
  EXPECT_EQ(duration_in_words(-1), "0 s");
}

TEST(TextLayout, words_of_a_shell_are_quoted_where_they_must_be) {
  EXPECT_EQ(shell_word("results/first"), "results/first");
  EXPECT_EQ(shell_word("my results"), "'my results'");
  EXPECT_EQ(shell_word("it's"), "'it'\\''s'");
  EXPECT_EQ(shell_word(""), "''");
}

}  // namespace
