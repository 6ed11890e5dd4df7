#include "experiments/key_settings.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/experiments/made_up_design.hpp"

namespace commonroom {
namespace {

using testing::among;
using testing::between;

VariedKey normal_between(double low, double high, double mean, double sd) {
  VariedKey varied = between("b", low, high);
  varied.distribution = Distribution::truncated_normal;
  varied.mean = mean;
  varied.sd = sd;
  return varied;
}

std::vector<std::string> settings_of(const VariedKey& varied) {
  std::vector<std::string> settings;
  for (const PlacedSetting& place : grid_of(varied)) settings.push_back(place.setting);
  return settings;
}

TEST(Settings, FollowTheirDistributions) {
  VariedKey log = between("a", 0.1, 10);
  log.distribution = Distribution::log_uniform;
  EXPECT_NEAR(std::stod(setting_at(log, 0.5)), 1, 1e-12);
  VariedKey normal = between("b", -1, 3);
  normal.distribution = Distribution::truncated_normal;
  normal.mean = 1;
  normal.sd = 0.7;
  EXPECT_NEAR(std::stod(setting_at(normal, 0.5)), 1, 1e-9) << "limits lie evenly about the mean";
  EXPECT_GE(std::stod(setting_at(normal, 0)), -1);
  EXPECT_LE(std::stod(setting_at(normal, 1)), 3);
  VariedKey whole = between("c", 2, 4);
  whole.whole = true;
  std::vector<int> counts(5, 0);
  for (int i = 0; i < 300; ++i)
    ++counts[static_cast<std::size_t>(std::stoi(setting_at(whole, (i + 0.5) / 300)))];
  EXPECT_EQ(counts, (std::vector<int>{0, 0, 100, 100, 100}));
  EXPECT_EQ(setting_at(among("d", {"p", "q"}), 0.49), "p");
  EXPECT_EQ(setting_at(among("d", {"p", "q"}), 1), "q");
}

TEST(Settings, OfATruncatedNormalHaveItsMeanAndSpread) {
  VariedKey normal = between("b", 0, 2);
  normal.distribution = Distribution::truncated_normal;
  normal.mean = 0;
  normal.sd = 1;
  double sum = 0;
  constexpr int points = 20000;
  for (int i = 0; i < points; ++i) sum += std::stod(setting_at(normal, (i + 0.5) / points));
  // (phi(0) - phi(2)) / (Phi(2) - Phi(0))
  EXPECT_NEAR(sum / points, (0.3989422804 - 0.0539909665) / (0.9772498681 - 0.5), 1e-4);
}

TEST(Settings, OfATruncatedNormalAreAsGoodFarOutOnEitherSide) {
  const double above = std::stod(setting_at(normal_between(9, 12, 0, 1), 0.5));
  EXPECT_NEAR(std::erfc(above / std::sqrt(2.0)) / std::erfc(9 / std::sqrt(2.0)), 0.5, 1e-9);
  EXPECT_NEAR(std::stod(setting_at(normal_between(-12, -9, 0, 1), 0.5)), -above, 1e-12);
}

TEST(Settings, OfWholeNumbersHaveTheSharesOfTheirDistribution) {
  VariedKey varied = normal_between(0, 100, 50, 3);
  varied.whole = true;
  constexpr int points = 10000;
  int below = 0, between_both = 0;
  for (int i = 0; i < points; ++i) {
    const int number = std::stoi(setting_at(varied, (i + 0.5) / points));
    below += number <= 46;
    between_both += number >= 47 && number <= 53;
  }
  // Phi(-3.5 / 3) and Phi(3.5 / 3) - Phi(-3.5 / 3), from a half on either side
  EXPECT_NEAR(below, points * 0.121673, 2);
  EXPECT_NEAR(between_both, points * 0.756655, 2);
  VariedKey logarithmic = between("c", 1, 100);
  logarithmic.distribution = Distribution::log_uniform;
  logarithmic.whole = true;
  EXPECT_EQ(setting_at(logarithmic, 0), "1");
  EXPECT_EQ(setting_at(logarithmic, 0.5), "7") << "the root of 0.5 times 100.5 is 7.09";
  EXPECT_EQ(setting_at(logarithmic, 1), "100");
}

TEST(GridOfAKey, HasAllWholeNumbersOrSomeEvenlySpacedEachOnce) {
  VariedKey varied = between("a", 3, 7);
  varied.whole = true;
  EXPECT_EQ(settings_of(varied), (std::vector<std::string>{"3", "4", "5", "6", "7"}));
  varied.steps = 3;
  EXPECT_EQ(settings_of(varied), (std::vector<std::string>{"3", "5", "7"}));
  for (const PlacedSetting& place : grid_of(varied)) EXPECT_EQ(setting_at(varied, place.unit), place.setting);
  varied.distribution = Distribution::log_uniform;
  varied.steps = 5;
  EXPECT_EQ(settings_of(varied), (std::vector<std::string>{"3", "4", "6", "7"}));
  VariedKey real = between("b", 0, 1);
  real.steps = 5;
  EXPECT_EQ(settings_of(real), (std::vector<std::string>{"0", "0.25", "0.5", "0.75", "1"}));
}

TEST(Settings, AreTheEndsAtTheEnds) {
  for (const Distribution distribution :
       {Distribution::uniform, Distribution::log_uniform, Distribution::truncated_normal}) {
    VariedKey varied = between("a", 0.1, 0.7);
    varied.distribution = distribution;
    varied.mean = 100;
    varied.sd = 30;
    EXPECT_EQ(setting_at(varied, 0), "0.1");
    EXPECT_EQ(setting_at(varied, 1), "0.7");
  }
}

}  // namespace
}  // namespace commonroom
