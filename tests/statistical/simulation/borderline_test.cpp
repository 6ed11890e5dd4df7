#include <gtest/gtest.h>

#include <cmath>

#include "analysis/paired_difference.hpp"
#include "core/parallel.hpp"
#include "statistical/simulation/known_misses.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/plans.hpp"
#include "world/school_types.hpp"

namespace commonroom::test {
namespace {

constexpr std::uint32_t pairs_of_lives = 12;
constexpr int years_followed = 6;
constexpr double near_threshold = 0.5;  // SD: as near as effort still tips a result

/// Mean attainment over domains of those who end year 11, by slot.
std::vector<double> leavers_attainment(const World& world) {
  const Cohort& cohort = world.pupils.cohorts.back();
  std::vector<double> attainment(cohort.size());
  for (std::size_t row = 0; row < cohort.size(); ++row) {
    for (const auto& domain : cohort.attainment)
      attainment[cohort.slot[row]] += static_cast<double>(domain[row]) / domains;
  }
  return attainment;
}

struct Gains {
  double near = 0, below = 0, above = 0, rest = 0;
};

/// What the same pupils gain from a threshold measure, by where they stand against the threshold: the mean of
/// both lives, so that neither chooses who is near.
Gains gains_of(const std::vector<double>& by_value_added, const std::vector<double>& by_threshold,
               double threshold) {
  std::array<double, 3> sum{}, count{};
  for (std::size_t slot = 0; slot < by_threshold.size(); ++slot) {
    const double stands = 0.5 * (by_value_added[slot] + by_threshold[slot]) - threshold;
    const std::size_t where = std::abs(stands) < near_threshold ? 0 : (stands < 0 ? 1 : 2);
    sum[where] += by_threshold[slot] - by_value_added[slot];
    count[where] += 1;
  }
  return {sum[0] / count[0], sum[1] / count[1], sum[2] / count[2], (sum[1] + sum[2]) / (count[1] + count[2])};
}

IntervalEstimate over_replicates(const std::vector<Gains>& gains, double (*value)(const Gains&)) {
  std::vector<double> values;
  for (const Gains& one : gains) values.push_back(value(one));
  return estimate_mean(values);
}

/// A table of the share of pupils above a threshold, against one of value added with the same strength:
/// pupils within half an SD of the threshold gain by it, the others lose. Pupils at the end of year 11 after
/// 6 years, the same pupils in both; 12 pairs of lives, seed 1, 95% intervals.
TEST(ThresholdMeasures, BendEffortToTheBorderlineAndAwayFromTheRest) {
  const Plan plan = shipped_plan({"run.seed=1"});
  const Country country = country_of(plan);
  const Regime value_added = regime_of(plan, "tables");
  Regime threshold = renamed(value_added, "threshold");
  ASSERT_EQ(threshold.instruments.size(), 1U);
  threshold.instruments.front().measure = Measure::threshold;
  const RunFrame run(country, plan.parameters);
  const RegimeFrame today(country, regime_of(plan, "england_today"), plan.parameters);
  const RegimeFrame by_value_added(country, value_added, plan.parameters);
  const RegimeFrame by_threshold(country, threshold, plan.parameters);

  std::vector<Gains> gains(pairs_of_lives);
  parallel_for(pairs_of_lives, 1, [&](std::size_t replicate) {
    Life one(run, today, plan.seed, static_cast<std::uint32_t>(replicate));
    one.burn_in(plan.burn_in);
    Life other = one;
    one.enter(by_value_added);
    other.enter(by_threshold);
    one.live(years_followed);
    other.live(years_followed);
    const double level = one.world().reference.threshold[static_cast<std::size_t>(Stage::secondary)];
    gains[replicate] = gains_of(leavers_attainment(one.world()), leavers_attainment(other.world()), level);
  });

  TargetTable table("True attainment at 16 under a threshold table less under one of value added, SD",
                    {"difference"}, misses_of_the_borderline);
  const auto near = over_replicates(gains, [](const Gains& g) { return g.near; });
  const auto rest = over_replicates(gains, [](const Gains& g) { return g.rest; });
  const auto bend = over_replicates(gains, [](const Gains& g) { return g.near - g.rest; });
  table.ask("pupils near the threshold gain", {interval_text(near)}, near.lower > 0);
  table.ask("the rest lose", {interval_text(rest)}, rest.upper < 0);
  table.tell("  far below it",
             {interval_text(over_replicates(gains, [](const Gains& g) { return g.below; }))});
  table.tell("  far above it",
             {interval_text(over_replicates(gains, [](const Gains& g) { return g.above; }))});
  table.ask("near the threshold less the rest", {interval_text(bend)}, bend.lower > 0);
  table.check();
}

}  // namespace
}  // namespace commonroom::test
