#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "analysis/report/answer.hpp"
#include "analysis/report/caveats.hpp"
#include "analysis/report/effect_sizes.hpp"
#include "analysis/report/html.hpp"
#include "analysis/report/make_report.hpp"
#include "analysis/report/page.hpp"
#include "analysis/report/quantities.hpp"
#include "analysis/report/words.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom::report {
namespace {

Results results_of_many() {
  Results results = testing::made_up_results();
  results.schools = 100;
  return results;
}

Results compared_results() {
  Results results = testing::made_up_results();
  results.regimes = {"tables", "group"};
  results.baseline = "tables";
  results.replicates = 30;
  results.primary_outcomes = {"attainment_16", "gap_16", "teachers_leaving"};
  results.worth_noticing = {.sd = 0.01, .points = 0.2};
  results.real_schools = false;
  results.status.assign(60, RunStatus::done);
  results.parameters.clear();
  results.values.clear();
  return results;
}

/// No difference in anything, and levels of 0, each known to within 0.001.
Estimates nothing_differs(const Results& results) {
  Estimates estimates;
  estimates.period = {"last five years", 1, results.years};
  const IntervalEstimate none{0, -0.001, 0.001, 30, 15};
  estimates.levels.assign(results.regimes.size(), std::vector(record_length(), none));
  estimates.differences = estimates.levels;
  return estimates;
}

void set_difference(Estimates& estimates, const Results& results, std::string_view outcome, double mean,
                    double half, int same_sign) {
  const std::size_t position = Reading(results, estimates).position(outcome);
  estimates.differences[1][position] = {mean, mean - half, mean + half, 30, same_sign};
}

std::string text_of(const Sentence& sentence) {
  std::string text;
  for (const Piece& piece : sentence) {
    text += std::holds_alternative<std::string>(piece) ? std::get<std::string>(piece)
                                                       : std::get<Quantity>(piece).shown;
  }
  return text;
}

std::string answer_text(const Results& results, const Estimates& estimates) {
  std::string text;
  for (const Sentence& sentence : answer_of(Reading(results, estimates))) text += text_of(sentence) + "\n";
  return text;
}

TEST(ReportAnswer, ClaimsADifferenceThatIsWorthNoticingAndMoreThanChance) {
  const Results results = compared_results();
  Estimates estimates = nothing_differs(results);
  set_difference(estimates, results, "attainment_16", -0.05, 0.01, 29);
  const std::string answer = answer_text(results, estimates);
  EXPECT_NE(
      answer.find(
          "Under the default assumptions, true attainment at 16 is 0.050 SD lower under “group” than under "
          "“tables” (1.1 GCSE grades over all subjects, 1 month of progress; 29 of 30 runs)."),
      std::string::npos)
      << answer;
  EXPECT_NE(answer.find("Worse and never better: “group”."), std::string::npos) << answer;
}

TEST(ReportAnswer, ClaimsNothingWhereTheIntervalHoldsZero) {
  const Results results = compared_results();
  Estimates estimates = nothing_differs(results);
  set_difference(estimates, results, "attainment_16", -0.05, 0.06, 20);
  EXPECT_NE(answer_text(results, estimates).find("true attainment at 16 shows no difference that matters"),
            std::string::npos);
}

TEST(ReportAnswer, ClaimsNothingThatIsTooSmallToNotice) {
  const Results results = compared_results();
  Estimates estimates = nothing_differs(results);
  set_difference(estimates, results, "attainment_16", 0.009, 0.001, 30);
  set_difference(estimates, results, "teachers_leaving", 0.19, 0.001, 30);
  const Reading reading(results, estimates);
  EXPECT_EQ(reading.verdict(1, "attainment_16"), Verdict::no_matter);
  EXPECT_EQ(reading.verdict(1, "teachers_leaving"), Verdict::no_matter);
  set_difference(estimates, results, "teachers_leaving", 0.21, 0.001, 30);
  EXPECT_EQ(reading.verdict(1, "teachers_leaving"), Verdict::higher);
}

TEST(ReportAnswer, HasAtMostFiveSentences) {
  const Results results = compared_results();
  Estimates estimates = nothing_differs(results);
  for (const char* outcome : {"attainment_16", "gap_16", "teachers_leaving", "spending_per_pupil"})
    set_difference(estimates, results, outcome, 1, 0.1, 30);
  EXPECT_LE(answer_of(Reading(results, estimates)).size(), 5U);
}

TEST(ReportAnswer, SaysThatParametersWereChangedAndThatARunIsAlone) {
  Results results = compared_results();
  results.parameters.resize(1);
  results.parameters[0].value = 2;
  results.replicates = 1;
  Estimates estimates = nothing_differs(results);
  set_difference(estimates, results, "attainment_16", -0.05, std::numeric_limits<double>::quiet_NaN(), 1);
  EXPECT_EQ(Reading(results, estimates).verdict(1, "attainment_16"), Verdict::not_known);
  EXPECT_EQ(answer_text(results, estimates).find("Under the assumptions of this scenario, "), 0U);
  EXPECT_EQ(text_of(caveats_of(Reading(results, estimates)).front()).find("There is one run of each regime"),
            0U);
}

TEST(ReportAnswer, SaysThatOneRegimeHasNothingToBeComparedWith) {
  Results results = compared_results();
  results.regimes = {"tables"};
  const Estimates estimates = nothing_differs(results);
  EXPECT_NE(answer_text(results, estimates).find("nothing to compare it with"), std::string::npos);
}

TEST(ReportOfRealSchools, ShowsNoNumbersOfFewerThanTen) {
  Results results = testing::made_up_results();
  results.real_schools = true;
  const Estimates estimates = estimates_of_run(results);
  const auto figures = [&](std::uint64_t schools) {
    results.schools = schools;
    const Report report = make_report(Reading(results, estimates), {});
    std::size_t count = 0;
    for (const Section& section : report.sections) count += section.figures.size();
    return count;
  };
  EXPECT_GT(figures(10), 10U);
  EXPECT_LE(figures(9), 4U) << "parameters, runs that failed and provenance";
  EXPECT_EQ(text_of(answer_of(Reading(results, estimates)).front()).find("These are fewer than ten real"),
            0U);
}

TEST(ReportCaveats, CountFailedRuns) {
  Results results = compared_results();
  results.status[3] = RunStatus::failed;
  const Estimates estimates = nothing_differs(results);
  EXPECT_EQ(text_of(caveats_of(Reading(results, estimates)).at(1)).find("1 of 60 runs failed"), 0U);
}

TEST(ReportCaveats, SayThatRegimesAreNotFeltAlike) {
  const Results results = compared_results();
  Estimates estimates = nothing_differs(results);
  const std::size_t stake = Reading(results, estimates).position("realised_stake");
  estimates.levels[0][stake] = {1.9, 1.8, 2.0, 30, 30};
  estimates.levels[1][stake] = {1.7, 1.6, 1.8, 30, 30};
  EXPECT_EQ(caveats_of(Reading(results, estimates)).size(), 2U) << "nearly alike";
  estimates.levels[1][stake] = {0.4, 0.3, 0.5, 30, 30};
  EXPECT_EQ(
      text_of(caveats_of(Reading(results, estimates)).at(1))
          .find("Schools do not feel these regimes alike. What hangs on a school’s results is 1.90 under "
                "“tables” and 0.40 under “group”"),
      0U);
}

TEST(ReportOverSettings, TakesTheMiddleOfTheSettingsAsItsInterval) {
  Results point = testing::made_up_results();
  const std::size_t regimes = point.regimes.size();
  point.status.assign(point.status.size(), RunStatus::done);
  Results about = point;
  about.points = 41;
  EstimatesOverSettings over(about);
  const std::size_t baseline =
      static_cast<std::size_t>(std::ranges::find(point.regimes, point.baseline) - point.regimes.begin());
  for (int i = 0; i <= 40; ++i) {
    for (std::size_t at = 0; at < point.values.size(); ++at)
      point.values[at] = at / (point.values.size() / regimes) == baseline ? 1.0 : 1.0 + i;
    over.add(point);
  }
  const Estimates estimates = over.take();
  const std::size_t other = baseline == 0 ? 1 : 0;
  const auto is_the_middle = [](const IntervalEstimate& found) {
    return found.mean == 20 && found.lower == 1 && found.upper == 39 && found.replicates == 41;
  };
  EXPECT_TRUE(is_the_middle(estimates.differences[other][0]));
  ASSERT_EQ(estimates.courses.size(), point.primary_outcomes.size());
  for (const Course& course : estimates.courses) {
    ASSERT_EQ(course.differences[other].size(), static_cast<std::size_t>(point.years));
    EXPECT_TRUE(std::ranges::all_of(course.differences[other], is_the_middle)) << course.outcome;
  }
}

TEST(ReportOverSettings, TakesAllSettingsAsTheIntervalWhereThereAreFew) {
  Results point = testing::made_up_results();
  point.status.assign(point.status.size(), RunStatus::done);
  EstimatesOverSettings over(point);
  for (const double level : {0.0, 3.0, 5.0}) {
    point.values.assign(point.values.size(), level);
    over.add(point);
  }
  const Estimates estimates = over.take();
  const IntervalEstimate& found = estimates.levels[0][0];
  EXPECT_DOUBLE_EQ(found.lower, 0);
  EXPECT_DOUBLE_EQ(found.upper, 5);
}

class ReportPage : public ::testing::Test {
 protected:
  static std::string page(const Results& results, const PageAssets& assets) {
    const Estimates estimates = estimates_of_run(results);
    return page_of(make_report(Reading(results, estimates), {}), assets);
  }
  static PageAssets with_script() { return {"p{}", {"draw()"}, "a licence"}; }
};

TEST_F(ReportPage, ShowsMarkupInTextsAndObeysNone) {
  Results results = results_of_many();
  const std::string bad = "</title><script>alert('x')</script>&\"";
  results.title = results.question = results.population = bad;
  for (std::string& regime : results.regimes) {
    if (regime != results.baseline) regime = bad + regime;
  }
  const std::string html = page(results, with_script());
  EXPECT_EQ(html.find("<script>alert"), std::string::npos);
  EXPECT_NE(html.find("&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"),
            std::string::npos);
  std::size_t scripts = 0;
  for (std::size_t at = html.find("<script>"); at != std::string::npos; at = html.find("<script>", at + 1))
    ++scripts;
  EXPECT_EQ(scripts, 1U) << "its own";
}

TEST_F(ReportPage, NamesInItsPolicyTheScriptThatItCarriesAndNoOther) {
  const std::string html = page(results_of_many(), with_script());
  EXPECT_NE(html.find("script-src '" + policy_hash("draw()") + "'"), std::string::npos);
  EXPECT_EQ(html.find("unsafe"), std::string::npos);
  EXPECT_NE(page(results_of_many(), {"p{}", {}, ""}).find("script-src 'none'"), std::string::npos);
}

TEST_F(ReportPage, IsTheSameForTheSameResults) {
  EXPECT_EQ(page(results_of_many(), with_script()), page(results_of_many(), with_script()));
}

TEST_F(ReportPage, HasTablesForAllAndChartsOnlyWithScripts) {
  EXPECT_NE(page(results_of_many(), with_script()).find("application/json"), std::string::npos);
  const std::string tables = page(results_of_many(), {"p{}", {}, ""});
  EXPECT_EQ(tables.find("<script"), std::string::npos);
  EXPECT_NE(tables.find("<table>"), std::string::npos);
}

TEST(Report, GivesEachFigureAnAnchorOfItsOwnAndRowsAsLongAsItsColumns) {
  const Results results = results_of_many();
  const Estimates estimates = estimates_of_run(results);
  std::set<std::string> anchors;
  for (const Section& section : make_report(Reading(results, estimates), {}).sections) {
    EXPECT_TRUE(anchors.insert(section.id).second) << section.id;
    for (const Figure& figure : section.figures) {
      EXPECT_TRUE(anchors.insert(figure.id).second) << figure.id;
      for (const auto& row : figure.table.rows) EXPECT_EQ(row.size(), figure.table.columns.size());
    }
  }
}

TEST(Report, ShowsWhatAnAnalysisFound) {
  const Results results = results_of_many();
  const Estimates estimates = estimates_of_run(results);
  const SavedAnalysis sobol{"sobol",
                            "What drives it",
                            "SD",
                            {"Mostly one thing."},
                            {},
                            {},
                            {{"indices",
                              "Indices",
                              {{"parameter", "", std::vector<std::string>{"effort.a", "trust.b"}},
                               {"total", "", std::vector<double>{0.8, 0.1}}}}}};
  const std::string html = page_of(make_report(Reading(results, estimates), {sobol}), {});
  EXPECT_NE(html.find("Mostly one thing."), std::string::npos);
  EXPECT_NE(html.find("<td>trust.b</td>"), std::string::npos);
}

TEST(EffectSizes, AreMonthsInThePublishedBands) {
  EXPECT_EQ(months_of_progress(0.04), 0);
  EXPECT_EQ(months_of_progress(0.05), 1);
  EXPECT_EQ(months_of_progress(-0.10), -2);
  EXPECT_EQ(months_of_progress(0.26), 3);
  EXPECT_EQ(months_of_progress(2), 12);
}

TEST(HashesOfPolicies, AreThoseOfTheStandard) {
  // echo -n '' | openssl dgst -sha256 -binary | base64
  EXPECT_EQ(policy_hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST(NumbersInText, HaveASignThatIsAMinusAndNoMoreThanWasAsked) {
  EXPECT_EQ(number_text(-0.1234, 2), "−0.12");
  EXPECT_EQ(number_text(0.1234, 2, true), "+0.12");
  EXPECT_EQ(number_text(-0.0001, 2), "0.00");
  EXPECT_EQ(number_text(0, 3), "0");
}

}  // namespace
}  // namespace commonroom::report
