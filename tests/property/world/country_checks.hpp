#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

#include "world/country.hpp"

namespace commonroom::country_checks {

/// Every slot of a cohort has one home, and homes have their slots in one run.
inline void expect_slots_conserved(const Country& country) {
  const Neighbourhoods& places = country.neighbourhoods;
  ASSERT_EQ(places.first_slot.size(), places.size() + 1);
  ASSERT_EQ(country.slot_counts.size(), places.size());
  std::uint32_t slot = 0;
  std::size_t wrong = 0;
  for (std::size_t n = 0; n < places.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    if (places.first_slot[place] != slot) ++wrong;
    for (std::uint32_t i = 0; i < country.slot_counts[place]; ++i, ++slot) {
      if (country.home_of_slot.at(slot) != place) ++wrong;
    }
  }
  EXPECT_EQ(wrong, 0U);
  EXPECT_EQ(slot, country.cohort_size());
  EXPECT_EQ(places.first_slot.values().back(), slot);
}

/// A cohort is the pupils of all schools over 12 (schools with homes around them get one child at least).
inline void expect_cohort_of_the_schools(const Country& country) {
  double pupils = 0;
  for (const float roll : country.schools.opening_roll) pupils += static_cast<double>(roll);
  EXPECT_NEAR(static_cast<double>(country.cohort_size()), pupils / year_groups,
              2 + pupils / year_groups * 1e-4);
}

/// Every school that teaches year 0 is among those that some children may think of.
inline void expect_homes_at_every_first_school(const Country& country) {
  std::vector<double> near(country.schools.size(), 0.0);
  const EntryMarket* market = country.market_at(0);
  ASSERT_NE(market, nullptr);
  for (std::size_t n = 0; n < country.neighbourhoods.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    for (const NearbySchool& school : market->nearby[place]) {
      near[index(school.school)] += country.slot_counts[place];
    }
  }
  std::size_t without = 0;
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (country.schools.serves(id_at<SchoolId>(i), 0) && near[i] == 0) ++without;
  }
  EXPECT_EQ(without, 0U) << "schools that no child may think of";
}

/// From wherever a child may be at school when the school ends, there is a row with schools to go on to; rows
/// are sorted by distance and hold only schools that teach the year.
inline void expect_ways_on(const Country& country) {
  std::size_t dead_ends = 0;
  std::size_t unsorted = 0;
  std::size_t strangers = 0;
  for (std::size_t n = 0; n < country.neighbourhoods.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    const auto has_row = [&](int year_group) {
      const EntryMarket* market = country.market_at(year_group);
      return market != nullptr && market->nearby.count(place) > 0;
    };
    if (!has_row(0)) ++dead_ends;
    for (const EntryMarket& market : country.markets) {
      float before = 0;
      for (const NearbySchool& nearby : market.nearby[place]) {
        if (nearby.distance_km < before) ++unsorted;
        before = nearby.distance_km;
        if (!country.schools.serves(nearby.school, market.year_group)) ++strangers;
        const int next = country.schools.last_year[nearby.school] + 1;
        if (next < year_groups && !has_row(next)) ++dead_ends;
      }
    }
  }
  EXPECT_EQ(dead_ends, 0U);
  EXPECT_EQ(unsorted, 0U);
  EXPECT_EQ(strangers, 0U);
}

/// w_ij is w_ji bit for bit, nobody rivals itself, and the mean over schools of the sum of weights is 1.
inline void expect_fair_rivals(const Country& country, std::size_t most) {
  double all = 0;
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    EXPECT_LE(country.rivals.count(school), most);
    for (const Rival& rival : country.rivals[school]) {
      all += static_cast<double>(rival.overlap);
      const auto back = country.rivals[rival.school];
      const auto found = std::find_if(back.begin(), back.end(),
                                      [school](const Rival& other) { return other.school == school; });
      if (rival.school == school || found == back.end() ||
          std::bit_cast<std::uint32_t>(found->overlap) != std::bit_cast<std::uint32_t>(rival.overlap)) {
        ++wrong;
      }
    }
  }
  EXPECT_EQ(wrong, 0U);
  EXPECT_NEAR(all / static_cast<double>(country.schools.size()), 1.0, 1e-5);
}

/// Neighbours are mutual at one distance, sorted, and hold all of a small trust.
inline void expect_mutual_neighbours(const Country& country) {
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto own = country.neighbours[school];
    for (std::size_t k = 0; k < own.size(); ++k) {
      const auto back = country.neighbours[own[k].school];
      const auto found = std::find_if(back.begin(), back.end(),
                                      [school](const Neighbour& other) { return other.school == school; });
      const bool is_sorted = k == 0 || own[k - 1].school < own[k].school;
      if (own[k].school == school || found == back.end() || found->distance_km != own[k].distance_km ||
          !is_sorted) {
        ++wrong;
      }
    }
  }
  EXPECT_EQ(wrong, 0U);
}

/// Means over children of deprivation and home advantage are 0, and the share of disadvantaged children is
/// that of all schools.
inline void expect_centred_homes(const Country& country, double individual_deprivation) {
  double deprivation = 0, advantage = 0, disadvantaged = 0, pupils = 0, of_schools = 0;
  for (std::size_t n = 0; n < country.neighbourhoods.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    const double children = country.slot_counts[place];
    const auto mean = static_cast<double>(country.neighbourhoods.deprivation[place]);
    deprivation += children * mean;
    advantage += children * static_cast<double>(country.neighbourhoods.home_advantage[place]);
    const double beyond =
        (static_cast<double>(country.deprivation_threshold) - mean) / std::sqrt(individual_deprivation);
    disadvantaged += children * 0.5 * std::erfc(beyond / std::sqrt(2.0));
  }
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    pupils += static_cast<double>(country.schools.opening_roll[school]);
    of_schools +=
        static_cast<double>(country.schools.opening_roll[school] * country.schools.opening_fsm[school]);
  }
  const auto children = static_cast<double>(country.cohort_size());
  EXPECT_NEAR(deprivation / children, 0, 1e-4);
  EXPECT_NEAR(advantage / children, 0, 1e-4);
  EXPECT_NEAR(disadvantaged / children, of_schools / pupils, 1e-4);
}

}  // namespace commonroom::country_checks
