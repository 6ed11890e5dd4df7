#include "world/independent_register.hpp"

#include <gtest/gtest.h>

#include "unit/register/register_text.hpp"

namespace commonroom::testing {
namespace {

const Fields independent{{"TypeOfEstablishment (name)", "Other independent school"}};

Fields with(Fields fields, const std::string& column, const std::string& value) {
  fields[column] = value;
  return fields;
}

TEST(IndependentSchoolsOfARegister, AreReadApartFromStateSchools) {
  const std::string text = register_of({{}, independent, with(independent, "StatutoryHighAge", "18")});
  const auto reading = parse_independent_schools(text, "register.csv");
  ASSERT_EQ(reading.schools.size(), 2U);
  EXPECT_EQ(reading.schools[0].urn, 2U);
  EXPECT_EQ(reading.schools[0].sector, Sector::independent);
  EXPECT_EQ(reading.schools[1].last_year, 11);
  EXPECT_TRUE(reading.notes.empty());
}

TEST(IndependentSchoolsOfARegister, LeaveStateSchoolsAsTheyAre) {
  const auto alone = read({{}, {}});
  const auto together = read({{}, {}, with(independent, "NumberOfPupils", "900")});
  EXPECT_EQ(alone.schools, together.schools);
}

TEST(IndependentSchoolsOfARegister, AreCountedByReasonWhereTheyCannotBeUsed) {
  const auto reading = parse_independent_schools(
      register_of({{},
                   with(independent, "EstablishmentStatus (name)", "Closed"),
                   with(independent, "Easting", ""),
                   with(with(independent, "NumberOfPupils", ""), "SchoolCapacity", ""),
                   with(independent, "NumberOfPupils", "")}),
      "register.csv");
  ASSERT_EQ(reading.schools.size(), 1U);
  EXPECT_EQ(reading.schools[0].roll, 200U) << "0.95 of 210 places";
  EXPECT_EQ(reading.notes.size(), 3U);
}

}  // namespace
}  // namespace commonroom::testing
