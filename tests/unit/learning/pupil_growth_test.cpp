#include "model/learning/pupil_growth.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>
#include <vector>

#include "model/learning/birth.hpp"
#include "model/learning/growth.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

/// One all-through school for everybody, with the pupils of year group 8 in it and nobody elsewhere.
struct OneSchool {
  Country country;
  Pupils pupils;
  Reference reference;
  Column<SchoolId, SchoolGrowth> growth{1};
  LearningParameters parameters;

  explicit OneSchool(int children = 200) {
    testing::TinyCountry tiny;
    tiny.add(testing::TinySchool{.phase = Phase::all_through, .last_year = 11, .places = 1000});
    tiny.add(testing::TinyHomes{.children = children});
    country = tiny.build();
    for (int g = 0; g < year_groups; ++g) {
      Cohort& cohort = pupils.cohorts[static_cast<std::size_t>(g)];
      cohort.school_start = {0, 0};
      if (g != 8) continue;
      cohort = born_cohort(country, PupilParameters{}, Draws(1, 0, 0), 4);
      cohort.school_start = {0, static_cast<std::uint32_t>(cohort.size())};
    }
    reference.shock_sd.fill(0.3);
    for (auto& offsets : reference.growth_offset) offsets = {0.01, 0.02, 0.03};
    growth[SchoolId{0}].growth[8] = {0.05F, 0.04F, 0.03F};
  }

  Cohort& cohort() { return pupils.cohorts[8]; }
  void grow(std::uint32_t year = 12) {
    grow_pupils(pupils, reference, growth, parameters, false, 0, Draws(1, 0, year));
  }
  double mean(std::size_t domain) {
    double sum = 0;
    for (const float a : cohort().attainment[domain]) sum += static_cast<double>(a);
    return sum / static_cast<double>(cohort().size());
  }
};

TEST(PupilGrowth, AgreesWithThePlainVersionPupilByPupil) {
  OneSchool world;
  world.growth[SchoolId{0}].disadvantaged = -0.02F;
  const Cohort before = world.cohort();
  world.grow();
  double sum = 0;
  for (const auto& column : before.attainment) {
    for (const float a : column) sum += static_cast<double>(a);
  }
  const Draws draws(1, 0, 12);
  for (std::size_t row = 0; row < before.size(); ++row) {
    const PhiloxBlock words = draws.block(Process::pupil_learning, before.slot[row], cohort_key(before.born));
    const PupilYear pupil{
        .attainment = {before.attainment[0][row], before.attainment[1][row], before.attainment[2][row]},
        .home_advantage = before.home_advantage[row],
        .disadvantaged = (before.traits[row] & trait::disadvantaged) != 0,
        .mean_of_year_group = static_cast<float>(sum / static_cast<double>(domains * before.size())),
        .shocks = {to_normal(words[0]), to_normal(words[1]), to_normal(words[2]), to_normal(words[3])}};
    const auto expected =
        grown_reference(pupil, 8, world.growth[SchoolId{0}], world.parameters, world.reference);
    for (std::size_t d = 0; d < domains; ++d)
      EXPECT_NEAR(world.cohort().attainment[d][row], expected[d], 2e-6F);
  }
}

TEST(PupilGrowth, WithNothingAddedAttainmentFadesAtTheRateOfPersistence) {
  OneSchool world;
  world.parameters.home_secondary = 0;
  world.parameters.disadvantage_secondary = 0;
  world.parameters.peers = 0;
  world.reference.shock_sd.fill(0);
  for (auto& offsets : world.reference.growth_offset) offsets = {};
  world.growth[SchoolId{0}] = {};
  const Cohort before = world.cohort();
  world.grow();
  for (std::size_t row = 0; row < before.size(); ++row) {
    EXPECT_FLOAT_EQ(world.cohort().attainment[1][row],
                    static_cast<float>(world.parameters.persistence) * before.attainment[1][row]);
  }
}

TEST(PupilGrowth, FocusOnTheThresholdMovesGainsWithoutMakingAny) {
  OneSchool plain;
  OneSchool focused;
  const Cohort before = plain.cohort();
  focused.growth[SchoolId{0}].focused = 0.05F;
  plain.grow();
  focused.grow();
  double moved = 0;
  double near_gain = 0;
  double far_gain = 0;
  double near_count = 0;
  double far_count = 0;
  for (std::size_t row = 0; row < before.size(); ++row) {
    const double gain = static_cast<double>(focused.cohort().attainment[0][row]) -
                        static_cast<double>(plain.cohort().attainment[0][row]);
    moved += gain;
    const double mean =
        (static_cast<double>(before.attainment[0][row]) + static_cast<double>(before.attainment[1][row]) +
         static_cast<double>(before.attainment[2][row])) /
        3;
    (std::abs(mean) < 0.3 ? near_gain : far_gain) += std::abs(mean) < 0.3 || std::abs(mean) > 1.2 ? gain : 0;
    (std::abs(mean) < 0.3 ? near_count : far_count) += std::abs(mean) < 0.3 || std::abs(mean) > 1.2 ? 1 : 0;
  }
  EXPECT_NEAR(moved / static_cast<double>(before.size()), 0, 1e-6);
  EXPECT_GT(near_gain / near_count, 0.01);
  EXPECT_LT(far_gain / far_count, -0.01);
}

