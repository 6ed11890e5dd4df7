#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "model/admission/admission.hpp"
#include "support/known_schools.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

using testing::TinyCountry;
using testing::TinyHomes;

/// The schools that one cohort passes through, by year group.
std::vector<std::vector<SchoolId>> follow_cohort(const Country& country,
                                                 const PlacementParameters& placement = {}) {
  const testing::KnownSchools known(country.schools.size());
  Pupils pupils = opening_placement(country, {}, placement, Draws(1, 0, 0), testing::plain_cohorts(country));
  std::vector<std::vector<SchoolId>> path;
  for (std::uint32_t year = 0; year < year_groups; ++year) {
    Cohort born = testing::plain_cohort(country, static_cast<std::int32_t>(year));
    pupils =
        admit(country, {}, placement, known.view(), Draws(1, 0, year), std::move(pupils), std::move(born))
            .pupils;
    EXPECT_EQ(pupils.cohorts[year].born, 0);
    path.push_back(testing::school_of_slot(pupils.cohorts[year]));
  }
  return path;
}

void expect_served(const Country& country, const std::vector<std::vector<SchoolId>>& path) {
  for (std::size_t year = 0; year < path.size(); ++year) {
    for (const SchoolId school : path[year])
      EXPECT_TRUE(country.schools.serves(school, static_cast<int>(year)));
  }
}

TEST(Paths, lead_from_infant_to_junior_to_secondary_school) {
  TinyCountry tiny;
  const SchoolId infant = tiny.add({.phase = Phase::infant, .first_year = 0, .last_year = 2, .places = 40});
  const SchoolId junior = tiny.add({.phase = Phase::junior, .first_year = 3, .last_year = 6, .places = 40});
  const SchoolId secondary =
      tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .places = 40});
  tiny.add(TinyHomes{.x_km = 1, .children = 30});
  const Country country = tiny.build();
  const auto path = follow_cohort(country);
  for (std::size_t year = 0; year < path.size(); ++year) {
    const SchoolId expected = year < 3 ? infant : year < 7 ? junior : secondary;
    for (const SchoolId school : path[year]) EXPECT_EQ(school, expected);
  }
}

TEST(Paths, lead_from_first_to_middle_to_upper_school) {
  TinyCountry tiny;
  tiny.add({.phase = Phase::first, .first_year = 0, .last_year = 4, .places = 40});
  const SchoolId middle = tiny.add({.phase = Phase::middle, .first_year = 5, .last_year = 8, .places = 40});
  const SchoolId upper = tiny.add({.phase = Phase::upper, .first_year = 9, .last_year = 11, .places = 40});
  tiny.add(TinyHomes{.x_km = 1, .children = 30});
  const Country country = tiny.build();
  const auto path = follow_cohort(country);
  expect_served(country, path);
  EXPECT_EQ(path[5][0], middle);
  EXPECT_EQ(path[8][0], middle);
  EXPECT_EQ(path[9][0], upper);
}

TEST(Paths, lead_from_infant_schools_to_primaries_with_places_left_where_no_school_begins_then) {
  TinyCountry tiny;
  tiny.add({.phase = Phase::infant, .first_year = 0, .last_year = 2, .places = 20});
  const SchoolId primary = tiny.add({.x_km = 1, .places = 60});
  tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .places = 80});
  tiny.add(TinyHomes{.x_km = 0.1, .children = 40});
  const Country country = tiny.build();
  const auto path = follow_cohort(country);
  expect_served(country, path);
  EXPECT_GT(std::ranges::count(path[2], SchoolId{0}), 0);
  EXPECT_EQ(std::ranges::count(path[3], primary), 40);
}

TEST(Paths, keep_pupils_in_a_school_that_goes_on) {
  TinyCountry tiny;
  const SchoolId all_through =
      tiny.add({.phase = Phase::all_through, .first_year = 0, .last_year = 11, .places = 40});
  tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .x_km = 0.1, .places = 40});
  tiny.add(TinyHomes{.x_km = 0.1, .children = 30});
  const auto path = follow_cohort(tiny.build());
  EXPECT_EQ(std::ranges::count(path[11], all_through), 30);
}

TEST(Paths, let_some_change_to_a_technical_college_and_nobody_when_nobody_thinks_of_it) {
  TinyCountry tiny;
  tiny.add({.places = 3000});
  const SchoolId secondary =
      tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .places = 3000});
  const SchoolId college =
      tiny.add({.phase = Phase::secondary, .first_year = 10, .last_year = 11, .x_km = 1, .places = 100});
  tiny.add(TinyHomes{.x_km = 0.5, .children = 2000});
  const Country country = tiny.build();

  PlacementParameters few;
  few.considers_late_entry = 0.06;
  const auto path = follow_cohort(country, few);
  EXPECT_EQ(std::ranges::count(path[9], secondary), 2000);
  // 120 think of it and about half of them prefer it, all else being equal (level 0.001: 60 +- 25).
  const auto changed = std::ranges::count(path[10], college);
  EXPECT_GT(changed, 35);
  EXPECT_LT(changed, 85);
  EXPECT_EQ(path[11], path[10]);

  PlacementParameters nobody;
  nobody.considers_late_entry = 0;
  EXPECT_EQ(std::ranges::count(follow_cohort(country, nobody)[10], secondary), 2000);
}

TEST(Paths, to_a_full_technical_college_leave_the_refused_where_they_are) {
  TinyCountry tiny;
  tiny.add({.places = 3000});
  const SchoolId secondary =
      tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .places = 3000});
  const SchoolId college =
      tiny.add({.phase = Phase::secondary, .first_year = 10, .last_year = 11, .x_km = 1, .places = 5});
  tiny.add(TinyHomes{.x_km = 0.5, .children = 2000});
  PlacementParameters all;
  all.considers_late_entry = 1;
  const auto path = follow_cohort(tiny.build(), all);
  EXPECT_EQ(std::ranges::count(path[10], college), 5);
  EXPECT_EQ(std::ranges::count(path[10], secondary), 1995);
}

}  // namespace
}  // namespace commonroom
