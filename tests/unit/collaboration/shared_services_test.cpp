#include "model/collaboration/shared_services.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

/// A small school with a vacancy and a large one without.
struct TwoSchools {
  SchoolStates states;
  PartnershipFrame frame;
  std::vector<Partnership> live{Partnership{.first = SchoolId{0}, .second = SchoolId{1}}};
  std::vector<float> delivered{1.0F};
  WorthOfCover worth{.growth_per_skill = 1, .cover_skill = -0.1};
  SharingParameters parameters;

  explicit TwoSchools(std::vector<Shared> shares) {
    states.resize(2);
    states.posts[SchoolId{0}] = 4;
    states.posts[SchoolId{1}] = 80;
    states.vacancies[SchoolId{0}] = 1;
    PartnershipType type;
    type.shares = std::move(shares);
    frame.types = {type};
  }
  [[nodiscard]] SharedServices services() const {
    return shared_services(states, live, delivered, frame, worth, parameters);
  }
};

TEST(SharedServices, AreNothingWhereNeitherStaffNorCurriculumIsShared) {
  EXPECT_TRUE(TwoSchools({Shared::practice, Shared::training}).services().empty());
}

TEST(SharedServices, LentStaffHelpASmallSchoolAndCostTheLenderWhatItDoesNotHaveToSpare) {
  TwoSchools two({Shared::staff});
  two.parameters.travel = 0;
  const SharedServices services = two.services();
  const double lent = 0.3 * std::exp(-4 / two.parameters.small_school_posts);
  EXPECT_NEAR(static_cast<double>(services.growth[SchoolId{0}]), lent * 0.1 / 4, 1e-7);
  EXPECT_NEAR(static_cast<double>(services.growth[SchoolId{1}]), -0.7 * lent * 0.1 / 80, 1e-7);
}

TEST(SharedServices, WithoutSlackWhatOneGainsTheOtherLosesPostByPost) {
  TwoSchools two({Shared::staff});
  two.parameters.travel = 0;
  two.parameters.slack = 0;
  const SharedServices services = two.services();
  EXPECT_NEAR(static_cast<double>(services.growth[SchoolId{0}]) * 4,
              -static_cast<double>(services.growth[SchoolId{1}]) * 80, 1e-6);
}

TEST(SharedServices, WithoutVacanciesSharedStaffOnlyTravel) {
  TwoSchools two({Shared::staff});
  two.states.vacancies.fill(0);
  const SharedServices services = two.services();
  EXPECT_LT(services.growth[SchoolId{0}], 0);
  EXPECT_LT(services.growth[SchoolId{1}], 0);
}

TEST(SharedServices, ASharedCurriculumOffsetsNarrowingAtMostInFull) {
  TwoSchools two({Shared::curriculum});
  EXPECT_NEAR(static_cast<double>(two.services().broadened[SchoolId{0}]), two.parameters.breadth, 1e-6);
  two.delivered[0] = 100;
  EXPECT_EQ(two.services().broadened[SchoolId{1}], 1);
}

TEST(SharedServices, BrokenPromisesShareNothing) {
  TwoSchools two({Shared::staff, Shared::curriculum});
  two.delivered[0] = 0;
  const SharedServices services = two.services();
  EXPECT_EQ(services.growth[SchoolId{0}], 0);
  EXPECT_EQ(services.broadened[SchoolId{0}], 0);
}

TEST(SharedServices, ModerationLetsSchoolsSeeOthersWithLessError) {
  const TwoSchools with({Shared::quality_assurance});
  const auto error = error_after_moderation(2, with.live, with.frame, 1.3, with.parameters);
  ASSERT_FALSE(error.empty());
  EXPECT_NEAR(static_cast<double>(error[SchoolId{0}]), 1 - 0.4 * 0.5 * 1.3, 1e-6);
  const TwoSchools without({Shared::practice});
  EXPECT_TRUE(error_after_moderation(2, without.live, without.frame, 1.3, without.parameters).empty());
}

TEST(Technology, ShortensDistanceAndCostsSomeOfWhatMeetingIsWorth) {
  PartnershipType type;
  const SharingParameters parameters;
  EXPECT_EQ(technology_factor(type, 100, 30, parameters), 1);
  type.technology = 0.8;
  EXPECT_GT(technology_factor(type, 100, 30, parameters), 1);
  EXPECT_LT(technology_factor(type, 0, 30, parameters), 1) << "next door it only costs";
}

