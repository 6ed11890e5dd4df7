#include "model/collaboration/surplus.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "model/collaboration/practice.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

/// Two schools 3 km apart: the second ahead in the first department, the first in the second; nothing is
/// uncertain and everything fits.
FieldOfSchools two_schools() {
  FieldOfSchools field;
  field.regime.partnerships = {test::informal_partnership()};
  field.parameters.transfer.view_noise = 0;
  field.parameters.transfer.articulation_spread = 0;
  test::add_school(field, 0, 0);
  test::add_school(field, 3, 0);
  test::finish(field);
  SchoolStates& states = field.world.schools;
  states.practice_common.fill(0);
  states.practice_by_department.fill({});
  states.practice_by_department[SchoolId{1}][0] = 0.12F;
  states.practice_by_department[SchoolId{0}][1] = 0.09F;
  states.fsm_share.fill(0.2F);
  return field;
}

constexpr double far_from_refused = 1e9;

Proposal proposal_of(FieldOfSchools& field, const Tie& tie = {}, const Partnership* existing = nullptr) {
  const PartnershipFrame frame =
      partnership_frame(field.country, field.regime.partnerships, field.parameters.partnership);
  const auto contexts = contexts_of(field.country.schools, field.world.schools);
  const Weighing weighing(field.world.schools, field.view, frame, contexts, field.parameters);
  const Candidate candidate{SchoolId{0},
                            SchoolId{1},
                            3,
                            frame.types_in(0),
                            tie,
                            existing,
                            rival_places(field.country, SchoolId{0}, SchoolId{1})};
  const auto proposals = weighing.proposals(std::span(&candidate, 1), Draws(1, 0, 0));
  return proposals.empty() ? Proposal{} : proposals.front();
}

/// Growth that each school expects at a trust, worked out by hand.
double expected_gain(const FieldOfSchools& field, double gap, double trust) {
  const TransferParameters& transfer = field.parameters.transfer;
  const double help = 0.5 * field.parameters.partnership.help_at_full_tightness;
  constexpr double departments_of_primary = 3;
  return years_of_practice(field.parameters.partnership.years_counted, field.parameters.practice) * help *
         trust * transfer.rate * transfer.absorptive_capacity * std::exp(-3 / transfer.distance_decay_km) *
         gap / departments_of_primary;
}

TEST(Surplus, IsTheValueOfExpectedGainLessThePriceOfTime) {
  FieldOfSchools field = two_schools();
  field.view.value_of_gain[SchoolId{1}] = 3;
  const Proposal proposal = proposal_of(field);
  const double trust = field.parameters.trust.prior_kept /
                       (field.parameters.trust.prior_kept + field.parameters.trust.prior_broken);
  const double time = 0.01 + 0.5 * field.parameters.partnership.help_at_full_tightness *
                                 field.parameters.partnership.time_per_help;
  EXPECT_NEAR(static_cast<double>(proposal.time), time, 1e-7);
  EXPECT_NEAR(static_cast<double>(proposal.trust), trust, 1e-6);
  EXPECT_NEAR(static_cast<double>(proposal.surplus_first),
              4.65 * expected_gain(field, 0.12, trust) - 0.8 * time, 1e-6);
  EXPECT_NEAR(static_cast<double>(proposal.surplus_second),
              3 * expected_gain(field, 0.09, trust) - 0.8 * time, 1e-6);
}

TEST(Surplus, FallsByTheRankThatAPartnersGainTakesAway) {
  FieldOfSchools field = two_schools();
  const Proposal without = proposal_of(field);
  field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 0.5F);
  const Proposal with = proposal_of(field);
  const double trust = static_cast<double>(without.trust);
  EXPECT_NEAR(static_cast<double>(without.surplus_first - with.surplus_first),
              0.5 * expected_gain(field, 0.09, trust), 1e-6);
  EXPECT_NEAR(static_cast<double>(without.surplus_second - with.surplus_second),
              0.5 * expected_gain(field, 0.12, trust), 1e-6);
  EXPECT_LT(with.self_interest, without.self_interest);
  field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 0);
  EXPECT_EQ(proposal_of(field).surplus_first, without.surplus_first) << "off is exactly off";
}

TEST(Surplus, RisesByAPooledPartnersGainAndNotByThatOfOthers) {
  FieldOfSchools field = two_schools();
  const Proposal without = proposal_of(field);
  AccountableGroups pool{Column<SchoolId, GroupId>(2, GroupId{4}), Column<SchoolId, float>(2, 0.7F)};
  field.view.cross.pools = {pool};
  const Proposal with = proposal_of(field);
  EXPECT_NEAR(static_cast<double>(with.surplus_first - without.surplus_first),
              0.7 * expected_gain(field, 0.09, static_cast<double>(without.trust)), 1e-6);
  field.view.cross.pools[0].group[SchoolId{1}] = GroupId{5};
  EXPECT_EQ(proposal_of(field).surplus_first, without.surplus_first);
  field.view.cross.pools[0].group.fill(none<GroupId>);
  EXPECT_EQ(proposal_of(field).surplus_first, without.surplus_first) << "those in no group share nothing";
}

