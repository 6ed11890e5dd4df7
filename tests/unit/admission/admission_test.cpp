#include "model/admission/admission.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/admission/authority_placement.hpp"
#include "support/known_schools.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

using testing::TinyCountry;
using testing::TinyHomes;

const EntryCounts& counts_at(const AdmissionOutcome& outcome, Entry entry) {
  return outcome.counts[static_cast<std::size_t>(entry)];
}

AdmissionOutcome first_year(const Country& country, const ChoiceParameters& choice = {},
                            const PlacementParameters& placement = {}, std::uint8_t traits = 0) {
  const testing::KnownSchools known(country.schools.size());
  Pupils pupils =
      opening_placement(country, choice, placement, Draws(1, 0, 0), testing::plain_cohorts(country));
  Cohort born = testing::plain_cohort(country, 0);
  for (std::size_t slot = 0; slot < born.size(); slot += 2) born.traits[slot] = traits;
  return admit(country, choice, placement, known.view(), Draws(1, 0, 0), std::move(pupils), std::move(born));
}

/// Two primaries a kilometre apart with homes along the way, and a secondary for all.
TinyCountry street(int places_of_first, Faith faith_of_first = Faith::none_) {
  TinyCountry tiny;
  tiny.add({.places = places_of_first, .faith = faith_of_first});
  tiny.add({.x_km = 1, .places = 100});
  tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .places = 200});
  for (int k = 1; k <= 9; ++k) tiny.add(TinyHomes{.x_km = 0.05 * k, .children = 10});
  return tiny;
}

TEST(Admission, moves_each_cohort_up_and_lets_the_oldest_go) {
  const AdmissionOutcome outcome = first_year(street(50).build());
  for (int year_group = 0; year_group < year_groups; ++year_group) {
    EXPECT_EQ(outcome.pupils.cohorts[static_cast<std::size_t>(year_group)].born, -year_group);
  }
}

TEST(Admission, fills_an_oversubscribed_school_with_those_who_live_nearest) {
  ChoiceParameters only_distance;
  only_distance.primary_distance = 5000;
  const Country country = street(30).build();
  const AdmissionOutcome outcome = first_year(country, only_distance);
  const auto school = testing::school_of_slot(outcome.pupils.cohorts[0]);
  // All 90 live nearer to the first school and name no other. It takes the homes at 50, 100 and 150 m; the
  // authority finds places in the second for the rest.
  for (std::size_t slot = 0; slot < 90; ++slot) EXPECT_EQ(school[slot], SchoolId{slot < 30 ? 0U : 1U});
  EXPECT_FLOAT_EQ(outcome.cut_off_km[SchoolId{0}], 0.15F);
  EXPECT_TRUE(std::isinf(outcome.cut_off_km[SchoolId{1}]));
  EXPECT_EQ(counts_at(outcome, Entry::primary).choosers, 90U);
  EXPECT_EQ(counts_at(outcome, Entry::primary).first_preference, 30U);
  EXPECT_EQ(counts_at(outcome, Entry::primary).nearest_first, 90U);
  EXPECT_EQ(counts_at(outcome, Entry::primary).by_authority, 60U);
}

TEST(Admission, by_lottery_does_not_look_at_homes_and_has_no_cut_off) {
  ChoiceParameters only_distance;
  only_distance.primary_distance = 50;
  PlacementParameters lots;
  lots.lottery = 1;
  const AdmissionOutcome outcome = first_year(street(30).build(), only_distance, lots);
  const auto school = testing::school_of_slot(outcome.pupils.cohorts[0]);
  const auto near = std::count(school.begin(), school.begin() + 30, SchoolId{0});
  EXPECT_EQ(std::ranges::count(school, SchoolId{0}), 30);
  EXPECT_GT(near, 2);  // hypergeometric: 30 of 90 drawn, 10 +- 2.1 among the nearest 30
  EXPECT_LT(near, 18);
  EXPECT_TRUE(std::isinf(outcome.cut_off_km[SchoolId{0}]));
}

