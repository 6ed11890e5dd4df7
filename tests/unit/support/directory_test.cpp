#include "model/support/directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

SupportProgramme directory(double accuracy = 0.8) {
  SupportProgramme programme = plain_support(SupportProvider::directory);
  programme.identification = Identification::self;
  programme.bodies = {{.name = "association", .accuracy = accuracy, .selectivity = 1, .experts = 0}};
  return programme;
}

SupportedField field_with(SupportProgramme programme) {
  SupportedField made;
  made.field = field_of_schools(300, 60);
  made.field.country.region_names = {"North"};
  made.help_to_partners.assign(300, 0);
  made.states().grade.fill(Grade::good);
  made.states().posts.fill(15);
  made.field.regime.supports = {std::move(programme)};
  return made;
}

double practice_recommended(double accuracy) {
  const SupportOutcome outcome = field_with(directory(accuracy)).year(1);
  EXPECT_GT(outcome.tally.listings, 50U);
  return outcome.tally.listed_practice / outcome.tally.listings;
}

TEST(Directory, RecommendsWhoIsGoodAsFarAsItsBodiesCanTell) {
  const double blind = practice_recommended(0), dim = practice_recommended(0.5),
               sharp = practice_recommended(1);
  EXPECT_NEAR(blind, 0, 0.25);
  EXPECT_GT(dim, blind + 0.3);
  EXPECT_GT(sharp, dim + 0.3);
  EXPECT_GE(sharp, 1) << "nobody below its level, were its judgement perfect";
}

TEST(Directory, KeepsARecommendationForItsTime) {
  SupportedField made = field_with(directory());
  made.parameters.support_directory.listing_years = 3;
  made.live(1);
  const auto first = made.field.world.support.listings;
  made.programme().bodies[0].selectivity = 9;  // no new ones
  std::size_t left[4] = {first.size()};
  for (int year = 2; year <= 4; ++year) {
    made.live(year);
    left[year - 1] = made.field.world.support.listings.size();
  }
  EXPECT_EQ(left[1], first.size());
  EXPECT_EQ(left[2], first.size());
  EXPECT_EQ(left[3], 0U);
}

TEST(Directory, ListsByDepartmentSchoolAndBodyEachOnce) {
  SupportProgramme programme = directory();
  programme.bodies.push_back({.name = "union", .accuracy = 0.5, .selectivity = 0.5, .experts = 0.3});
  SupportedField made = field_with(programme);
  for (int year = 1; year <= 3; ++year) {  // new ones come among those that stand
    made.live(year);
    const auto& listings = made.field.world.support.listings;
    EXPECT_GT(listings.size(), 100U);
    EXPECT_TRUE(std::is_sorted(
        listings.begin(), listings.end(), [](const SupportListing& a, const SupportListing& b) {
          return std::tuple(a.department, a.school, a.body) < std::tuple(b.department, b.school, b.body);
        }));
    EXPECT_EQ(std::adjacent_find(listings.begin(), listings.end(),
                                 [](const SupportListing& a, const SupportListing& b) {
                                   return a.department == b.department && a.school == b.school &&
                                          a.body == b.body;
                                 }),
              listings.end());
  }
}

TEST(Directory, LosesExpertsWhoLeave) {
  SupportProgramme programme = directory();
  programme.bodies[0].experts = 1;
  SupportedField made = field_with(programme);
  made.live(1);
  const std::size_t before = made.field.world.support.listings.size();
  made.programme().bodies[0].selectivity = 9;
  made.parameters.support_directory.expert_leaves = 1;
  made.live(2);
  EXPECT_GT(before, 50U);
  EXPECT_TRUE(made.field.world.support.listings.empty());
}

TEST(Directory, LetsSchoolsCommissionTheDepartmentTheyNeed) {
  SupportedField made = field_with(directory());
  const SupportOutcome outcome = made.year(1);
  EXPECT_GT(outcome.next.live.size(), 10U);
  for (const SupportEngagement& one : outcome.next.live) {
    const bool listed = std::any_of(
        outcome.next.listings.begin(), outcome.next.listings.end(), [&](const SupportListing& listing) {
          return listing.school == one.provider && one.departments == 1U << listing.department;
        });
    EXPECT_TRUE(listed);
    EXPECT_EQ(one.is_aim_imposed, 0);
  }
}

TEST(Directory, BurdensNoSchoolWhereTheRecommendingBodyTrains) {
  SupportProgramme programme = directory();
  programme.support = SupportKind::training_programme;
  programme.charge = 1000;
  const SupportedField made = field_with(programme);
  const SupportOutcome outcome = made.year(1);
  EXPECT_GT(outcome.next.live.size(), 10U);
  for (const SupportEngagement& one : outcome.next.live) EXPECT_EQ(one.provider, none<SchoolId>);
  EXPECT_EQ(outcome.tally.provider_loss, 0.0);
  EXPECT_GT(outcome.tally.practice_gained, 0.0);
  for (const SupportMoney& money : outcome.money) EXPECT_EQ(money.moved, 0) << "the body keeps its fee";
}

TEST(Directory, ShowsPracticeMoreClearlyWithCaseStudiesAtACost) {
  SupportProgramme programme = directory(0.5);
  programme.evidence_quality = 0;
  SupportedField made = field_with(programme);
  made.parameters.support_directory.case_study_evidence = 1;
  const SupportOutcome without = made.year(1);
  made.programme().case_studies = 1;
  const SupportOutcome with = made.year(1);
  EXPECT_GT(with.tally.gain_of_supported / with.tally.supported,
            without.tally.gain_of_supported / without.tally.supported);
  made.parameters.support_directory.case_study_cost = 1'000'000;
  EXPECT_GT(made.year(1).tally.cost_pounds, with.tally.cost_pounds);
}

TEST(Directory, GivesLessHelpByOneExpertThanByADepartment) {
  SupportProgramme programme = directory();
  SupportedField made = field_with(programme);
  const SupportOutcome by_departments = made.year(1);
  made.programme().bodies[0].experts = 1;
  const SupportOutcome by_experts = made.year(1);
  EXPECT_NEAR(by_experts.tally.help_promised / by_experts.tally.supported,
              made.parameters.support_directory.expert_depth *
                  (by_departments.tally.help_promised / by_departments.tally.supported),
              1e-9);
}

}  // namespace
}  // namespace commonroom::test
