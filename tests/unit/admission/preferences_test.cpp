#include "model/admission/preferences.hpp"

#include <gtest/gtest.h>

#include "support/known_schools.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

using testing::KnownSchools;
using testing::TinyCountry;

/// Three secondaries at 1, 2 and 3 km of one place with many families; a primary to begin with.
Country three_secondaries() {
  TinyCountry tiny;
  tiny.add(testing::TinySchool{.places = 5000});
  for (int k = 1; k <= 3; ++k) {
    tiny.add({.phase = Phase::secondary,
              .first_year = 7,
              .last_year = 11,
              .x_km = static_cast<double>(k),
              .faith = k == 3 ? Faith::church_of_england : Faith::none_});
  }
  tiny.add(testing::TinyHomes{.children = 4000});
  return tiny.build();
}

PreferenceLists lists_of(const Country& country, const KnownSchools& known, const ChoiceParameters& choice,
                         float home_advantage = 0, std::uint8_t traits = 0) {
  Cohort cohort = testing::plain_cohort(country, 0);
  cohort.home_advantage.assign(cohort.size(), home_advantage);
  cohort.traits.assign(cohort.size(), traits);
  Choosers choosers = entrants(cohort);
  choosers.year_group = 7;
  const ChoiceWeights weights = choice_weights(choice, 7);
  const auto appeal = appeals(country.schools, weights, known.view(), 7);
  return preferences(country, *country.market_at(7), choosers, appeal, weights, {}, Draws(1, 0, 0));
}

/// Share of families that put the secondary at `km` first.
double first_share(const PreferenceLists& lists, std::size_t km) {
  std::size_t count = 0;
  for (std::size_t chooser = 0; chooser < lists.choosers; ++chooser) {
    count += lists.candidate_at(0, chooser) == km - 1 ? 1U : 0U;
  }
  return static_cast<double>(count) / static_cast<double>(lists.choosers);
}

bool same_lists(const PreferenceLists& a, const PreferenceLists& b) {
  return a.named == b.named && a.candidate == b.candidate;
}

TEST(Preferences, draw_more_families_to_a_school_of_higher_standing) {
  const Country country = three_secondaries();
  KnownSchools known(country.schools.size());
  const double before = first_share(lists_of(country, known, {}), 2);
  known.standing[2] = 1;
  EXPECT_GT(first_share(lists_of(country, known, {}), 2), before + 0.05);
}

TEST(Preferences, draw_fewer_families_to_a_school_of_poorer_intake) {
  const Country country = three_secondaries();
  KnownSchools known(country.schools.size());
  const double before = first_share(lists_of(country, known, {}), 1);
  known.fsm_share[1] = 0.5F;
  EXPECT_LT(first_share(lists_of(country, known, {}), 1), before - 0.05);
}

TEST(Preferences, draw_more_families_to_a_school_that_recruits) {
  const Country country = three_secondaries();
  KnownSchools known(country.schools.size());
  const double before = first_share(lists_of(country, known, {}), 2);
  known.effort[2][static_cast<std::size_t>(Use::recruiting)] = 0.2F;
  EXPECT_GT(first_share(lists_of(country, known, {}), 2), before + 0.03);
}

TEST(Preferences, fall_with_distance) {
  const Country country = three_secondaries();
  const PreferenceLists lists = lists_of(country, KnownSchools(country.schools.size()), {});
  EXPECT_GT(first_share(lists, 1), first_share(lists, 2));
  EXPECT_GT(first_share(lists, 2), first_share(lists, 3));
}

TEST(Preferences, name_the_nearest_school_alone_when_distance_is_all_that_counts) {
  const Country country = three_secondaries();
  ChoiceParameters choice;
  choice.secondary_distance = 1e4;
  const PreferenceLists lists = lists_of(country, KnownSchools(country.schools.size()), choice);
  EXPECT_DOUBLE_EQ(first_share(lists, 1), 1.0);
  EXPECT_EQ(std::ranges::count(lists.named, 1), 4000);
}

TEST(Preferences,
     of_the_advantaged_answer_more_to_standing_when_the_slope_is_positive_and_alike_when_it_is_zero) {
  const Country country = three_secondaries();
  const KnownSchools unknown(country.schools.size());
  KnownSchools known(country.schools.size());
  known.standing[2] = 1;
  const auto rise = [&](const ChoiceParameters& choice, float h) {
    return first_share(lists_of(country, known, choice, h), 2) -
           first_share(lists_of(country, unknown, choice, h), 2);
  };
  const ChoiceParameters sloped;
  EXPECT_GT(rise(sloped, 1), rise(sloped, 0) + 0.02);
  EXPECT_GT(rise(sloped, 0), rise(sloped, -0.9F) + 0.02);
  ChoiceParameters flat;
  flat.secondary_standing_slope = 0;
  EXPECT_DOUBLE_EQ(rise(flat, 1), rise(flat, -1));
}

TEST(Preferences, for_a_faith_school_are_raised_among_adherents_and_lowered_among_others) {
  const Country country = three_secondaries();
  const KnownSchools known(country.schools.size());
  ChoiceParameters without;
  without.faith_adherents = 0;
  without.faith_others = 0;
  const double neutral = first_share(lists_of(country, known, without), 3);
  EXPECT_GT(first_share(lists_of(country, known, {}, 0, trait::church_of_england), 3), neutral);
  EXPECT_LT(first_share(lists_of(country, known, {}, 0, trait::catholic), 3), neutral);
  EXPECT_LT(first_share(lists_of(country, known, {}, 0, 0), 3), neutral);
}

TEST(Preferences, shy_away_from_a_school_whose_places_ran_out_nearer_than_the_home) {
  const Country country = three_secondaries();
  KnownSchools known(country.schools.size());
  const double before = first_share(lists_of(country, known, {}), 1);
  known.cut_off_km[1] = 1.5F;
  EXPECT_DOUBLE_EQ(first_share(lists_of(country, known, {}), 1), before) << "the home is within the cut-off";
  known.cut_off_km[1] = 0.5F;
  EXPECT_LT(first_share(lists_of(country, known, {}), 1), before - 0.05);
}

TEST(Preferences, do_not_see_what_has_no_weight) {
  const Country country = three_secondaries();
  const KnownSchools unknown(country.schools.size());
  ChoiceParameters choice;
  choice.secondary_standing = 0;
  choice.secondary_composition = 0;
  choice.secondary_beyond_cut_off = 0;
  choice.recruiting_effect = 0;
  KnownSchools known(country.schools.size());
  known.standing = {3, -1, 2, 5};
  known.fsm_share = {0.1F, 0.9F, 0.4F, 0.2F};
  known.cut_off_km = {0, 0, 0, 0};
  known.effort[1][2] = 0.5F;
  EXPECT_TRUE(same_lists(lists_of(country, known, choice, 1.3F), lists_of(country, unknown, choice, 1.3F)));
  EXPECT_FALSE(same_lists(lists_of(country, known, {}, 1.3F), lists_of(country, unknown, {}, 1.3F)));
}

TEST(Preferences, hold_at_most_the_longest_list_and_at_least_one_name) {
  const Country country = three_secondaries();
  ChoiceParameters choice;
  choice.secondary_window = 50;
  choice.secondary_longest_list = 2;
  const PreferenceLists lists = lists_of(country, KnownSchools(country.schools.size()), choice);
  EXPECT_EQ(*std::ranges::max_element(lists.named), 2);
  EXPECT_GE(*std::ranges::min_element(lists.named), 1);
}

}  // namespace
}  // namespace commonroom