TEST(Admission, at_a_faith_school_takes_adherents_before_nearer_homes) {
  ChoiceParameters only_distance;
  only_distance.primary_distance = 50;
  const AdmissionOutcome outcome =
      first_year(street(30, Faith::catholic).build(), only_distance, {}, trait::catholic);
  const auto school = testing::school_of_slot(outcome.pupils.cohorts[0]);
  std::size_t adherents = 0;
  for (std::size_t slot = 0; slot < school.size(); slot += 2)
    adherents += school[slot] == SchoolId{0} ? 1U : 0U;
  EXPECT_EQ(adherents, 30U);
}

TEST(Admission, places_everyone_even_when_there_are_too_few_places_and_counts_those_over) {
  TinyCountry tiny;
  tiny.add({.places = 20});
  tiny.add({.x_km = 1, .places = 10});
  tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .places = 25});
  tiny.add(TinyHomes{.x_km = 0.1, .children = 40});
  const AdmissionOutcome outcome = first_year(tiny.build());
  EXPECT_EQ(counts_at(outcome, Entry::primary).over_places, 10U);
  EXPECT_EQ(counts_at(outcome, Entry::secondary).over_places, 15U);
  EXPECT_EQ(outcome.pupils.cohorts[0].roll(SchoolId{0}), 30U) << "the nearest school takes those too many";
  EXPECT_EQ(outcome.pupils.cohorts[0].roll(SchoolId{1}), 10U);
}

TEST(Admission, looks_for_a_free_place_beyond_the_schools_that_families_think_of) {
  TinyCountry tiny;
  for (int k = 0; k < 3; ++k) tiny.add({.x_km = 0.1 * k, .places = 5});
  const SchoolId far = tiny.add({.x_km = 6, .places = 100});
  tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .places = 100});
  tiny.add(TinyHomes{.children = 40});
  const Country country = tiny.build(3);  // families think of three schools
  const AdmissionOutcome outcome = first_year(country);
  EXPECT_EQ(outcome.pupils.cohorts[0].roll(far), 25U);
  EXPECT_EQ(counts_at(outcome, Entry::primary).over_places, 0U);

  PlacementParameters short_reach;
  short_reach.primary_reach = 5;
  const AdmissionOutcome near = first_year(country, {}, short_reach);
  EXPECT_EQ(near.pupils.cohorts[0].roll(far), 0U);
  EXPECT_EQ(counts_at(near, Entry::primary).over_places, 25U);
}

TEST(Admission, counts_the_distance_that_children_travel) {
  TinyCountry tiny;
  tiny.add({.places = 100});
  tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .x_km = 4, .places = 100});
  tiny.add(TinyHomes{.x_km = 1, .children = 20});
  const AdmissionOutcome outcome = first_year(tiny.build());
  EXPECT_NEAR(counts_at(outcome, Entry::primary).distance_km, 20 * 1.0, 1e-4);
  EXPECT_NEAR(counts_at(outcome, Entry::secondary).distance_km, 20 * 3.0, 1e-4);
  EXPECT_EQ(counts_at(outcome, Entry::secondary).one_name, 20U);
}

TEST(Admission, of_one_more_child_where_places_are_left_moves_nobody_else) {
  const auto schools_with = [](int children) {
    TinyCountry tiny = street(30);
    tiny.add({.x_km = 2, .places = 60});
    const NeighbourhoodId last = tiny.add(TinyHomes{.x_km = 2.1, .children = 10});
    tiny.change(last, children);
    const AdmissionOutcome outcome = first_year(tiny.build());
    std::vector<std::vector<SchoolId>> schools;
    for (const Cohort& cohort : outcome.pupils.cohorts) {
      schools.push_back(testing::school_of_slot(cohort));
      schools.back().resize(100);  // the children who are there without the last one, too
    }
    return schools;
  };
  EXPECT_EQ(schools_with(10), schools_with(11));
}

}  // namespace
}  // namespace commonroom
