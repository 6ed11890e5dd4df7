#include "world/register_years.hpp"

#include <gtest/gtest.h>

#include "core/contracts.hpp"

namespace commonroom {
namespace {

TEST(Years, FollowFromTheStatutoryAges) {
  const auto expect_years = [](int low, int high, int first, int last) {
    const YearsTaught years = years_taught(low, high);
    EXPECT_EQ(years.first, first) << low << "-" << high;
    EXPECT_EQ(years.last, last) << low << "-" << high;
  };
  expect_years(4, 11, 0, 6);
  expect_years(5, 11, 0, 6);  // "from 5" admits to reception too
  expect_years(2, 11, 0, 6);
  expect_years(7, 11, 3, 6);
  expect_years(9, 13, 5, 8);
  expect_years(11, 16, 7, 11);
  expect_years(11, 19, 7, 11);
  expect_years(14, 19, 10, 11);
}

TEST(Years, AreNoneForNurseriesAndSixthForms) {
  EXPECT_EQ(years_taught(2, 4).count(), 0);
  EXPECT_EQ(years_taught(16, 19).count(), 0);
  EXPECT_EQ(years_taught(6, 6).count(), 0);
  EXPECT_EQ(years_taught(4, 5).count(), 1);
}

TEST(Years, TellThePhase) {
  const auto phase = [](int low, int high) { return phase_of(years_taught(low, high)); };
  EXPECT_EQ(phase(3, 7), Phase::infant);
  EXPECT_EQ(phase(5, 6), Phase::infant);
  EXPECT_EQ(phase(7, 11), Phase::junior);
  EXPECT_EQ(phase(4, 8), Phase::first);
  EXPECT_EQ(phase(4, 9), Phase::first);
  EXPECT_EQ(phase(3, 10), Phase::first);
  EXPECT_EQ(phase(4, 11), Phase::primary);
  EXPECT_EQ(phase(4, 12), Phase::primary);  // a "middle deemed primary" that begins at reception
  EXPECT_EQ(phase(3, 13), Phase::primary);
  EXPECT_EQ(phase(9, 13), Phase::middle);
  EXPECT_EQ(phase(10, 13), Phase::middle);
  EXPECT_EQ(phase(9, 12), Phase::middle);
  EXPECT_EQ(phase(11, 14), Phase::secondary);
  EXPECT_EQ(phase(10, 18), Phase::secondary);
  EXPECT_EQ(phase(11, 16), Phase::secondary);
  EXPECT_EQ(phase(12, 18), Phase::secondary);
  EXPECT_EQ(phase(13, 18), Phase::upper);
  EXPECT_EQ(phase(14, 19), Phase::upper);
  EXPECT_EQ(phase(4, 16), Phase::all_through);
  EXPECT_EQ(phase(7, 18), Phase::all_through);
  EXPECT_EQ(phase(9, 16), Phase::all_through);
  EXPECT_THROW((void)phase_of(years_taught(16, 19)), ContractViolation);
}

TEST(Years, EveryAgeRangeWithYearsHasAPhase) {
  for (int low = 0; low <= 99; ++low) {
    for (int high = low; high <= 99; ++high) {
      const YearsTaught years = years_taught(low, high);
      if (years.count() == 0) continue;
      EXPECT_NO_THROW((void)phase_of(years)) << low << "-" << high;
      EXPECT_GE(years.first, 0);
      EXPECT_LE(years.last, 11);
    }
  }
}

TEST(Years, NurseryAndSixthFormWeighAsTheParametersSay) {
  const RegisterParameters parameters{.nursery_weight = 0.25, .sixth_form_weight = 2};
  EXPECT_DOUBLE_EQ(school_in_year_groups(years_taught(4, 11), parameters), 7);
  EXPECT_DOUBLE_EQ(school_in_year_groups(years_taught(3, 11), parameters), 7.25);
  EXPECT_DOUBLE_EQ(school_in_year_groups(years_taught(11, 16), parameters), 5);
  EXPECT_DOUBLE_EQ(school_in_year_groups(years_taught(11, 18), parameters), 7);
  EXPECT_DOUBLE_EQ(school_in_year_groups(years_taught(2, 19), parameters), 14.25);
}

}  // namespace
}  // namespace commonroom
