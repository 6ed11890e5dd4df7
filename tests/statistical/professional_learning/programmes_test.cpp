// Burgess, Rawal and Taylor 2021: peer observation of teachers in secondary schools, +0.07 SD; meta-analyses
// of professional development: +0.05 to 0.09 SD. A trial: some schools have the programme, others do not.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "simulation/run.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

struct Difference {
  double mean = 0;
  double half_width = 0;  ///< of the 95% interval, over replicates
};

Difference paired(const Results& results, std::size_t regime, std::size_t year, std::size_t position) {
  const auto replicates = static_cast<std::size_t>(results.replicates);
  double sum = 0, square = 0;
  for (std::size_t r = 0; r < replicates; ++r) {
    const double d = value_at(results, regime, r, year, position) - value_at(results, 0, r, year, position);
    sum += d;
    square += d * d;
  }
  const auto n = static_cast<double>(replicates);
  const double variance = (square - sum * sum / n) / (n - 1);
  constexpr double student = 2.365;  // 7 degrees of freedom
  return {sum / n, student * std::sqrt(variance / n)};
}

ProfessionalLearningProgramme observation(double gain, double days) {
  ProfessionalLearningProgramme programme;
  programme.name = "observation";
  programme.from_year = 1;
  programme.gain = gain;
  programme.days = days;
  return programme;
}

TEST(PeerObservation, RaisesResultsAtSixteenByWhatTrialsFoundAfterTwoYears) {
  Plan plan = shipped_plan({"run.burn_in=15", "run.years=2", "run.replicates=8"});
  const Regime before = regime_of(plan, "england_today");
  Regime with = renamed(before, "observation"), days_alone = renamed(before, "days_alone");
  with.professional_learning = {observation(0.03, 5)};
  days_alone.professional_learning = {observation(0, 5)};
  const Plan trial = comparing(plan, {before, with, days_alone});
  const Results results = run_plan(trial, country_of(trial));
  const std::size_t measured = position_of("measured_16", "all");
  const Difference gained = paired(results, 1, 1, measured), lost = paired(results, 2, 1, measured);
  std::printf("two years of observation %+.4f +- %.4f SD; of its days alone %+.4f +- %.4f\n", gained.mean,
              gained.half_width, lost.mean, lost.half_width);
  EXPECT_GE(gained.mean, 0.05);
  EXPECT_LE(gained.mean, 0.09);
  EXPECT_LT(lost.mean + lost.half_width, 0) << "time out of class costs pupils something";
}

}  // namespace
}  // namespace commonroom::test
