#include <gtest/gtest.h>

#include "world/build_country.hpp"
#include "world/neighbourhood_traits.hpp"

namespace commonroom {
namespace {

struct Fit {
  double gap = 0;       ///< root mean square of expected less own share
  double spread = 0;    ///< standard deviation of the expected share between schools
  double variance = 0;  ///< of deprivation between neighbourhoods
};

Fit fit_with(const PopulationParameters& parameters) {
  PopulationPlan plan;
  plan.synthetic.authorities = 3;
  const Country c = build_country(plan, parameters, 21);
  const Homes homes{c.neighbourhoods, c.slot_counts, c.home_of_slot};
  const Deprivation deprivation{c.neighbourhoods.deprivation, c.deprivation_threshold};
  const Column<SchoolId, double> expected = expected_disadvantaged(
      c.schools, homes, catchment_shares(*c.market_at(0), parameters), deprivation, parameters);
  Fit fit;
  double schools = 0, sum = 0, squares = 0;
  for (std::size_t i = 0; i < c.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!c.schools.serves(school, 0)) continue;
    const double gap = expected[school] - static_cast<double>(c.schools.opening_fsm[school]);
    fit.gap += gap * gap;
    sum += expected[school];
    squares += expected[school] * expected[school];
    schools += 1;
  }
  fit.gap = std::sqrt(fit.gap / schools);
  fit.spread = std::sqrt(squares / schools - sum * sum / schools / schools);
  for (std::size_t n = 0; n < c.neighbourhoods.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    const auto value = static_cast<double>(c.neighbourhoods.deprivation[place]);
    fit.variance += c.slot_counts[place] * value * value / static_cast<double>(c.cohort_size());
  }
  return fit;
}

TEST(Deprivation, MeetsTheSharesOfSchoolsMoreCloselyWithMoreCorrections) {
  PopulationParameters parameters;
  parameters.deprivation_corrections_secondary = 0;  // secondary schools would pull homes elsewhere
  double before = 1;
  for (const double corrections : {0.0, 2.0, 10.0, 40.0}) {
    parameters.deprivation_corrections = corrections;
    const Fit fit = fit_with(parameters);
    EXPECT_LT(fit.gap, before);
    before = fit.gap;
  }
  EXPECT_LT(before, 0.02) << "with many corrections the shares of schools are met";
}

TEST(Deprivation, IsCloseToTheSharesOfSchoolsByDefault) {
  const Fit fit = fit_with({});
  EXPECT_LT(fit.gap, 0.05);
  EXPECT_GT(fit.spread, 0.10);
}

TEST(Deprivation, OfHomesIsAlikeEverywhereWhenSchoolsDoNotReflectIt) {
  PopulationParameters parameters;
  parameters.residential_share = 0;
  parameters.deprivation_small_area_share = 0;
  parameters.deprivation_corrections = parameters.deprivation_corrections_secondary = 0;
  const Fit fit = fit_with(parameters);
  EXPECT_LT(fit.spread, 0.03) << "only authorities differ";
}

TEST(Deprivation, VariesBetweenNeighbourhoodsAroundASchoolByTheSmallAreaShare) {
  PopulationParameters parameters;
  parameters.deprivation_corrections = parameters.deprivation_corrections_secondary = 0;
  const double with = fit_with(parameters).variance;
  parameters.deprivation_small_area_share = 0;
  const double without = fit_with(parameters).variance;
  EXPECT_GT(with, without + 0.05);
}

TEST(HomeAdvantage, FallsWhereDeprivationRisesAndHasTheVarianceAskedFor) {
  PopulationPlan plan;
  plan.synthetic.authorities = 6;
  const Country c = build_country(plan, {}, 4);
  double variance = 0, covariance = 0;
  for (std::size_t n = 0; n < c.neighbourhoods.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    const auto advantage = static_cast<double>(c.neighbourhoods.home_advantage[place]);
    variance += c.slot_counts[place] * advantage * advantage;
    covariance += c.slot_counts[place] * advantage * static_cast<double>(c.neighbourhoods.deprivation[place]);
  }
  EXPECT_NEAR(variance / static_cast<double>(c.cohort_size()), 0.45, 0.12);
  EXPECT_LT(covariance, 0);
}

TEST(HomeAdvantage, IsTheSameEverywhereWhenItsSharesAreNothing) {
  PopulationParameters parameters;
  parameters.home_advantage_primary_share = 0;
  parameters.home_advantage_secondary_share = 0;
  for (const float value : build_country({}, parameters, 4).neighbourhoods.home_advantage)
    EXPECT_EQ(value, 0.0F);
}

}  // namespace
}  // namespace commonroom
