#include "measures/kinds.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace commonroom {
namespace {

constexpr std::size_t primary = static_cast<std::size_t>(Stage::primary);
constexpr std::size_t secondary = static_cast<std::size_t>(Stage::secondary);

/// Secondary schools in two regions, each with ten pupils more than the one before and attainment as asked;
/// the first half rural, fifths by position.
struct Made {
  Country country;
  Tests tests;
};

Made schools_with(const std::vector<double>& attainment) {
  Made made;
  Schools& schools = made.country.schools;
  made.country.region_names = {"London", "Elsewhere"};
  for (std::size_t i = 0; i < attainment.size(); ++i) {
    schools.urn.push_back(static_cast<std::uint32_t>(900001 + i));
    schools.region.push_back(id_at<RegionId>(i % 2));
    schools.last_year.push_back(11);
    const auto fifth = static_cast<std::uint8_t>(i * fifths / attainment.size());
    made.country.kinds.size_fifth.push_back(fifth);
    made.country.kinds.disadvantage_fifth.push_back(static_cast<std::uint8_t>(fifths - 1 - fifth));
    made.country.kinds.settlement.push_back(2 * i < attainment.size() ? Settlement::rural
                                                                      : Settlement::urban);
    TestSums sums;
    sums.n = 10.0 * static_cast<double>(i + 1);
    sums.group_n[0] = sums.n;
    sums.group_attained[0] = attainment[i] * sums.n;
    made.tests[secondary].by_school.push_back(sums);
    made.tests[secondary].national += sums;
  }
  made.tests[primary].by_school = Column<SchoolId, TestSums>(attainment.size());
  return made;
}

double value(const YearRecord& record, std::string_view outcome, std::size_t label) {
  return record[outcome_offset(outcome_named(outcome).value()) + label];
}

YearRecord record_of(const Made& made) {
  RecordWriter record;
  measure_kinds(record, made.country, made.tests);
  return std::move(record).take();
}

TEST(KindsInResults, AreMeansOverPupilsOfTheSchoolsOfTheKind) {
  const Made made = schools_with({0.0, 0.3, -0.2, 0.5});
  const YearRecord record = record_of(made);
  EXPECT_NEAR(value(record, "attainment_16_by_settlement", 0), (0.0 * 10 + 0.3 * 20) / 30, 1e-12);
  EXPECT_NEAR(value(record, "attainment_16_by_settlement", 1), (-0.2 * 30 + 0.5 * 40) / 70, 1e-12);
  EXPECT_NEAR(value(record, "attainment_16_by_region", 6), (0.0 * 10 - 0.2 * 30) / 40, 1e-12) << "London";
  EXPECT_NEAR(value(record, "attainment_16_by_region", 9), (0.3 * 20 + 0.5 * 40) / 60, 1e-12) << "other";
  EXPECT_TRUE(std::isnan(value(record, "attainment_16_by_region", 0))) << "no school is in the north east";
  EXPECT_NEAR(value(record, "attainment_16_by_school_size", 0), 0.0, 1e-12);
  EXPECT_NEAR(value(record, "attainment_16_by_school_disadvantage", 4), 0.0, 1e-12);
  EXPECT_TRUE(std::isnan(value(record, "attainment_11_by_settlement", 0))) << "nobody was tested at 11";
}

TEST(KindsInResults, TellNothingOfFewerThanTenRealSchools) {
  Made made = schools_with(std::vector<double>(19, 0.25));
  made.country.is_real = true;
  const YearRecord record = record_of(made);
  EXPECT_NEAR(value(record, "attainment_16_by_settlement", 0), 0.25, 1e-12) << "ten schools";
  EXPECT_TRUE(std::isnan(value(record, "attainment_16_by_settlement", 1))) << "nine schools";
  EXPECT_TRUE(std::isnan(value(record, "attainment_16_by_school_size", 2)));
}

}  // namespace
}  // namespace commonroom