TEST(Surplus, RisesWithSolidarityBetweenLikeHeads) {
  FieldOfSchools field = two_schools();
  field.world.schools.head.fill({});
  const Proposal without = proposal_of(field);
  field.view.cross.solidarity = 1;
  const Proposal alike = proposal_of(field);
  field.world.schools.head[SchoolId{0}].values = 3;
  const Proposal unlike = proposal_of(field);
  EXPECT_GT(alike.surplus_first, unlike.surplus_first);
  EXPECT_GT(unlike.surplus_first, without.surplus_first);
}

TEST(Surplus, GrowsWithTrust) {
  FieldOfSchools field = two_schools();
  EXPECT_GT(proposal_of(field, {8, 0}).surplus_first, proposal_of(field).surplus_first);
  field.view.value_of_gain.fill(40);
  EXPECT_LT(proposal_of(field, {0, 8}).surplus_first, proposal_of(field).surplus_first);
}

TEST(Surplus, OfThoseWithNothingToLearnIsNeverPositive) {
  FieldOfSchools field = two_schools();
  field.world.schools.practice_by_department.fill({});
  EXPECT_EQ(proposal_of(field).time, 0.0F) << "no proposal that anyone wants";
}

TEST(Surplus, OfOneSideAloneIsNotEnough) {
  FieldOfSchools field = two_schools();
  field.world.schools.practice_by_department[SchoolId{0}][1] = 0;  // the second school has nothing to gain
  EXPECT_EQ(proposal_of(field).time, 0.0F);
}

TEST(Leaving, IsPutOffByItsCost) {
  FieldOfSchools field = two_schools();
  field.view.price_of_time.fill(10);
  Partnership existing{.first = SchoolId{0}, .second = SchoolId{1}};
  EXPECT_EQ(proposal_of(field, {}, &existing).existing, nullptr) << "not worth its running cost";
  field.regime.partnerships[0].exit_cost = 0.05;
  const Proposal stays = proposal_of(field, {}, &existing);
  EXPECT_NE(stays.existing, nullptr);
  EXPECT_LT(stays.surplus_second, 0.0F);
  EXPECT_TRUE(stays.is_wanted());
}

TEST(Leaving, WaitsForTheMinimumTerm) {
  FieldOfSchools field = two_schools();
  field.view.price_of_time.fill(static_cast<float>(far_from_refused));
  field.regime.partnerships[0].minimum_term = 3;
  Partnership existing{.first = SchoolId{0}, .second = SchoolId{1}};
  for (const std::uint16_t age : std::array<std::uint16_t, 2>{0, 1}) {
    existing.age = age;
    EXPECT_TRUE(proposal_of(field, {}, &existing).is_bound) << "after " << age + 1 << " years of 3";
  }
  existing.age = 2;
  EXPECT_EQ(proposal_of(field, {}, &existing).existing, nullptr) << "three years are over";
}

TEST(Mandates, ComeBeforeConsentAndAskNobody) {
  FieldOfSchools field = two_schools();
  PartnershipType group;
  group.name = "group";
  group.formation = Formation::assigned;
  group.forced = true;
  field.regime.partnerships.push_back(group);
  const Proposal proposal = proposal_of(field);
  EXPECT_EQ(proposal.type, 1);
  EXPECT_TRUE(proposal.is_mandated);
  EXPECT_NEAR(static_cast<double>(proposal.trust), 0.4, 1e-6) << "the lower prior of forced partnerships";
  field.world.schools.practice_by_department.fill({});
  const Proposal useless = proposal_of(field);
  EXPECT_LT(useless.surplus_first, 0.0F);
  EXPECT_TRUE(useless.is_wanted());
  EXPECT_EQ(useless.self_interest, 0.0F);
}

TEST(Types, ByConsentAreChosenByJointSurplus) {
  FieldOfSchools field = two_schools();
  PartnershipType tight = test::informal_partnership();
  tight.name = "tight";
  tight.tightness = 1;
  field.regime.partnerships.push_back(tight);
  field.view.value_of_gain.fill(20);
  EXPECT_EQ(proposal_of(field).type, 1);
  field.regime.partnerships[1].time_to_start = 10;
  EXPECT_EQ(proposal_of(field).type, 0);
}

}  // namespace
}  // namespace commonroom
