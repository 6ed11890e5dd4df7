#include "analysis/robustness/winning_map.hpp"

#include <gtest/gtest.h>

#include "core/parallel.hpp"
#include "parameters/diagnostic.hpp"
#include "unit/analysis/made_up_experiment.hpp"

namespace commonroom {
namespace {

using testing::missing;
using testing::Point;

DesignTable three_factors(std::size_t points = 400) {
  return testing::design_of("latin_hypercube", testing::sobol_points(points, 3));
}

/// Tables at luck, group at luck plus lead(x) and a little luck of its own (up to 0.05), five replicates.
ExperimentOutcome outcome_of(const DesignTable& design, const testing::Function& lead) {
  ExperimentOutcome outcome{"attainment", "", "SD", true, {"tables", "group"}, design.points, 5, {}};
  const Response leads = testing::response_of(design, lead);
  AnalysisDraws draws(6, 6);
  for (std::size_t point = 0; point < design.points; ++point) {
    std::vector<double> tables(5);
    std::vector<double> group(5);
    for (std::size_t replicate = 0; replicate < 5; ++replicate) {
      tables[replicate] = static_cast<double>(draws.below(100));
      group[replicate] =
          tables[replicate] + leads.values[point] + static_cast<double>(draws.below(101)) / 1000 - 0.05;
    }
    outcome.values.insert(outcome.values.end(), tables.begin(), tables.end());
    outcome.values.insert(outcome.values.end(), group.begin(), group.end());
  }
  return outcome;
}

TEST(WinningMap, FindsWhatTurnsItRoundAndWhere) {
  const DesignTable design = three_factors();
  const WinningMap map = winning_map_of(
      outcome_of(design, [](const Point& x) { return x[1] < 0.37 ? 1.0 : -1.0; }), design, 0.1);
  EXPECT_NEAR(map.share(2), 0.37, 0.01);
  EXPECT_NEAR(map.share(1), 0.63, 0.01);
  ASSERT_TRUE(map.tree[0].split);
  EXPECT_EQ(map.tree[0].split->factor, 1U);
  EXPECT_NEAR(map.tree[0].split->cut, 0.37, 0.005);
  EXPECT_EQ(map.tree.size(), 3U);  // parted cleanly: nothing more to split
  EXPECT_EQ(called_right(map.tree), 1);
  const std::string text = findings_text(findings_of(map, design));
  EXPECT_NE(
      text.find("`tables` wins in 63% of the space, `group` wins in 37% of the space, no one clearly in 0%."),
      std::string::npos)
      << text;
  EXPECT_NE(text.find("`x2` turns it round: where `x2` is below 0.3"), std::string::npos) << text;
}

TEST(WinningMap, SeesAChoiceThatTurnsItRound) {
  DesignTable design = three_factors();
  design.factors[2].key = "kind";
  design.factors[2].categories = {"lottery", "distance", "faith"};
  for (double& value : design.factors[2].values) value = std::floor(3 * value);
  const WinningMap map =
      winning_map_of(outcome_of(design, [](const Point& x) { return x[2] == 1 ? 1.0 : -1.0; }), design, 0.1);
  ASSERT_TRUE(map.tree[0].split);
  EXPECT_EQ(map.tree[0].split->factor, 2U);
  EXPECT_EQ(map.tree[0].split->category, 1U);
  const std::string text = findings_text(findings_of(map, design));
  EXPECT_NE(text.find("`kind` turns it round: where `kind` is distance, `group` wins"), std::string::npos)
      << text;
  EXPECT_NE(text.find("; where `kind` is lottery or"), std::string::npos) << text;
}

TEST(WinningMap, SeesTwoFactorsThatActTogether) {
  const DesignTable design = three_factors();
  const auto both = [](const Point& x) { return x[0] > 0.5 && x[2] > 0.4 ? 1.0 : -1.0; };
  const WinningMap map = winning_map_of(outcome_of(design, both), design, 0.1);
  EXPECT_EQ(map.tree.size(), 5U);
  EXPECT_EQ(called_right(map.tree), 1);
}

TEST(WinningMap, HasNoWinnerWithinWhatIsWorthNoticing) {
  const DesignTable design = three_factors(50);
  const ExperimentOutcome outcome = outcome_of(design, [](const Point&) { return 0.5; });
  EXPECT_EQ(winning_map_of(outcome, design, 0.6).share(0), 1);
  EXPECT_EQ(winning_map_of(outcome, design, 0.4).share(2), 1);
}

TEST(WinningMap, HasNoWinnerWhereTheIntervalHoldsZero) {
  const DesignTable design = testing::design_of("list", {{0.5}});
  ExperimentOutcome outcome{"attainment", "", "SD", true, {"tables", "group"}, 1, 3, {0, 0, 0, 9, 1, -1}};
  EXPECT_EQ(winning_map_of(outcome, design, 0.1).winners[0], 0U);  // mean 3, interval -10 to 16
  outcome.values = {0, 0, 0, 3.1, 3, 2.9};
  EXPECT_EQ(winning_map_of(outcome, design, 0.1).winners[0], 2U);
  outcome.higher_is_better = false;
  EXPECT_EQ(winning_map_of(outcome, design, 0.1).winners[0], 1U);
}

TEST(WinningMap, AsksAWinnerToBeatEveryOther) {
  const DesignTable design = testing::design_of("list", {{0.5}});
  const ExperimentOutcome outcome{"y", "", "1", true, {"a", "b", "c"}, 1, 2, {0, 0, 5, 5.1, 5.01, 5}};
  EXPECT_EQ(winning_map_of(outcome, design, 0.1).winners[0], 0U);
}

TEST(WinningMap, SplitsNothingThatChanceExplains) {
  // The sign is drawn by point: of 400 points and three factors some cut always looks a little good.
  const DesignTable design = three_factors();
  int split = 0;
  for (std::uint32_t trial = 0; trial < 40; ++trial) {
    AnalysisDraws draws(77, trial);
    const auto coin = [&](const Point&) { return draws.below(2) == 0 ? 1.0 : -1.0; };
    const WinningMap map = winning_map_of(outcome_of(design, coin), design, 0.1, {.seed = trial});
    split += map.tree[0].split.has_value();
  }
  EXPECT_LE(split, 6);  // two expected at 5%; seven or more with a probability below 0.4%
}

TEST(WinningMap, LeavesOutPointsWithoutRunsAndCountsThem) {
  const DesignTable design = three_factors(100);
  ExperimentOutcome outcome = outcome_of(design, [](const Point&) { return 1.0; });
  for (std::size_t i = 0; i < 5; ++i) outcome.values[i] = missing;
  const WinningMap map = winning_map_of(outcome, design, 0.1);
  EXPECT_EQ(map.used, 99U);
  EXPECT_FALSE(map.winners[0]);
  const std::string text = findings_text(findings_of(map, design));
  EXPECT_NE(text.find("1 of 100 points are left out"), std::string::npos) << text;
  EXPECT_NE(text.find("Nothing in this space turns it round."), std::string::npos) << text;
  EXPECT_EQ(cases_of_winning(map, 1).marks[0], CaseMark::unknown);
  EXPECT_EQ(cases_of_winning(map, 1).marks[1], CaseMark::of_interest);
  EXPECT_EQ(cases_of_winning(map, 0).marks[1], CaseMark::other);
}

TEST(WinningMap, IsTheSameForAnyNumberOfThreads) {
  const DesignTable design = three_factors(100);
  const ExperimentOutcome outcome =
      outcome_of(design, [](const Point& x) { return x[0] + 0.3 * x[1] - 0.6; });
  std::vector<double> chances;
  for (const std::size_t threads : {1U, 4U}) {
    with_threads(threads, [&] { chances.push_back(winning_map_of(outcome, design, 0.1).tree[0].chance); });
  }
  EXPECT_EQ(chances[0], chances[1]);
}

TEST(WinningMap, RefusesOneRegime) {
  const DesignTable design = testing::design_of("list", {{0.5}});
  const ExperimentOutcome outcome{"y", "", "1", true, {"a"}, 1, 1, {0}};
  EXPECT_THROW((void)winning_map_of(outcome, design, 0.1), InvalidInput);
}

}  // namespace
}  // namespace commonroom
