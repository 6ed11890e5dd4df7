// The register of England's schools of April 2022.

#include "support/real_register.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <map>

#include "register_text.hpp"
#include "world/region_of_authority.hpp"

namespace commonroom::testing {
namespace {

class RealRegister : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto path = test::real_register();
    if (!path) GTEST_SKIP() << test::no_register;
    path_ = *path;
  }
  std::string path_;
};

TEST_F(RealRegister, AllSchoolsThatTeachYears0To11AreUsable) {
  const RegisterReading reading = read_register(path_);
  for (const std::string& line : lines_of(reading.report)) std::printf("%s\n", line.c_str());
  EXPECT_EQ(reading.report.rows_read, 20185U);
  EXPECT_EQ(reading.report.usable, 20184U);
  EXPECT_EQ(reading.report.authorities, 152U);
  EXPECT_TRUE(adds_up(reading.report));
  // A sixth form centre: it has no pupils in years 0-11.
  EXPECT_EQ(reading.report.of(LeftOut::after_sixteen).examples, std::vector<std::uint32_t>{114310});
}

TEST_F(RealRegister, BlanksAreAsManyAsTheFileHas) {
  const RegisterReport report = read_register(path_).report;
  EXPECT_EQ(report.of(FillRule::roll_from_capacity).count + report.of(FillRule::roll_from_phase).count, 481U);
  EXPECT_EQ(report.of(FillRule::capacity_from_roll).count + report.of(FillRule::capacity_from_phase).count,
            80U);
  EXPECT_EQ(report.of(FillRule::fsm_from_authority).count + report.of(FillRule::fsm_from_phase).count, 487U);
  EXPECT_EQ(report.of(FillRule::grade_blank).count, 3334U);
  EXPECT_EQ(report.of(FillRule::region_from_neighbours).count + report.of(FillRule::region_unknown).count,
            0U);
}

TEST_F(RealRegister, PupilsInYears0To11AreAboutSevenAndAHalfMillion) {
  const RegisterReading reading = read_register(path_);
  std::uint64_t published = 0;
  for (const RegisterSchool& school : reading.schools) {
    if ((school.filled_in & register_filled::roll) == 0) published += school.pupils;
  }
  std::printf("%llu pupils by published rolls, %llu with those filled in\n",
              static_cast<unsigned long long>(published),
              static_cast<unsigned long long>(reading.report.pupils));
  EXPECT_GT(published, 7'400'000U);
  EXPECT_LT(published, 7'500'000U);
  EXPECT_GT(reading.report.pupils, published);
  EXPECT_LT(reading.report.pupils, 7'700'000U);
}

TEST_F(RealRegister, EverySchoolIsSound) {
  std::map<std::string, int> by_region;
  std::uint32_t last_urn = 0;
  for (const RegisterSchool& school : read_register(path_).schools) {
    ++by_region[school.region];
    EXPECT_LT(last_urn, school.urn);
    last_urn = school.urn;
    EXPECT_LE(school.first_year, school.last_year);
    EXPECT_GE(school.places_per_year * static_cast<std::uint32_t>(school.years_served()) + 6, school.pupils)
        << school.urn;
    EXPECT_GE(school.fsm_share, 0);
    EXPECT_LE(school.fsm_share, 0.9);
    EXPECT_LE(school.northing_km, 660) << school.urn << " lies in Scotland";
  }
  EXPECT_EQ(by_region.size(), england_regions.size());
}

TEST_F(RealRegister, OneAuthorityIsAsItIsAmongAll) {
  const RegisterReading all = read_register(path_);
  const RegisterReading one = read_register(path_, {.authorities = {"Suffolk"}, .regions = {}, .phases = {}});
  std::printf("%zu schools and %llu pupils in Suffolk\n", one.schools.size(),
              static_cast<unsigned long long>(one.report.pupils));
  EXPECT_EQ(one.report.authorities, 1U);
  EXPECT_EQ(one.schools.size(), 299U);
  for (const RegisterSchool& school : one.schools) EXPECT_EQ(school, school_of(all, school.urn));
}

TEST_F(RealRegister, IsReadInASmallPartOfASecond) {
  const auto start = std::chrono::steady_clock::now();
  const RegisterReading reading = read_register(path_);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf("%zu schools read in %.3f s\n", reading.schools.size(), seconds.count());
#ifndef COMMONROOM_SANITIZED
  EXPECT_LT(seconds.count(), 2.0);
#endif
}

}  // namespace
}  // namespace commonroom::testing
