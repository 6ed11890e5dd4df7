#include "analysis/export_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "parameters/diagnostic.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom {
namespace {

std::vector<std::string> exported(const Results& results, const std::string& name) {
  std::ostringstream stream;
  export_table(results, name, stream);
  std::istringstream lines(stream.str());
  std::vector<std::string> rows;
  for (std::string line; std::getline(lines, line);) rows.push_back(line);
  return rows;
}

TEST(Export, EveryTableHasTheColumnsItPromisesInEveryRow) {
  Results results = testing::made_up_results();
  results.partnership_types = {"informal"};
  results.by_type.assign(
      results.status.size() * static_cast<std::size_t>(results.years) * results.length_by_type(), 1.0);
  for (const ExportTable& table : export_tables()) {
    const auto rows = exported(results, std::string(table.name));
    ASSERT_GT(rows.size(), 1U) << table.name;
    EXPECT_EQ(rows[0], table.columns);
    const auto columns = std::ranges::count(rows[0], ',');
    // Texts in quotes may hold commas of their own.
    for (const std::string& row : rows) {
      if (row.find('"') == std::string::npos) {
        ASSERT_EQ(std::ranges::count(row, ','), columns) << row;
      }
    }
  }
}

TEST(Export, OutcomesHoldOneRowForEachValue) {
  const Results results = testing::made_up_results();
  const auto rows = exported(results, "outcomes");
  EXPECT_EQ(rows.size(), results.values.size() + 1);
  EXPECT_EQ(rows[1], "0,tables,0,1,attainment_16,all,1000000,SD");
  EXPECT_EQ(rows[2], "0,tables,0,1,attainment_16,disadvantaged,1000000.1,SD");
}

TEST(Export, AuthoritiesHoldOneRowForEachValueInTheOrderOfTheFile) {
  const Results results = testing::made_up_results();
  const auto rows = exported(results, "authorities");
  ASSERT_EQ(rows.size(), results.by_authority.size() + 1);
  EXPECT_EQ(rows[2], "Sir Ŵy,300,350.5,12,tables,0,1,attainment_16,0.1,SD");
  EXPECT_EQ(rows[3], "Borsetshire,400.25,200,3,tables,0,2,attainment_16,0.2,SD");
  EXPECT_EQ(rows.back(), "Sir Ŵy,300,350.5,12,individual,3,12,attainment_16,,SD") << "no value";
}

TEST(Export, MissingValuesAreEmpty) {
  const auto rows = exported(testing::made_up_results(), "outcomes");
  EXPECT_NE(std::ranges::find(rows, "0,group,2,1,attainment_16,all,,SD"), rows.end());
}

TEST(Export, PairedLeavesOutTheBaseline) {
  const auto rows = exported(testing::made_up_results(), "paired");
  EXPECT_TRUE(
      std::ranges::none_of(rows, [](const std::string& row) { return row.starts_with("0,tables,"); }));
  EXPECT_TRUE(std::ranges::any_of(rows, [](const std::string& row) {
    return row.starts_with("0,individual,tables,last five years,attainment_16,all,2000,");
  }));
}

TEST(Export, QuotesTextsThatHoldCommasOrQuotes) {
  Results results = testing::made_up_results();
  results.failure_causes[0] = "a, \"b\"";
  EXPECT_EQ(exported(results, "runs")[1], "0,tables,0,done,\"a, \"\"b\"\"\",");
}

TEST(Export, AnUnknownTableIsRefusedWithTheNamesThereAre) {
  std::ostringstream stream;
  try {
    export_table(testing::made_up_results(), "outcome", stream);
    FAIL() << "an unknown table was exported";
  } catch (const InvalidInput& refusal) {
    EXPECT_NE(refusal.diagnostics().at(0).why.find("parameters"), std::string::npos);
    EXPECT_NE(refusal.diagnostics().at(0).suggestion.find("outcomes"), std::string::npos);
  }
  EXPECT_TRUE(stream.str().empty());
}

}  // namespace
}  // namespace commonroom
