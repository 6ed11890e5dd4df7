#include <gtest/gtest.h>

#include "country_checks.hpp"
#include "world/build_country.hpp"
#include "world/catchments.hpp"

namespace commonroom {
namespace {

Country country_with(double rounds) {
  PopulationPlan plan;
  plan.synthetic.authorities = 3;
  PopulationParameters parameters;
  parameters.home_balance_rounds = rounds;
  return build_country(plan, parameters, 8);
}

/// Share of children whom the nearest first schools, by distance alone, could not take.
double turned_away(const Country& country) {
  const Grouped<NeighbourhoodId, CatchmentShare> shares = catchment_shares(*country.market_at(0), {});
  std::vector<double> demand(country.schools.size(), 0.0);
  for (std::size_t n = 0; n < country.neighbourhoods.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    for (const CatchmentShare& share : shares[place]) {
      demand[index(share.school)] += static_cast<double>(share.share) * country.slot_counts[place];
    }
  }
  double excess = 0;
  for (std::size_t i = 0; i < demand.size(); ++i) {
    excess += std::max(0.0, demand[i] - country.schools.places[id_at<SchoolId>(i)]);
  }
  return excess / static_cast<double>(country.cohort_size());
}

TEST(BalanceHomes, BringsChildrenToWhereThereArePlaces) {
  double before = 1;
  for (const double rounds : {0.0, 1.0, 4.0}) {
    const double away = turned_away(country_with(rounds));
    EXPECT_LT(away, before) << rounds << " rounds";
    before = away;
  }
}

TEST(BalanceHomes, KeepsTheCohortAndTheHomes) {
  const Country off = country_with(0);
  const Country on = country_with(4);
  EXPECT_EQ(off.cohort_size(), on.cohort_size());
  EXPECT_EQ(off.neighbourhoods.x_km, on.neighbourhoods.x_km);
  EXPECT_NE(off.slot_counts, on.slot_counts);
  country_checks::expect_slots_conserved(on);
}

}  // namespace
}  // namespace commonroom
