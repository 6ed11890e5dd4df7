#include "model/stakes/league_table.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "model/stakes/inspection_stake.hpp"
#include "random/draws.hpp"

namespace commonroom {
namespace {

/// Every pair of `schools` are rivals, with weights that differ.
Grouped<SchoolId, Rival> all_rivals(std::size_t schools) {
  std::vector<std::uint32_t> starts{0};
  std::vector<Rival> rivals;
  for (std::size_t i = 0; i < schools; ++i) {
    for (std::size_t j = 0; j < schools; ++j) {
      if (i != j) rivals.push_back({id_at<SchoolId>(j), 0.01F * static_cast<float>(1 + (i + j) % 7)});
    }
    starts.push_back(static_cast<std::uint32_t>(rivals.size()));
  }
  return {std::move(starts), std::move(rivals)};
}

Column<SchoolId, float> some_measures(std::size_t schools) {
  Column<SchoolId, float> measures(schools);
  const Draws draws(5, 0, 0);
  for (std::size_t i = 0; i < schools; ++i) {
    measures[id_at<SchoolId>(i)] =
        0.2F * draws.normal(Process::practice_start, static_cast<std::uint32_t>(i));
  }
  return measures;
}

TEST(LeagueTable, PayoffsSumToZero) {
  const auto payoffs = rank_payoffs(all_rivals(20), some_measures(20), 0.15);
  double sum = 0;
  double largest = 0;
  for (const double payoff : payoffs) {
    sum += payoff;
    largest = std::max(largest, std::abs(payoff));
  }
  EXPECT_NEAR(sum, 0, 1e-12);
  EXPECT_GT(largest, 0.05);
}

TEST(LeagueTable, GradientsAgreeWithFiniteDifferences) {
  const auto rivals = all_rivals(8);
  const auto measures = some_measures(8);
  const auto gradient = rank_gradient(rivals, measures, 0.15);
  const auto losses = rank_losses(rivals, measures, 0.15);
  constexpr float step = 0.004F;
  for (std::size_t i = 0; i < 8; ++i) {
    const auto school = id_at<SchoolId>(i);
    auto above = measures;
    auto below = measures;
    above[school] += step;
    below[school] -= step;
    const auto up = rank_payoffs(rivals, above, 0.15);
    const auto down = rank_payoffs(rivals, below, 0.15);
    const double width = static_cast<double>(above[school]) - static_cast<double>(below[school]);
    EXPECT_NEAR((up[school] - down[school]) / width, static_cast<double>(gradient[school]), 2e-4);
    const auto mine = rivals[school];
    for (std::size_t j = 0; j < mine.size(); ++j) {
      // What a rival gains, this school loses: the same term with the sign reversed.
      const SchoolId rival = mine[j].school;
      const auto theirs = rivals[rival];
      for (std::size_t k = 0; k < theirs.size(); ++k) {
        if (theirs[k].school != school) continue;
        EXPECT_NEAR((up[rival] - down[rival]) / width, -static_cast<double>(losses[rival][k]), 2e-4);
      }
    }
  }
}

TEST(LeagueTable, ASchoolWithoutRivalsFeelsNothing) {
  const Grouped<SchoolId, Rival> none_at_all({0, 0, 0}, {});
  const auto gradient = rank_gradient(none_at_all, some_measures(2), 0.15);
  EXPECT_EQ(gradient[SchoolId{0}], 0.0F);
  EXPECT_EQ(rank_payoffs(none_at_all, some_measures(2), 0.15)[SchoolId{1}], 0.0);
}

TEST(LeagueTable, ADistantRankIsWorthLessThanACloseOne) {
  const auto rivals = all_rivals(2);
  const auto close = rank_gradient(rivals, Column<SchoolId, float>(std::vector<float>{0, 0.05F}), 0.15);
  const auto far = rank_gradient(rivals, Column<SchoolId, float>(std::vector<float>{0, 0.9F}), 0.15);
  EXPECT_GT(close[SchoolId{0}], 100 * far[SchoolId{0}]);
}

TEST(LeagueTable, ASchoolWithoutAMeasureTakesNoPart) {
  const auto rivals = all_rivals(3);
  auto measures = some_measures(3);
  measures[SchoolId{2}] = std::numeric_limits<float>::quiet_NaN();
  const auto gradient = rank_gradient(rivals, measures, 0.15);
  EXPECT_EQ(gradient[SchoolId{2}], 0.0F);
  EXPECT_TRUE(std::isfinite(gradient[SchoolId{0}]));
}

constexpr std::array<double, 3> cuts{-0.6, -0.3, 0.3};
constexpr GradeSteps steps{1.5, 1.0, 0.5};

TEST(InspectionStake, ProbabilitiesOfGradesSumToOne) {
  for (double evidence = -2; evidence < 2; evidence += 0.25) {
    double sum = 0;
    for (const double probability : grade_probabilities(evidence, 0.2, cuts)) {
      EXPECT_GE(probability, 0);
      sum += probability;
    }
    EXPECT_NEAR(sum, 1, 1e-12);
  }
}

TEST(InspectionStake, TheGradientIsThatOfTheExpectedConsequence) {
  const auto expected_consequence = [](double evidence) {
    const auto p = grade_probabilities(evidence, 0.2, cuts);
    return p[0] * (steps[0] + steps[1] + steps[2]) + p[1] * (steps[0] + steps[1]) + p[2] * steps[0];
  };
  constexpr double h = 1e-5;
  for (double evidence = -1; evidence < 1; evidence += 0.1) {
    EXPECT_NEAR(inspection_gradient(evidence, 0.2, cuts, steps),
                (expected_consequence(evidence + h) - expected_consequence(evidence - h)) / (2 * h), 1e-6);
  }
}

TEST(InspectionStake, FarFromEveryCutNothingIsAtStake) {
  EXPECT_LT(inspection_gradient(5, 0.2, cuts, steps), 1e-12);
}

TEST(FloorStake, TheGradientIsThatOfTheChanceOfClearingTheFloor) {
  const auto chance = [](double measure) { return 0.5 * std::erfc(-(measure + 0.5) / 0.1 / std::sqrt(2.0)); };
  constexpr double h = 1e-6;
  for (const double measure : {-0.7, -0.5, -0.35}) {
    EXPECT_NEAR(floor_gradient(measure, 0.1, -0.5), (chance(measure + h) - chance(measure - h)) / (2 * h),
                1e-5);
  }
}

}  // namespace
}  // namespace commonroom
