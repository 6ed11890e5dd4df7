#include "model/collaboration/collaborate.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

/// A few years on, so that there are partnerships and ties.
FieldOfSchools settled_field() {
  FieldOfSchools field = test::field_of_schools(200, 40);
  for (std::uint32_t year = 0; year < 5; ++year) test::advance(field, field.year(year), year);
  return field;
}

TEST(Collaboration, WithoutTypesLeavesNoPartnershipsAndPracticeAsWithoutTheCall) {
  FieldOfSchools field = settled_field();
  field.regime.partnerships.clear();
  const CollaborationOutcome outcome = field.year(5);
  EXPECT_TRUE(outcome.next.live.empty());
  EXPECT_EQ(outcome.candidates, 0U);
  EXPECT_EQ(outcome.practice_change, (Column<SchoolId, ByDepartment>(200)));
  EXPECT_EQ(outcome.time_used, (Column<SchoolId, float>(200)));
  const Draws draws(1, 0, 5);
  const Practice with = next_practice(field.world.schools, outcome.practice_change, {}, draws);
  const Practice without = next_practice(field.world.schools, Column<SchoolId, ByDepartment>(200), {}, draws);
  EXPECT_EQ(with.common, without.common);
  EXPECT_EQ(with.by_department, without.by_department);
}

TEST(Collaboration, WithoutTimeForPartnersHasNone) {
  FieldOfSchools field = settled_field();
  field.view.time_for_partners.fill(0);
  EXPECT_TRUE(field.year(5).next.live.empty());
}

void expect_equal(const Transfer& one, const Transfer& other) {
  EXPECT_EQ(one.gain, other.gain);
  EXPECT_EQ(one.donor_loss, other.donor_loss);
  EXPECT_EQ(one.help_given, other.help_given);
  EXPECT_EQ(one.largest_gaps, other.largest_gaps);
  EXPECT_EQ(one.gains, other.gains);
}

TEST(Collaboration, BesideAnotherIsWhatEachWouldBeByItself) {
  FieldOfSchools field = settled_field();
  const PartnershipFrame frame =
      partnership_frame(field.country, field.regime.partnerships, field.parameters.partnership);
  CollaborationView agreeing = field.view;
  agreeing.goals = Column<SchoolId, float>(200, 0.6F);
  agreeing.heads = field.world.schools.head;
  for (std::size_t i = 0; i < 200; i += 2) agreeing.heads[id_at<SchoolId>(i)] = agreeing.heads[SchoolId{0}];
  const Draws draws(1, 0, 5);
  const auto by_itself = [&](const CollaborationView& view) {
    return collaborate(field.country, frame, field.world, 5, view, field.parameters, draws);
  };
  const CollaborationOutcome together = by_itself(agreeing);
  const CollaborationOutcome apart = by_itself(field.view);
  ASSERT_NE(together.next, apart.next);
  const CollaborationBeside both =
      collaborate_beside(field.country, frame, field.world, 5, field.view, {agreeing.goals, agreeing.heads},
                         field.parameters, draws);
  EXPECT_EQ(both.together.next, together.next);
  EXPECT_EQ(both.together.practice_change, together.practice_change);
  EXPECT_EQ(both.together.candidates, together.candidates);
  EXPECT_EQ(both.together.time_used, together.time_used);
  expect_equal(both.together.transfer, together.transfer);
  expect_equal(both.apart, apart.transfer);
}

TEST(Collaboration, IsTheSameUnderTwoNames) {
  FieldOfSchools field = settled_field();
  const CollaborationOutcome one = field.year(5);
  field.regime.name = "another";
  field.regime.partnerships[0].name = "also another";
  const CollaborationOutcome two = field.year(5);
  EXPECT_EQ(one.next, two.next);
  EXPECT_EQ(one.practice_change, two.practice_change);
}

TEST(Collaboration, StartsATypeInItsFirstYearAndLeavesEarlierYearsAsTheyWere) {
  FieldOfSchools field = settled_field();
  const CollaborationOutcome before = field.year(5);
  PartnershipType late;
  late.name = "late";
  late.formation = Formation::assigned;
  late.from_year = 6;
  field.regime.partnerships.push_back(late);
  EXPECT_EQ(field.year(5).next, before.next);
  EXPECT_EQ(field.year(5).practice_change, before.practice_change);
  EXPECT_GT(field.year(6).tally.by_type[1], 0U);
}

TEST(Collaboration, CountsAddUp) {
  const FieldOfSchools field = settled_field();
  const CollaborationOutcome outcome = field.year(5);
  const CollaborationTally& tally = outcome.tally;
  EXPECT_GT(tally.live, 0U);
  EXPECT_EQ(tally.live, outcome.next.live.size());
  EXPECT_EQ(tally.kept + tally.broken, tally.live);
  EXPECT_EQ(tally.by_type[0], tally.live);
  for (const auto& setting : tally.by_class) {
    std::uint32_t sum = 0;
    for (const std::uint32_t of_class : setting) sum += of_class;
    EXPECT_EQ(sum, tally.live);
  }
  std::uint32_t partners = 0;
  for (const std::uint16_t of_school : outcome.by_school.partners) partners += of_school;
  EXPECT_EQ(partners, 2 * tally.live);
  EXPECT_EQ(field.world.collaboration.live.size() + tally.started - tally.ended, tally.live);
  const double help = 0.5 * field.parameters.partnership.help_at_full_tightness;
  EXPECT_NEAR(tally.help_promised, help * tally.live, 1e-5 * tally.live);
  EXPECT_NEAR(tally.help_delivered, help * tally.kept, 1e-5 * tally.live);
}

