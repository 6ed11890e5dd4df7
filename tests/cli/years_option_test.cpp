#include "app/years_option.hpp"

#include <gtest/gtest.h>

#include "app/usage_error.hpp"

using namespace commonroom;
using app::years_asked_for;

namespace {

TEST(YearsOption, reads_ranges_and_names) {
  EXPECT_EQ(years_asked_for("6-10", 20), (Period{"years 6-10", 6, 10}));
  EXPECT_EQ(years_asked_for("7", 20), (Period{"years 7-7", 7, 7}));
  EXPECT_EQ(years_asked_for("last5", 20), (Period{"years 16-20", 16, 20}));
  EXPECT_EQ(years_asked_for("last5", 3), (Period{"years 1-3", 1, 3}));
  EXPECT_EQ(years_asked_for("all", 3), (Period{"years 1-3", 1, 3}));
}

TEST(YearsOption, refuses_anything_else) {
  for (const char* text :
       {"", "-", "1-", "-5", "5-1", "0-2", "one", "last", "last0", "last-1", "1-2-3", "99999999999"}) {
    EXPECT_THROW((void)years_asked_for(text, 20), app::UsageError) << text;
  }
}

}  // namespace
