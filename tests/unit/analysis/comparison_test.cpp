#include "analysis/comparison.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "analysis/comparison_text.hpp"
#include "parameters/diagnostic.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom {
namespace {

using testing::made_up_results;

const ComparisonRow& row_named(const Comparison& comparison, std::string_view name) {
  const auto found = std::ranges::find_if(comparison.rows,
                                          [&](const ComparisonRow& row) { return row.outcome.name == name; });
  if (found == comparison.rows.end()) throw std::runtime_error("no row of that name");
  return *found;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(CompareRegimes, SaysWhereRealSchoolsAreTooFewToRead) {
  const auto says_so = [](bool real, std::uint64_t schools) {
    Results results = made_up_results();
    results.real_schools = real;
    results.schools = schools;
    return std::ranges::any_of(compare_regimes(results).notes, [](const std::string& note) {
      return note.find("too few to read") != std::string::npos;
    });
  };
  EXPECT_TRUE(says_so(true, 9));
  EXPECT_FALSE(says_so(true, 10));
  EXPECT_FALSE(says_so(false, 9));
}

TEST(CompareRegimes, HoldsEveryOtherRegimeAgainstTheBaselineInTheLastYears) {
  const Comparison comparison = compare_regimes(made_up_results());
  EXPECT_EQ(comparison.period, (Period{"last five years", 8, 12}));
  const ComparisonRow& row = row_named(comparison, "attainment_16");
  ASSERT_EQ(row.contrasts.size(), 2U);
  EXPECT_EQ(row.contrasts[0].regime, "group");
  EXPECT_EQ(row.contrasts[0].against, "tables");
  EXPECT_NEAR(row.contrasts[0].difference.mean, 1e3, 1e-6);
  EXPECT_EQ(row.contrasts[0].difference.replicates, 3);  // one run failed
  EXPECT_EQ(row.contrasts[1].difference.replicates, 4);
}

TEST(CompareRegimes, TakesAnotherBaselineAndPeriod) {
  const Comparison comparison =
      compare_regimes(made_up_results(),
                      {.baseline = "individual", .period = "years 1-5", .years = {}, .all_outcomes = false});
  EXPECT_EQ(comparison.period.last, 5);
  const ComparisonRow& row = row_named(comparison, "attainment_16");
  EXPECT_EQ(row.contrasts[0].regime, "tables");
  EXPECT_NEAR(row.contrasts[0].difference.mean, -2e3, 1e-6);
  EXPECT_THROW((void)compare_regimes(made_up_results(),
                                     {.baseline = "none", .period = "", .years = {}, .all_outcomes = false}),
               InvalidInput);
  EXPECT_THROW(
      (void)compare_regimes(made_up_results(),
                            {.baseline = "", .period = "year 1", .years = {}, .all_outcomes = false}),
      InvalidInput);
}

TEST(CompareRegimes, ShowsPrimaryOutcomesAndAllOnRequest) {
  Results results = made_up_results();
  results.primary_outcomes = {"rank_stability"};
  EXPECT_NO_THROW((void)row_named(compare_regimes(results), "rank_stability"));
  std::size_t shown = 0;
  for (const Outcome& outcome : outcome_catalogue()) shown += labels_of(outcome.axis).size();
  EXPECT_EQ(
      compare_regimes(results, {.baseline = "", .period = "", .years = {}, .all_outcomes = true}).rows.size(),
      shown);
}

TEST(CompareRegimes, SaysWhatTheIntervalCoversAndThatRunsFailed) {
  const std::string text = comparison_text(compare_regimes(made_up_results()));
  EXPECT_NE(text.find("chance within the model only (replicates), not uncertainty about parameters"),
            std::string::npos);
  EXPECT_NE(text.find("1 of 12 runs failed"), std::string::npos);
}

TEST(CompareResults, PairsRegimesOfOneName) {
  const Results first = made_up_results();
  Results second = first;
  for (double& value : second.values) value += 5;
  const Comparison comparison = compare_results(first, second);
  const ComparisonRow& row = row_named(comparison, "attainment_16");
  ASSERT_EQ(row.contrasts.size(), 3U);
  for (const Contrast& contrast : row.contrasts) EXPECT_NEAR(contrast.difference.mean, 5, 1e-6);
}

TEST(CompareResults, RefusesFilesThatDoNotSharePeopleAndLuck) {
  const Results first = made_up_results();
  const auto refused_after = [&first](const auto& change) {
    Results second = first;
    change(second);
    EXPECT_THROW((void)compare_results(first, second), Mismatch);
  };
  refused_after([](Results& results) { results.seed += 1; });
  refused_after([](Results& results) { results.schools += 1; });
  refused_after([](Results& results) { results.population = "Others"; });
  refused_after([](Results& results) { results.replicates += 1; });
  refused_after([](Results& results) { results.school_table.urn[1] += 1; });
  refused_after([](Results& results) { results.regimes = {"a", "b", "c"}; });
  EXPECT_NO_THROW((void)compare_results(first, first));
}

TEST(ComparisonText, GivesNoSignToADifferenceOfNothing) {
  const Results results = made_up_results();
  const std::string text = comparison_text(compare_results(results, results));
  EXPECT_NE(text.find("0 to 0"), std::string::npos);
  EXPECT_EQ(text.find(" of 4"), std::string::npos);
}

TEST(ComparisonText, AlignsItsColumnsWithinAHundred) {
  const auto lines = lines_of(comparison_text(compare_regimes(made_up_results())));
  const std::size_t end_of_difference = lines.at(1).find("difference") + std::string("difference").size();
  for (const std::string& line : lines) {
    EXPECT_LE(line.size(), 100U) << line;
    if (line.starts_with("  group")) {
      EXPECT_NE(line[end_of_difference - 1], ' ') << line;
      EXPECT_EQ(line[end_of_difference], ' ') << line;
    }
  }
}

TEST(ComparisonText, ColoursOnlyOnRequest) {
  const Comparison comparison = compare_regimes(made_up_results());
  EXPECT_EQ(comparison_text(comparison).find('\033'), std::string::npos);
  EXPECT_NE(comparison_text(comparison, true).find('\033'), std::string::npos);
}

TEST(ComparisonText, ShowsNoIntervalForOneReplicate) {
  Results results = made_up_results();
  results.replicates = 1;
  results.status.resize(3);
  const std::string text = comparison_text(compare_regimes(results));
  EXPECT_NE(text.find("no interval"), std::string::npos);
  EXPECT_NE(text.find("1 of 1"), std::string::npos);
}

TEST(ComparisonJson, ParsesAndAgreesWithTheComparison) {
  Results results = made_up_results();
  results.title = "Title \"quoted\" \xff";
  const Comparison comparison = compare_regimes(results);
  const auto document = nlohmann::json::parse(comparison_json(comparison));
  ASSERT_EQ(document["outcomes"].size(), comparison.rows.size());
  EXPECT_EQ(document["outcomes"][0]["outcome"], "attainment_16");
  EXPECT_EQ(document["outcomes"][0]["comparisons"][0]["difference"].get<double>(),
            comparison.rows[0].contrasts[0].difference.mean);
  EXPECT_EQ(document["period"]["first"], 8);
}

TEST(ComparisonJson, WritesNullWhereThereIsNoValue) {
  Results results = made_up_results();
  std::ranges::fill(results.values, std::nan(""));
  const auto document = nlohmann::json::parse(comparison_json(compare_regimes(results)));
  EXPECT_TRUE(document["outcomes"][0]["comparisons"][0]["difference"].is_null());
}

}  // namespace
}  // namespace commonroom
