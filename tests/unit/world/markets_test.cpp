#include "world/markets.hpp"

#include <gtest/gtest.h>

#include "parameters/diagnostic.hpp"
#include "world/build_country.hpp"

namespace commonroom {
namespace {

SchoolSeed school(float x, int first, int last) {
  static std::uint32_t urn = 1;
  SchoolSeed seed;
  seed.urn = urn++;
  seed.x_km = x;
  seed.y_km = 0;
  seed.first_year = static_cast<std::uint8_t>(first);
  seed.last_year = static_cast<std::uint8_t>(last);
  seed.roll = 30.0F * static_cast<float>(last - first + 1);
  seed.places = 32;
  seed.disadvantaged = 0.2F;
  return seed;
}

Country country_of(std::vector<SchoolSeed> schools, const PopulationParameters& parameters = {}) {
  SchoolSeeds seeds;
  seeds.schools = std::move(schools);
  seeds.area_names = {"Somewhere"};
  seeds.region_names = {"A region"};
  seeds.region_of_area.push_back(id_at<RegionId>(0));
  return country_from_schools(seeds, parameters, 3);
}

bool is_in_row(const EntryMarket* market, NeighbourhoodId place, std::uint32_t position) {
  if (market == nullptr) return false;
  for (const NearbySchool& nearby : market->nearby[place]) {
    if (nearby.school == id_at<SchoolId>(position)) return true;
  }
  return false;
}

TEST(Markets, LeadFromFirstSchoolToMiddleToUpper) {
  const Country c = country_of({school(0, 0, 4), school(1, 0, 4), school(0.5F, 5, 8), school(0.6F, 9, 11)});
  for (const int year_group : {0, 5, 9}) {
    const EntryMarket* market = c.market_at(year_group);
    ASSERT_NE(market, nullptr) << year_group;
    for (std::size_t n = 0; n < c.neighbourhoods.size(); ++n)
      EXPECT_GE(market->nearby.count(id_at<NeighbourhoodId>(n)), 1U);
  }
  EXPECT_EQ(c.market_at(3), nullptr);
  EXPECT_EQ(c.market_at(7), nullptr);
}

TEST(Markets, LeadFromInfantToPrimaryWhereThereIsNoJunior) {
  const Country c = country_of({school(0, 0, 2), school(1, 0, 6), school(2, 7, 11)});
  const EntryMarket* market = c.market_at(3);
  ASSERT_NE(market, nullptr);
  for (std::size_t n = 0; n < c.neighbourhoods.size(); ++n)
    EXPECT_TRUE(is_in_row(market, id_at<NeighbourhoodId>(n), 1));
}

TEST(Markets, OfferAnEntryAtFourteenOnlyToThoseNearIt) {
  PopulationParameters parameters;
  parameters.reach_elsewhere_km = 15;
  parameters.most_home_spread_km = 1;
  const Country c =
      country_of({school(0, 0, 6), school(1, 7, 11), school(100, 0, 6), school(101, 7, 11), school(2, 9, 11)},
                 parameters);
  const EntryMarket* market = c.market_at(9);
  ASSERT_NE(market, nullptr);
  for (std::size_t n = 0; n < c.neighbourhoods.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    EXPECT_EQ(market->nearby.count(place), c.neighbourhoods.x_km[place] < 50 ? 1U : 0U);
  }
}

TEST(Homes, SpreadAtLeastAsFarAsTheLeastEvenWhereTheMostIsLess) {
  PopulationParameters parameters;
  parameters.least_home_spread_km = 5;
  parameters.most_home_spread_km = 1;
  const Country c = country_of({school(0, 0, 6), school(50, 0, 6), school(0, 7, 11)}, parameters);
  double farthest = 0;
  for (std::size_t n = 0; n < c.neighbourhoods.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    farthest = std::max(farthest, std::abs(static_cast<double>(c.neighbourhoods.y_km[place])));
  }
  EXPECT_GT(farthest, 5);
}

TEST(Markets, ReachBeyondTheBoundForTheFewestCandidates) {
  const Country c = country_of({school(0, 0, 6), school(0.1F, 7, 11), school(300, 0, 6), school(301, 7, 11)});
  for (std::size_t n = 0; n < c.neighbourhoods.size(); ++n) {
    EXPECT_EQ(c.market_at(0)->nearby.count(id_at<NeighbourhoodId>(n)), 2U);
    EXPECT_EQ(c.market_at(7)->nearby.count(id_at<NeighbourhoodId>(n)), 2U);
  }
}

TEST(Markets, TakeAnAllThroughSchoolWhereFewSchoolsBeginAtSeven) {
  const Country c = country_of({school(0, 0, 6), school(1, 0, 11), school(2, 7, 11)});
  for (std::size_t n = 0; n < c.neighbourhoods.size(); ++n) {
    EXPECT_TRUE(is_in_row(c.market_at(7), id_at<NeighbourhoodId>(n), 1));
    EXPECT_TRUE(is_in_row(c.market_at(7), id_at<NeighbourhoodId>(n), 2));
  }
}

TEST(Markets, RefuseAPopulationInWhichAYearGroupHasNoSchool) {
  EXPECT_THROW((void)country_of({school(0, 0, 6), school(1, 8, 11)}), InvalidInput);
}

TEST(Rivals, AreOnlySchoolsThatTeachTheSameYears) {
  const Country c =
      country_of({school(0, 0, 6), school(0.1F, 0, 6), school(0.2F, 7, 11), school(0.3F, 7, 11)});
  for (std::size_t i = 0; i < 4; ++i) {
    ASSERT_EQ(c.rivals.count(id_at<SchoolId>(i)), 1U);
    EXPECT_EQ(index(c.rivals[id_at<SchoolId>(i)][0].school), i ^ 1U);
  }
}

TEST(Rivals, WeighLessTheFartherApart) {
  const Country c = country_of({school(0, 0, 6), school(0.5F, 0, 6), school(3, 0, 6), school(1, 7, 11)});
  const auto weight = [&](std::uint32_t a, std::uint32_t b) {
    for (const Rival& rival : c.rivals[id_at<SchoolId>(a)]) {
      if (rival.school == id_at<SchoolId>(b)) return rival.overlap;
    }
    return 0.0F;
  };
  EXPECT_GT(weight(0, 1), weight(1, 2));
  EXPECT_GE(weight(1, 2), weight(0, 2));
  EXPECT_EQ(c.rivals.count(id_at<SchoolId>(3)), 0U) << "the only secondary school has no rival";
}

}  // namespace
}  // namespace commonroom
