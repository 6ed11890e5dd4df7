#include <gtest/gtest.h>

#include "measures/system.hpp"
#include "simulation/run.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

using Names = std::vector<std::string>;

TEST(Replicates, AreTheSameWhateverOthersAreRun) {
  Plan plan = small_plan({"run.replicates=5"});
  const Country country = country_of(plan);
  const Results five = run_plan(plan, country);
  plan.replicates = 3;
  const Results three = run_plan(plan, country);
  ASSERT_EQ(unfinished(five) + unfinished(three), 0);
  for (std::size_t regime = 0; regime < plan.regimes.size(); ++regime) {
    for (std::size_t replicate = 0; replicate < 3; ++replicate) {
      EXPECT_EQ(differing_outcomes({five, regime, replicate}, {three, regime, replicate}), Names{});
    }
  }
  EXPECT_NE(differing_outcomes({five, 0, 3}, {five, 0, 4}), Names{}) << "replicates differ from each other";
}

TEST(Replicates, LivedByThemselvesInAnyOrderAreThoseOfTheRun) {
  const Plan plan = small_plan({"run.replicates=4"});
  const Country country = country_of(plan);
  const Results results = run_plan(plan, country);
  ASSERT_EQ(unfinished(results), 0);
  const RunFrame run(country, plan.parameters);
  const RegimeFrame burn_in(country, regime_of(plan, plan.burn_in_regime), plan.parameters);
  for (const std::uint32_t replicate : {3U, 1U}) {
    Life start(run, burn_in, plan.seed, replicate);
    start.burn_in(plan.burn_in);
    for (std::size_t r = plan.regimes.size(); r-- > 0;) {
      const RegimeFrame regime(country, plan.regimes[r], plan.parameters);
      Results alone = results;
      Life life = start;
      life.enter(regime);
      for (int year = 0; year < plan.years; ++year) {
        const YearEvents events = life.live_year(year);
        const YearRecord record = observe(country, life.world(), events, plan.parameters.assessment);
        std::copy(record.begin(), record.end(),
                  alone.values.begin() + static_cast<std::ptrdiff_t>(
                                             alone.position(r, replicate, static_cast<std::size_t>(year))));
      }
      EXPECT_EQ(differing_outcomes({results, r, replicate}, {alone, r, replicate}), Names{})
          << plan.regimes[r].name << ", replicate " << replicate;
    }
  }
}

TEST(BurnIn, IsBranchedSoThatARegimeIsTheSameAloneAndAmongFour) {
  const Plan four = small_plan();
  ASSERT_EQ(four.regimes.size(), 4U);
  const Country country = country_of(four);
  const Results among_four = run_plan(four, country);
  for (std::size_t regime = 0; regime < four.regimes.size(); ++regime) {
    const Results alone = run_plan(comparing(four, {four.regimes[regime]}), country);
    for (std::size_t replicate = 0; replicate < 2; ++replicate) {
      EXPECT_EQ(differing_outcomes({alone, 0, replicate}, {among_four, regime, replicate}), Names{})
          << four.regimes[regime].name;
    }
  }
}

TEST(BurnIn, IsLivedOnceForAllRegimes) {
  const Plan plan = small_plan({"run.replicates=1"});
  // Progress counts years lived: one burn-in and every regime's years.
  int years = 0;
  RunControl control;
  control.progress = [&](double) { ++years; };
  const Results results = run_plan(plan, country_of(plan), control);
  EXPECT_EQ(unfinished(results), 0);
  EXPECT_EQ(years, plan.burn_in + plan.years * static_cast<int>(plan.regimes.size()));
}

}  // namespace
}  // namespace commonroom::test
