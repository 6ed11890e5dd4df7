#include "model/support/brokerage.hpp"

#include <gtest/gtest.h>

#include <map>

#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

constexpr float ahead = 0.05F;

std::map<SchoolId, int> receivers_of(const SupportOutcome& outcome) {
  std::map<SchoolId, int> count;
  for (const SupportEngagement& one : outcome.next.live) ++count[one.provider];
  return count;
}

TEST(Brokerage, NeverGoesBeyondTheCapacityOfAProvider) {
  SupportedField made = one_strong_school(8, 1, ahead);
  for (const double capacity : {0.5, 1.0, 2.0, 2.9, 5.0}) {
    made.programme().capacity_per_provider = capacity;
    const SupportOutcome outcome = made.year(1);
    EXPECT_EQ(outcome.next.live.size(), static_cast<std::size_t>(capacity)) << capacity;
    EXPECT_LE(outcome.tally.capacity_used, outcome.tally.capacity);
  }
}

TEST(Brokerage, NeverGoesBeyondTheCapacityOfAProviderOverAllProgrammesAndYears) {
  SupportedField made;
  made.field = field_of_schools(150, 40);
  made.field.country.region_names = {"North"};
  made.help_to_partners.assign(150, 0);
  for (std::size_t i = 0; i < 150; ++i)
    made.states().grade[id_at<SchoolId>(i)] = i % 5 == 0 ? Grade::outstanding : Grade::requires_improvement;
  SupportProgramme first = plain_support();
  SupportProgramme second = plain_support(SupportProvider::teaching_school);
  second.name = "more";
  second.support = SupportKind::training_programme;
  made.field.regime.supports = {first, second};
  for (int year = 1; year < 8; ++year) {
    const SupportOutcome outcome = made.live(year);
    EXPECT_GT(outcome.next.live.size(), 20U);
    const TrueNeed need = true_need(made.country(), made.field.world.schools);
    const auto contexts = contexts_of(made.country().schools, made.field.world.schools);
    const SupportView view = made.view();
    const Draws draws(1, 0, 1);
    const SupportSetting setting{made.country(), made.field.world, view, made.parameters,
                                 draws,          contexts,         need};
    for (const double help : help_agreed(setting, made.field.regime.supports, outcome.next.live))
      EXPECT_LE(help, 2.0 + 1e-9);
  }
}

TEST(Brokerage, NeverGoesBeyondTheCapacityOfARegion) {
  SupportedField made = one_strong_school(8, 1, ahead);
  made.programme().capacity_per_provider = 6;
  made.programme().capacity_per_region = 3;
  EXPECT_EQ(made.year(1).next.live.size(), 3U);
}

TEST(Brokerage, CountsThoseForWhomNobodyHasCapacity) {
  SupportedField made = one_strong_school(8, 1, ahead);
  const SupportOutcome outcome = made.year(1);
  EXPECT_EQ(outcome.tally.identified, 7U);
  EXPECT_EQ(outcome.tally.unserved, 5U);
}

TEST(Brokerage, StaysWithinItsBoundary) {
  SupportedField made = one_strong_school(4, 1, ahead);
  made.field.country.schools.region[SchoolId{2}] = RegionId{1};
  made.field.country.schools.area[SchoolId{1}] = AreaId{1};
  made.programme().capacity_per_provider = 10;
  const auto supported = [&](Boundary boundary) {
    made.programme().boundary = boundary;
    return made.year(1).next.live.size();
  };
  EXPECT_EQ(supported(Boundary::open), 3U);
  EXPECT_EQ(supported(Boundary::region), 2U);
  EXPECT_EQ(supported(Boundary::authority), 2U);
}

TEST(Brokerage, LooksNoFurtherThanItsReach) {
  SupportedField made = one_strong_school(4, 10, ahead);
  made.programme().capacity_per_provider = 10;
  made.parameters.support.search_reach_km = 25;
  EXPECT_EQ(made.year(1).next.live.size(), 2U);
}

