#include "model/collaboration/transfer.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

constexpr SchoolId weak{0};
constexpr SchoolId strong{1};

struct Pairing {
  FieldOfSchools field;
  std::vector<Partnership> live;
  std::vector<float> help;

  [[nodiscard]] Transfer run() const {
    const auto contexts = contexts_of(field.country.schools, field.world.schools);
    return transfer(contexts, field.world.schools, live, help, field.parameters.transfer);
  }
};

/// Two primary schools 6 km apart in the same context, the second ahead by 0.1 in the first two departments.
Pairing pairing() {
  Pairing pair;
  test::add_school(pair.field, 0, 0);
  test::add_school(pair.field, 6, 0);
  test::finish(pair.field);
  SchoolStates& states = pair.field.world.schools;
  states.practice_common.fill(0);
  states.practice_by_department.fill({});
  states.practice_by_department[strong] = {0.1F, 0.1F, 0, 0.1F, 0.1F};
  states.articulation.fill({1, 1, 1, 1, 1});
  states.fsm_share.fill(0.2F);
  pair.live = {{.first = weak, .second = strong, .effectiveness = 0.5F, .distance_km = 6}};
  pair.help = {0.8F};
  return pair;
}

TEST(Transfer, FollowsItsEquation) {
  const Transfer result = pairing().run();
  const TransferParameters parameters;
  const double expected = 0.8 * parameters.rate * parameters.absorptive_capacity * 0.5 *
                          std::exp(-6 / parameters.distance_decay_km) * 0.1;
  EXPECT_NEAR(static_cast<double>(result.gain[weak][0]), expected, 1e-8);
  EXPECT_EQ(result.gain[weak][0], result.gain[weak][1]);
  EXPECT_EQ(result.gain[weak][2], 0.0F) << "nothing to learn from an equal";
  EXPECT_EQ(result.gain[weak][3], 0.0F) << "a primary school has three departments";
  EXPECT_EQ(result.gain[strong], ByDepartment{}) << "help flows down";
  EXPECT_NEAR(result.gains, 2 * expected, 1e-8);
  EXPECT_NEAR(result.largest_gaps, 0.2, 1e-8);
}

TEST(Transfer, NeedsAKeptPromise) {
  Pairing pair = pairing();
  pair.help = {0};
  const Transfer result = pair.run();
  EXPECT_EQ(result.gain[weak], ByDepartment{});
  EXPECT_EQ(result.help_given[strong], 0.0F);
}

TEST(Transfer, IsExactlyNothingWithRateAndDisruptionOff) {
  Pairing pair = pairing();
  pair.field.parameters.transfer.rate = 0;
  pair.field.parameters.transfer.disruption = 0;
  pair.field.world.schools.fsm_share[weak] = 0.9F;
  EXPECT_EQ(pair.run().gain[weak], ByDepartment{});
}

TEST(Transfer, GrowsWithArticulationEffectivenessAndFitAndFallsWithDistance) {
  const float base = pairing().run().gain[weak][0];
  Pairing pair = pairing();
  pair.field.world.schools.articulation[strong][0] = 1.5F;
  EXPECT_NEAR(static_cast<double>(pair.run().gain[weak][0]), 1.5 * static_cast<double>(base), 1e-8);
  pair = pairing();
  pair.live[0].effectiveness = 1;
  EXPECT_NEAR(static_cast<double>(pair.run().gain[weak][0]), 2 * static_cast<double>(base), 1e-8);
  pair = pairing();
  pair.live[0].distance_km = 60;
  EXPECT_LT(pair.run().gain[weak][0], base);
  pair = pairing();
  pair.field.world.schools.fsm_share[weak] = 0.6F;
  EXPECT_LT(pair.run().gain[weak][0], base);
}

TEST(Transfer, CanHarmWhereNothingFits) {
  Pairing pair = pairing();
  pair.field.parameters.transfer.disruption = 0.01;
  pair.field.world.schools.fsm_share[weak] = 1;
  pair.field.world.schools.fsm_share[strong] = 0;
  EXPECT_LT(pair.run().gain[weak][0], 0.0F);
  pair.field.parameters.transfer.disruption = 0;
  EXPECT_GT(pair.run().gain[weak][0], 0.0F);
}

TEST(Transfer, IsCappedAtAShareOfTheLargestGap) {
  Pairing pair = pairing();
  pair.field.parameters.transfer.rate = 2;
  pair.help = {100};
  EXPECT_NEAR(static_cast<double>(pair.run().gain[weak][0]), 0.05, 1e-8);
  pair.field.parameters.transfer.cap_share = 0;
  EXPECT_EQ(pair.run().gain[weak][0], 0.0F);
}

TEST(Transfer, CostsADonorThatHelpsBeyondItsCapacity) {
  Pairing pair = pairing();
  pair.help = {6};
  Transfer result = pair.run();
  const double given = 6 * 2.0 / 3;  // ahead in two of the three departments
  EXPECT_NEAR(static_cast<double>(result.help_given[strong]), given, 1e-6);
  EXPECT_NEAR(static_cast<double>(result.donor_loss[strong]), 0.0004 * (given - 1), 1e-9);
  EXPECT_EQ(result.donor_loss[weak], 0.0F);
  EXPECT_EQ(result.change()[strong][4], -result.donor_loss[strong]);
  EXPECT_EQ(result.change()[weak], result.gain[weak]);
  pair.help = {1};
  EXPECT_EQ(pair.run().donor_loss[strong], 0.0F) << "within its capacity";
}

TEST(Fit, IsOneInTheSameContextAndFallsWithNeedSizeAndPhase) {
  const TransferParameters parameters;
  const SchoolContext here{0.2F, 5, 0, 6};
  EXPECT_EQ(fit(here, here, parameters), 1.0);
  EXPECT_LT(fit(here, {0.5F, 5, 0, 6}, parameters), 1.0);
  EXPECT_LT(fit(here, {0.2F, 6, 0, 6}, parameters), 1.0);
  EXPECT_LT(fit(here, {0.2F, 5, 7, 11}, parameters), 1.0);
  EXPECT_EQ(fit(here, {0.2F, 5, 3, 6}, parameters), 1.0) << "they share year groups";
  EXPECT_EQ(fit(here, {0.5F, 6, 7, 11}, parameters), fit({0.5F, 6, 7, 11}, here, parameters));
}

}  // namespace
}  // namespace commonroom
