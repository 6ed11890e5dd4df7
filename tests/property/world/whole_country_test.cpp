#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "country_checks.hpp"
#include "world/build_country.hpp"
#include "world/neighbourhood_traits.hpp"

namespace commonroom {
namespace {

using namespace country_checks;

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

TEST(WholeRealCountry, IsWholeAndQuicklyBuilt) {
  const char* path = std::getenv("COMMONROOM_REGISTER");
  if (path == nullptr || !std::filesystem::exists(path)) {
    GTEST_SKIP() << "COMMONROOM_REGISTER does not name a register of schools";
  }
  PopulationPlan plan;
  plan.register_path = path;
  const PopulationParameters parameters;
  const auto begin = std::chrono::steady_clock::now();
  const Country c = build_country(plan, parameters, 1);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::printf("built %zu schools, %zu neighbourhoods, cohort of %zu in %.2f s\n", c.schools.size(),
              c.neighbourhoods.size(), c.cohort_size(), seconds);
  EXPECT_LT(seconds, 60) << "aim: below 6 s on two idle cores";
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

}  // namespace
}  // namespace commonroom
