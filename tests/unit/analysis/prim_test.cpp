#include "analysis/discovery/prim.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "unit/analysis/made_up_experiment.hpp"

namespace commonroom {
namespace {

using testing::missing;

/// Points of five numbers and a choice of four, evenly spread.
DesignTable mixed_design(std::size_t points) {
  DesignTable design = testing::design_of("sobol", testing::sobol_points(points, 6));
  DesignFactor& kind = design.factors[5];
  kind.key = "kind";
  kind.categories = {"lottery", "distance", "faith", "bands"};
  for (double& value : kind.values) value = std::floor(4 * value);
  return design;
}

Cases mark(const DesignTable& design, const std::function<bool(std::size_t point)>& is_case) {
  Cases cases{"group wins", {}};
  for (std::size_t point = 0; point < design.points; ++point) {
    cases.marks.push_back(is_case(point) ? CaseMark::of_interest : CaseMark::other);
  }
  return cases;
}

double at(const DesignTable& design, std::size_t factor, std::size_t point) {
  return design.factors[factor].values[point];
}

/// x1 above 0.4, x3 between 0.2 and 0.7, lottery or bands.
bool in_planted_box(const DesignTable& design, std::size_t point) {
  const double kind = at(design, 5, point);
  return at(design, 0, point) > 0.4 && at(design, 2, point) > 0.2 && at(design, 2, point) < 0.7 &&
         (kind == 0 || kind == 3);
}

void expect_planted_box(const Box& box) {
  EXPECT_NEAR(box.side(0).lower, 0.4, 0.03);
  EXPECT_FALSE(std::isfinite(box.side(0).upper));
  EXPECT_FALSE(box.side(1).is_limited());
  EXPECT_NEAR(box.side(2).lower, 0.2, 0.03);
  EXPECT_NEAR(box.side(2).upper, 0.7, 0.03);
  EXPECT_FALSE(box.side(3).is_limited());
  EXPECT_FALSE(box.side(4).is_limited());
  EXPECT_EQ(box.side(5).allowed, (std::vector<bool>{true, false, false, true}));
}

TEST(Prim, RecoversAPlantedBox) {
  const DesignTable design = mixed_design(2000);
  const Prim found = prim_of(design, mark(design, [&](std::size_t p) { return in_planted_box(design, p); }));
  expect_planted_box(found.box);
  EXPECT_GT(found.measure.coverage, 0.97);
  EXPECT_GT(found.measure.density, 0.97);
}

TEST(Prim, RecoversAPlantedBoxThroughNoise) {
  const DesignTable design = mixed_design(2000);
  AnalysisDraws draws(9, 9);  // one in ten is marked the wrong way round inside, one in twenty outside
  const Prim found = prim_of(design, mark(design, [&](std::size_t p) {
                               const bool inside = in_planted_box(design, p);
                               return inside != (draws.below(inside ? 10 : 20) == 0);
                             }));
  expect_planted_box(found.box);
  EXPECT_NEAR(found.measure.density, 0.9, 0.04);
}

/// A planted box seen through noise, on few points: each trial with other noise.
Prim noisy_trial(std::uint32_t trial, double significance) {
  const DesignTable design = mixed_design(300);
  AnalysisDraws draws(21, trial);
  const Cases cases = mark(design, [&](std::size_t p) {
    const double chance_in_ten = in_planted_box(design, p) ? 8 : 2;
    return static_cast<double>(draws.below(10)) < chance_in_ten;
  });
  return prim_of(design, cases, {.significance = significance});
}

TEST(Prim, PastesBackWhatPeelingTookTooMuch) {
  int better = 0;
  for (std::uint32_t trial = 0; trial < 20; ++trial) {
    const Prim found = noisy_trial(trial, 1);  // no limit is dropped
    double best_on_path = 0;
    for (const BoxMeasure& measure : found.path) best_on_path = std::max(best_on_path, measure.balance());
    EXPECT_GE(found.measure.balance(), best_on_path);
    better += found.measure.balance() > best_on_path;
  }
  EXPECT_GE(better, 5);
}

TEST(Prim, DropsLimitsThatChanceExplains) {
  // x2, x4 and x5 have nothing to do with it.
  const auto idle_limits = [](double significance) {
    int limits = 0;
    for (std::uint32_t trial = 0; trial < 20; ++trial) {
      const Prim found = noisy_trial(trial, significance);
      for (const std::size_t factor : {1U, 3U, 4U}) limits += found.box.side(factor).is_limited();
    }
    return limits;
  };
  EXPECT_GE(idle_limits(1), 10);
  EXPECT_LE(idle_limits(0.05), 2);
}

TEST(Prim, MeasuresWhatTheBoxHolds) {
  const DesignTable design = mixed_design(500);
  const Cases cases = mark(design, [&](std::size_t p) { return at(design, 0, p) + at(design, 1, p) > 1.3; });
  const Prim found = prim_of(design, cases);
  std::size_t inside = 0;
  std::size_t cases_inside = 0;
  for (std::size_t point = 0; point < design.points; ++point) {
    inside += found.box.holds(design, point);
    cases_inside += found.box.holds(design, point) && cases.marks[point] == CaseMark::of_interest;
  }
  EXPECT_EQ(found.measure.points, inside);
  EXPECT_EQ(found.measure.cases, cases_inside);
  EXPECT_DOUBLE_EQ(found.measure.density, static_cast<double>(cases_inside) / static_cast<double>(inside));
  EXPECT_DOUBLE_EQ(found.measure.coverage,
                   static_cast<double>(cases_inside) / static_cast<double>(found.cases));
  EXPECT_DOUBLE_EQ(found.measure.mass, static_cast<double>(inside) / 500);
  for (std::size_t step = 1; step < found.path.size(); ++step) {
    EXPECT_LT(found.path[step].points, found.path[step - 1].points);
    EXPECT_GE(found.path[step].mass, 0.05);
  }
}

TEST(Prim, FindsNoRuleInNoise) {
  const DesignTable design = mixed_design(400);
  AnalysisDraws draws(3, 1);
  const Prim found = prim_of(design, mark(design, [&](std::size_t) { return draws.below(2) == 0; }));
  // Of many peels some look good by chance; what is left must be far from a rule.
  EXPECT_LT(found.measure.density, 0.7);
}

TEST(Prim, LeavesOutPointsWithoutARun) {
  const DesignTable design = mixed_design(600);
  Cases cases = mark(design, [&](std::size_t p) { return in_planted_box(design, p); });
  for (std::size_t point = 0; point < 600; point += 3) cases.marks[point] = CaseMark::unknown;
  const Prim found = prim_of(design, cases);
  EXPECT_EQ(found.points, 400U);
  EXPECT_EQ(found.unknown, 200U);
  EXPECT_GT(found.measure.coverage, 0.9);
  EXPECT_NE(findings_text(findings_of(found, design)).find("200 of 600 points are left out"),
            std::string::npos);
}

TEST(Prim, TakesNumbersWithFewValues) {
  DesignTable design = mixed_design(400);
  for (double& value : design.factors[0].values) value = std::floor(5 * value);  // 0 to 4
  const Prim found = prim_of(design, mark(design, [&](std::size_t p) { return at(design, 0, p) >= 3; }));
  EXPECT_EQ(found.box.side(0).lower, 2.5);
  EXPECT_EQ(found.measure.density, 1);
  EXPECT_EQ(found.measure.coverage, 1);
  EXPECT_EQ(rule_of(found, design),
            "Where `x1` is above 2.5, group wins at 100% of the points (density); this holds 100% of all "
            "such points "
            "(coverage).");
}

TEST(Prim, HasWordsForAllAndNothing) {
  const DesignTable design = mixed_design(40);
  EXPECT_EQ(rule_of(prim_of(design, mark(design, [](std::size_t) { return true; })), design),
            "Everywhere in this space group wins.");
  EXPECT_EQ(rule_of(prim_of(design, mark(design, [](std::size_t) { return false; })), design),
            "Nowhere in this space is it so that group wins.");
  const Cases none{"group wins", std::vector<CaseMark>(40, CaseMark::unknown)};
  EXPECT_NE(rule_of(prim_of(design, none), design).find("nothing can be said"), std::string::npos);
}

TEST(PrimRule, IsOnePlainSentence) {
  const DesignTable design = mixed_design(2000);
  const Prim found = prim_of(design, mark(design, [&](std::size_t p) { return in_planted_box(design, p); }));
  const std::string rule = rule_of(found, design);
  EXPECT_EQ(rule.find("Where `x1` is above 0."), 0U) << rule;
  EXPECT_NE(rule.find(", `x3` is between 0."), std::string::npos) << rule;
  EXPECT_NE(rule.find(" and `kind` is lottery or bands, group wins at "), std::string::npos) << rule;
}

TEST(CasesBeyond, AreAtTheThresholdOrPastIt) {
  const Response response{"attainment of group", "SD", 4, 2, {1, 3, 1, 2, missing, missing, missing, 5}};
  const Cases above = cases_beyond(response, 2, true);
  EXPECT_EQ(above.marks, (std::vector<CaseMark>{CaseMark::of_interest, CaseMark::other, CaseMark::unknown,
                                                CaseMark::of_interest}));
  EXPECT_EQ(above.what, "attainment of group is 2 or more");
  EXPECT_EQ(cases_beyond(response, 2, false).marks[1], CaseMark::of_interest);
}

}  // namespace
}  // namespace commonroom