TEST(PupilGrowth, WithoutPeerEffectsAPupilDoesNotFeelTheOthers) {
  OneSchool one(50);
  OneSchool other(50);
  one.parameters.peers = other.parameters.peers = 0;
  for (std::size_t row = 1; row < 50; ++row) other.cohort().attainment[0][row] += 1;
  one.grow();
  other.grow();
  EXPECT_EQ(one.cohort().attainment[0][0], other.cohort().attainment[0][0]);
  one.parameters.peers = other.parameters.peers = 0.03;
  one.grow(13);
  other.grow(13);
  EXPECT_LT(one.cohort().attainment[0][0], other.cohort().attainment[0][0]);
}

TEST(PupilGrowth, BurnInHoldsTheVarianceAtOneAndTheMeanAtZero) {
  OneSchool world(20'000);
  world.parameters.reference_memory = 1;
  for (std::uint32_t year = 1; year < 4; ++year) {
    grow_pupils(world.pupils, world.reference, world.growth, world.parameters, true, 0, Draws(1, 0, year));
  }
  double square = 0;
  for (const float a : world.cohort().attainment[0])
    square += static_cast<double>(a) * static_cast<double>(a);
  // Sampling error of a variance of 20,000: 0.010 (1 SD); of a mean: 0.007. Three SD.
  EXPECT_NEAR(square / 20'000, 1, 0.03);
  EXPECT_NEAR(world.mean(0), 0, 0.021);
}

TEST(Birth, DependsOnSeedReplicateCohortAndSlotAlone) {
  const OneSchool world;
  const PupilParameters parameters;
  const Cohort one = born_cohort(world.country, parameters, Draws(1, 2, 3), 5);
  const Cohort same = born_cohort(world.country, parameters, Draws(1, 2, 999), 5);
  const Cohort later = born_cohort(world.country, parameters, Draws(1, 2, 3), 6);
  EXPECT_EQ(one.attainment[0], same.attainment[0]);
  EXPECT_EQ(one.traits, same.traits);
  EXPECT_NE(one.attainment[0], later.attainment[0]);
}

TEST(Birth, AttainmentAtEntryHasVarianceOneAndTheStatedCorrelation) {
  const OneSchool world(40'000);
  const PupilParameters parameters;
  const Cohort cohort = born_cohort(world.country, parameters, Draws(1, 0, 0), 5);
  double xx = 0, yy = 0, xy = 0, x = 0, y = 0, sen = 0;
  const auto n = static_cast<double>(cohort.size());
  for (std::size_t row = 0; row < cohort.size(); ++row) {
    const double a = static_cast<double>(cohort.attainment[0][row]);
    const double b = static_cast<double>(cohort.attainment[1][row]);
    x += a / n;
    y += b / n;
    xx += a * a / n;
    yy += b * b / n;
    xy += a * b / n;
    sen += (cohort.traits[row] & trait::sen) != 0 ? 1 / n : 0;
  }
  const double vx = xx - x * x;
  const double vy = yy - y * y;
  EXPECT_NEAR((xy - x * y) / std::sqrt(vx * vy), parameters.domain_correlation, 0.02);
  EXPECT_NEAR(sen, parameters.sen_share, 0.01);
  // All homes of this made-up place are alike, so the part of home advantage between places is missing.
  EXPECT_GT(vx, 0.85);
  EXPECT_LT(vx, 1.05);
}

/// What focus adds to the pupils of a year group, first domain, with the thresholds of the two stages.
std::vector<float> focus_on(int year_group, double primary, double secondary) {
  OneSchool world;
  std::swap(world.pupils.cohorts[static_cast<std::size_t>(year_group)], world.pupils.cohorts[8]);
  world.growth[SchoolId{0}].focused = 0.05F;
  world.reference.threshold[static_cast<std::size_t>(Stage::primary)] = primary;
  world.reference.threshold[static_cast<std::size_t>(Stage::secondary)] = secondary;
  world.grow();
  const auto& column = world.pupils.cohorts[static_cast<std::size_t>(year_group)].attainment[0];
  return {column.begin(), column.end()};
}

TEST(PupilGrowth, FocusIsOnTheThresholdOfThePupilsOwnStage) {
  EXPECT_EQ(focus_on(5, 0.3, -1), focus_on(5, 0.3, 1)) << "primary pupils";
  EXPECT_NE(focus_on(5, 0.3, 0), focus_on(5, -0.3, 0));
  EXPECT_EQ(focus_on(8, -1, 0.3), focus_on(8, 1, 0.3)) << "secondary pupils";
  EXPECT_NE(focus_on(8, 0, 0.3), focus_on(8, 0, -0.3));
}

}  // namespace
}  // namespace commonroom
