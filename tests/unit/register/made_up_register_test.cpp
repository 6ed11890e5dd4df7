// Reads tests/data/register/made_up_register.csv, a download in miniature: all columns of the real register
// in another order, Windows-1252, and one row for each trouble. make_made_up_register.py beside it writes it.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "register_text.hpp"
#include "support/places.hpp"
#include "world/country.hpp"
#include "world/text_encoding.hpp"

namespace commonroom::testing {
namespace {

const std::filesystem::path made_up =
    std::filesystem::path(source_folder()) / "tests/data/register/made_up_register.csv";

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::uint64_t count(const RegisterReading& reading, LeftOut reason) {
  return reading.report.of(reason).count;
}
std::uint64_t count(const RegisterReading& reading, FillRule rule) {
  return reading.report.of(rule).count;
}

TEST(MadeUpRegister, EveryRowIsUsedOrCounted) {
  const RegisterReading reading = read_register(made_up);
  EXPECT_EQ(reading.report.encoding, Encoding::windows_1252);
  EXPECT_EQ(reading.report.rows_read, 54U);
  EXPECT_EQ(reading.report.usable, 21U);
  EXPECT_EQ(reading.schools.size(), 21U);
  EXPECT_EQ(reading.report.blank_lines, 1U);
  EXPECT_EQ(reading.report.authorities, 4U);
  EXPECT_TRUE(reading.report.missing_columns.empty());
  EXPECT_TRUE(adds_up(reading.report));
}

TEST(MadeUpRegister, WhatIsLeftOutIsCountedByReason) {
  const RegisterReading reading = read_register(made_up);
  EXPECT_EQ(count(reading, LeftOut::too_few_columns), 1U);
  EXPECT_EQ(count(reading, LeftOut::too_many_columns), 1U);
  EXPECT_EQ(count(reading, LeftOut::misquoted), 1U);
  EXPECT_EQ(count(reading, LeftOut::urn_unreadable), 1U);
  EXPECT_EQ(count(reading, LeftOut::authority_unreadable), 1U);
  EXPECT_EQ(count(reading, LeftOut::duplicate_urn), 1U);
  EXPECT_EQ(count(reading, LeftOut::closed), 1U);
  EXPECT_EQ(count(reading, LeftOut::proposed_to_open), 1U);
  EXPECT_EQ(count(reading, LeftOut::status_unknown), 1U);
  EXPECT_EQ(count(reading, LeftOut::independent), 1U);
  EXPECT_EQ(count(reading, LeftOut::special), 2U);
  EXPECT_EQ(count(reading, LeftOut::alternative_provision), 1U);
  EXPECT_EQ(count(reading, LeftOut::nursery), 2U);
  EXPECT_EQ(count(reading, LeftOut::after_sixteen), 2U);
  EXPECT_EQ(count(reading, LeftOut::higher_education), 1U);
  EXPECT_EQ(count(reading, LeftOut::outside_england), 1U);
  EXPECT_EQ(count(reading, LeftOut::other_establishment), 1U);
  EXPECT_EQ(count(reading, LeftOut::type_unknown), 1U);
  EXPECT_EQ(count(reading, LeftOut::no_ages), 2U);
  EXPECT_EQ(count(reading, LeftOut::ages_unreadable), 1U);
  EXPECT_EQ(count(reading, LeftOut::no_years_taught), 1U);
  EXPECT_EQ(count(reading, LeftOut::no_coordinates), 2U);
  EXPECT_EQ(count(reading, LeftOut::easting_unreadable), 1U);
  EXPECT_EQ(count(reading, LeftOut::northing_unreadable), 1U);
  EXPECT_EQ(count(reading, LeftOut::coordinates_outside), 1U);
  EXPECT_EQ(count(reading, LeftOut::roll_unreadable), 2U);
  EXPECT_EQ(count(reading, LeftOut::capacity_unreadable), 1U);
  EXPECT_EQ(count(reading, LeftOut::size_unknown), 0U);
  EXPECT_EQ(reading.report.of(LeftOut::closed).examples, std::vector<std::uint32_t>{200001});
}

TEST(MadeUpRegister, WhatIsFilledInIsCountedByRule) {
  const RegisterReading reading = read_register(made_up);
  EXPECT_EQ(count(reading, FillRule::roll_from_capacity), 1U);
  EXPECT_EQ(count(reading, FillRule::roll_from_phase), 1U);
  EXPECT_EQ(count(reading, FillRule::capacity_from_roll), 1U);
  EXPECT_EQ(count(reading, FillRule::capacity_from_phase), 2U);
  EXPECT_EQ(count(reading, FillRule::fsm_from_authority), 1U);
  EXPECT_EQ(count(reading, FillRule::fsm_from_phase), 1U);
  EXPECT_EQ(count(reading, FillRule::fsm_from_parameter), 0U);
  EXPECT_EQ(count(reading, FillRule::fsm_unreadable), 1U);
  EXPECT_EQ(count(reading, FillRule::grade_blank), 1U);
  EXPECT_EQ(count(reading, FillRule::grade_unknown), 1U);
  EXPECT_EQ(count(reading, FillRule::inspection_date_blank), 1U);
  EXPECT_EQ(count(reading, FillRule::inspection_date_unreadable), 1U);
  EXPECT_EQ(count(reading, FillRule::region_from_code), 1U);
  EXPECT_EQ(count(reading, FillRule::region_from_neighbours), 1U);
  EXPECT_EQ(count(reading, FillRule::region_unknown), 0U);
  EXPECT_EQ(count(reading, FillRule::faith_blank), 1U);
  EXPECT_EQ(count(reading, FillRule::trust_blank), 3U);
  EXPECT_EQ(count(reading, FillRule::trust_column_missing), 0U);
  EXPECT_EQ(count(reading, FillRule::federation_column_missing), 0U);
}

TEST(MadeUpRegister, APlainSchoolIsReadWhole) {
  RegisterSchool expected;
  expected.urn = 100001;
  expected.name = "Alder Lane Primary School";
  expected.la_code = 935;
  expected.la_name = "Suffolk";
  expected.region = "East of England";
  expected.type = "Community school";
  expected.type_group = "Local authority maintained schools";
  expected.phase = Phase::primary;
  expected.last_year = 6;
  expected.places_per_year = 30;
  expected.pupils = 196;
  expected.capacity = 210;
  expected.roll = 196;
  expected.fsm_share = 0.125;
  expected.grade = Grade::good;
  expected.inspection_year = 2018;
  expected.easting_km = 615.1;
  expected.northing_km = 245;
  EXPECT_EQ(school_of(read_register(made_up), 100001), expected)
      << "the second school with its number is left out";
}

TEST(MadeUpRegister, NamesKeepTheirCharactersAndBecomeOneLine) {
  const RegisterReading reading = read_register(made_up);
  EXPECT_EQ(school_of(reading, 100004).name, "St Anne\u2019s \u2013 Caf\u00E9 Street Primary, Ipswich");
  EXPECT_EQ(school_of(reading, 100005).name, "The \"Old Mill\" Primary School");
  EXPECT_EQ(school_of(reading, 100014).trust_name, "Caf\u00E9 Trust");
}

TEST(MadeUpRegister, SchoolsAreWhatTheirRowsSay) {
  const RegisterReading reading = read_register(made_up);
  const RegisterSchool& nursery = school_of(reading, 100002);
  EXPECT_EQ(nursery.phase, Phase::infant);
  EXPECT_TRUE(nursery.has_nursery);
  EXPECT_EQ(nursery.pupils, 84U);  // 98 * 3 / 3.5
  EXPECT_EQ(nursery.inspection_year, 2009);
  EXPECT_EQ(nursery.grade, Grade::outstanding);
  EXPECT_EQ(school_of(reading, 100003).federation_code, "4711");
  EXPECT_EQ(school_of(reading, 100003).federation_name, "The Brook Federation");
  EXPECT_EQ(school_of(reading, 100004).faith, Faith::catholic);
  EXPECT_EQ(school_of(reading, 100006).faith, Faith::church_of_england);
  EXPECT_EQ(school_of(reading, 100008).roll, 456U);  // 480 * 380 / 400
  EXPECT_EQ(school_of(reading, 100009).pupils, 1000U);
  EXPECT_EQ(school_of(reading, 100009).trust_code, "2044");
  EXPECT_EQ(school_of(reading, 100009).sector, Sector::academy);
  EXPECT_EQ(school_of(reading, 100010).capacity, 750U);
  EXPECT_EQ(school_of(reading, 100010).grade, Grade::inadequate);
  EXPECT_EQ(school_of(reading, 100012).roll, 300U);      // median of 900, 300 and 150
  EXPECT_EQ(school_of(reading, 100012).capacity, 600U);  // median of 1000, 600 and 300
  EXPECT_EQ(school_of(reading, 100013).grade, Grade::not_inspected);
  EXPECT_NEAR(school_of(reading, 100015).fsm_share, 0.125, 1e-12);  // median of Suffolk's 8, 12.5 and 31.4
  EXPECT_EQ(school_of(reading, 100016).pupils, 1200U);              // 1335 * 12 / 13.35
  EXPECT_EQ(school_of(reading, 100016).faith, Faith::other);
  EXPECT_EQ(school_of(reading, 100018).sector, Sector::academy);
  EXPECT_EQ(school_of(reading, 100019).region, "South West");
  EXPECT_EQ(school_of(reading, 100020).region, "East of England");
  EXPECT_EQ(school_of(reading, 100021).pupils, 0U);
}

// The flags of a school of the register are handed on to the schools of a run.
static_assert(register_filled::roll == filled::roll && register_filled::capacity == filled::capacity &&
              register_filled::fsm == filled::fsm && register_filled::grade == filled::grade &&
              register_filled::region == filled::region && register_filled::trust == filled::trust &&
              register_filled::faith == filled::faith &&
              register_filled::inspection_year != filled::synthetic);

TEST(MadeUpRegister, FlagsSayWhichFieldsWereFilledIn) {
  using namespace register_filled;
  const RegisterReading reading = read_register(made_up);
  EXPECT_EQ(school_of(reading, 100001).filled_in, 0);
  EXPECT_EQ(school_of(reading, 100008).filled_in, roll);
  EXPECT_EQ(school_of(reading, 100010).filled_in, capacity);
  EXPECT_EQ(school_of(reading, 100012).filled_in, roll | capacity);
  EXPECT_EQ(school_of(reading, 100015).filled_in, fsm | grade | inspection_year);
  EXPECT_EQ(school_of(reading, 100017).filled_in, fsm | faith);
  EXPECT_EQ(school_of(reading, 100019).filled_in, region);
  EXPECT_EQ(school_of(reading, 100021).filled_in, capacity | trust);
}

TEST(MadeUpRegister, IsTheSameAsUtf8WithAByteOrderMark) {
  const std::string bytes = bytes_of(made_up);
  ASSERT_FALSE(is_utf8(bytes));
  const std::string text = to_utf8(bytes, Encoding::windows_1252);
  const RegisterReading expected = parse_register(bytes, "register.csv");
  for (const std::string& other : {"\xEF\xBB\xBF" + text, text}) {
    const RegisterReading reading = parse_register(other, "register.csv");
    EXPECT_EQ(reading.report.encoding, Encoding::utf_8);
    EXPECT_EQ(reading.schools, expected.schools);
    EXPECT_EQ(reading.report.left_out, expected.report.left_out);
    EXPECT_EQ(reading.report.filled_in, expected.report.filled_in);
  }
}

TEST(MadeUpRegister, IsTheSameWithOtherLineEnds) {
  const std::string bytes = bytes_of(made_up);
  std::string with_line_feeds = bytes;
  std::erase(with_line_feeds, '\r');
  EXPECT_EQ(parse_register(with_line_feeds, "register.csv").schools,
            parse_register(bytes, "register.csv").schools);
}

TEST(MadeUpRegister, IsSummedUpInWords) {
  const std::vector<std::string> lines = lines_of(parse_register(bytes_of(made_up), "register.csv").report);
  ASSERT_GT(lines.size(), 40U);
  EXPECT_EQ(lines[0],
            "register.csv: 54 rows read as Windows-1252, 21 schools usable in 4 authorities, 7659 pupils in "
            "years 0-11");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "left out, closed: 1 (URN 200001)"), 1);
  EXPECT_EQ(
      std::count(lines.begin(), lines.end(), "filled in, SchoolCapacity, blank: the roll: 1 (URN 100010)"),
      1);
}

}  // namespace
}  // namespace commonroom::testing
