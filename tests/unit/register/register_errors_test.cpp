#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "parameters/diagnostic.hpp"
#include "register_text.hpp"

namespace commonroom::testing {
namespace {

using namespace std::string_view_literals;

std::vector<Diagnostic> problems_of(std::string_view text) {
  try {
    (void)parse_register(text, "register.csv");
  } catch (const InvalidInput& input) {
    return input.diagnostics();
  }
  ADD_FAILURE() << "was accepted";
  return {{}};
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  return text.replace(text.find(what), what.size(), with);
}

TEST(BadRegister, AllMissingColumnsAreNamedWithTheNearest) {
  std::string text = register_of({{}});
  text = replaced(text, "SchoolCapacity", "School capacity");
  text = replaced(text, "Northing", "Nrthing");
  text = replaced(text, "LA (code)", "Area");
  const auto problems = problems_of(text);
  ASSERT_EQ(problems.size(), 3U);
  EXPECT_EQ(problems[0].what, "the register lacks the column `LA (code)`");
  EXPECT_EQ(problems[1].what, "the register lacks the column `SchoolCapacity`");
  EXPECT_EQ(problems[1].suggestion, "is it the one called `School capacity`?");
  EXPECT_EQ(problems[2].what, "the register lacks the column `Northing`");
  EXPECT_EQ(problems[2].suggestion, "is it the one called `Nrthing`?");
  for (const Diagnostic& problem : problems) {
    EXPECT_EQ(problem.place.file, "register.csv");
    EXPECT_EQ(problem.place.line, 1U);
  }
}

TEST(BadRegister, ANearNameThatIsAnotherColumnIsNotSuggested) {
  const auto problems = problems_of(replaced(register_of({{}}), "Northing", "Compass"));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].suggestion, "") << "Easting is a column of its own";
}

TEST(BadRegister, AColumnThatStandsTwiceIsRefused) {
  const auto problems = problems_of(register_of({{}}, {"Easting"}));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].what, "the register has the column `Easting` twice");
}

TEST(BadRegister, FilesThatAreNoRegisterGetOneClearDiagnostic) {
  const std::vector<std::pair<std::string_view, std::string_view>> files = {
      {"", "the file is empty"},
      {"\n\r\n\n", "the file has nothing but empty lines"},
      {"PK\x03\x04 and so on", "it is a zip archive or a spreadsheet"},
      {"\x1F\x8B\x08", "it is compressed by gzip"},
      {"\xFF\xFEU\0R\0N\0"sv, "it is encoded as UTF-16"},
      {"URN\0\0\0"sv, "it is not a text file"},
      {"URN;LA (code);LA (name)\n", "its fields are parted by semicolons"},
      {"URN\tLA (code)\n", "its fields are parted by tabs"},
      {"<!DOCTYPE html>\n<html>\n", "its first line names none of the columns that a register needs"},
      {"\xEF\xBB\xBF", "the file has nothing but empty lines"}};
  for (const auto& [text, why] : files) {
    const auto problems = problems_of(text);
    ASSERT_EQ(problems.size(), 1U) << why;
    EXPECT_EQ(problems[0].what, "this is not the register of schools");
    EXPECT_EQ(problems[0].why, why);
  }
}

TEST(BadRegister, ABrokenQuoteIsReportedWithItsLine) {
  const auto problems = problems_of(register_of({{}, {{"EstablishmentName", "\"Broken"}}, {}}));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].place.line, 3U);
}

TEST(BadRegister, ARegisterWithoutAUsableSchoolIsRefusedWithTheReasons) {
  EXPECT_EQ(problems_of(register_of({}))[0].what,
            "none of the 0 rows of the register is a school that can be used");
  EXPECT_EQ(problems_of(register_of({{{"EstablishmentStatus (name)", "Closed"}}}))[0].why, "closed: 1");
}

TEST(BadRegister, NumbersBeyondBeliefLeaveTheSchoolOut) {
  const RegisterReading reading = read({{},
                                        {{"NumberOfPupils", "1e9"}},
                                        {{"NumberOfPupils", "20000.5"}},
                                        {{"SchoolCapacity", "inf"}},
                                        {{"URN", "-1"}},
                                        {{"URN", "99999999999999999999"}},
                                        {{"LA (code)", "1000"}},
                                        {{"Easting", "1e999"}},
                                        {{"Easting", "-1"}},
                                        {{"StatutoryLowAge", "4.5"}}});
  EXPECT_EQ(reading.schools.size(), 1U);
  EXPECT_EQ(reading.report.of(LeftOut::roll_unreadable).count, 2U);
  EXPECT_EQ(reading.report.of(LeftOut::capacity_unreadable).count, 1U);
  EXPECT_EQ(reading.report.of(LeftOut::urn_unreadable).count, 2U);
  EXPECT_EQ(reading.report.of(LeftOut::urn_unreadable).examples, (std::vector<std::uint32_t>{6, 7}))
      << "lines";
  EXPECT_EQ(reading.report.of(LeftOut::authority_unreadable).count, 1U);
  EXPECT_EQ(reading.report.of(LeftOut::easting_unreadable).count, 1U);
  EXPECT_EQ(reading.report.of(LeftOut::coordinates_outside).count, 1U);
  EXPECT_EQ(reading.report.of(LeftOut::ages_unreadable).count, 1U);
  EXPECT_TRUE(adds_up(reading.report));
}

TEST(BadRegister, WhatCannotBeReadIsAProblemOfTheFile) {
  EXPECT_THROW((void)read_register("/there/is/no/such/file.csv"), FileProblem);
  EXPECT_THROW((void)read_register(std::filesystem::temp_directory_path()), FileProblem);
  EXPECT_THROW((void)read_register("/dev/zero"), FileProblem);
}

}  // namespace
}  // namespace commonroom::testing
