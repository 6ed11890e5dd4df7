#include "core/number_text.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace commonroom {
namespace {

TEST(NumberText, IsReadWholeOrNotAtAll) {
  EXPECT_EQ(number_in<int>("-12"), -12);
  EXPECT_EQ(number_in<double>("2.5e1"), 25.0);
  for (const char* text : {"", " 1", "1 ", "1x", "+1", "--1"}) EXPECT_FALSE(number_in<int>(text)) << text;
}

TEST(NumberText, IsNothingWhereTheTypeIsTooSmall) {
  EXPECT_EQ(number_in<std::uint32_t>("4294967295"), 4294967295U);
  EXPECT_FALSE(number_in<std::uint32_t>("4294967296"));
  EXPECT_FALSE(number_in<std::uint32_t>("-1"));
  EXPECT_FALSE(number_in<double>("1e999"));
}

TEST(NumberText, MayHaveAPlusSignAndMustBeFiniteWhereItSaysSo) {
  EXPECT_EQ(finite_number_in("+0.5"), 0.5);
  EXPECT_EQ(finite_number_in("-0.5"), -0.5);
  for (const char* text : {"inf", "nan", "+", "+-1", "++1", ""}) EXPECT_FALSE(finite_number_in(text)) << text;
}

}  // namespace
}  // namespace commonroom
