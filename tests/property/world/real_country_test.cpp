#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "country_checks.hpp"
#include "support/real_register.hpp"
#include "world/build_country.hpp"
#include "world/neighbourhood_traits.hpp"

namespace commonroom {
namespace {

using namespace country_checks;

class RealCountry : public testing::Test {
 protected:
  void SetUp() override {
    const auto path = test::real_register();
    if (!path) GTEST_SKIP() << test::no_register;
    plan_.register_path = *path;
  }
  PopulationPlan plan_;
};

/// Expected against own share of disadvantaged pupils, over schools that teach year 0.
void print_and_check_disadvantage(const Country& c, const PopulationParameters& parameters) {
  const Homes homes{c.neighbourhoods, c.slot_counts, c.home_of_slot};
  const Column<SchoolId, double> expected =
      expected_disadvantaged(c.schools, homes, catchment_shares(*c.market_at(0), parameters),
                             {c.neighbourhoods.deprivation, c.deprivation_threshold}, parameters);
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < c.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!c.schools.serves(school, 0)) continue;
    const double own = static_cast<double>(c.schools.opening_fsm[school]);
    n += 1;
    x += expected[school];
    y += own;
    xx += expected[school] * expected[school];
    yy += own * own;
    xy += expected[school] * own;
  }
  const double correlation = (xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n));
  std::printf("disadvantaged around %.0f first schools: mean %.3f (register %.3f), correlation %.3f\n", n,
              x / n, y / n, correlation);
  EXPECT_GT(correlation, 0.9);
  EXPECT_NEAR(x / n, y / n, 0.02);
}

TEST_F(RealCountry, IsWhole) {
  const PopulationParameters parameters;
  const Country c = build_country(plan_, parameters, 1);
  std::printf("built %zu schools, %zu neighbourhoods, cohort of %zu\n", c.schools.size(),
              c.neighbourhoods.size(), c.cohort_size());
  EXPECT_TRUE(c.is_real);
  expect_slots_conserved(c);
  expect_cohort_of_the_schools(c);
  expect_homes_at_every_first_school(c);
  expect_ways_on(c);
  expect_fair_rivals(c, static_cast<std::size_t>(parameters.most_rivals));
  expect_mutual_neighbours(c);
  expect_centred_homes(c, parameters.individual_deprivation());
  print_and_check_disadvantage(c, parameters);
}

TEST_F(RealCountry, OfOneAuthorityIsWhole) {
  plan_.authorities = {"Suffolk"};
  const Country c = build_country(plan_, {}, 1);
  ASSERT_EQ(c.area_names, std::vector<std::string>{"Suffolk"});
  expect_slots_conserved(c);
  expect_cohort_of_the_schools(c);
  expect_homes_at_every_first_school(c);
  expect_ways_on(c);
  expect_fair_rivals(c, static_cast<std::size_t>(PopulationParameters{}.most_rivals));
}

TEST_F(RealCountry, CountsWhatIsGeneratedAndMarksItSchoolBySchool) {
  plan_.authorities = {"Kent"};
  const Country c = build_country(plan_, {}, 1);
  EXPECT_FALSE(c.filled_in_notes.empty());
  for (std::size_t i = 0; i < c.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (c.schools.trust[school] != none<TrustId>) {
      EXPECT_NE(c.schools.filled_in[school] & filled::trust, 0);
    }
    EXPECT_EQ(c.schools.filled_in[school] & filled::synthetic, 0);
  }
}

}  // namespace
}  // namespace commonroom