TEST(Collaboration, ChargesEachMemberForEachPartnership) {
  FieldOfSchools field = settled_field();
  field.regime.partnerships[0].cost_per_year = 1000;
  const CollaborationOutcome outcome = field.year(5);
  for (std::size_t position = 0; position < 200; ++position) {
    const auto school = id_at<SchoolId>(position);
    EXPECT_EQ(outcome.by_school.cost[school], 1000.0F * outcome.by_school.partners[school]);
    EXPECT_EQ(outcome.by_school.cost_new_money[school], 0.0F);
  }
  field.regime.partnerships[0].new_money = true;
  const CollaborationOutcome funded = field.year(5);
  EXPECT_EQ(funded.by_school.cost_new_money, outcome.by_school.cost);
  EXPECT_EQ(funded.next, outcome.next) << "money does not decide who works together";
}

TEST(Collaboration, RemembersAllWhoMetAndSortsThem) {
  const FieldOfSchools field = settled_field();
  const CollaborationOutcome outcome = field.year(5);
  const auto is_before = [](const auto& a, const auto& b) {
    return std::pair{a.first, a.second} < std::pair{b.first, b.second};
  };
  EXPECT_TRUE(std::is_sorted(outcome.next.ties.begin(), outcome.next.ties.end(), is_before));
  EXPECT_TRUE(std::is_sorted(outcome.next.live.begin(), outcome.next.live.end(), is_before));
  EXPECT_TRUE(std::includes(outcome.next.ties.begin(), outcome.next.ties.end(), outcome.next.live.begin(),
                            outcome.next.live.end(), is_before));
}

TEST(Collaboration, GivesSchoolsWithoutPartnersTheTrustOfStrangers) {
  const FieldOfSchools field = settled_field();
  const CollaborationOutcome outcome = field.year(5);
  const auto stranger = static_cast<float>(0.6);
  bool someone_is_alone = false;
  for (std::size_t position = 0; position < 200; ++position) {
    const auto school = id_at<SchoolId>(position);
    if (outcome.by_school.partners[school] != 0) continue;
    someone_is_alone = true;
    EXPECT_NEAR(outcome.by_school.trust[school], stranger, 1e-6F);
  }
  EXPECT_TRUE(someone_is_alone);
}

TEST(Collaboration, LosesTrustWhereHeadsLeave) {
  FieldOfSchools field = settled_field();
  field.parameters.trust.lost_with_head = 1;
  field.parameters.trust.reliability = 1;
  field.view.head_is_new.fill(1);
  const CollaborationOutcome outcome = field.year(5);
  for (const Partnership& partnership : outcome.next.live) {
    const auto tie =
        std::find_if(outcome.next.ties.begin(), outcome.next.ties.end(), [&](const TieRecord& record) {
          return record.first == partnership.first && record.second == partnership.second;
        });
    ASSERT_NE(tie, outcome.next.ties.end());
    EXPECT_EQ(tie->tie, (Tie{1, 0})) << "only this year's promise is left";
  }
}

TEST(Collaboration, EndsOldPartnershipsThatNobodyLeads) {
  FieldOfSchools field = settled_field();
  field.parameters.clumsiness.maintenance = 0;
  field.parameters.clumsiness.decay = 0.5;
  const CollaborationOutcome outcome = field.year(5);
  bool found = false;
  for (const Partnership& partnership : outcome.next.live) {
    if (partnership.age == 0) {
      EXPECT_EQ(partnership.upkeep, (Ingredients{1, 1, 1}));
      continue;
    }
    found = true;
    for (const float left : partnership.upkeep) EXPECT_LE(left, 0.5F);
  }
  EXPECT_TRUE(found);
}

TEST(Collaboration, ChargesTimeToThoseWhoLeave) {
  FieldOfSchools field = settled_field();
  ASSERT_FALSE(field.world.collaboration.live.empty());
  const CollaborationOutcome free_to_go = field.year(5);
  ASSERT_GT(free_to_go.tally.ended, 0U);
  for (const float time : free_to_go.by_school.time_leaving) EXPECT_EQ(time, 0.0F);
  field.regime.partnerships[0].exit_cost = 1e-6;
  const CollaborationOutcome costly = field.year(5);
  double total = 0;
  for (const float time : costly.by_school.time_leaving) total += static_cast<double>(time);
  EXPECT_NEAR(total, 2e-6 * costly.tally.ended, 1e-9);
  field.regime.partnerships[0].until_year = 5;
  const CollaborationOutcome over = field.year(5);
  EXPECT_EQ(over.tally.ended, field.world.collaboration.live.size());
  for (const float time : over.by_school.time_leaving)
    EXPECT_EQ(time, 0.0F) << "the programme ended, nobody left";
}

}  // namespace
}  // namespace commonroom
