#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "analysis/report/figure_tables.hpp"
#include "analysis/report/make_report.hpp"
#include "analysis/report/page.hpp"
#include "analysis/report/partnership_types.hpp"
#include "analysis/report/quantities.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"
#include "unit/analysis/made_up_comparison.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom::report {
namespace {

std::size_t place_of(const std::string& outcome) {
  return outcome_offset(outcome_named(outcome).value());
}

/// Adds to an outcome under `group` from a year on (from 1), a little more in each run than in the one
/// before.
void add_from(Results& results, const std::string& outcome, int year, double change) {
  for (int replicate = 0; replicate < results.replicates; ++replicate) {
    for (int i = year - 1; i < results.years; ++i) {
      results
          .values[results.position(group, static_cast<std::size_t>(replicate), static_cast<std::size_t>(i)) +
                  place_of(outcome)] += change * (1 + 0.01 * replicate);
    }
  }
}

const Figure& figure_called(const Section& section, const std::string& id) {
  const auto found = std::ranges::find(section.figures, id, &Figure::id);
  EXPECT_NE(found, section.figures.end()) << id;
  return *found;
}

TEST(ReportOverTime, SaysFromWhichYearOnARegimeDiffersForGood) {
  Results results = alike();
  add_from(results, "attainment_16", 4, 0.5);
  const Section section = with_reading(results, [](const Reading& reading) { return over_time(reading); });
  EXPECT_EQ(figure_called(section, "over-time-attainment-16").finding,
            "True attainment at 16: from year 4 on higher under “group”");
  EXPECT_EQ(
      figure_called(section, "over-time-gap-16").finding,
      "The gap between disadvantaged pupils and others at 16: no regime parts from the baseline for good");
}

TEST(ReportOverTime, DoesNotCountAnEarlyDifferenceThatTurnsRound) {
  Results results = alike();
  add_from(results, "attainment_16", 2, 0.5);
  add_from(results, "attainment_16", 6, -1.0);
  const Section section = with_reading(results, [](const Reading& reading) { return over_time(reading); });
  EXPECT_EQ(figure_called(section, "over-time-attainment-16").finding,
            "True attainment at 16: from year 6 on lower under “group”");
  EXPECT_EQ(
      figure_called(section, "early-and-late-attainment-16").finding,
      "True attainment at 16, compared with the baseline, falls from early to late years under “group”");
}

TEST(ReportOverTime, HasARowForEachRunWithItsOwnDifference) {
  Results results = alike();
  add_from(results, "attainment_16", 1, 0.5);
  const Section section = with_reading(results, [](const Reading& reading) { return over_time(reading); });
  const Table& table = figure_called(section, "by-run-attainment-16").table;
  ASSERT_EQ(table.rows.size(), 5U);
  for (int run = 0; run < 5; ++run)
    EXPECT_NEAR(std::get<double>(table.rows[static_cast<std::size_t>(run)][2]), 0.5 * (1 + 0.01 * run),
                1e-12);
}

TEST(ReportOverTime, HasNoPeriodsToCompareInAShortRun) {
  Results results = alike();
  results.years = 3;
  results.values.assign(results.position(results.regimes.size(), 0, 0), 0.0);
  const Section section = with_reading(results, [](const Reading& reading) { return over_time(reading); });
  EXPECT_EQ(std::ranges::count(section.figures, "early-and-late-attainment-16", &Figure::id), 0);
}

TEST(ReportTradeOffs, SayWhichRegimeTradesOneOutcomeForTheOther) {
  Results results = alike();
  add_from(results, "attainment_16", 1, 0.5);
  add_from(results, "gap_16", 1, 0.5);
  const Section section = with_reading(results, [](const Reading& reading) { return trade_offs(reading); });
  EXPECT_NE(section.figures.at(0).finding.find("better in one and worse in the other: “group”"),
            std::string::npos);
  EXPECT_NE(section.figures.at(0).description.find("further to the right and further down"),
            std::string::npos);
}

TEST(ReportCosts, ArePoundsForEachHundredthOfAnSdGained) {
  Results results = alike();
  add_from(results, "attainment_16", 1, 0.1);
  add_from(results, "spending_per_pupil", 1, 30);
  const Section section = with_reading(results, [](const Reading& reading) { return costs(reading); });
  EXPECT_NEAR(std::get<double>(figure_called(section, "cost-of-gain").table.rows.at(0).at(3)), 3.0, 1e-9);
}

TEST(ReportCosts, HaveNoPriceOfAGainThatIsNone) {
  Results results = alike();
  add_from(results, "attainment_16", 1, -0.1);
  add_from(results, "spending_per_pupil", 1, 30);
  const Section section = with_reading(results, [](const Reading& reading) { return costs(reading); });
  const Figure& figure = figure_called(section, "cost-of-gain");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(figure.table.rows.at(0).at(3)));
  EXPECT_EQ(figure.finding, "No regime gains in attainment, so there is no cost of a gain");
}

