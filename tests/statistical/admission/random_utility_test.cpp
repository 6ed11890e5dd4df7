#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "model/admission/preferences.hpp"
#include "support/known_schools.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

constexpr int families = 40000;
constexpr std::array distances_km{0.4, 1.0, 1.7, 2.6, 4.0};

/// How many families put each school first.
std::array<double, 5> first_names(const Country& country, const testing::KnownSchools& known,
                                  const ChoiceParameters& choice, float home_advantage, std::uint8_t traits) {
  Cohort cohort = testing::plain_cohort(country, 0);
  cohort.home_advantage.assign(cohort.size(), home_advantage);
  cohort.traits.assign(cohort.size(), traits);
  Choosers choosers = entrants(cohort);
  choosers.year_group = 7;
  const EntryMarket& market = *country.market_at(7);
  const ChoiceWeights weights = choice_weights(choice, 7);
  const auto appeal = appeals(country.schools, weights, known.view(), 7);
  const PreferenceLists lists =
      preferences(country, market, choosers, appeal, weights, {}, Draws(2024, 0, 0));
  std::array<double, 5> counts{};
  for (std::size_t chooser = 0; chooser < choosers.size(); ++chooser) {
    const SchoolId school = market.nearby.values()[lists.position_at(0, chooser)].school;
    counts[index(school) - 1] += 1;  // school 0 is the primary school
  }
  return counts;
}

double chi_square(const std::array<double, 5>& counts, const std::array<double, 5>& utilities) {
  double sum = 0;
  for (const double u : utilities) sum += std::exp(u);
  double total = 0;
  for (std::size_t k = 0; k < counts.size(); ++k) {
    const double expected = families * std::exp(utilities[k]) / sum;
    total += (counts[k] - expected) * (counts[k] - expected) / expected;
  }
  return total;
}

// Upper 0.1% point of chi-square with 4 degrees of freedom: each test below fails one seed in a thousand.
constexpr double chi_square_4_at_0_001 = 18.467;

Country street_of_secondaries() {
  testing::TinyCountry tiny;
  tiny.add(testing::TinySchool{.places = 1000});
  for (std::size_t k = 0; k < distances_km.size(); ++k) {
    tiny.add({.phase = Phase::secondary,
              .first_year = 7,
              .last_year = 11,
              .x_km = distances_km[k],
              .faith = k == 3 ? Faith::catholic : Faith::none_});
  }
  tiny.add(testing::TinyHomes{.children = families});
  return tiny.build();
}

TEST(RandomUtility, gives_logit_shares_by_distance_and_faith) {
  const Country country = street_of_secondaries();
  const testing::KnownSchools known(country.schools.size());
  const ChoiceParameters choice;
  for (const bool adherent : {false, true}) {
    std::array<double, 5> utilities;
    for (std::size_t k = 0; k < 5; ++k) {
      utilities[k] = -choice.secondary_distance * std::pow(distances_km[k], choice.distance_exponent);
    }
    utilities[3] += adherent ? choice.faith_adherents : choice.faith_others;
    const auto counts =
        first_names(country, known, choice, 0, adherent ? trait::catholic : trait::church_of_england);
    EXPECT_LT(chi_square(counts, utilities), chi_square_4_at_0_001);
  }
}

TEST(RandomUtility, gives_logit_shares_by_standing_composition_cut_off_and_recruiting_for_any_home) {
  const Country country = street_of_secondaries();
  testing::KnownSchools known(country.schools.size());
  known.standing = {0, 1.2F, -0.7F, 0.3F, 0.0F, 2.0F};
  known.fsm_share = {0.9F, 0.1F, 0.2F, 0.3F, 0.4F, 0.5F};  // SD over the five secondaries: sqrt(0.02)
  known.cut_off_km[5] = 3.0F;
  known.effort[2][2] = 0.1F;
  const ChoiceParameters choice;
  for (const double h : {-0.8, 0.0, 1.5}) {
    std::array<double, 5> utilities;
    for (std::size_t k = 0; k < 5; ++k) {
      const double z = (static_cast<double>(known.fsm_share[k + 1]) - 0.3) / std::sqrt(0.02);
      utilities[k] = -choice.secondary_distance * std::pow(distances_km[k], choice.distance_exponent) +
                     choice.secondary_standing * (1 + choice.secondary_standing_slope * h) *
                         static_cast<double>(known.standing[k + 1]) -
                     choice.secondary_composition * (1 + choice.secondary_composition_slope * h) * z;
    }
    utilities[1] += choice.recruiting_effect * 0.1;
    utilities[3] += choice.faith_others;
    utilities[4] -= choice.secondary_beyond_cut_off;
    const auto counts = first_names(country, known, choice, static_cast<float>(h), 0);
    EXPECT_LT(chi_square(counts, utilities), chi_square_4_at_0_001) << "home advantage " << h;
  }
}

TEST(RandomUtility, names_as_many_schools_as_an_exponential_window_lets_in) {
  // With two equal schools the difference of two Gumbels is logistic: P(|D| < W), W exponential with mean m,
  // is the integral of tanh(w/2) exp(-w/m)/m.
  testing::TinyCountry tiny;
  tiny.add(testing::TinySchool{.places = 1000});
  for (int k = 0; k < 2; ++k) {
    tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .x_km = 1.0 - 2.0 * k});
  }
  tiny.add(testing::TinyHomes{.children = families});
  const Country country = tiny.build();
  const testing::KnownSchools known(country.schools.size());
  const ChoiceParameters choice;
  double expected = 0;
  const double step = 1e-3;
  for (double w = step / 2; w < 40 * choice.secondary_window; w += step) {
    expected += step * std::tanh(w / 2) * std::exp(-w / choice.secondary_window) / choice.secondary_window;
  }
  Choosers choosers = entrants(testing::plain_cohort(country, 0));
  choosers.year_group = 7;
  const ChoiceWeights weights = choice_weights(choice, 7);
  const auto appeal = appeals(country.schools, weights, known.view(), 7);
  const PreferenceLists lists =
      preferences(country, *country.market_at(7), choosers, appeal, weights, {}, Draws(2025, 0, 0));
  const auto both = static_cast<double>(std::ranges::count(lists.named, 2));
  const double sd = std::sqrt(families * expected * (1 - expected));
  EXPECT_NEAR(both, families * expected, 3.29 * sd);  // level 0.001
}

}  // namespace
}  // namespace commonroom