TEST(PartnershipTypes, ShareOnlyInTheirDepartments) {
  FieldOfSchools field = test::field_of_schools(120, 30);
  field.regime.partnerships[0].in_departments = {Department::mathematics};
  const CollaborationOutcome outcome = field.year(5);
  ASSERT_GT(outcome.tally.live, 0U);
  double mathematics = 0;
  for (const ByDepartment& gain : outcome.transfer.gain) {
    EXPECT_EQ(gain[0], 0);
    EXPECT_EQ(gain[2], 0);
    mathematics += std::abs(static_cast<double>(gain[1]));
  }
  EXPECT_GT(mathematics, 0);
}

TEST(PartnershipTypes, WithLessDepthMoveLess) {
  FieldOfSchools field = test::field_of_schools(120, 30);
  field.regime.partnerships[0].formation = Formation::assigned;
  const double all = field.year(5).transfer.gains;
  field.regime.partnerships[0].depth = 0.3;
  EXPECT_LT(field.year(5).transfer.gains, all);
}

TEST(PartnershipTypes, WhoseMoneyEndsDeliverNoMoreOfWhatItPaidFor) {
  FieldOfSchools field = test::field_of_schools(120, 30);
  PartnershipType& type = field.regime.partnerships[0];
  type.formation = Formation::assigned;
  type.funded_until = 5;
  type.cost_per_year = 100;
  test::advance(field, field.year(4), 4);
  const CollaborationOutcome after = field.year(5);
  EXPECT_EQ(after.transfer.gains, 0);
  EXPECT_EQ(after.tally.help_delivered, 0);
  for (const float cost : after.by_school.cost) EXPECT_EQ(cost, 0);
  type.formation = Formation::by_consent;
  FieldOfSchools consenting = field;
  consenting.world.collaboration = {};
  test::advance(consenting, consenting.year(4), 4);
  ASSERT_GT(consenting.world.collaboration.live.size(), 0U);
  const CollaborationOutcome ended = consenting.year(5);
  EXPECT_EQ(ended.tally.live, 0U);
  EXPECT_EQ(ended.tally.ended_with_funding, ended.tally.ended);
}

TEST(PartnershipTypes, TrustDecaysAfterTheMoneyEnds) {
  FieldOfSchools field = test::field_of_schools(120, 30);
  field.parameters.trust.reliability = 1;
  field.regime.partnerships[0].funded_until = 5;
  for (std::uint32_t year = 0; year < 5; ++year) test::advance(field, field.year(year), year, 1, 0.0F);
  const auto evidence = [](const FieldOfSchools& of) {
    double sum = 0;
    for (const TieRecord& record : of.world.collaboration.ties) sum += static_cast<double>(record.tie.kept);
    return sum;
  };
  const double funded = evidence(field);
  for (std::uint32_t year = 5; year < 15; ++year) test::advance(field, field.year(year), year, 1, 0.0F);
  EXPECT_LT(evidence(field), 0.5 * funded);
}

TEST(PartnershipTypes, ThatMayBeLeftBindForTheirTermAndCostTimeToLeave) {
  FieldOfSchools field = test::field_of_schools(120, 30);
  PartnershipType& type = field.regime.partnerships[0];
  type.formation = Formation::assigned;
  type.may_leave = true;
  type.minimum_term = 3;
  type.exit_cost = 0.001;
  test::advance(field, field.year(1), 1);
  const std::size_t joined = field.world.collaboration.live.size();
  ASSERT_GT(joined, 0U);
  field.view.value_of_gain.fill(0);  // nobody gains any more
  field.view.time_for_partners.fill(1);
  test::advance(field, field.year(2), 2, 1, 0.0F);
  EXPECT_EQ(field.world.collaboration.live.size(), joined) << "within the minimum term";
  test::advance(field, field.year(3), 3, 1, 0.0F);
  const CollaborationOutcome after = field.year(4);
  EXPECT_LT(after.next.live.size(), joined);
  EXPECT_GT(after.tally.time_leaving, 0);
}

TEST(PartnershipTypes, PayForStartingRunningAndScope) {
  FieldOfSchools field = test::field_of_schools(120, 30);
  PartnershipType& type = field.regime.partnerships[0];
  type.cost_to_start = 100;
  type.cost_per_year = 10;
  type.cost_per_school = 1;
  const CollaborationOutcome first = field.year(5);
  double paid = 0;
  for (const float cost : first.by_school.cost) paid += static_cast<double>(cost);
  EXPECT_NEAR(paid, 2.0 * 110 * first.tally.live + 120, 1e-2);
}

/// A field with one kind of link with bodies outside, which all schools are behind of.
FieldOfSchools field_with_university() {
  FieldOfSchools field = test::field_of_schools(120, 30);
  PartnershipType university;
  university.name = "university";
  university.formation = Formation::outside;
  field.regime.partnerships = {university};
  field.world.schools.practice_common.fill(-0.1F);
  field.view.time_for_partners.fill(1);
  return field;
}