TEST(ReportPartnerships, AreCountedByTypeAndSharedOutAmongClasses) {
  Results results = alike();
  results.partnership_types = {"pairs", "families"};
  const std::size_t rows = results.runs_of_a_point() * static_cast<std::size_t>(results.years);
  results.by_type.assign(rows * results.length_by_type(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t row = 0; row < rows; ++row) {  // of pairs alone: ten, two of them with bodies outside
    const double pairs[numbers_of_a_type] = {10, 2, 0, 0, 6, 0};
    std::copy(std::begin(pairs), std::end(pairs),
              results.by_type.begin() + static_cast<std::ptrdiff_t>(row * results.length_by_type()));
  }
  const Figure figure =
      with_reading(results, [](const Reading& reading) { return partnerships_by_type(reading); });
  ASSERT_EQ(figure.table.rows.size(), 2U) << "a type that no regime has is left out";
  const std::vector<Cell>& row = figure.table.rows[1];
  EXPECT_EQ(std::get<std::string>(row[0]), "pairs");
  EXPECT_EQ(std::get<std::string>(row[1]), "group");
  EXPECT_DOUBLE_EQ(std::get<double>(row[2]), 10);
  EXPECT_DOUBLE_EQ(std::get<double>(row[3]), 25);
  EXPECT_DOUBLE_EQ(std::get<double>(row[6]), 75);
}

TEST(ReportOfARegister, NamesNoSchool) {
  Results results = testing::made_up_results();
  ASSERT_TRUE(results.real_schools);
  results.schools = 30;  // enough to be told of
  const std::string page = with_reading(
      results, [](const Reading& reading) { return page_of(make_report(reading, {}), PageAssets{}); });
  for (const std::uint32_t urn : results.school_table.urn)
    EXPECT_EQ(page.find(std::to_string(urn)), std::string::npos) << urn;
  for (const std::string& authority : results.school_table.authority)
    EXPECT_EQ(page.find(authority), std::string::npos) << authority;
}

TEST(ReportOfOneRegime, HasLevelsAndNoDifferences) {
  Results results = alike();
  results.regimes = {"tables"};
  results.status.assign(results.runs_of_a_point(), RunStatus::done);
  results.values.assign(results.position(1, 0, 0), 0.25);
  const Report report =
      with_reading(results, [](const Reading& reading) { return make_report(reading, {}); });
  EXPECT_EQ(report.answer.size(), 1U);
  const auto has = [&](const std::string& id) {
    return std::ranges::count(report.sections, id, &Section::id) > 0;
  };
  EXPECT_TRUE(has("key-numbers"));
  EXPECT_TRUE(has("over-time"));
  EXPECT_FALSE(has("differences"));
  EXPECT_FALSE(has("who-gains"));
  EXPECT_FALSE(has("trade-offs"));
}

TEST(ReportOfAnExperiment, SaysWhatVaries) {
  Results results = alike();
  results.points = 3;
  results.varied = {{"effort.horizon", {3, 1, 2}, {}}, {"population.kind", {}, {"old", "<new>", "old"}}};
  EstimatesOverSettings over(results);
  Results point = results;
  point.points = 1;
  for (int i = 0; i < 3; ++i) over.add(point);
  const Estimates estimates = over.take();
  const Section section = assumptions(Reading(results, estimates));
  const Table& table = figure_called(section, "what-varies").table;
  EXPECT_DOUBLE_EQ(std::get<double>(table.rows.at(0).at(1)), 1);
  EXPECT_DOUBLE_EQ(std::get<double>(table.rows.at(0).at(2)), 3);
  EXPECT_EQ(std::get<std::string>(table.rows.at(1).at(3)), "<new>, old");
  const std::string page = page_of(make_report(Reading(results, estimates), {}), PageAssets{});
  EXPECT_NE(page.find("Over the 3 settings of this experiment, "), std::string::npos);
  EXPECT_NE(page.find("&lt;new&gt;, old"), std::string::npos);
}

TEST(ReportWords, AreOfTheirAxis) {
  EXPECT_EQ(label_in_words(Axis::pupil_group, "other"), "other pupils");
  EXPECT_EQ(label_in_words(Axis::spending_heading, "other"), "all else");
  EXPECT_EQ(label_in_words(Axis::partnership_family, "trust"), "academy trust") << "not what partners feel";
  EXPECT_EQ(label_in_words(Axis::region, "east_of_england"), "East of England");
  EXPECT_EQ(label_in_words(Axis::school_size, "smallest_fifth"), "smallest fifth");
}

TEST(ReportNumbers, HaveThreeDigitsOrTwoWhereTheyAreSmall) {
  const auto shown = [](double value) { return number_text(value, decimals_by_size(value)); };
  EXPECT_EQ(shown(7000.4), "7000");
  EXPECT_EQ(shown(8.8765), "8.88");
  EXPECT_EQ(shown(-0.1327), "−0.133");
  EXPECT_EQ(shown(0.0244), "0.024");
  EXPECT_EQ(shown(0.00081723), "0.00082");
  EXPECT_EQ(shown(0), "0");
}

TEST(ReportTables, ShowTwoDigitsOfDifferencesThatAreAllSmall) {
  const auto shown = [](double change) {
    Results results = alike();
    add_from(results, "practice_transferred", 1, change);
    return with_reading(results, [](const Reading& reading) {
      const Table table =
          table_of_differences(reading, {{"Practice", "practice_transferred"}}, "Outcome", "");
      const double found = std::get<double>(table.rows.at(0).at(2));
      const int decimals = table.columns.at(2).decimals;
      return number_text(found, decimals == by_size ? decimals_by_size(found) : decimals);
    });
  };
  EXPECT_EQ(shown(0.00081), "0.00083");
  EXPECT_EQ(shown(0.5), "0.510");
}

TEST(ReportWhoGains, TellsOfEveryKindOfSchoolThatResultsDo) {
  Results results = alike();
  results.values.assign(results.values.size(), 0.25);
  const Section section = with_reading(results, [](const Reading& reading) { return who_gains(reading); });
  for (const Outcome& outcome : outcome_catalogue()) {
    const bool is_of_kinds = outcome.axis == Axis::settlement || outcome.axis == Axis::school_size ||
                             outcome.axis == Axis::school_disadvantage;
    if (is_of_kinds) figure_called(section, "who-gains-" + anchor(outcome.name));
  }
}

}  // namespace
}  // namespace commonroom::report
