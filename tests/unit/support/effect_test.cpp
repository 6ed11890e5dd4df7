#include "model/support/effect.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

constexpr float effect_ahead = 0.05F;

/// What the first school does for the second.
class EffectOfSupport : public ::testing::Test {
 protected:
  EffectOfSupport() : made_(one_strong_school(2, 5, effect_ahead)) {
    engagement_.receiver = SchoolId{1};
    engagement_.provider = SchoolId{0};
    engagement_.departments = 0b111;
  }

  [[nodiscard]] SupportEffect effect() const {
    const TrueNeed need = true_need(made_.country(), made_.field.world.schools);
    const auto contexts = contexts_of(made_.country().schools, made_.field.world.schools);
    const SupportView view = made_.view();
    const Draws draws(1, 0, 1);
    const SupportSetting setting{made_.country(), made_.field.world, view, made_.parameters,
                                 draws,           contexts,          need};
    const TaughtByBodies taught(setting, 0, {});
    return effect_of(setting, made_.field.regime.supports.front(), engagement_, 1, taught);
  }
  [[nodiscard]] double gain() const { return static_cast<double>(effect().gain[0]); }

  SupportedField made_;
  SupportEngagement engagement_;
};

TEST_F(EffectOfSupport, IsTheProductOfItsParts) {
  const SupportParameters& p = made_.parameters.support;
  const double contacts =
      made_.parameters.support_kind.coaching_contacts * std::exp(-5.0 / p.contact_distance_km);
  const double trust = 1.2 / 2.0;  // strangers
  const double expected = p.rate * p.uptake * trust * contacts / (contacts + p.contacts_half) *
                          (1.0 + p.shared_community) * static_cast<double>(effect_ahead);
  EXPECT_NEAR(gain(), expected, 1e-7);
  EXPECT_EQ(effect().disruption[0], 0.0F) << "contexts are alike";
}

TEST_F(EffectOfSupport, IsNothingWhereTheProviderIsNotAhead) {
  made_.set_practice(SchoolId{0}, -0.01F);
  EXPECT_EQ(gain(), 0.0);
}

TEST_F(EffectOfSupport, ReachesOnlyTheDepartmentsSupported) {
  engagement_.departments = 0b010;
  EXPECT_EQ(effect().gain[0], 0.0F);
  EXPECT_GT(effect().gain[1], 0.0F);
}

TEST_F(EffectOfSupport, FallsWithDistance) {
  const double near = gain();
  made_.field.country.schools.x_km[SchoolId{1}] = 50;
  EXPECT_LT(gain(), 0.5 * near);
  made_.parameters.support.weight_of_contact = 0;
  made_.parameters.support.shared_community = 0;
  const double far = gain();
  made_.field.country.schools.x_km[SchoolId{1}] = 5;
  EXPECT_EQ(gain(), far) << "without a weight of contact distance does not count";
}

TEST_F(EffectOfSupport, RisesWithTrust) {
  const double strangers = gain();
  engagement_.tie = {.kept = 10, .broken = 0};
  EXPECT_GT(gain(), strangers);
  engagement_.tie = {.kept = 0, .broken = 10};
  EXPECT_LT(gain(), strangers);
  made_.parameters.support.weight_of_trust = 0;
  const double without = gain();
  engagement_.tie = {};
  EXPECT_EQ(gain(), without);
}

TEST_F(EffectOfSupport, RisesWithFrequencyOfContact) {
  const double some = gain();
  made_.parameters.support_kind.coaching_contacts *= 3;
  EXPECT_GT(gain(), some);
}

TEST_F(EffectOfSupport, OfAnAdviserWhoServesManySchoolsIsSmaller) {
  const double leader = gain();
  made_.programme().provider = SupportProvider::regional_team;
  EXPECT_LT(gain(), leader);
}

TEST_F(EffectOfSupport, RisesWithTheAbilityToExplain) {
  const double average = gain();
  made_.states().articulation[SchoolId{0}].fill(1.5F);
  EXPECT_NEAR(gain(), 1.5 * average, 1e-8);
}

TEST_F(EffectOfSupport, FallsWithDifferenceOfContextAndDisrupts) {
  const double alike = gain();
  made_.states().fsm_share[SchoolId{1}] = 0.8F;
  EXPECT_LT(gain(), 0.3 * alike);
  EXPECT_GT(effect().disruption[0], 0.0F);
  made_.parameters.support.transfer_loss = 0;
  EXPECT_NEAR(gain(), alike, 1e-9);
  made_.parameters.support.disruption = 0;
  EXPECT_EQ(effect().disruption[0], 0.0F);
}

TEST_F(EffectOfSupport, GainsFromTheChallengeOfACredibleOutsiderOnly) {
  made_.parameters.support.shared_community = 0;
  const double insider = gain();
  made_.field.country.schools.area[SchoolId{0}] = AreaId{1};
  EXPECT_NEAR(gain(), insider * (1 + made_.parameters.support.challenge), 1e-8);
  made_.states().grade[SchoolId{0}] = Grade::requires_improvement;  // designated once, no longer credible
  EXPECT_EQ(gain(), insider);
}

TEST_F(EffectOfSupport, GainsFromSharedPupilsAndCommunity) {
  made_.parameters.support.challenge = 0;
  const double neighbours = gain();
  made_.field.country.schools.area[SchoolId{0}] = AreaId{1};
  EXPECT_LT(gain(), neighbours);
}

TEST_F(EffectOfSupport, FollowsOwnershipOfAimAndOfProcessApart) {
  const auto uptake = [&](int aim_imposed, int process_imposed) {
    engagement_.is_aim_imposed = static_cast<std::uint8_t>(aim_imposed);
    engagement_.is_process_imposed = static_cast<std::uint8_t>(process_imposed);
    return uptake_of(engagement_, false, made_.parameters);
  };
  const double owned = uptake(0, 0), local_process = uptake(1, 0), own_aim = uptake(0, 1),
               imposed = uptake(1, 1);
  EXPECT_EQ(owned, made_.parameters.support.uptake);
  EXPECT_GT(owned, local_process);
  EXPECT_GT(local_process, own_aim) << "an aim that is not negotiable is carried by a process of one's own";
  EXPECT_GT(own_aim, imposed);
  made_.parameters.support.loss_without_aim = made_.parameters.support.loss_without_process = 0;
  EXPECT_EQ(uptake(1, 1), owned);
}

TEST_F(EffectOfSupport, UnderReviewLosesOwnershipAndGainsCompliance) {
  const auto difference = [&](bool imposed) {
    engagement_.is_aim_imposed = engagement_.is_process_imposed = imposed ? 1 : 0;
    return uptake_of(engagement_, true, made_.parameters) - uptake_of(engagement_, false, made_.parameters);
  };
  EXPECT_LT(difference(false), 0) << "what was owned anyway suffers";
  EXPECT_GT(difference(true), 0) << "what was imposed anyway is acted upon";
}

}  // namespace
}  // namespace commonroom::test
