#include <gtest/gtest.h>

#include <algorithm>

#include "parameters/diagnostic.hpp"
#include "register_text.hpp"

namespace commonroom::testing {
namespace {

const Fields no_roll = {{"NumberOfPupils", ""}};
const Fields no_capacity = {{"SchoolCapacity", ""}};
const Fields neither = {{"NumberOfPupils", ""}, {"SchoolCapacity", ""}};

Fields sized(int capacity, int roll) {
  return {{"SchoolCapacity", std::to_string(capacity)}, {"NumberOfPupils", std::to_string(roll)}};
}

Fields and_also(Fields fields, const Fields& more) {
  fields.insert(more.begin(), more.end());
  return fields;
}

Fields aged(int low, int high, Fields fields = {}) {
  return and_also({{"StatutoryLowAge", std::to_string(low)}, {"StatutoryHighAge", std::to_string(high)}},
                  fields);
}

Fields disadvantaged(const std::string& percentage) {
  return {{"PercentageFSM", percentage}};
}

TEST(FilledIn, NothingWhereTheRegisterSaysAll) {
  const RegisterReading reading = read({{}});
  EXPECT_EQ(reading.schools[0].roll, 200U);
  EXPECT_EQ(reading.schools[0].capacity, 210U);
  EXPECT_EQ(reading.schools[0].filled_in & (register_filled::roll | register_filled::capacity), 0);
}

TEST(FilledIn, RollIsCapacityTimesTheMedianFullnessOfThePhase) {
  // Fullness 0.8, 0.9 and 1.0; the secondary school at 0.5 has no say.
  const RegisterReading reading =
      read({sized(100, 80), sized(100, 100), sized(200, 180), aged(11, 16, sized(1000, 500)),
            and_also(no_roll, {{"SchoolCapacity", "300"}})});
  const RegisterSchool& school = school_of(reading, 5);
  EXPECT_EQ(school.roll, 270U);
  EXPECT_EQ(school.filled_in & register_filled::roll, register_filled::roll);
  EXPECT_EQ(reading.report.of(FillRule::roll_from_capacity).count, 1U);
  EXPECT_EQ(reading.report.of(FillRule::roll_from_capacity).examples, std::vector<std::uint32_t>{5});
}

TEST(FilledIn, TheMedianOfAnEvenNumberLiesHalfway) {
  const RegisterReading reading =
      read({sized(100, 80), sized(100, 90), and_also(no_roll, {{"SchoolCapacity", "1000"}})});
  EXPECT_EQ(school_of(reading, 3).roll, 850U);
}

TEST(FilledIn, AnEmptySchoolDoesNotTellHowFullSchoolsAre) {
  const RegisterReading reading =
      read({sized(100, 0), sized(100, 80), and_also(no_roll, {{"SchoolCapacity", "100"}})});
  EXPECT_EQ(school_of(reading, 3).roll, 80U);
  EXPECT_EQ(school_of(reading, 1).roll, 0U) << "a published roll of 0 stays";
  EXPECT_EQ(school_of(reading, 1).pupils, 0U);
}

TEST(FilledIn, RollWithoutExamplesOfItsPhaseUsesTheParameter) {
  const RegisterReading reading =
      read({sized(100, 50), aged(11, 16, and_also(no_roll, {{"SchoolCapacity", "1000"}}))});
  EXPECT_EQ(school_of(reading, 2).roll, 950U);
  EXPECT_EQ(reading.report.of(FillRule::roll_from_parameter).count, 1U);
}

TEST(FilledIn, CapacityIsTheRoll) {
  const RegisterReading reading = read({{}, no_capacity, {{"SchoolCapacity", "0"}}});
  for (const std::uint32_t urn : {2U, 3U}) {
    EXPECT_EQ(school_of(reading, urn).capacity, 200U);
    EXPECT_EQ(school_of(reading, urn).filled_in & register_filled::capacity, register_filled::capacity);
  }
  EXPECT_EQ(reading.report.of(FillRule::capacity_from_roll).count, 2U);
}

TEST(FilledIn, RollAndCapacityAreMediansOfThePhaseWhereBothAreBlank) {
  const RegisterReading reading =
      read({sized(100, 90), sized(300, 280), sized(200, 190), aged(11, 16, sized(2000, 1900)), neither});
  const RegisterSchool& school = school_of(reading, 5);
  EXPECT_EQ(school.roll, 190U);
  EXPECT_EQ(school.capacity, 200U);
  EXPECT_EQ(reading.report.of(FillRule::roll_from_phase).count, 1U);
  EXPECT_EQ(reading.report.of(FillRule::capacity_from_phase).count, 1U);
}

TEST(FilledIn, ASchoolWhoseSizeNothingTellsIsLeftOut) {
  const RegisterReading reading =
      read({{}, aged(11, 16, neither), aged(13, 18, {{"NumberOfPupils", "0"}, {"SchoolCapacity", ""}})});
  EXPECT_EQ(reading.schools.size(), 1U);
  EXPECT_EQ(reading.report.of(LeftOut::size_unknown).count, 2U);
  EXPECT_TRUE(adds_up(reading.report));
}

TEST(FilledIn, DisadvantageIsTheMedianOfThePhaseInTheAuthority) {
  const std::vector<std::string> columns = {"PercentageFSM"};
  const Fields elsewhere = {{"LA (code)", "202"}, {"LA (name)", "Camden"}};
  const RegisterReading reading =
      read({disadvantaged("10"), disadvantaged("20"), disadvantaged("60"),
            and_also(disadvantaged("90"), elsewhere), aged(11, 16, disadvantaged("80")), disadvantaged("")},
           columns);
  EXPECT_DOUBLE_EQ(school_of(reading, 6).fsm_share, 0.20);
  EXPECT_EQ(school_of(reading, 6).filled_in & register_filled::fsm, register_filled::fsm);
  EXPECT_EQ(school_of(reading, 1).filled_in & register_filled::fsm, 0);
  EXPECT_EQ(reading.report.of(FillRule::fsm_from_authority).count, 1U);
}

TEST(FilledIn, DisadvantageIsTheMedianOfThePhaseWhereTheAuthorityHasNone) {
  const RegisterReading reading =
      read({disadvantaged("10"), disadvantaged("30"), aged(11, 16, disadvantaged("80")),
            and_also(disadvantaged(""), {{"LA (code)", "202"}, {"LA (name)", "Camden"}})},
           {"PercentageFSM"});
  EXPECT_DOUBLE_EQ(school_of(reading, 4).fsm_share, 0.20);
  EXPECT_EQ(reading.report.of(FillRule::fsm_from_phase).count, 1U);
}

TEST(FilledIn, DisadvantageIsTheParameterWhereNoSchoolGivesIt) {
  RegisterParameters parameters;
  parameters.usual_disadvantaged = 0.4;
  const RegisterReading reading = parse_register(register_of({{}, {}}), "register.csv", {}, parameters);
  EXPECT_DOUBLE_EQ(reading.schools[0].fsm_share, 0.4);
  EXPECT_EQ(reading.report.of(FillRule::fsm_from_parameter).count, 2U);
}

TEST(FilledIn, APercentageThatIsNoneIsTreatedAsBlank) {
  const RegisterReading reading = read({disadvantaged("10"), disadvantaged("SUPP"), disadvantaged("-1"),
                                        disadvantaged("100.1"), disadvantaged("nan"), disadvantaged("1e999")},
                                       {"PercentageFSM"});
  EXPECT_EQ(reading.report.of(FillRule::fsm_unreadable).count, 5U);
  for (const RegisterSchool& school : reading.schools) EXPECT_DOUBLE_EQ(school.fsm_share, 0.10);
}

TEST(FilledIn, RegionComesFromTheCodeWhereTheRegisterHasNone) {
  const RegisterReading reading =
      read({{}, {{"GOR (name)", "Wales (pseudo)"}}, {{"GOR (name)", "london"}}}, {"GOR (name)"});
  EXPECT_EQ(school_of(reading, 1).region, "East of England");
  EXPECT_EQ(school_of(reading, 1).filled_in & register_filled::region, register_filled::region);
  EXPECT_EQ(school_of(reading, 2).region, "East of England");
  EXPECT_EQ(school_of(reading, 3).region, "London") << "the register's own word comes first";
  EXPECT_EQ(school_of(reading, 3).filled_in & register_filled::region, 0);
  EXPECT_EQ(reading.report.of(FillRule::region_from_code).count, 2U);
}

TEST(FilledIn, RegionOfAnUnknownAuthorityIsThatOfTheNearestSchool) {
  const Fields unknown = {{"LA (code)", "999"}};
  const RegisterReading reading = read({{{"LA (code)", "202"}, {"Easting", "528000"}, {"Northing", "184000"}},
                                        {{"LA (code)", "908"}, {"Easting", "182000"}, {"Northing", "45000"}},
                                        and_also(unknown, {{"Easting", "200000"}, {"Northing", "50000"}})});
  EXPECT_EQ(school_of(reading, 3).region, "South West");
  EXPECT_EQ(reading.report.of(FillRule::region_from_neighbours).count, 1U);
}

TEST(FilledIn, RegionIsUnknownWhereNothingTells) {
  const RegisterReading reading = read({{{"LA (code)", "999"}}});
  EXPECT_EQ(reading.schools[0].region, "unknown");
  EXPECT_EQ(reading.report.of(FillRule::region_unknown).count, 1U);
}

TEST(FilledIn, MissingNamesAreReplacedByNumbers) {
  const RegisterReading reading = read({{{"EstablishmentName", ""}, {"LA (name)", ""}}});
  EXPECT_EQ(reading.schools[0].name, "school 1");
  EXPECT_EQ(reading.schools[0].la_name, "authority 935");
  EXPECT_EQ(reading.report.of(FillRule::name_blank).count, 1U);
  EXPECT_EQ(reading.report.of(FillRule::authority_name_blank).count, 1U);
}

TEST(FilledIn, MissingColumnsAreNamedAndTheirSchoolsMarked) {
  const RegisterReading reading = read({{{"TypeOfEstablishment (name)", "Academy converter"}}, {}});
  const auto& missing = reading.report.missing_columns;
  for (const char* column : {"PercentageFSM", "GOR (name)", "Trusts (code)", "OfstedRating (name)",
                             "OfstedLastInsp", "ReligiousCharacter (name)", "Federations (code)"}) {
    EXPECT_EQ(std::count(missing.begin(), missing.end(), column), 1) << column;
  }
  using namespace register_filled;
  EXPECT_EQ(school_of(reading, 1).filled_in, fsm | grade | inspection_year | region | faith | trust);
  EXPECT_EQ(school_of(reading, 2).filled_in, fsm | grade | inspection_year | region | faith);
  EXPECT_EQ(reading.report.of(FillRule::trust_column_missing).count, 1U);
  EXPECT_EQ(reading.report.of(FillRule::federation_column_missing).count, 1U);
}

TEST(FilledIn, PlacesAndPupilsFollowTheStatedRule) {
  // Nursery: 7 year groups and half of one; sixth form: 5 and 0.85 of one.
  const RegisterReading reading =
      read({aged(3, 11, sized(240, 225)), aged(11, 18, sized(1000, 1170)), aged(4, 11, sized(1, 1))});
  EXPECT_EQ(school_of(reading, 1).pupils, 210U);
  EXPECT_EQ(school_of(reading, 1).places_per_year, 32U);
  EXPECT_EQ(school_of(reading, 2).pupils, 1000U);
  EXPECT_EQ(school_of(reading, 2).places_per_year, 200U) << "roll is above capacity";
  EXPECT_EQ(school_of(reading, 3).places_per_year, 1U) << "at least one";
}

TEST(FilledIn, ExamplesAreAFewButTheCountIsOfAll) {
  const RegisterReading reading = read(std::vector<Fields>(12));
  const Tally& tally = reading.report.of(FillRule::grade_blank);
  EXPECT_EQ(tally.count, 12U);
  EXPECT_EQ(tally.examples, (std::vector<std::uint32_t>{1, 2, 3, 4, 5}));
}

}  // namespace
}  // namespace commonroom::testing
