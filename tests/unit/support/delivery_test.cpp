#include "model/support/delivery.hpp"

#include <gtest/gtest.h>

#include "model/support/heads_time.hpp"
#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

constexpr float delivery_ahead = 0.05F;

/// Change of the provider's practice with `receivers` supported.
double change_of_provider(const SupportedField& made) {
  return static_cast<double>(made.year(1).practice_change[SchoolId{0}][0]);
}

TEST(Delivery, CostsAProviderNothingWithinItsSpareCapacity) {
  EXPECT_EQ(change_of_provider(one_strong_school(2, 1, delivery_ahead)), 0.0);
}

TEST(Delivery, CostsAProviderPracticeForEachUnitBeyond) {
  SupportedField made = one_strong_school(6, 1, delivery_ahead);
  made.programme().capacity_per_provider = 5;
  const double psi = made.parameters.support_provider.donor_loss;
  EXPECT_NEAR(change_of_provider(made), -4 * psi, 1e-8);
  made.help_to_partners[SchoolId{0}] = 1;
  EXPECT_NEAR(change_of_provider(made), -5 * psi, 1e-8) << "help to partners uses up spare capacity";
  made.help_to_partners[SchoolId{0}] = 3;
  EXPECT_NEAR(change_of_provider(made), -5 * psi, 1e-8) << "what partners cost is not counted twice";
  made.parameters.support_provider.donor_loss = 0;
  EXPECT_EQ(change_of_provider(made), 0.0);
}

TEST(Delivery, AsksNothingOfAProviderWhoWasDismissed) {
  SupportedField made = one_strong_school(3, 1, delivery_ahead);
  std::vector<SupportEngagement> live = made.year(1).next.live;
  const auto contexts = contexts_of(made.country().schools, made.states());
  const TrueNeed need = true_need(made.country(), made.states());
  const SupportView view = made.view();
  const Draws draws(1, 0, 101);
  const SupportSetting setting{made.country(), made.field.world, view, made.parameters,
                               draws,          contexts,         need};
  const auto& programmes = made.field.regime.supports;
  ASSERT_EQ(live.size(), 2U);
  const double of_two = help_agreed(setting, programmes, live)[SchoolId{0}];
  live.front().is_dismissed = 1;
  EXPECT_DOUBLE_EQ(help_agreed(setting, programmes, live)[SchoolId{0}], of_two / 2)
      << "the capacity is free for other programmes";
}

TEST(Delivery, CostsATeachingSchoolLessForItHasSpecialists) {
  SupportedField made = one_strong_school(6, 1, delivery_ahead);
  made.programme().capacity_per_provider = 5;
  const double leader = change_of_provider(made);
  made.programme().provider = SupportProvider::teaching_school;
  EXPECT_GT(change_of_provider(made), leader);
}

TEST(Delivery, IsThinnerFromAStretchedProvider) {
  SupportedField made = one_strong_school(6, 1, delivery_ahead);
  made.programme().capacity_per_provider = 1;
  const double alone = static_cast<double>(made.year(1).tally.gain_of_supported);
  made.programme().capacity_per_provider = 5;
  const SupportOutcome stretched = made.year(1);
  EXPECT_LT(stretched.tally.gain_of_supported / 5, 0.8 * alone);
  made.parameters.support_provider.thinning = 0;
  EXPECT_GT(made.year(1).tally.gain_of_supported, stretched.tally.gain_of_supported);
}

TEST(Delivery, TakesHeadsTimeOnBothSides) {
  const SupportedField made = one_strong_school(2, 1, delivery_ahead);
  const SupportOutcome outcome = made.year(1);
  EXPECT_NEAR(static_cast<double>(outcome.next.time_taken[SchoolId{0}]),
              made.parameters.support_provider.time_per_help, 1e-8);
  EXPECT_NEAR(static_cast<double>(outcome.next.time_taken[SchoolId{1}]),
              made.parameters.support_kind.coaching_time, 1e-8);
}

TEST(Delivery, CostsTimeMoreAcrossTheBoundaryOfAnAuthority) {
  SupportedField made = one_strong_school(2, 1, delivery_ahead);
  const float within = made.year(1).next.time_taken[SchoolId{0}];
  made.field.country.schools.area[SchoolId{1}] = AreaId{1};
  EXPECT_NEAR(static_cast<double>(made.year(1).next.time_taken[SchoolId{0}] - within),
              made.parameters.support_provider.time_across_boundary, 1e-8);
}

TEST(Delivery, GivesTimeBackAsItTookIt) {
  Column<SchoolId, Effort> effort(2, Effort{0.2F, 0.1F, 0.05F, 0.1F});
  Column<SchoolId, float> taken(2, 0.0F);
  taken[SchoolId{1}] = 0.1F;
  const auto left = without_time(effort, taken);
  EXPECT_EQ(left[SchoolId{0}], effort[SchoolId{0}]);
  EXPECT_FLOAT_EQ(left[SchoolId{1}][0], 0.18F);
  EXPECT_FLOAT_EQ(with_time_back(left, taken)[SchoolId{1}][0], 0.2F);
  EXPECT_EQ(without_time(effort, {}), effort);
}

TEST(Delivery, BringsNothingWhereAPromiseIsBroken) {
  SupportedField made = one_strong_school(2, 1, delivery_ahead);
  made.parameters.support_provider.reliability = 0;
  const SupportOutcome outcome = made.year(1);
  EXPECT_EQ(outcome.tally.help_promised, 1.0);
  EXPECT_EQ(outcome.tally.help_delivered, 0.0);
  EXPECT_EQ(outcome.practice_change[SchoolId{1}][0], 0.0F);
  EXPECT_GT(outcome.next.live.front().tie.broken, 0.0F) << "and breaks trust";
}

TEST(Delivery, ClosesAtMostTheCapsShareOfAGap) {
  SupportedField made = one_strong_school(2, 1, delivery_ahead);
  made.parameters.support.rate = 2;
  made.parameters.support_kind.coaching_depth = 10;
  const SupportOutcome outcome = made.year(1);
  const SupportEngagement& one = outcome.next.live.front();
  for_each_department(one.departments, [&](std::size_t d) {
    EXPECT_NEAR(static_cast<double>(outcome.practice_change[SchoolId{1}][d]),
                made.parameters.support.cap_share * static_cast<double>(delivery_ahead), 1e-8);
  });
}

TEST(Delivery, DiffersByKindInDepthAndReach) {
  SupportedField made = one_strong_school(2, 1, delivery_ahead);
  const auto departments_reached = [&](SupportKind kind) {
    made.programme().support = kind;
    int count = 0;
    for_each_department(made.year(1).next.live.front().departments, [&](std::size_t) { ++count; });
    return count;
  };
  EXPECT_EQ(departments_reached(SupportKind::visit_and_coaching), 2);
  EXPECT_EQ(departments_reached(SupportKind::secondment), 1);
  EXPECT_EQ(departments_reached(SupportKind::joint_planning), 3);
  EXPECT_EQ(departments_reached(SupportKind::training_programme), 3);
}

}  // namespace
}  // namespace commonroom::test