/// Which of two strong schools supports the weak one between them.
SchoolId provider_chosen(double need, double nearness, double values) {
  SupportedField made = one_strong_school(3, 1, 0.05F);
  made.states().grade[SchoolId{2}] = Grade::outstanding;
  made.set_practice(SchoolId{2}, 0.08F);              // better
  made.field.country.schools.x_km[SchoolId{2}] = 12;  // farther
  made.states().head[SchoolId{0}].values = 0.5F;      // neither is wholly alike
  made.states().head[SchoolId{2}].values = 1.5F;
  made.programme().weight_of_need = need;
  made.programme().weight_of_nearness = nearness;
  made.programme().weight_of_values = values;
  const SupportOutcome outcome = made.year(1);
  EXPECT_EQ(outcome.next.live.size(), 1U);
  return outcome.next.live.front().provider;
}

TEST(Brokerage, WeighsNeedNearnessAndValuesAsItIsTold) {
  EXPECT_EQ(provider_chosen(1, 0, 0), SchoolId{2});
  EXPECT_EQ(provider_chosen(0, 1, 0), SchoolId{0});
  EXPECT_EQ(provider_chosen(0, 0, 1), SchoolId{0});
  EXPECT_EQ(provider_chosen(1, 5, 0), SchoolId{0});
}

TEST(Brokerage, GivesSchoolsThatDecideForThemselvesOnlyWhatIsWorthItsPrice) {
  SupportedField made = one_strong_school(2, 1, ahead);
  made.programme().identification = Identification::self;
  EXPECT_EQ(made.year(1).next.live.size(), 1U);
  made.programme().charge = 500'000;
  EXPECT_EQ(made.year(1).next.live.size(), 0U);
  EXPECT_EQ(made.year(1).tally.unserved, 2U) << "the strong school has nobody to ask";
}

TEST(Brokerage, KnowsTheProvidersOfEachKind) {
  SupportedField made = one_strong_school(4, 1, ahead);
  Schools& schools = made.field.country.schools;
  schools.trust[SchoolId{0}] = schools.trust[SchoolId{1}] = TrustId{0};
  schools.area[SchoolId{2}] = AreaId{1};
  made.programme().capacity_per_provider = 10;
  const auto receivers = [&](SupportProvider provider) {
    made.programme().provider = provider;
    return receivers_of(made.year(1))[SchoolId{0}];
  };
  EXPECT_EQ(receivers(SupportProvider::national_leader), 3);
  EXPECT_EQ(receivers(SupportProvider::teaching_school), 3);
  EXPECT_EQ(receivers(SupportProvider::regional_team), 3);
  EXPECT_EQ(receivers(SupportProvider::local_leader), 2) << "only in its authority";
  EXPECT_EQ(receivers(SupportProvider::sponsor), 2) << "only in other trusts or none";
  EXPECT_EQ(receivers(SupportProvider::trust_internal), 1) << "only in its trust";
}

TEST(Brokerage, IsMoreWillingWhereItIsPaid) {
  SupportedField made = one_strong_school(2, 1, ahead);
  made.parameters.support_provider.willingness = 0;
  EXPECT_TRUE(made.year(1).next.live.empty());
  made.programme().charge = 1'000'000;
  EXPECT_EQ(made.year(1).next.live.size(), 1U);
}

TEST(Brokerage, FindsReluctantProvidersWhereGoodSchoolsAreExpectedToProvide) {
  SupportedField made = one_strong_school(2, 1, ahead);
  made.states().grade[SchoolId{0}] = Grade::good;  // not designated
  EXPECT_TRUE(made.year(1).next.live.empty());
  made.programme().expected_to_provide = true;
  const SupportOutcome outcome = made.year(1);
  ASSERT_EQ(outcome.next.live.size(), 1U);
  EXPECT_EQ(outcome.next.live.front().is_reluctant, 1);
  EXPECT_NEAR(outcome.tally.help_delivered, 1.0 - made.parameters.support_provider.reluctance, 1e-6);
}

TEST(Designation, OutlivesTheGradeItFollowed) {
  SupportedField made = one_strong_school(2, 1, ahead);
  made.programme().designation_years = 3;
  made.live(1);
  made.states().grade[SchoolId{0}] = Grade::inadequate;
  const std::uint8_t left[] = {2, 1, 0};
  for (int year = 2; year <= 4; ++year) {
    made.live(year);
    EXPECT_EQ(made.field.world.support.designated[0][SchoolId{0}], left[year - 2]) << year;
  }
}

}  // namespace
}  // namespace commonroom::test
