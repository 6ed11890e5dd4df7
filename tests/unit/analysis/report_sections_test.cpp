#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <utility>

#include "analysis/report/figure_tables.hpp"
#include "analysis/report/make_report.hpp"
#include "analysis/report/map_of_authorities.hpp"
#include "analysis/report/map_of_regions.hpp"
#include "analysis/report/page.hpp"
#include "analysis/report/partnership_types.hpp"
#include "analysis/report/quantities.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom::report {
namespace {

constexpr std::size_t group = 1;  // the regime that differs from the baseline, 0

/// Two regimes, five runs of twelve years; every outcome is 0 in every year but for a little luck, the same
/// under both regimes.
Results alike() {
  Results results = testing::made_up_results();
  results.regimes = {"tables", "group"};
  results.baseline = "tables";
  results.primary_outcomes = {"attainment_16", "gap_16"};
  results.replicates = 5;
  results.years = 12;
  results.status.assign(results.runs_of_a_point(), RunStatus::done);
  results.failure_causes.assign(results.runs_of_a_point(), "");
  results.values.assign(results.position(results.regimes.size(), 0, 0), 0.0);
  results.real_schools = false;
  results.school_values.clear();
  results.school_table = {};
  results.authority_table = {};
  results.by_authority.clear();
  return results;
}

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

template <class Use>
auto with_reading(const Results& results, const Use& use) {
  const Estimates estimates = estimates_of_run(results);
  return use(Reading(results, estimates));
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

/// Results that tell of nothing but true attainment at 16 in each of England's regions: `under_group` under
/// `group`, a little more in each run than in the one before, and 0 under the baseline.
Results of_regions(const std::vector<double>& under_group, int runs = 5) {
  Results results = alike();
  results.replicates = runs;
  results.values.assign(results.values.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    for (int run = 0; run < results.replicates; ++run) {
      for (int year = 0; year < results.years; ++year) {
        double* record = &results.values[results.position(regime, static_cast<std::size_t>(run),
                                                          static_cast<std::size_t>(year))];
        for (std::size_t label = 0; label < under_group.size(); ++label) {
          record[position_of("attainment_16_by_region", label)] =
              regime == group ? under_group[label] * (1 + 0.01 * run) : 0.0;
        }
      }
    }
  }
  return results;
}

std::vector<Figure> region_maps(const Results& results) {
  return with_reading(results, [](const Reading& reading) { return maps_of_regions(reading); });
}

TEST(ReportMapOfRegions, HasATileForEachRegionThatResultsTellOf) {
  EXPECT_TRUE(region_maps(of_regions({})).empty());
  EXPECT_TRUE(region_maps(of_regions({0.1})).empty()) << "one region is no map";
  const std::vector<Figure> found = region_maps(of_regions({0, .1, .2, .3, .4, .5, .6, .7, .8}));
  ASSERT_EQ(found.size(), 1U) << "the baseline has none";
  std::set<std::pair<double, double>> places;
  for (const std::vector<Cell>& row : found[0].table.rows)
    places.emplace(std::get<double>(row[5]), std::get<double>(row[6]));
  EXPECT_EQ(places.size(), 9U) << "no tile lies on another";
  EXPECT_EQ(std::get<std::string>(found[0].table.rows[0][0]), "North East");
}

TEST(ReportMapOfRegions, CountsInItsTitleTheRegionsWhoseDifferenceMatters) {
  Results results = of_regions({0.5, 0.5, -0.5, 0, 0.001});
  results.worth_noticing.sd = 0.01;
  EXPECT_EQ(
      region_maps(results).at(0).finding,
      "True attainment at 16 under “group” is higher in 2 and lower in 1 of 5 regions, beyond chance and "
      "by enough to notice");
}

TEST(ReportMapOfRegions, SaysInItsTitleThatThereIsOneRun) {
  const Figure map = region_maps(of_regions({0.5, -0.5}, 1)).at(0);
  EXPECT_EQ(map.finding,
            "In a single run, which cannot be told from chance, true attainment at 16 under “group” is "
            "higher in 1 and lower in 1 of 2 regions");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(map.table.rows[0][2])) << "no interval";
}

TEST(ReportMapOfRegions, DrawsNothingWhereNothingDiffers) {
  EXPECT_FALSE(region_maps(of_regions({0.1, 0.1})).at(0).chart.empty());
  const Figure map = region_maps(of_regions({0, 0})).at(0);
  EXPECT_TRUE(map.chart.empty());
  EXPECT_EQ(map.table.rows.size(), 2U);
}

/// Authorities in a row from west to east with the difference each has under `group`, a little more in each
/// run than in the one before.
Results of_authorities(const std::vector<double>& under_group, int runs = 5) {
  Results results = alike();
  results.replicates = runs;
  results.status.assign(results.runs_of_a_point(), RunStatus::done);
  results.authority_table = {};
  results.by_authority.clear();
  for (std::size_t i = 0; i < under_group.size(); ++i) {
    results.authority_table.name.push_back("Authority " + std::to_string(i));
    results.authority_table.x_km.push_back(10 * static_cast<float>(i));
    results.authority_table.y_km.push_back(5);
    results.authority_table.schools.push_back(static_cast<std::uint32_t>(3 + i));
  }
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    for (int run = 0; run < runs; ++run) {
      for (int year = 0; year < results.years; ++year) {
        for (const double difference : under_group)
          results.by_authority.push_back(0.25 * run + (regime == group ? difference * (1 + 0.01 * run) : 0));
      }
    }
  }
  return results;
}

