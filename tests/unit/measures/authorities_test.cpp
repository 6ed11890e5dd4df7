#include "measures/authorities.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace commonroom {
namespace {

constexpr std::size_t at_16 = static_cast<std::size_t>(Stage::secondary);

/// A country of state schools by hand, one after the other.
class SchoolsByHand {
 public:
  explicit SchoolsByHand(std::size_t authorities) {
    for (std::size_t i = 0; i < authorities; ++i)
      country_.area_names.push_back("Authority " + std::to_string(i));
  }

  /// Schools of an authority; those that end at 11 test each pupil of a different attainment.
  void add_schools(std::size_t authority, std::size_t count, int last_year) {
    for (std::size_t i = 0; i < count; ++i) {
      Schools& schools = country_.schools;
      const auto number = static_cast<float>(schools.size());
      schools.urn.push_back(static_cast<std::uint32_t>(900001 + schools.size()));
      schools.area.push_back(id_at<AreaId>(authority));
      schools.first_year.push_back(last_year == 6 ? 0 : 7);
      schools.last_year.push_back(static_cast<std::uint8_t>(last_year));
      schools.x_km.push_back(number);
      schools.y_km.push_back(2 * number);
      test_pupils(last_year == 11 ? schools.size() : 0);
    }
  }

  void make_last_school_independent() { ++country_.schools.independents; }
  void make_real() { country_.is_real = true; }

  [[nodiscard]] const Country& country() const { return country_; }
  [[nodiscard]] const Tests& tests() const { return tests_; }
  /// Slow and obvious: the mean of every pupil tested in an authority's state schools.
  [[nodiscard]] double mean_of_pupils(std::size_t authority) const {
    double sum = 0, pupils = 0;
    for (std::size_t i = 0; i < country_.schools.state_size(); ++i) {
      if (index(country_.schools.area[id_at<SchoolId>(i)]) != authority) continue;
      for (const double attained : attained_[i]) {
        sum += attained;
        pupils += 1;
      }
    }
    return sum / pupils;
  }

 private:
  void test_pupils(std::size_t count) {
    TestSums sums;
    attained_.emplace_back();
    for (std::size_t pupil = 0; pupil < count; ++pupil) {
      attained_.back().push_back(std::sin(static_cast<double>(100 * count + pupil)));
      sums.n += 1;
      sums.group_attained[0] += attained_.back().back();
    }
    tests_[at_16].by_school.push_back(sums);
  }

  Country country_;
  Tests tests_;
  std::vector<std::vector<double>> attained_;  ///< [school][pupil]
};

TEST(AuthoritiesInResults, HaveTheMeanOverThePupilsOfTheirSchools) {
  SchoolsByHand made(2);
  made.add_schools(1, 2, 11);
  made.add_schools(0, 3, 11);
  made.add_schools(0, 4, 6);
  made.add_schools(1, 3, 11);
  const std::vector<ToldAuthority> told = authorities_told_of(made.country());
  ASSERT_EQ(told.size(), 2U);
  std::vector<double> means(2);
  measure_authorities(told, made.tests(), means);
  EXPECT_NEAR(means[0], made.mean_of_pupils(0), 1e-12);
  EXPECT_NEAR(means[1], made.mean_of_pupils(1), 1e-12);
}

TEST(AuthoritiesInResults, LieAtTheMeanOfTheirSchoolsThatTakePupilsTo16) {
  SchoolsByHand made(1);
  made.add_schools(0, 5, 6);
  made.add_schools(0, 3, 11);  // at 5, 6 and 7 km east, twice as many north
  const AuthorityTable table = table_of(made.country(), authorities_told_of(made.country()));
  ASSERT_EQ(table.size(), 1U);
  EXPECT_EQ(table.name[0], "Authority 0");
  EXPECT_FLOAT_EQ(table.x_km[0], 6);
  EXPECT_FLOAT_EQ(table.y_km[0], 12);
  EXPECT_EQ(table.schools[0], 3U);
}

TEST(AuthoritiesInResults, AreLeftOutWithFewerThanThreeSchoolsTo16) {
  SchoolsByHand made(3);
  made.add_schools(0, 2, 11);
  made.add_schools(0, 20, 6);
  made.add_schools(1, 3, 11);
  made.add_schools(2, 3, 11);
  made.make_last_school_independent();
  const std::vector<ToldAuthority> told = authorities_told_of(made.country());
  ASSERT_EQ(told.size(), 1U) << "two state schools in the first and the last";
  EXPECT_EQ(told[0].area, id_at<AreaId>(1));
}

TEST(AuthoritiesInResults, OfARegisterAlsoHaveTenSchoolsInAll) {
  SchoolsByHand made(2);
  made.add_schools(0, 3, 11);
  made.add_schools(0, 6, 6);
  made.add_schools(1, 3, 11);
  made.add_schools(1, 7, 6);
  EXPECT_EQ(authorities_told_of(made.country()).size(), 2U);
  made.make_real();
  const std::vector<ToldAuthority> told = authorities_told_of(made.country());
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].area, id_at<AreaId>(1));
}

TEST(AuthoritiesInResults, HaveNoMeanWhereNobodyIsTested) {
  SchoolsByHand made(1);
  made.add_schools(0, 3, 11);
  Tests nobody;
  nobody[at_16].by_school = Column<SchoolId, TestSums>(3);
  std::vector<double> means(1);
  measure_authorities(authorities_told_of(made.country()), nobody, means);
  EXPECT_TRUE(std::isnan(means[0]));
}

}  // namespace
}  // namespace commonroom
