#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/parallel.hpp"
#include "measures/system.hpp"
#include "simulation/run.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"
#include "support/simulation/world_bits.hpp"

namespace commonroom::test {
namespace {

using Names = std::vector<std::string>;

const std::vector<std::string> everything_on{"parameters.transition.loss=0.1",
                                             "parameters.engagement.growth=0.05",
                                             "parameters.inclusion.moves=true",
                                             "parameters.exclusion.off_rolling=true",
                                             "parameters.exclusion.permanent_exclusion=0.01",
                                             "parameters.exclusion.returning=0.3"};

TEST(WhatPupilsMeetBesideTeaching, IsOffWhateverItsOtherParameters) {
  const Plan plain = small_plan({"run.replicates=1"});
  const Plan changed = small_plan(
      {"run.replicates=1", "parameters.transition.care_alone=1", "parameters.transition.recruiting_time=0.2",
       "parameters.transition.first_year_group=3", "parameters.engagement.feedback=9",
       "parameters.engagement.home=1", "parameters.inclusion.persistence=0",
       "parameters.inclusion.transfer=1", "parameters.inclusion.sen=5", "parameters.exclusion.most=0.5",
       "parameters.exclusion.limits=0.1", "parameters.exclusion.returning=1",
       "parameters.exclusion.disruption=1", "parameters.exclusion.growth_out_of_school=-1",
       "parameters.outside_partners.attendance=0.5", "parameters.outside_partners.building=1"});
  const Country country = country_of(plain);
  const Results a = run_plan(plain, country), b = run_plan(changed, country);
  for (std::size_t regime = 0; regime < plain.regimes.size(); ++regime) {
    EXPECT_EQ(differing_outcomes({a, regime, 0}, {b, regime, 0}), Names{});
  }
}

TEST(WhatPupilsMeetBesideTeaching, WeighsTheWholeCohortAsTestsDo) {
  const Plan plan = small_plan(everything_on);
  const Country country = country_of(plan);
  const RunFrame run(country, plan.parameters);
  const RegimeFrame regime(country, plan.regimes.front(), plan.parameters);
  Life life(run, regime, plan.seed, 0);
  const YearEvents events = life.live_year(0);
  const std::vector<float>& other = life.world().pupils.cohorts.back().attainment[2];
  const double mean = std::accumulate(other.begin(), other.end(), 0.0) / static_cast<double>(other.size());
  AssessmentParameters assessment;
  assessment.secondary_weight_other = 1;
  const YearRecord record = observe(country, life.world(), events, assessment);
  EXPECT_NEAR(record[position_of("attainment_16_whole_cohort")], mean, 1e-9);
}

TEST(WhatPupilsMeetBesideTeaching, KeepsEveryPupilInSchoolOrOut) {
  const Plan plan = small_plan(everything_on);
  const Country country = country_of(plan);
  const RunFrame run(country, plan.parameters);
  const RegimeFrame regime(country, plan.regimes.front(), plan.parameters);
  Life life(run, regime, plan.seed, 0);
  life.burn_in(6);
  std::size_t out = 0;
  for (const Cohort& cohort : life.world().pupils.cohorts) {
    ASSERT_EQ(cohort.size(), country.cohort_size());
    ASSERT_EQ(cohort.engagement.size(), cohort.size());
    EXPECT_TRUE(cohort.last_school.empty()) << "needed within a year only";
    std::vector<std::uint32_t> slots = cohort.slot, all(slots.size());
    std::ranges::sort(slots);
    std::iota(all.begin(), all.end(), 0U);
    EXPECT_EQ(slots, all);
    std::size_t in_school = 0;
    for (std::size_t i = 0; i < country.schools.size(); ++i) in_school += cohort.roll(id_at<SchoolId>(i));
    out += cohort.size() - in_school;
  }
  EXPECT_GT(out, 0U);
}

TEST(WhatPupilsMeetBesideTeaching, IsTheSameForAnyNumberOfThreads) {
  const Plan plan = small_plan(everything_on);
  const Country country = country_of(plan);
  const RunFrame run(country, plan.parameters);
  const RegimeFrame regime(country, plan.regimes.front(), plan.parameters);
  const auto world_after = [&](std::size_t threads) {
    Life life(run, regime, plan.seed, 0);
    with_threads(threads, [&] { life.burn_in(4); });
    return life.world();
  };
  EXPECT_EQ(differing_columns(world_after(1), world_after(5)), Names{});
}

}  // namespace
}  // namespace commonroom::test
