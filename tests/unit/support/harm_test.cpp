#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <tuple>
#include <vector>

#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

using Case = std::tuple<SupportProvider, SupportKind>;

/// Every parameter at its default: only circumstances make support useless or harmful here, for each provider
/// and each kind of support.
class SupportThatDoesNoGood : public ::testing::TestWithParam<Case> {
 protected:
  /// One strong school and weak ones, with the programme of this case.
  [[nodiscard]] static SupportedField schools(std::size_t count, float apart_km, float ahead) {
    const auto [provider, kind] = GetParam();
    SupportedField made = one_strong_school(count, apart_km, ahead);
    made.parameters = ModelParameters{};
    SupportProgramme& programme = made.programme();
    programme.provider = provider;
    programme.support = kind;
    Schools& of = made.field.country.schools;
    if (provider == SupportProvider::trust_internal) of.trust.fill(TrustId{0});
    if (provider == SupportProvider::sponsor) of.trust[SchoolId{0}] = TrustId{0};
    if (provider == SupportProvider::directory)
      programme.bodies = {{.name = "body", .accuracy = 1, .selectivity = 1, .experts = 0}};
    return made;
  }
  /// Mean over seeds, since promises are broken by chance.
  [[nodiscard]] static double mean_change(const SupportedField& made) {
    constexpr std::uint32_t seeds = 40;
    double sum = 0;
    std::size_t engagements = 0;
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
      const SupportOutcome outcome = made.year(1, seed);
      engagements += outcome.next.live.size();
      sum += total_change(made, outcome);
    }
    EXPECT_GT(engagements, 10U) << "support takes place";
    return sum / seeds;
  }
};

/// Support by a school. A recommending body that trains has no pupils to neglect, teaches what fits the mean
/// school, and comes from nowhere.
class SupportByASchoolThatDoesNoGood : public SupportThatDoesNoGood {};

TEST_P(SupportByASchoolThatDoesNoGood, ComesFromAStretchedDonorWithLittleToGive) {
  constexpr std::size_t receivers = 24;
  SupportedField made = schools(receivers + 1, 0.2F, 0.002F);
  made.programme().capacity_per_provider = 24;
  EXPECT_LT(mean_change(made), 0);
}

TEST_P(SupportByASchoolThatDoesNoGood, ComesFromAMisfitOfContext) {
  SupportedField made = schools(2, 1, 0.02F);
  made.states().fsm_share[SchoolId{0}] = 0;
  made.states().fsm_share[SchoolId{1}] = 0.9F;
  made.programme().capacity_per_provider = 2;
  EXPECT_LT(mean_change(made), 0);
}

TEST_P(SupportByASchoolThatDoesNoGood, ComesFromAfar) {
  const double near = mean_change(schools(2, 1, 0.05F));
  SupportedField made = schools(2, 400, 0.05F);
  made.parameters.support.search_reach_km = 1000;  // somebody sends them all the same
  made.programme().weight_of_nearness = 0;
  const double far = mean_change(made);
  EXPECT_GT(near, 0);
  EXPECT_LT(far, 0.01 * near);
}

TEST_P(SupportThatDoesNoGood, EndsAfterAYearAndIsForgotten) {
  SupportedField made = schools(2, 1, 0.05F);
  made.programme().until_year = 2;
  const double at_once = mean_change(made);
  const PracticeParameters& practice = made.parameters.practice;
  constexpr int years = 15;
  double left = at_once;
  for (int year = 0; year < years; ++year) left *= practice.persistence;
  EXPECT_LT(left, 0.1 * at_once);
  made.live(1);
  EXPECT_TRUE(made.year(2).next.live.empty());
}

TEST_P(SupportThatDoesNoGood, IsNotActedUponUnderTheWrongAims) {
  SupportedField made = schools(2, 1, 0.05F);
  const double owned = mean_change(made);
  made.programme().choice_of_aim = made.programme().choice_of_process = false;
  EXPECT_LT(mean_change(made), 0.5 * owned);
}

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const SupportProvider provider : all_support_providers) {
    for (const SupportKind kind : all_support_kinds) cases.emplace_back(provider, kind);
  }
  return cases;
}

std::vector<Case> cases_with_a_school() {
  std::vector<Case> cases = all_cases();
  std::erase(cases, Case{SupportProvider::directory, SupportKind::training_programme});
  return cases;
}

std::string name_of_case(const ::testing::TestParamInfo<Case>& one) {
  return std::string(name_of(std::get<0>(one.param))) + "_by_" + std::string(name_of(std::get<1>(one.param)));
}

INSTANTIATE_TEST_SUITE_P(AllKinds, SupportThatDoesNoGood, ::testing::ValuesIn(all_cases()), name_of_case);
INSTANTIATE_TEST_SUITE_P(AllKinds, SupportByASchoolThatDoesNoGood, ::testing::ValuesIn(cases_with_a_school()),
                         name_of_case);

}  // namespace
}  // namespace commonroom::test
