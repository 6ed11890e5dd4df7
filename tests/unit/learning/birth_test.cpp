#include "model/learning/birth.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "world/build_country.hpp"

namespace commonroom {
namespace {

struct Moments {
  double n = 0, sum = 0, squares = 0;

  void add(float value) {
    n += 1;
    sum += static_cast<double>(value);
    squares += static_cast<double>(value) * static_cast<double>(value);
  }
  [[nodiscard]] double mean() const { return sum / n; }
  [[nodiscard]] double variance() const { return squares / n - mean() * mean(); }
};

/// Children of many cohorts: what they are by birth does not depend on the year.
struct Children {
  Moments home_advantage, disadvantaged, sen, english;
};

Children children_of(const Country& country, const PupilParameters& parameters = {}) {
  Children children;
  for (std::int32_t born = 0; born < 20; ++born) {
    const Cohort cohort = born_cohort(country, parameters, Draws(3, 0, 0), born);
    for (std::size_t row = 0; row < cohort.size(); ++row) {
      children.home_advantage.add(cohort.home_advantage[row]);
      children.disadvantaged.add((cohort.traits[row] & trait::disadvantaged) != 0 ? 1.0F : 0.0F);
      children.sen.add((cohort.traits[row] & trait::sen) != 0 ? 1.0F : 0.0F);
      children.english.add(cohort.attainment[0][row]);
    }
  }
  return children;
}

double share_of_schools(const Country& country) {
  double pupils = 0;
  double disadvantaged = 0;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto roll = static_cast<double>(country.schools.opening_roll[id_at<SchoolId>(i)]);
    pupils += roll;
    disadvantaged += roll * static_cast<double>(country.schools.opening_fsm[id_at<SchoolId>(i)]);
  }
  return disadvantaged / pupils;
}

/// Six authorities: 16,000 children a cohort, so that a share over all cohorts is known to 0.0007.
Country country_with(const PopulationParameters& parameters) {
  PopulationPlan plan;
  plan.synthetic.authorities = 6;
  return build_country(plan, parameters, 4);
}

TEST(Births, BringAsManyDisadvantagedChildrenAsSchoolsHaveHoweverDeprivationIsSpread) {
  for (const double small_area : {0.0, 0.12, 0.3}) {
    PopulationParameters parameters;
    parameters.deprivation_small_area_share = small_area;
    const Country country = country_with(parameters);
    EXPECT_NEAR(children_of(country).disadvantaged.mean(), share_of_schools(country), 0.002) << small_area;
  }
}

TEST(Births, GiveHomeAdvantageTheSameVarianceHoweverItIsSharedOut) {
  for (const double secondary : {0.0, 0.35, 0.5}) {
    PopulationParameters parameters;
    parameters.home_advantage_secondary_share = secondary;
    const Children children = children_of(country_with(parameters));
    // Neighbourhoods' parts at the two levels are not quite uncorrelated in one country.
    EXPECT_NEAR(children.home_advantage.variance(), 1, 0.12) << secondary;
    EXPECT_NEAR(children.home_advantage.mean(), 0, 0.01);
  }
}

TEST(Births, BringAttainmentOfVarianceOneAndTheShareWithSpecialNeeds) {
  const Children children = children_of(country_with({}));
  EXPECT_NEAR(children.english.variance(), 1, 0.1);
  EXPECT_NEAR(children.sen.mean(), PupilParameters{}.sen_share, 0.002);
}

TEST(Births, DoNotDependOnTheYearInWhichTheyAreAskedFor) {
  const Country country = country_with({});
  const Cohort a = born_cohort(country, {}, Draws(3, 0, 0), 5);
  const Cohort b = born_cohort(country, {}, Draws(3, 0, 17), 5);
  EXPECT_EQ(a.attainment, b.attainment);
  EXPECT_EQ(a.traits, b.traits);
}

}  // namespace
}  // namespace commonroom
