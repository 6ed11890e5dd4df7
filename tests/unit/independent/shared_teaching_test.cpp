#include "model/independent/shared_teaching.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/collaboration/groups.hpp"
#include "unit/independent/two_schools.hpp"

namespace commonroom::testing {
namespace {

/// Both see each other as they are.
IndependentParameters clear_sighted() {
  IndependentParameters parameters;
  parameters.lesson_view_noise = 0;
  return parameters;
}

CharitableStatus lessons(double share) {
  CharitableStatus programme;
  programme.lessons = share;
  return programme;
}

SharedTeaching shared(const World& world, const std::vector<CharitableStatus>& programmes,
                      const IndependentParameters& parameters, int year = 1) {
  return share_teaching(two_schools(), world, programmes, year, parameters, Draws(1, 0, 1));
}

TEST(LessonsInThePartnerSchool, GoBothWaysToTheBetterDepartment) {
  const Country country = two_schools();
  const IndependentParameters p = clear_sighted();
  const auto result = shared(partners(country), {lessons(0.05)}, p);
  // 30 pupils a year here, 10 there: in mathematics ours are guests, in English theirs.
  EXPECT_NEAR(result.growth[state_school][1], 0.05 * (0.1 - p.lesson_travel_loss), 1e-7);
  EXPECT_NEAR(result.growth[state_school][0], -p.lesson_crowding * 0.05 * 10 / 30, 1e-7);
  EXPECT_NEAR(result.growth[independent_school][0], 0.05 * (0.1 - p.lesson_travel_loss), 1e-7);
  EXPECT_NEAR(result.growth[independent_school][1], -p.lesson_crowding * 0.05 * 30 / 10, 1e-7);
}

TEST(LessonsInThePartnerSchool, AreNoMoreThanTheHostHasRoomFor) {
  const Country country = two_schools();
  const IndependentParameters p = clear_sighted();
  const auto result = shared(partners(country), {lessons(0.5)}, p);
  EXPECT_NEAR(result.growth[state_school][1], p.lesson_room * 10 / 30 * (0.1 - p.lesson_travel_loss), 1e-7);
}

TEST(LessonsInThePartnerSchool, DoHarmWhereThePartnerTeachesNoBetter) {
  const Country country = two_schools();
  World world = partners(country);
  world.schools.practice_by_department[state_school] = {};
  world.schools.practice_by_department[independent_school] = {};
  IndependentParameters p;
  p.lesson_view_noise = 0.1;
  EXPECT_LT(shared(world, {lessons(0.1)}, p).mean_growth, 0);
}

TEST(LessonsInThePartnerSchool, AreNoneWithoutAProgrammeOrOutsideItsYears) {
  const Country country = two_schools();
  EXPECT_TRUE(shared(partners(country), {}, clear_sighted()).growth.empty());
  CharitableStatus ended = lessons(0.1);
  ended.until_year = 3;
  const auto later = shared(partners(country), {ended}, clear_sighted(), 3);
  EXPECT_EQ(later.mean_growth, 0);
  EXPECT_EQ(later.lessons_away, 0);
}

TEST(SharedFacilities, AddToTheWiderCurriculumAndFadeWithDistance) {
  const Country country = two_schools();
  IndependentParameters p;
  CharitableStatus programme;
  programme.facilities = 0.5;
  const auto near = shared(partners(country), {programme}, p);
  EXPECT_NEAR(near.growth[state_school][2], 0.5 * p.facilities_gain * std::exp(-2 / p.facilities_decay_km),
              1e-7);
  EXPECT_EQ(near.growth[independent_school][2], 0);
}

TEST(SharedFacilities, AreChargedToTheStateSchoolThatUsesThem) {
  const Country country = two_schools();
  CharitableStatus programme;
  programme.facilities = 1;
  programme.facilities_charge = 800;
  programme.cost_per_school = 100;
  Column<SchoolId, Charges> charges(2);
  charge_charitable_status(charges, country, partners(country), {programme}, 1);
  EXPECT_DOUBLE_EQ(charges[state_school].from_budget(), 900);
  EXPECT_DOUBLE_EQ(charges[independent_school].total(), 0);
  programme.new_money = true;
  Column<SchoolId, Charges> paid_outside(2);
  charge_charitable_status(paid_outside, country, partners(country), {programme}, 1);
  EXPECT_DOUBLE_EQ(paid_outside[state_school].from_budget(), 0);
  EXPECT_DOUBLE_EQ(paid_outside[state_school].total(), 900);
}

TEST(TheDutyOfCharitableStatus, IsFeltByIndependentSchoolsAlone) {
  const Country country = two_schools();
  CharitableStatus programme;
  programme.duty = 1.5;
  const auto duty = public_duty(country, {programme}, 1);
  EXPECT_EQ(duty[state_school], 0);
  EXPECT_FLOAT_EQ(duty[independent_school], 1.5F);
  EXPECT_TRUE(public_duty(country, {}, 1).empty());
}

TEST(HelpBetweenSectors, FlowsBothWaysByDepartment) {
  const Country country = two_schools();
  const World world = partners(country);
  const std::vector<float> help{1};
  const auto year = help_between_sectors(country, world.schools, world.collaboration.live, help, {});
  EXPECT_DOUBLE_EQ(year.state_schools_with_partner, 1);
  EXPECT_GT(year.help_to_state, 0);
  EXPECT_GT(year.help_to_independent, 0);
}

TEST(HelpBetweenSectors, IsNoneWherePromisesAreBrokenOrSchoolsAreAlone) {
  const Country country = two_schools();
  const World world = partners(country);
  const std::vector<float> none{0};
  EXPECT_EQ(help_between_sectors(country, world.schools, world.collaboration.live, none, {}).help_to_state,
            0);
  EXPECT_EQ(help_between_sectors(country, world.schools, {}, {}, {}).state_schools_with_partner, 0);
}

TEST(AnIndependentSchool, IsOutOfScopeOfWhatGovernsStateSchools) {
  const Country country = two_schools();
  EXPECT_TRUE(in_scope(country.schools, state_school, {}));
  EXPECT_FALSE(in_scope(country.schools, independent_school, {}));
  EXPECT_TRUE(in_scope_of_any_sector(country.schools, independent_school, {}));
  EXPECT_EQ(groups_of(country, GroupUnit::area, 5)[independent_school], none<GroupId>);
}

}  // namespace
}  // namespace commonroom::testing
