#include "world/independent_schools.hpp"

#include <gtest/gtest.h>

#include "world/build_country.hpp"

namespace commonroom::testing {
namespace {

Country with_independents(int count) {
  PopulationPlan plan;
  plan.synthetic = {.authorities = 2, .primary_schools = 10, .secondary_schools = 2};
  plan.synthetic.independent_schools = count;
  return build_country(plan, {}, 3);
}

TEST(MadeUpIndependentSchools, ComeAfterStateSchoolsAndChangeNothingElse) {
  const Country alone = with_independents(0);
  const Country together = with_independents(4);
  EXPECT_EQ(alone.schools.independents, 0U);
  EXPECT_EQ(together.schools.independents, 8U);
  EXPECT_EQ(together.schools.state_size(), alone.schools.size());
  for (std::size_t i = 0; i < alone.schools.size(); ++i) {
    EXPECT_EQ(alone.schools.urn[id_at<SchoolId>(i)], together.schools.urn[id_at<SchoolId>(i)]);
    EXPECT_EQ(alone.schools.places[id_at<SchoolId>(i)], together.schools.places[id_at<SchoolId>(i)]);
  }
  EXPECT_EQ(alone.home_of_slot, together.home_of_slot);
  ASSERT_EQ(alone.markets.size(), together.markets.size());
  for (std::size_t m = 0; m < alone.markets.size(); ++m) {
    EXPECT_EQ(alone.markets[m].nearby.values().size(), together.markets[m].nearby.values().size());
  }
  EXPECT_EQ(together.neighbours.owners(), together.schools.size());
  EXPECT_EQ(together.rivals.owners(), together.schools.size());
  EXPECT_EQ(together.rivals.count(id_at<SchoolId>(together.schools.state_size())), 0U);
}

TEST(MadeUpIndependentSchools, StayTheSameWhenThereIsOneMore) {
  const Country fewer = with_independents(3);
  const Country more = with_independents(4);
  const auto first_of_second_area = fewer.schools.state_size() + 3;
  EXPECT_EQ(fewer.schools.x_km[id_at<SchoolId>(first_of_second_area)],
            more.schools.x_km[id_at<SchoolId>(first_of_second_area + 1)]);
  EXPECT_EQ(fewer.schools.opening_roll[id_at<SchoolId>(fewer.schools.state_size())],
            more.schools.opening_roll[id_at<SchoolId>(more.schools.state_size())]);
}

TEST(MadeUpIndependentSchools, HaveTheMeanSizeAskedForHoweverMuchTheyVary) {
  for (const double spread : {0.0, 0.6}) {
    IndependentParameters independent;
    independent.size_log_sd = spread;
    PopulationPlan plan;
    plan.synthetic = {.authorities = 8, .primary_schools = 5, .secondary_schools = 1};
    plan.synthetic.independent_schools = 300;
    const Schools schools = build_country(plan, {}, 3, {}, independent).schools;
    double pupils = 0;
    for (std::size_t i = schools.state_size(); i < schools.size(); ++i)
      pupils += static_cast<double>(schools.opening_roll[id_at<SchoolId>(i)]);
    // A standard error of 1.3% at a spread of 0.6.
    EXPECT_NEAR(pupils / static_cast<double>(schools.independents), independent.pupils_per_school,
                0.05 * independent.pupils_per_school);
  }
}

TEST(MadeUpIndependentSchools, HaveNoPlacesForFamiliesOfTheModel) {
  const Country country = with_independents(5);
  for (std::size_t i = country.schools.state_size(); i < country.schools.size(); ++i) {
    EXPECT_EQ(country.schools.places[id_at<SchoolId>(i)], 0);
    EXPECT_EQ(country.schools.sector[id_at<SchoolId>(i)], Sector::independent);
    EXPECT_GT(country.schools.opening_roll[id_at<SchoolId>(i)], 0);
  }
}

}  // namespace
}  // namespace commonroom::testing
