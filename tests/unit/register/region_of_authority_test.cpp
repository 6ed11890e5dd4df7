#include "world/region_of_authority.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string_view>

namespace commonroom {
namespace {

TEST(Regions, AuthoritiesLieWhereTheyDo) {
  EXPECT_EQ(region_of_authority(202), "London");                    // Camden
  EXPECT_EQ(region_of_authority(320), "London");                    // Waltham Forest
  EXPECT_EQ(region_of_authority(330), "West Midlands");             // Birmingham
  EXPECT_EQ(region_of_authority(352), "North West");                // Manchester
  EXPECT_EQ(region_of_authority(373), "Yorkshire and the Humber");  // Sheffield
  EXPECT_EQ(region_of_authority(391), "North East");                // Newcastle
  EXPECT_EQ(region_of_authority(420), "South West");                // Scilly
  EXPECT_EQ(region_of_authority(826), "South East");                // Milton Keynes
  EXPECT_EQ(region_of_authority(856), "East Midlands");             // Leicester
  EXPECT_EQ(region_of_authority(935), "East of England");           // Suffolk
}

TEST(Regions, OldAndNewCodesAreKnown) {
  EXPECT_EQ(region_of_authority(835), "South West");     // Dorset until 2019
  EXPECT_EQ(region_of_authority(837), "South West");     // Bournemouth until 2019
  EXPECT_EQ(region_of_authority(909), "North West");     // Cumbria until 2023
  EXPECT_EQ(region_of_authority(928), "East Midlands");  // Northamptonshire until 2021
  EXPECT_EQ(region_of_authority(940), "East Midlands");  // North Northamptonshire
  EXPECT_EQ(region_of_authority(943), "North West");     // Westmorland and Furness
}

TEST(Regions, OtherNumbersLieNowhere) {
  for (const int code : {-1, 0, 200, 214, 300, 660, 702, 804, 944, 999, 100000}) {
    EXPECT_FALSE(region_of_authority(code).has_value()) << code;
  }
}

TEST(Regions, NumbersOfAuthoritiesWithTheirPredecessorsAreRight) {
  std::map<std::string_view, int> counts;
  for (int code = 0; code < 1000; ++code) {
    if (const auto region = region_of_authority(code)) ++counts[*region];
  }
  EXPECT_EQ(counts.size(), england_regions.size());
  EXPECT_EQ(counts["London"], 33);
  EXPECT_EQ(counts["North East"], 12);
  EXPECT_EQ(counts["West Midlands"], 14);
  EXPECT_EQ(counts["South East"], 19);
  EXPECT_EQ(counts["Yorkshire and the Humber"], 15);
  EXPECT_EQ(counts["East of England"], 11 + 1);  // and the old Bedfordshire
  EXPECT_EQ(counts["East Midlands"], 10 + 1);    // and the old Northamptonshire
  EXPECT_EQ(counts["South West"], 15 + 3);       // and the old Dorset, Poole, Bournemouth
  EXPECT_EQ(counts["North West"], 24 + 2);       // and the old Cheshire, Cumbria
}

TEST(Regions, AreFoundByNameWhateverTheCapitals) {
  EXPECT_EQ(region_named("yorkshire and The Humber"), "Yorkshire and the Humber");
  EXPECT_FALSE(region_named("Wales (pseudo)").has_value());
  EXPECT_FALSE(region_named("").has_value());
}

}  // namespace
}  // namespace commonroom
