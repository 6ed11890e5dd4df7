#include "world/published_reader.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "parameters/diagnostic.hpp"

namespace commonroom::testing {
namespace {

std::vector<Diagnostic> mistakes_in(const std::string& text) {
  try {
    (void)parse_published_results(text, "results.csv");
  } catch (const InvalidInput& refusal) {
    return refusal.diagnostics();
  }
  return {};
}

TEST(PublishedResultsReader, ReadsMeasuresByTheirOfficialNamesInAnyOrder) {
  const auto reading = parse_published_results(
      "RECTYPE,p8mea,URN,ATT8SCR,READPROG,P8PUP\n1,-0.25,100001,46.5,NA,180\n", "results.csv");
  const PublishedResults& school = reading.schools.at(100001);
  EXPECT_FLOAT_EQ(school[PublishedMeasure::progress_8], -0.25F);
  EXPECT_FLOAT_EQ(school[PublishedMeasure::attainment_8], 46.5F);
  EXPECT_TRUE(std::isnan(school[PublishedMeasure::reading_progress]));
  EXPECT_FLOAT_EQ(school.pupils_16, 180);
}

TEST(PublishedResultsReader, CountsWhatIsNotPublishedByItsMark) {
  const auto reading = parse_published_results(
      "URN,READPROG,WRITPROG,MATPROG\n1,SUPP,LOWCOV,1.5\n2,supp,,NE\n,0.1,0.1,0.1\n3,.,NA,-2\n", "r.csv");
  EXPECT_EQ(reading.rows_read, 4U);
  EXPECT_EQ(reading.without_urn, 1U);
  EXPECT_EQ(reading.not_published.at("SUPP"), 2U);
  EXPECT_EQ(reading.not_published.at("LOWCOV"), 1U);
  EXPECT_EQ(reading.not_published.at("NE"), 1U);
  EXPECT_EQ(reading.not_published.at("NA"), 1U);
  EXPECT_EQ(reading.not_published.at("blank"), 1U);
  EXPECT_EQ(reading.published[static_cast<std::size_t>(PublishedMeasure::mathematics_progress)], 2U);
}

TEST(PublishedResultsReader, PointsAtEachMistakeByLineAndColumn) {
  const auto mistakes = mistakes_in("URN,P8MEA\n1,0.1\n2,much\nq7,0.2\n1,0.3\n5,99\n6\n");
  ASSERT_EQ(mistakes.size(), 5U);
  EXPECT_EQ(mistakes[0].place.line, 3U);
  EXPECT_EQ(mistakes[0].place.column, 3U);
  EXPECT_EQ(mistakes[1].place.line, 4U);
  EXPECT_EQ(mistakes[1].place.column, 1U);
  EXPECT_NE(mistakes[2].what.find("twice"), std::string::npos);
  EXPECT_EQ(mistakes[3].place.line, 6U);
  EXPECT_NE(mistakes[4].what.find("too few"), std::string::npos);
}

TEST(PublishedResultsReader, PointsIntoFieldsBehindQuotedOnes) {
  const auto mistakes = mistakes_in("NAME,URN,P8MEA\n\"A, \"\"B\"\"\nC\",7,wrong\n");
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_EQ(mistakes[0].place.line, 3U);
  EXPECT_EQ(mistakes[0].place.column, 6U);
}

TEST(PublishedResultsReader, StopsAtTwentyMistakes) {
  std::string text = "URN,P8MEA\n";
  for (int row = 1; row <= 50; ++row) text += std::to_string(row) + ",?\n";
  EXPECT_EQ(mistakes_in(text).size(), 20U);
}

TEST(PublishedResultsReader, RefusesAFileWithoutUrnOrMeasures) {
  EXPECT_EQ(mistakes_in("NAME,SIZE\na,1\n").size(), 2U);
  EXPECT_EQ(mistakes_in("URN,P8MEA,P8MEA\n1,1,1\n").size(), 1U);
  EXPECT_FALSE(mistakes_in("").empty());
  EXPECT_FALSE(mistakes_in("\n\n").empty());
}

}  // namespace
}  // namespace commonroom::testing
