#include "world/text_encoding.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace commonroom {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, WellFormedUtf8IsKnown) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("plain"));
  EXPECT_TRUE(is_utf8("\x00\x7F"sv));
  EXPECT_TRUE(is_utf8("caf\xC3\xA9 \xE2\x80\x93 \xF0\x9F\x98\x80"));
  EXPECT_TRUE(is_utf8("\xF4\x8F\xBF\xBF"));  // U+10FFFF
}

TEST(Encoding, IllFormedUtf8IsKnown) {
  EXPECT_FALSE(is_utf8("\xE9"));              // alone
  EXPECT_FALSE(is_utf8("\x80"));              // begins in the middle
  EXPECT_FALSE(is_utf8("\xC3"));              // cut off
  EXPECT_FALSE(is_utf8("\xE2\x80"));          // cut off
  EXPECT_FALSE(is_utf8("\xC3("));             // not continued
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(is_utf8("\xE0\x80\xAF"));      // overlong
  EXPECT_FALSE(is_utf8("\xF0\x80\x80\xAF"));  // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // half of a surrogate pair
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  EXPECT_FALSE(is_utf8("\xFF"));
}

TEST(Encoding, AByteOrderMarkMeansUtf8) {
  const EncodingFound found = find_encoding("\xEF\xBB\xBFURN");
  EXPECT_EQ(found.encoding, Encoding::utf_8);
  EXPECT_TRUE(found.has_byte_order_mark);
  EXPECT_EQ(found.text_begins, 3U);
}

TEST(Encoding, WhatIsNotUtf8IsWindows1252) {
  EXPECT_EQ(find_encoding("caf\xC3\xA9").encoding, Encoding::utf_8);
  EXPECT_EQ(find_encoding("caf\xE9").encoding, Encoding::windows_1252);
}

TEST(Encoding, Windows1252IsNotLatin1) {
  EXPECT_EQ(to_utf8("St Anne\x92s \x96 caf\xE9", Encoding::windows_1252), "St Anne\u2019s \u2013 caf\u00E9");
  EXPECT_EQ(to_utf8("\x80 \x8A \x9F \xFF", Encoding::windows_1252), "\u20AC \u0160 \u0178 \u00FF");
}

TEST(Encoding, BytesWithoutMeaningBecomeTheReplacementCharacter) {
  EXPECT_EQ(to_utf8("\x81\x8D\x8F\x90\x9D", Encoding::windows_1252), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(Encoding, EveryByteOfWindows1252BecomesWellFormedUtf8) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    EXPECT_TRUE(is_utf8(to_utf8(text, Encoding::windows_1252))) << byte;
    EXPECT_TRUE(is_utf8(to_utf8(text, Encoding::utf_8))) << byte;
  }
}

TEST(Text, BecomesOneLine) {
  EXPECT_EQ(one_line("  a\r\n\tb  c \x7F"), "a b c");
  EXPECT_EQ(one_line("\x00\x01"sv), "");
  EXPECT_EQ(one_line("caf\u00E9"), "caf\u00E9");
}

TEST(Text, IsTrimmedAndComparedIgnoringCase) {
  EXPECT_EQ(trimmed(" \t\r\nURN \n"), "URN");
  EXPECT_EQ(trimmed("   "), "");
  EXPECT_TRUE(same_ignoring_case("OPEN", "Open"));
  EXPECT_FALSE(same_ignoring_case("Open", "Opened"));
  EXPECT_EQ(joined({"a", "b", "c"}, ", "), "a, b, c");
  EXPECT_EQ(joined({}, ", "), "");
  EXPECT_EQ(lower_case("St. HELENS \xC3\x89"), "st. helens \xC3\x89");
}

}  // namespace
}  // namespace commonroom
