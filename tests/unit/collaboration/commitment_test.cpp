#include "model/collaboration/commitment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "model/collaboration/willingness.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

FieldOfSchools pressed_field() {
  FieldOfSchools field = test::field_of_schools(300, 40);
  field.view.pressure.assign(300, 2.0F);
  for (std::size_t i = 0; i < 300; ++i) {
    field.world.schools.grade[id_at<SchoolId>(i)] = i % 2 == 0 ? Grade::good : Grade::inadequate;
  }
  return field;
}

double share_kept(const CollaborationOutcome& outcome) {
  return static_cast<double>(outcome.tally.kept) / outcome.tally.live;
}

TEST(Commitment, SaysNothingWithoutDutyClarityPenaltyOrThreat) {
  const FieldOfSchools field = pressed_field();
  const PartnershipFrame frame = partnership_frame(field.country, field.regime.partnerships, {});
  const auto live = field.year(5).next.live;
  EXPECT_TRUE(commitment_shifts(live, frame, {}, {}).empty());
  EXPECT_TRUE(withdrawals(live, field.world.schools.grade, field.view.pressure, {}, Draws(1, 0, 5)).empty());
  CommitmentParameters others;
  others.withdrawal_if_safe = 1;
  EXPECT_TRUE(
      withdrawals(live, field.world.schools.grade, field.view.pressure, others, Draws(1, 0, 5)).empty());
}

TEST(Commitment, ThreatenedSchoolsWithdrawMoreOftenTheGreaterThePressure) {
  FieldOfSchools field = pressed_field();
  const double calm = share_kept(field.year(5));
  field.parameters.commitment.withdrawal = 0.1;
  const CollaborationOutcome pressed = field.year(5);
  field.view.pressure.fill(6);
  const CollaborationOutcome harder = field.year(5);
  EXPECT_GT(pressed.tally.withdrawn, 0U);
  EXPECT_GT(harder.tally.withdrawn, pressed.tally.withdrawn);
  EXPECT_LT(share_kept(pressed), calm);
  EXPECT_LT(harder.tally.help_delivered, pressed.tally.help_delivered);
  EXPECT_LT(harder.tally.trust, pressed.tally.trust) << "a withdrawn promise is a broken one";
}

TEST(Commitment, WithoutPressureNobodyWithdraws) {
  FieldOfSchools field = pressed_field();
  field.parameters.commitment.withdrawal = 10;
  field.view.pressure.fill(0);
  EXPECT_EQ(field.year(5).tally.withdrawn, 0U);
}

TEST(Commitment, DutyThatIsLookedAtKeepsMorePromisesAndTakesTime) {
  FieldOfSchools field = pressed_field();
  const double before = share_kept(field.year(5));
  const auto time = [](const CollaborationOutcome& outcome) {
    return std::accumulate(outcome.time_used.begin(), outcome.time_used.end(), 0.0F) /
           static_cast<float>(outcome.tally.live);
  };
  const float time_before = time(field.year(5));
  field.regime.partnerships[0].duty = 1;
  EXPECT_EQ(share_kept(field.year(5)), before) << "where nobody looks, nothing changes";
  field.regime.partnerships[0].monitoring = 1;
  EXPECT_GT(share_kept(field.year(5)), before);
  EXPECT_GT(time(field.year(5)), time_before);
}

TEST(Commitment, ClearRolesKeepMorePromisesThanVagueOnes) {
  FieldOfSchools field = pressed_field();
  field.regime.partnerships[0].clarity = 0;
  const double vague = share_kept(field.year(5));
  field.regime.partnerships[0].clarity = 1;
  EXPECT_GT(share_kept(field.year(5)), vague);
}

TEST(Commitment, APenaltyForFailureKeepsPromisesAndMakesSchoolsWaryOfJoining) {
  FieldOfSchools field = pressed_field();
  const CollaborationOutcome before = field.year(5);
  field.view.cross.recognition.assign(300, {.for_help = 0, .for_success = 0, .for_failure = 0.02F});
  const CollaborationOutcome after = field.year(5);
  EXPECT_LT(after.tally.live, before.tally.live);
  field.parameters.commitment.per_penalty = 10;
  EXPECT_GT(share_kept(field.year(5)), share_kept(after));
}

TEST(Commitment, CreditForHelpAndForThePartnersSuccessWinsPartners) {
  FieldOfSchools field = pressed_field();
  field.view.time_for_partners.fill(1);
  const std::uint32_t before = field.year(5).tally.live;
  field.view.cross.recognition.assign(300, {.for_help = 0.02F, .for_success = 0, .for_failure = 0});
  EXPECT_GT(field.year(5).tally.live, before);
  field.view.cross.recognition.assign(300, {.for_help = 0, .for_success = 1, .for_failure = 0});
  EXPECT_GT(field.year(5).tally.live, before);
}

TEST(Commitment, WhereAllStaffTakePartLessTrustGoesWithAHead) {
  FieldOfSchools field = pressed_field();
  for (std::uint32_t year = 0; year < 5; ++year) test::advance(field, field.year(year), year, 1, 0.0F);
  field.view.head_is_new.fill(1);
  const double lost = field.year(5).tally.trust;
  field.parameters.commitment.depth_shields = 1;
  EXPECT_GT(field.year(5).tally.trust, lost);
}

TEST(Willingness, IsAsItWasWithoutPressure) {
  const WillingnessParameters all{.pressure_aversion = 1, .takeover_fear = 1, .distraction_fear = 1};
  const Reluctance felt = reluctance(Grade::inadequate, Grade::good, 0, 1, all);
  EXPECT_EQ(felt.share_of_gross, 1);
  EXPECT_EQ(felt.loss, 0);
  EXPECT_EQ(felt.price, 1);
}

TEST(Willingness, WeakSchoolsFearTheHelperInProportionToItsGrip) {
  const WillingnessParameters fear{.pressure_aversion = 0, .takeover_fear = 0.5, .distraction_fear = 0};
  EXPECT_DOUBLE_EQ(reluctance(Grade::inadequate, Grade::good, 2, 0.8, fear).loss, 0.8);
  EXPECT_EQ(reluctance(Grade::inadequate, Grade::good, 2, 0, fear).loss, 0);
  EXPECT_EQ(reluctance(Grade::inadequate, Grade::inadequate, 2, 0.8, fear).loss, 0);
  EXPECT_EQ(reluctance(Grade::good, Grade::outstanding, 2, 0.8, fear).loss, 0);
}

TEST(Willingness, StrongSchoolsFearDistraction) {
  const WillingnessParameters fear{.pressure_aversion = 0, .takeover_fear = 0, .distraction_fear = 0.5};
  EXPECT_DOUBLE_EQ(reluctance(Grade::good, Grade::inadequate, 2, 0.8, fear).price, 2);
  EXPECT_EQ(reluctance(Grade::inadequate, Grade::good, 2, 0.8, fear).price, 1);
}

TEST(Willingness, EachFearCostsPartnerships) {
  const std::uint32_t before = pressed_field().year(5).tally.live;
  for (double WillingnessParameters::*fear :
       {&WillingnessParameters::pressure_aversion, &WillingnessParameters::takeover_fear,
        &WillingnessParameters::distraction_fear}) {
    FieldOfSchools field = pressed_field();
    field.parameters.willingness.*fear = 0.5;
    EXPECT_LT(field.year(5).tally.live, before);
  }
}

}  // namespace
}  // namespace commonroom
