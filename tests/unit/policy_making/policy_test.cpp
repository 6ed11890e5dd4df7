#include <gtest/gtest.h>

#include <numeric>

#include "model/policy_making/government_change.hpp"
#include "model/policy_making/need.hpp"
#include "model/policy_making/trust_in_government.hpp"
#include "support/policy_making/governed.hpp"

namespace commonroom {
namespace {

using testing::Governed;

double sum_of(const Column<SchoolId, float>& column) {
  double sum = 0;
  for (const float value : column) sum += static_cast<double>(value);
  return sum;
}

TEST(Fidelity, RisesWithTrustAndWithFit) {
  const PolicyParameters parameters;
  EXPECT_NEAR(fidelity({parameters.trust_start, 0.5, 0}, parameters), 0.5, 1e-12);
  EXPECT_GT(fidelity({0.8, 0.5, 0}, parameters), 0.5);
  EXPECT_GT(fidelity({parameters.trust_start, 0.9, 0}, parameters), 0.5);
}

TEST(Acceptance, FallsWithWorkloadAndOwesNothingToProcedureByDefault) {
  PolicyParameters parameters;
  const Reception light{0.4, 0.5, 0};
  EXPECT_LT(acceptance({0.4, 0.5, 0.05}, 0, parameters), acceptance(light, 0, parameters));
  EXPECT_EQ(acceptance(light, 1, parameters), acceptance(light, 0, parameters));
  parameters.acceptance_by_procedure = 1;
  EXPECT_GT(acceptance(light, 1, parameters), acceptance(light, 0, parameters));
}

TEST(Trust, OfThoseOutsideOwesNothingToProcedureByDefault) {
  PolicyParameters parameters;
  Government government;
  government.trust.assign(2, 0.5F);
  Government open = government;
  YearOfTrust year;
  year.outcome.assign(2, 0.3F);
  move_trust(government, {}, year, parameters);
  year.openness = 3;
  move_trust(open, {}, year, parameters);
  EXPECT_EQ(open.trust, government.trust);
  EXPECT_NEAR(static_cast<double>(open.trust[SchoolId{0}]),
              0.4 + parameters.trust_memory * 0.1 + parameters.trust_by_outcome * 0.3, 1e-6);
}

TEST(Trust, OfParticipantsRisesWhenTheyAreHeardAndFallsWhenTheyAreNot) {
  const PolicyParameters parameters;
  Government government;
  government.participants = {{{1, 0}, 0.5F, 1}, {{2, 0}, 0.5F, 0}};
  Government overruled = government;
  end_of_making(government, 1, parameters);
  end_of_making(overruled, 0, parameters);
  EXPECT_GT(government.participants[0].trust, 0.5F);
  EXPECT_LT(overruled.participants[0].trust, 0.5F);
  EXPECT_EQ(government.participants[1].trust, 0.5F) << "not seated";
  EXPECT_EQ(government.participants[0].is_seated, 0);
}

TEST(Trust, TellsStaffingNothingWhenItIsThatOfTheStart) {
  const PolicyParameters parameters;
  Government government;
  government.trust.assign(1, static_cast<float>(parameters.trust_start));
  Workforce workforce;
  tell_workforce(workforce, government, parameters);
  EXPECT_NEAR(static_cast<double>(workforce.government_trust[SchoolId{0}]), 0, 1e-6);
}

TEST(Policies, HelpWhereTheyAreNeededAndHarmWhereTheyAreNot) {
  const PolicyParameters parameters;
  Policy policy;
  policy.targets = {{1, 0, 0, 0, 0}};
  EXPECT_GT(effect_of(policy, 0, 1, {2, 0, 0, 0, 0}, 1, parameters).practice[0], 0);
  EXPECT_LT(effect_of(policy, 0, 1, {-2, 0, 0, 0, 0}, 1, parameters).practice[0], 0);
  EXPECT_EQ(effect_of(policy, 0, 1, {2, 2, 2, 2, 2}, 1, parameters).practice[1], 0);
  EXPECT_EQ(effect_of(policy, 0, 1, {2, 0, 0, 0, 0}, 0, parameters).practice[0], 0) << "not carried out";
}

TEST(Policies, ThatAreImposedAreThereAtOnceAndAskNobody) {
  Governed governed;
  governed.about_teaching();
  const PolicyOutcome outcome = governed.live_year(1);
  EXPECT_EQ(outcome.year.adopted, 1);
  EXPECT_EQ(outcome.year.delay, 0);
  EXPECT_EQ(outcome.year.participants, 0);
  EXPECT_GT(outcome.year.workload, 0);
}

TEST(Policies, ThatTakeYearsToMakeDoNothingTillThen) {
  Governed governed;
  governed.about_teaching();
  governed.process.mode = PolicyMode::co_production;
  for (int year = 1; year <= 3; ++year) {
    const PolicyOutcome outcome = governed.live_year(year);
    EXPECT_EQ(outcome.year.in_force, 0);
    EXPECT_EQ(outcome.year.practice, 0);
  }
  const PolicyOutcome adopted = governed.live_year(4);
  EXPECT_EQ(adopted.year.delay, 3);
  EXPECT_EQ(adopted.year.in_force, 1);
}

TEST(Policies, EndWhenTheirYearsAreOver) {
  Governed governed;
  governed.process.lasts_years = 2;
  governed.process.every_years = 10;
  governed.live_year(1);
  EXPECT_EQ(governed.live_year(2).year.in_force, 1);
  EXPECT_EQ(governed.live_year(3).year.in_force, 0);
}

TEST(Policies, OfNothingNewChangeNothingAndCostTrust) {
  Governed governed;
  governed.parameters.policy_imposed.nothing_new = 1;
  const PolicyOutcome outcome = governed.live_year(1);
  EXPECT_EQ(outcome.year.nothing_new, 1);
  EXPECT_EQ(outcome.year.practice, 0);
  EXPECT_EQ(outcome.year.workload, 0);
  EXPECT_LT(outcome.year.trust_of_others, governed.parameters.policy.trust_start);
}

TEST(Policies, ThatSchoolsRefuseAreGivenUpAndHaveCostWhatTheyCost) {
  Governed governed;
  governed.about_teaching();
  governed.parameters.policy.acceptance_base = -10;
  governed.parameters.policy.acceptance_by_trust = 0;
  const PolicyOutcome outcome = governed.live_year(1);
  EXPECT_EQ(outcome.year.withdrawn, 1);
  EXPECT_EQ(outcome.year.in_force, 0);
  EXPECT_EQ(outcome.year.practice, 0);
  EXPECT_NEAR(outcome.year.cost, 20 * 5, 1e-6);
}

TEST(Boycotts, LeaveASchoolWithoutThePolicyAndWithTheDispute) {
  Governed governed;
  governed.about_teaching();
  governed.parameters.policy.acceptance_base = -10;
  governed.parameters.policy.withdrawn_beyond = 1;
  governed.parameters.policy_imposed.workload = 0;
  const PolicyOutcome outcome = governed.live_year(1);
  EXPECT_EQ(outcome.year.refusing, 1);
  EXPECT_EQ(outcome.year.practice, 0);
  EXPECT_NEAR(outcome.year.workload, governed.parameters.policy.refusal_workload, 1e-6);
}

TEST(Secondment, TakesFromTheirSchoolsExactlyThoseWhoSitAndChargesTheirCover) {
  Governed governed;
  governed.process.mode = PolicyMode::sortition;
  governed.parameters.policy_sortition.seats_per_thousand = 50;
  const PolicyOutcome outcome = governed.live_year(1);
  EXPECT_EQ(outcome.year.participants, 20);
  EXPECT_NEAR(sum_of(outcome.away), 20, 1e-5);
  EXPECT_NEAR(sum_of(outcome.cost), 20 * governed.parameters.money.teacher_cost + 20 * 40, 1);
  governed.live_year(2);
  EXPECT_EQ(sum_of(governed.live_year(3).away), 0) << "back in class when the policy is adopted";
}

TEST(Secondment, OfThoseWhoHaveLeftTakesNobodyFromAnySchool) {
  Governed governed;
  governed.process.mode = PolicyMode::sortition;
  governed.parameters.policy_sortition.seats_per_thousand = 1000;
  governed.live_year(1);
  for (std::size_t i = 0; i < 10; ++i) governed.world.teachers.staff[i].key.ordinal += 100'000;
  EXPECT_NEAR(sum_of(governed.live_year(2).away), 390, 1e-3);
}

TEST(Reading, WithoutErrorFindsTheGreatestNeed) {
  Governed governed;
  PolicyTraits traits = default_traits(PolicyMode::imposed);
  traits.officials_noise = 0;
  Government government;
  government.national_need.assign(2, {0, 0, 3, 0, 0});
  government.local_need.assign(2, {});
  const Need need(governed.country, governed.world.schools, government, governed.parameters.policy);
  const Reading reading = read_problem(governed.country, governed.world, need, {}, PolicyLevel::national,
                                       traits, 1, governed.parameters.policy, Draws(1, 0, 1));
  for (const auto& targets : choose_targets(reading.heard, 1)) {
    EXPECT_EQ(targets, (std::array<std::uint8_t, departments>{0, 0, 1, 0, 0}));
  }
}

TEST(Elections, BringInAnotherGovernmentThatDropsPoliciesAndHasItsFavourites) {
  Governed governed;
  governed.process.elections_every_years = 2;
  governed.process.change_of_government = 1;
  governed.process.parties = {
      Party{}, {.mode = PolicyMode::imposed, .regime = "", .funding = 0.5, .favours = Favour::primaries}};
  governed.parameters.policy.dropped_by_new_government = 1;
  governed.live_year(1);
  EXPECT_EQ(governed.live_year(2).year.change_of_government, 0);
  const PolicyOutcome outcome = governed.live_year(3);
  EXPECT_EQ(outcome.year.change_of_government, 1);
  EXPECT_EQ(outcome.year.cut_short, 1);
  EXPECT_EQ(outcome.government.party, 1);
  EXPECT_EQ(outcome.sets_apart, Favour::primaries);
  EXPECT_GT(outcome.government.trust[SchoolId{0}], outcome.government.trust[SchoolId{1}]);
}

TEST(Elections, SetTiesApartOnlyBetweenThoseInFavourAndThoseOut) {
  const Governed governed;
  const PolicyParameters parameters;
  const std::vector<TieRecord> ties{{SchoolId{0}, SchoolId{1}, {1, 0}}, {SchoolId{0}, SchoolId{2}, {1, 0}}};
  const auto apart = ties_set_apart(ties, governed.country.schools, Favour::primaries, parameters);
  EXPECT_EQ(apart[0].tie.broken, static_cast<float>(parameters.setting_apart));
  EXPECT_EQ(apart[1].tie.broken, 0);
  EXPECT_EQ(ties_set_apart(ties, governed.country.schools, Favour::nobody, parameters), ties);
}

TEST(Funding, ThatAGovernmentCutsFallsOnBudgetsToThePenny) {
  Regime regime;
  regime.policy = PolicyProcess{};
  regime.policy->parties = {
      {.mode = PolicyMode::imposed, .regime = "", .funding = 0.25, .favours = Favour::nobody}};
  Column<SchoolId, Charges> charges(1);
  charges[SchoolId{0}].add(Heading::policy, 1000.01, true);
  fund_under(charges, regime, Government{});
  EXPECT_NEAR(charges[SchoolId{0}].total_new_money(), 250.0025, 1e-9);
  EXPECT_NEAR(charges[SchoolId{0}].total(), 1000.01, 1e-9);
  EXPECT_TRUE(account_of(100, 0, 5, 0, charges[SchoolId{0}], MoneyParameters{}).balances());
}

TEST(Trust, OfThoseWhoTookPartGoesBackByAndByWhenPolicyLapses) {
  const Governed governed;
  const PolicyParameters& parameters = governed.parameters.policy;
  Government government;
  government.trust.assign(governed.country.schools.size(), 0.5F);
  government.burden.assign(governed.country.schools.size(), 0);
  government.participants = {{{25, 0}, 0.9F, 1}};
  let_policy_lapse(government, find_participants(governed.world.teachers, government.participants),
                   parameters);
  ASSERT_EQ(government.participants.size(), 1U);
  EXPECT_EQ(government.participants[0].is_seated, 0);
  const double start = parameters.trust_start;
  EXPECT_NEAR(static_cast<double>(government.participants[0].trust),
              start + parameters.trust_memory * (0.9 - start), 1e-6);
}

TEST(Need, IsMeasuredAgainstSchoolsThatGovernmentPaysFor) {
  Governed governed;
  Schools& schools = governed.country.schools;
  const SchoolId last = id_at<SchoolId>(schools.size() - 1);  // secondary, as SchoolId{1} is
  schools.sector[last] = Sector::independent;
  schools.independents = 1;
  Government government;
  advance_needs(government, governed.country, governed.parameters.policy, Draws(1, 0, 1));
  const auto need = [&] {
    return Need(governed.country, governed.world.schools, government, governed.parameters.policy)
        .of(SchoolId{1});
  };
  const auto before = need();
  governed.world.schools.practice_common[last] = 1;
  EXPECT_EQ(need(), before);
}

}  // namespace
}  // namespace commonroom
