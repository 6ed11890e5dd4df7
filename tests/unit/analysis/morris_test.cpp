#include "analysis/sensitivity/morris.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "parameters/diagnostic.hpp"
#include "unit/analysis/made_up_experiment.hpp"

namespace commonroom {
namespace {

using testing::missing;
using testing::Point;

constexpr std::size_t inputs = 20;

/// Coefficient of the product of the factors at these positions (from 1): as in Morris (1991), with the
/// coefficients that he draws at random replaced by +1 and -1 in turn.
double coefficient(const std::vector<std::size_t>& positions) {
  const std::size_t last = positions.back();
  std::size_t sum = 0;
  for (const std::size_t position : positions) sum += position;
  const double small = sum % 2 == 0 ? 1 : -1;
  switch (positions.size()) {
    case 1:
      return last <= 10 ? 20 : small;
    case 2:
      return last <= 6 ? -15 : small;
    case 3:
      return last <= 5 ? -10 : 0;
    default:
      return last <= 4 ? 5 : 0;
  }
}

/// Adds up all products of up to four factors after the last of `positions`.
double products_from(const Point& w, std::vector<std::size_t> positions, double product) {
  double sum = positions.empty() ? 0 : coefficient(positions) * product;
  if (positions.size() == 4) return sum;
  for (std::size_t next = positions.empty() ? 1 : positions.back() + 1; next <= inputs; ++next) {
    positions.push_back(next);
    sum += products_from(w, positions, product * w[next - 1]);
    positions.pop_back();
  }
  return sum;
}

double morris_function(const Point& x) {
  Point w;
  for (std::size_t i = 1; i <= inputs; ++i) {
    const double value = x[i - 1];
    const bool bends = i == 3 || i == 5 || i == 7;
    w.push_back(2 * ((bends ? 1.1 * value / (value + 0.1) : value) - 0.5));
  }
  return products_from(w, {}, 1);
}

const MorrisFactor& factor_of(const MorrisAnalysis& analysis, const std::string& key) {
  return *std::ranges::find(analysis.factors, key, &MorrisFactor::key);
}

TEST(Morris, FindsTheTenFactorsThatMatterInMorrissFunction) {
  const DesignTable design = testing::morris_design(30, inputs);
  const MorrisAnalysis found = morris_of(design, testing::response_of(design, morris_function), {3, 100});
  ASSERT_EQ(found.factors.size(), inputs);
  std::set<std::string> first;
  for (std::size_t i = 0; i < 10; ++i) first.insert(found.factors[i].key);
  EXPECT_EQ(first, (std::set<std::string>{"x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10"}));
  EXPECT_GT(found.factors[9].mu_star.value, 2 * found.factors[10].mu_star.value);
  // x8, x9 and x10 have the same effect everywhere; those before x7 interact.
  for (const char* key : {"x8", "x9", "x10"}) {
    EXPECT_LT(factor_of(found, key).sigma.value, 0.3 * factor_of(found, key).mu_star.value) << key;
    EXPECT_NEAR(factor_of(found, key).mu.value, 40, 4) << key;
  }
  for (const char* key : {"x1", "x2", "x3", "x4", "x5", "x6"}) {
    EXPECT_GT(factor_of(found, key).sigma.value, 0.5 * factor_of(found, key).mu_star.value) << key;
  }
}

TEST(Morris, GivesTheSlopesOfALinearFunctionExactly) {
  const DesignTable design = testing::morris_design(5, 3);
  const auto linear = [](const Point& x) { return 2 * x[0] - 8 * x[1] + 0.5 * x[2]; };
  const MorrisAnalysis found = morris_of(design, testing::response_of(design, linear), {3, 100});
  EXPECT_EQ(found.factors[0].key, "x2");
  EXPECT_NEAR(found.factors[0].mu.value, -8, 1e-12);
  EXPECT_NEAR(found.factors[0].mu_star.value, 8, 1e-12);
  EXPECT_NEAR(found.factors[0].sigma.value, 0, 1e-12);
  EXPECT_NEAR(found.factors[0].mu_star.lower, 8, 1e-12);
  EXPECT_NEAR(found.factors[0].mu_star.upper, 8, 1e-12);
  EXPECT_EQ(found.factors[2].key, "x3");
}

TEST(Morris, SeesWhatCancelsOutOnAverage) {
  const DesignTable design = testing::morris_design(200, 2);
  const auto crossed = [](const Point& x) { return (x[0] - 0.5) * (x[1] - 0.5); };
  const MorrisAnalysis found = morris_of(design, testing::response_of(design, crossed), {3, 300});
  const MorrisFactor& factor = found.factors[0];
  EXPECT_LT(factor.mu.lower, 0);
  EXPECT_GT(factor.mu.upper, 0);
  EXPECT_GT(factor.mu_star.lower, 0.2);
  EXPECT_GT(factor.sigma.lower, 0.2);
  EXPECT_LE(factor.mu_star.lower, factor.mu_star.value);
  EXPECT_GE(factor.mu_star.upper, factor.mu_star.value);
}

TEST(Morris, LeavesOutATrajectoryWithAPointWithoutARun) {
  const DesignTable design = testing::morris_design(10, 3);
  Response response =
      testing::response_of(design, [](const Point& x) { return 2 * x[0] - 8 * x[1] + 0.5 * x[2]; });
  response.values[4 * 2 + 1] = missing;
  const MorrisAnalysis found = morris_of(design, response, {3, 100});
  EXPECT_EQ(found.used, 9U);
  EXPECT_NEAR(found.factors[0].mu.value, -8, 1e-12);
  EXPECT_NE(findings_text(findings_of(found)).find("1 of 10 trajectories are left out"), std::string::npos);
}

TEST(Morris, SurvivesAnExperimentWithoutAnyRun) {
  const DesignTable design = testing::morris_design(2, 2);
  const MorrisAnalysis found =
      morris_of(design, testing::response_of(design, [](const Point&) { return missing; }), {3, 100});
  EXPECT_EQ(found.used, 0U);
  EXPECT_NE(findings_text(findings_of(found)).find("nothing can be said"), std::string::npos);
}

TEST(Morris, RefusesAnotherDesign) {
  const DesignTable design = testing::design_of("grid", testing::sobol_points(6, 2));
  EXPECT_THROW((void)morris_of(design, testing::response_of(design, [](const Point&) { return 0.0; })),
               InvalidInput);
}

}  // namespace
}  // namespace commonroom
