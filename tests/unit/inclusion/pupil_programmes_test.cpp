#include "model/inclusion/pupil_programmes.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

constexpr SchoolId primary{0}, secondary{1};

/// A primary and a secondary school whose heads give time to teaching and to collaborating.
struct TwoSchools {
  Country country;
  SchoolStates schools;
  Regime regime;
  Column<SchoolId, std::uint8_t> head_is_new{2, 0};
  Column<SchoolId, float> relation;
  OutsideParameters outside;
  EngagementParameters engagement;
  EffortParameters effort;

  TwoSchools() {
    testing::TinyCountry tiny;
    tiny.add(testing::TinySchool{});
    tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11});
    tiny.add(testing::TinyHomes{});
    country = tiny.build();
    schools.resize(2);
    schools.effort.fill({0.25F, 0, 0, 0.05F});
  }
  OutsideProgramme& add_outside() {
    regime.outside_programmes.emplace_back();
    regime.outside_programmes.back().time = 0;
    regime.outside_programmes.back().partner_buy_in = 1;
    return regime.outside_programmes.back();
  }
  SharedGoalsProgramme& add_goals() {
    regime.shared_goals.emplace_back();
    regime.shared_goals.back().time = 0;
    return regime.shared_goals.back();
  }
  PupilProgrammesYear year(int number = 1) {
    PupilProgrammesYear result = pupil_programmes_year(country, schools, regime, number, relation,
                                                       head_is_new, {outside, engagement, effort});
    relation = result.outside_relation;
    return result;
  }
};

TEST(PupilProgrammes, TakeNoMemoryWhereThereAreNone) {
  TwoSchools world;
  EXPECT_TRUE(world.year().effect.empty());
  EXPECT_TRUE(world.relation.empty());
}

TEST(OutsideProgramme, DeliversTheProductOfUnderstandingAndBothBuyIns) {
  TwoSchools world;
  OutsideProgramme& programme = world.add_outside();
  programme.attendance = 1;
  programme.partner_buy_in = 0.5;
  const double buy_in = 1 - std::exp(-0.05 / world.outside.time_for_buy_in);
  const ProgrammeEffect effect = world.year().effect[primary];
  const double delivered = world.outside.building * buy_in * 0.5;
  EXPECT_NEAR(static_cast<double>(effect.delivered), delivered, 1e-6);
  EXPECT_NEAR(static_cast<double>(effect.all), world.outside.attendance * delivered, 1e-7);
  EXPECT_GT(world.year().effect[primary].all, effect.all) << "understanding builds";
}

TEST(OutsideProgramme, DeliversNothingWhereOneSideIsNotBehindIt) {
  for (const bool school_is : {false, true}) {
    TwoSchools world;
    OutsideProgramme& programme = world.add_outside();
    programme.sen_provision = 1;
    if (school_is) programme.partner_buy_in = 0;
    if (!school_is) world.schools.effort.fill({0.25F, 0, 0, 0});
    EXPECT_EQ(world.year().effect[primary].sen, 0);
  }
}

TEST(OutsideProgramme, HarmsInNetWhereTimeGoesAndNothingIsDelivered) {
  TwoSchools world;
  OutsideProgramme& programme = world.add_outside();
  programme.attendance = 1;
  programme.partner_buy_in = 0;
  programme.time = 0.01;
  const double lost = world.effort.teaching_productivity * (std::sqrt(0.25) - std::sqrt(0.24));
  EXPECT_NEAR(static_cast<double>(world.year().effect[primary].all), -lost, 1e-6);
}

TEST(OutsideProgramme, OfACurriculumOfTheAreaTakesFromTheCoreInYearsSevenToEleven) {
  TwoSchools world;
  world.add_outside().competencies = 1;
  const auto effect = world.year().effect;
  Column<SchoolId, SchoolGrowth> growth(2);
  add_programmes(growth, effect);
  EXPECT_EQ(growth[primary].growth[4][0], 0);
  EXPECT_FLOAT_EQ(growth[secondary].growth[8][0], -static_cast<float>(world.outside.crowding));
  EXPECT_GT(growth[secondary].growth[8][2], 0);
}

TEST(OutsideProgramme, LosesUnderstandingWithAHeadAndAfterItsEnd) {
  TwoSchools world;
  OutsideProgramme& programme = world.add_outside();
  programme.attendance = 1;
  programme.until_year = 5;
  for (int number = 1; number < 5; ++number) world.year(number);
  const float built = world.relation[primary];
  TwoSchools other = world;
  other.head_is_new[primary] = 1;
  EXPECT_EQ(world.year(5).effect[primary].all, 0) << "ended";
  EXPECT_LT(world.relation[primary], built);
  other.year(4);
  EXPECT_LT(other.relation[primary], other.relation[secondary]);
}

TEST(SharedGoals, RaiseEngagementByFeedbackMoreSoWithParents) {
  TwoSchools world;
  world.add_goals().feedback = 1;
  const float alone = world.year().effect[primary].engagement;
  world.regime.shared_goals[0].parents = 1;
  EXPECT_GT(alone, 0);
  EXPECT_GT(world.year().effect[primary].engagement, alone);
}

TEST(SharedGoals, LowerEngagementWhereVoiceIsNotHeard) {
  TwoSchools world;
  SharedGoalsProgramme& programme = world.add_goals();
  programme.voice = 1;
  programme.authenticity = world.engagement.authenticity_needed;
  EXPECT_EQ(world.year().effect[primary].engagement, 0);
  programme.authenticity = 0;
  EXPECT_LT(world.year().effect[primary].engagement, 0);
  programme.authenticity = 1;
  EXPECT_NEAR(static_cast<double>(world.year().effect[primary].engagement), world.engagement.voice, 1e-7);
}

TEST(PupilProgrammes, ChargeSchoolsInScopeUnlessTheMoneyIsNew) {
  TwoSchools world;
  OutsideProgramme& programme = world.add_outside();
  programme.cost_per_school = 5000;
  programme.scope.phases = {Phase::secondary};
  SharedGoalsProgramme& goals = world.add_goals();
  goals.cost_per_school = 1000;
  goals.new_money = true;
  Column<SchoolId, Charges> charges(2);
  charge_pupil_programmes(charges, world.country, world.regime, 1);
  EXPECT_EQ(charges[secondary].under(Heading::external_partners), 6000);
  EXPECT_EQ(charges[secondary].from_budget(), 5000);
  EXPECT_EQ(charges[primary].from_budget(), 0);
}

}  // namespace
}  // namespace commonroom