std::vector<Figure> authority_maps(const Results& results) {
  return with_reading(results, [](const Reading& reading) { return maps_of_authorities(reading); });
}

TEST(ReportMapOfAuthorities, CountsInItsTitleTheAuthoritiesWhoseDifferenceMatters) {
  Results results = of_authorities({0.5, -0.5, -0.5, 0.001, 0});
  results.worth_noticing.sd = 0.01;
  const std::vector<Figure> maps = authority_maps(results);
  ASSERT_EQ(maps.size(), 1U) << "the baseline has none";
  EXPECT_EQ(
      maps[0].finding,
      "True attainment at 16 under “group” is higher in 1 and lower in 2 of 5 local authorities, beyond "
      "chance and by enough to notice");
}

TEST(ReportMapOfAuthorities, HasARowForEachWithItsDifferenceIntervalAndSchools) {
  Results results = of_authorities({0.5, -0.5, 0.001});
  results.worth_noticing.sd = 0.01;
  const Table table = authority_maps(results).at(0).table;
  ASSERT_EQ(table.rows.size(), 3U);
  const std::vector<Cell>& row = table.rows[1];
  EXPECT_EQ(std::get<std::string>(row[0]), "Authority 1");
  EXPECT_NEAR(std::get<double>(row[1]), -0.51, 1e-12) << "the third of five runs";
  EXPECT_LT(std::get<double>(row[2]), -0.51);
  EXPECT_GT(std::get<double>(row[3]), -0.51);
  EXPECT_EQ(std::get<double>(row[4]), 4);
  EXPECT_EQ(std::get<std::string>(row[5]), "lower");
  EXPECT_EQ(std::get<double>(row[6]), 10);
  EXPECT_EQ(std::get<double>(row[7]), 5);
  EXPECT_EQ(std::get<std::string>(table.rows[0][5]), "higher");
  EXPECT_EQ(std::get<std::string>(table.rows[2][5]), "no difference that matters") << "too small to notice";
}

TEST(ReportMapOfAuthorities, ShadesTheMapsOfAllRegimesAlike) {
  Results results = of_authorities({0.5, -0.1, 0, 0});
  results.regimes.emplace_back("mixture");  // a tenth of the difference under `group`
  const std::size_t of_a_regime = results.by_authority.size() / 2;
  for (std::size_t i = 0; i < of_a_regime; ++i) {
    const double base = results.by_authority[i];
    results.by_authority.push_back(base + 0.1 * (results.by_authority[of_a_regime + i] - base));
  }
  results.values.assign(results.position(results.regimes.size(), 0, 0), 0.0);
  results.status.assign(results.runs_of_a_point(), RunStatus::done);
  const std::vector<Figure> maps = authority_maps(results);
  ASSERT_EQ(maps.size(), 2U);
  EXPECT_EQ(maps[0].chart, maps[1].chart) << "the specification holds the ends of the scale";
}

TEST(ReportMapOfAuthorities, SaysWhetherItsPlacesAreMadeUp) {
  Results results = of_authorities({0.5, -0.5});
  EXPECT_NE(authority_maps(results).at(0).notes.at(0).find("made up"), std::string::npos);
  results.real_schools = true;
  EXPECT_EQ(authority_maps(results).at(0).notes.at(0).find("made up"), std::string::npos);
}

TEST(ReportMapOfAuthorities, OfASingleRunClaimsNothing) {
  const Figure map = authority_maps(of_authorities({0.5, -0.5, 0}, 1)).at(0);
  EXPECT_EQ(map.finding,
            "In a single run, which cannot be told from chance, true attainment at 16 under “group” is "
            "higher in 1 and lower in 1 of 3 local authorities");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(map.table.rows[0][2])) << "no interval";
  EXPECT_EQ(std::get<std::string>(map.table.rows[0][5]), "higher in this run");
  EXPECT_EQ(std::get<std::string>(map.table.rows[1][5]), "lower in this run");
  EXPECT_EQ(std::get<std::string>(map.table.rows[2][5]), "the same in this run");
}

TEST(ReportMapOfAuthorities, NeedsTwoRegimesTwoAuthoritiesAndADifference) {
  EXPECT_TRUE(authority_maps(alike()).empty());
  EXPECT_TRUE(authority_maps(of_authorities({0.5})).empty()) << "one authority is no map";
  EXPECT_TRUE(authority_maps(of_authorities({0, 0})).at(0).chart.empty()) << "nothing to draw";
  Results alone = of_authorities({0.5, -0.5});
  alone.regimes = {"tables"};
  EXPECT_TRUE(authority_maps(alone).empty());
}

TEST(ReportMapOfAuthorities, LeavesOutOnesWithoutAValue) {
  Results results = of_authorities({0.5, -0.5, 0.5});
  for (std::size_t i = 1; i < results.by_authority.size(); i += 3)
    results.by_authority[i] = std::numeric_limits<double>::quiet_NaN();
  const Figure map = authority_maps(results).at(0);
  EXPECT_EQ(map.table.rows.size(), 2U);
  EXPECT_NE(map.finding.find("higher in 2 and lower in 0 of 2 local"), std::string::npos) << map.finding;
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