TEST(OutsideLinks, CostMoreInTheirFirstYearAndBuildTrust) {
  FieldOfSchools field = field_with_university();
  PartnershipType& university = field.regime.partnerships.front();
  university.forced = true;
  university.cost_per_year = 50;
  university.cost_to_start = 500;
  university.time_to_start = 0.03;
  university.time_to_run = 0.01;
  const CollaborationOutcome first = field.year(1);
  ASSERT_EQ(first.tally.outside, 120U);
  double kept = 0;
  for (const OutsideLink& link : first.next.outside) kept += static_cast<double>(link.tie.kept);
  EXPECT_NEAR(kept / 120, field.parameters.trust.reliability, 0.1);
  const auto total = [](const Column<SchoolId, float>& column) {
    double sum = 0;
    for (const float value : column) sum += static_cast<double>(value);
    return sum;
  };
  EXPECT_NEAR(total(first.by_school.cost), 120 * 550.0, 1e-1);
  const double time_of_first = total(first.time_used);
  test::advance(field, first, 1, 1, 0);
  const CollaborationOutcome second = field.year(2);
  EXPECT_NEAR(total(second.by_school.cost), 120 * 50.0, 1e-1);
  EXPECT_NEAR(time_of_first - total(second.time_used), 120 * 0.02, 1e-3);
  for (const OutsideLink& link : second.next.outside) EXPECT_EQ(link.age, 1);
}

TEST(OutsideLinks, BindForTheirTermAndCostTimeToLeave) {
  FieldOfSchools field = field_with_university();
  field.regime.partnerships.front().minimum_term = 3;
  field.regime.partnerships.front().exit_cost = 0.05;
  field.view.price_of_time.fill(0.01F);
  const std::uint32_t joined = field.year(1).tally.outside;
  ASSERT_GT(joined, 0U);
  for (std::uint32_t year = 1; year <= 3; ++year) {
    EXPECT_EQ(field.year(year).tally.outside, joined) << "year " << year;
    test::advance(field, field.year(year), year, 1, 0);
    field.world.schools.practice_common.fill(0.5F);  // nothing to learn any more
  }
  field.view.price_of_time.fill(1e-6F);
  EXPECT_EQ(field.year(4).tally.time_leaving, 0) << "cheaper to stay than to leave";
  field.view.time_for_partners.fill(0);
  const CollaborationOutcome without_time = field.year(4);
  EXPECT_EQ(without_time.tally.outside, 0U);
  EXPECT_NEAR(without_time.tally.time_leaving, 0.05 * joined / 120, 1e-6);
  EXPECT_FALSE(without_time.next.outside.empty()) << "trust outlives the link for a while";
  field.regime.partnerships.front().until_year = 4;
  EXPECT_EQ(field.year(4).tally.time_leaving, 0) << "a type that ends costs nobody the leaving";
}

TEST(OutsideLinks, LoseTrustWithTheHeadWhoHadIt) {
  FieldOfSchools field = field_with_university();
  test::advance(field, field.year(1), 1, 1, 0);
  const CollaborationOutcome same = field.year(2);
  field.view.head_is_new.assign(120, 1);
  const CollaborationOutcome changed = field.year(2);
  const auto kept = [](const CollaborationOutcome& of) {
    double sum = 0;
    for (const OutsideLink& link : of.next.outside) sum += static_cast<double>(link.tie.kept);
    return sum;
  };
  EXPECT_LT(kept(changed), kept(same));
}

TEST(OutsideLinks, BringWhatTheBodyKnowsToThoseBehindItAndCostMoney) {
  FieldOfSchools field = test::field_of_schools(120, 30);
  PartnershipType university;
  university.name = "university";
  university.formation = Formation::outside;
  university.cost_per_year = 50;
  field.regime.partnerships = {university};
  field.world.schools.practice_common.fill(-0.1F);
  const CollaborationOutcome outcome = field.year(5);
  EXPECT_TRUE(outcome.next.live.empty());
  EXPECT_GT(outcome.tally.outside, 0U);
  double change = 0, paid = 0;
  for (const ByDepartment& departments_of_school : outcome.practice_change) {
    for (const float of_department : departments_of_school) change += static_cast<double>(of_department);
  }
  for (const float cost : outcome.by_school.cost) paid += static_cast<double>(cost);
  EXPECT_GT(change, 0);
  EXPECT_NEAR(paid, 50.0 * outcome.tally.outside, 1e-2);
  field.world.schools.practice_common.fill(0.5F);
  EXPECT_EQ(field.year(5).tally.outside, 0U) << "those ahead of it do not take part";
}

}  // namespace
}  // namespace commonroom
