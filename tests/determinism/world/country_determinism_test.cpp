#include <gtest/gtest.h>

#include <cstring>

#include "core/parallel.hpp"
#include "support/real_register.hpp"
#include "world/build_country.hpp"

namespace commonroom {
namespace {

Country built_with(std::size_t threads, const PopulationPlan& plan) {
  Country country;
  with_threads(threads, [&] { country = build_country(plan, {}, 9); });
  return country;
}

template <class Values>
bool same_bytes(const Values& a, const Values& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

/// Everything that depends on a parallel loop, bit for bit.
void expect_same(const Country& a, const Country& b) {
  EXPECT_TRUE(same_bytes(a.schools.x_km.values(), b.schools.x_km.values()));
  EXPECT_EQ(a.schools.trust, b.schools.trust);
  EXPECT_EQ(a.schools.federation, b.schools.federation);
  EXPECT_TRUE(same_bytes(a.neighbourhoods.x_km.values(), b.neighbourhoods.x_km.values()));
  EXPECT_TRUE(same_bytes(a.neighbourhoods.y_km.values(), b.neighbourhoods.y_km.values()));
  EXPECT_TRUE(same_bytes(a.neighbourhoods.deprivation.values(), b.neighbourhoods.deprivation.values()));
  EXPECT_TRUE(same_bytes(a.neighbourhoods.home_advantage.values(), b.neighbourhoods.home_advantage.values()));
  EXPECT_EQ(a.deprivation_threshold, b.deprivation_threshold);
  EXPECT_EQ(a.home_of_slot, b.home_of_slot);
  ASSERT_EQ(a.markets.size(), b.markets.size());
  for (std::size_t i = 0; i < a.markets.size(); ++i) {
    EXPECT_EQ(a.markets[i].year_group, b.markets[i].year_group);
    EXPECT_TRUE(same_bytes(a.markets[i].nearby.starts(), b.markets[i].nearby.starts()));
    EXPECT_TRUE(same_bytes(a.markets[i].nearby.values(), b.markets[i].nearby.values()));
  }
  EXPECT_TRUE(same_bytes(a.rivals.starts(), b.rivals.starts()));
  EXPECT_TRUE(same_bytes(a.rivals.values(), b.rivals.values()));
  EXPECT_TRUE(same_bytes(a.neighbours.starts(), b.neighbours.starts()));
  EXPECT_TRUE(same_bytes(a.neighbours.values(), b.neighbours.values()));
}

TEST(CountryDeterminism, DoesNotDependOnTheNumberOfThreads) {
  PopulationPlan plan;
  plan.synthetic.authorities = 8;
  const Country alone = built_with(1, plan);
  for (const std::size_t threads : {2U, 7U}) expect_same(alone, built_with(threads, plan));
}

TEST(CountryDeterminism, HoldsForARealRegionToo) {
  const auto path = test::real_register();
  if (!path) GTEST_SKIP() << test::no_register;
  PopulationPlan plan;
  plan.register_path = *path;
  plan.regions = {"East of England"};
  expect_same(built_with(1, plan), built_with(7, plan));
}

}  // namespace
}  // namespace commonroom
