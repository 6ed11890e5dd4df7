#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/report/map_of_authorities.hpp"
#include "analysis/report/map_of_regions.hpp"
#include "unit/analysis/made_up_comparison.hpp"

namespace commonroom::report {
namespace {

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

}  // namespace
}  // namespace commonroom::report
