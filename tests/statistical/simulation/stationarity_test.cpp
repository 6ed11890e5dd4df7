#include <gtest/gtest.h>

#include <cmath>

#include "simulation/run.hpp"
#include "statistical/simulation/known_misses.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

/// Slope of the least-squares line through values at 0, 1, 2, ...
double yearly_slope(const std::vector<double>& values) {
  const double middle = 0.5 * static_cast<double>(values.size() - 1);
  double along = 0;
  double spread = 0;
  for (std::size_t year = 0; year < values.size(); ++year) {
    const double x = static_cast<double>(year) - middle;
    along += x * values[year];
    spread += x * x;
  }
  return along / spread;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

TEST(YearlySlope, IsThatOfALine) {
  EXPECT_NEAR(yearly_slope({1, 3, 5, 7}), 2, 1e-12);
  EXPECT_NEAR(yearly_slope({1, 2, 1, 2, 1}), 0, 1e-12);
}

/// The years of one replicate of the only regime.
class Trajectories {
 public:
  explicit Trajectories(const Results& results) : results_(results) {}

  [[nodiscard]] std::vector<double> of(std::size_t replicate, std::size_t position) const {
    std::vector<double> values;
    for (int year = 0; year < results_.years; ++year) {
      values.push_back(value_at(results_, 0, replicate, static_cast<std::size_t>(year), position));
    }
    return values;
  }

  /// Interval over replicates of slope(replicate).
  template <class Slope>
  [[nodiscard]] IntervalEstimate interval(const Slope& slope) const {
    std::vector<double> slopes;
    for (int r = 0; r < results_.replicates; ++r) slopes.push_back(slope(static_cast<std::size_t>(r)));
    return estimate_mean(slopes);
  }

  [[nodiscard]] IntervalEstimate slope(std::size_t position) const {
    return interval([&](std::size_t r) { return yearly_slope(of(r, position)); });
  }
  /// As a share of the replicate's mean.
  [[nodiscard]] IntervalEstimate relative_slope(std::size_t position) const {
    return interval([&](std::size_t r) { return yearly_slope(of(r, position)) / mean_of(of(r, position)); });
  }
  [[nodiscard]] IntervalEstimate relative_slope_of_sum(std::size_t one, std::size_t other) const {
    return interval([&](std::size_t r) {
      const double mean = mean_of(of(r, one)) + mean_of(of(r, other));
      return (yearly_slope(of(r, one)) + yearly_slope(of(r, other))) / mean;
    });
  }

 private:
  const Results& results_;
};

/// After burn-in nothing drifts: the 95% interval of the yearly slope over 30 more years under the regime of
/// burn-in, 30 replicates, seed 1, lies within the limit on both sides of 0. A replicate has four
/// authorities: chance alone moves the mean attainment of one so much that 30 of them could not tell a drift
/// of 0.002 SD.
TEST(AfterBurnIn, NothingDrifts) {
  const Plan shipped =
      shipped_plan({"run.years=30", "run.replicates=30", "run.seed=1", "population.synthetic.authorities=4"});
  const Plan plan = comparing(shipped, {regime_of(shipped, shipped.burn_in_regime)});
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);
  const Trajectories years(results);

  TargetTable table("Yearly slopes after burn-in, 95% intervals over 30 replicates",
                    {"slope a year", "limit"}, misses_of_stationarity);
  constexpr double per_cent = 100;
  const auto ask = [&](const std::string& what, const IntervalEstimate& slope, double limit, double unit,
                       const char* unit_name) {
    table.ask(what, {interval_text(slope, unit), fmt::format("+-{} {}", unit * limit, unit_name)},
              -limit < slope.lower && slope.upper < limit);
  };
  const auto ask_share = [&](const std::string& what, const IntervalEstimate& slope, double limit) {
    ask(what, slope, limit, per_cent, "%");
  };
  ask("mean attainment at 16", years.slope(position_of("attainment_16", "all")), 0.002, 1, "SD");
  ask("mean attainment at 11", years.slope(position_of("attainment_11", "all")), 0.002, 1, "SD");
  ask_share("variance of attainment at 16",
            years.relative_slope_of_sum(position_of("variance_within_schools_16"),
                                        position_of("variance_between_schools_16")),
            0.005);
  ask_share("variance of attainment at 11",
            years.relative_slope_of_sum(position_of("variance_within_schools_11"),
                                        position_of("variance_between_schools_11")),
            0.005);
  // Practice has a mean near 0, of which a share would mean nothing: it is taken as a share of its SD.
  const std::size_t variance = position_of("practice_variance");
  ask_share("mean of practice, in its SDs", years.interval([&](std::size_t r) {
    return yearly_slope(years.of(r, position_of("practice"))) / std::sqrt(mean_of(years.of(r, variance)));
  }),
            0.005);
  ask_share("variance of practice", years.relative_slope(variance), 0.005);
  ask_share("trust", years.relative_slope(position_of("trust")), 0.002);
  ask_share("number of teachers", years.relative_slope(position_of("teachers")), 0.002);
  table.check();
}

}  // namespace
}  // namespace commonroom::test
