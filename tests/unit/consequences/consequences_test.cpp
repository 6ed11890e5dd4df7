#include <gtest/gtest.h>

#include <cmath>

#include "model/assessment/evidence.hpp"
#include "model/consequences/inspection.hpp"
#include "model/consequences/money.hpp"
#include "model/consequences/standing.hpp"
#include "model/stakes/inspection_stake.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

constexpr std::size_t many = 20'000;

Country many_schools() {
  testing::TinyCountry tiny;
  for (std::size_t i = 0; i < many; ++i) tiny.add(testing::TinySchool{.x_km = static_cast<double>(i)});
  tiny.add(testing::TinyHomes{});
  return tiny.build(1);
}

World world_of(const Country& country, float value_added) {
  World world;
  world.schools.resize(country.schools.size());
  world.schools.grade.fill(Grade::good);
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    world.schools.past[school][0].fill(value_added);
    world.schools.years_remembered[school] = 5;
    world.schools.measures[school].tested = 30;
  }
  for (std::size_t s = 0; s < stages; ++s) {
    world.reference.effect_sd[s] = 0.2;
    world.reference.intake_sd[s] = 0.3;
    world.reference.measure_sd[s] = {0.25, 0.2, 0.4, 0.15};
    world.reference.grade_cuts[s] = {-0.45, -0.21, 0.21};
  }
  return world;
}

Regime inspecting(double strength) {
  Regime regime;
  Instrument inspection;
  inspection.kind = InstrumentKind::inspection;
  inspection.strength = strength;
  inspection.years_averaged = 3;
  regime.instruments.push_back(inspection);
  return regime;
}

TEST(Inspection, VisitsComeAtTheHazardAndJudgementsAtTheNormalShares) {
  const Country country = many_schools();
  const World world = world_of(country, 0);
  const InspectionParameters parameters;
  const Inspections found = inspect(country, world, inspecting(1), parameters, Draws(1, 0, 1));
  // Binomial SD of 20,000 visits at 0.25: 61. Four SD.
  EXPECT_NEAR(found.visits, 5000, 245);
  int outstanding = 0;
  for (const Grade grade : found.grade) outstanding += grade == Grade::outstanding ? 1 : 0;
  // Evidence 0, noise 0.06, cut at 0.21: 3.5 SD of judgement.
  const auto tail = grade_probabilities(0, 0.06, {-0.45, -0.21, 0.21})[0];
  EXPECT_NEAR(outstanding, tail * found.visits, 6);
}

TEST(Inspection, WithoutTheInstrumentNobodyIsVisited) {
  const Country country = many_schools();
  const World world = world_of(country, -1);
  for (const Regime& regime : {Regime{}, inspecting(0)}) {
    const Inspections found = inspect(country, world, regime, InspectionParameters{}, Draws(1, 0, 1));
    EXPECT_EQ(found.visits, 0U);
    EXPECT_EQ(found.grade, world.schools.grade);
  }
}

TEST(Inspection, FailingIsRememberedFromTheYearItHappens) {
  const Country country = many_schools();
  const World world = world_of(country, -1);
  const Inspections found = inspect(country, world, inspecting(1), InspectionParameters{}, Draws(1, 0, 1));
  EXPECT_EQ(found.interventions, found.visits) << "evidence this low always fails";
  for (std::size_t i = 0; i < many; ++i) {
    const auto school = id_at<SchoolId>(i);
    EXPECT_EQ(found.years_since_failing[school] == 0, found.grade[school] == Grade::inadequate);
  }
}

TEST(Inspection, AFavourableIntakeHelpsByTheStatedBias) {
  const Country country = many_schools();
  World world = world_of(country, 0);
  const InspectionParameters parameters;
  const double plain = inspection_evidence(country, world, SchoolId{0}, Measure::value_added, 3, parameters);
  world.schools.measures[SchoolId{0}].mean_prior = 0.3F;
  const double favoured =
      inspection_evidence(country, world, SchoolId{0}, Measure::value_added, 3, parameters);
  EXPECT_NEAR(favoured - plain, parameters.intake_bias * 0.2, 1e-6);
}

TEST(Grades, AreCutWhereTheCutsAre) {
  EXPECT_EQ(grade_for(-1, {-0.5, 0, 0.5}), Grade::inadequate);
  EXPECT_EQ(grade_for(-0.1, {-0.5, 0, 0.5}), Grade::requires_improvement);
  EXPECT_EQ(grade_for(0.1, {-0.5, 0, 0.5}), Grade::good);
  EXPECT_EQ(grade_for(0.6, {-0.5, 0, 0.5}), Grade::outstanding);
}

TEST(Standing, IsZeroForAllWhereNothingIsPublished) {
  const Country country = many_schools();
  const World world = world_of(country, 0.3F);
  const auto silent =
      public_standing(country, world.schools, world.reference,
                      {.measure = std::nullopt, .grades = false, .areas = {}}, InspectionParameters{});
  for (const float standing : silent) EXPECT_EQ(standing, 0.0F);
  const auto told = public_standing(country, world.schools, world.reference,
                                    {.measure = Measure::value_added, .grades = false, .areas = {}},
                                    InspectionParameters{});
  EXPECT_NEAR(told[SchoolId{0}], 0.3F / 0.25F, 1e-5F);
}

Charges charged(double pounds, bool is_new_money) {
  Charges charges;
  charges.add(Heading::accountability, pounds, is_new_money);
  return charges;
}

TEST(Money, BalancesToThePennyWhateverIsChargedUnderWhateverHeading) {
  const MoneyParameters parameters;
  for (const double pounds : {0.0, 1234.567, 90'000.0}) {
    for (const double outside : {0.0, 500.555}) {
      for (const double pooled : {-10'000.335, 0.0, 25'000.111}) {
        Charges charges;
        for (const Heading heading : charged_headings) charges.add_split(heading, pounds, outside);
        charges.pooled = pooled;
        const Account account = account_of(417, 0, 20.05, 0.4, charges, parameters);
        EXPECT_TRUE(account.balances());
        EXPECT_EQ(account.income, 271'050'000);
        EXPECT_EQ(account.new_money, 6 * std::llround(outside * 100));
        for (const Heading heading : charged_headings) {
          EXPECT_EQ(account.spent[static_cast<std::size_t>(heading)], std::llround((pounds + outside) * 100));
        }
      }
    }
  }
}

TEST(Money, ChargesTakePostsUnlessTheMoneyIsNew) {
  const MoneyParameters parameters;
  EXPECT_NEAR(posts_taken(charged(62'000, false), 20, parameters), 1, 1e-12);
  EXPECT_EQ(posts_taken(charged(62'000, true), 20, parameters), 0);
  EXPECT_EQ(posts_taken(charged(1e9, false), 20, parameters), 20) << "no more than all";
  const Account plain = account_of(400, 0, 20, 0, {}, parameters);
  const Account poorer = account_of(400, 0, 20, 0, charged(62'000, false), parameters);
  EXPECT_EQ(plain.total_spent(), poorer.total_spent());
  EXPECT_EQ(plain.spent[0] - poorer.spent[0], 6'200'000);
}

TEST(Money, APoolThatGivesPaysForPostsAndOneThatTakesRemovesThem) {
  const MoneyParameters parameters;
  Charges charges;
  charges.pooled = 62'000;
  EXPECT_NEAR(posts_taken(charges, 20, parameters), -1, 1e-12);
  charges.pooled = -62'000;
  EXPECT_NEAR(posts_taken(charges, 20, parameters), 1, 1e-12);
}

TEST(Charges, AnInstrumentOfStrengthZeroCostsNothing) {
  const Country country = many_schools();
  Regime regime = inspecting(0);
  regime.instruments[0].cost_per_school = 1000;
  EXPECT_EQ(charges_of_instruments(country, regime)[SchoolId{5}].under(Heading::accountability), 0);
  regime.instruments[0].strength = 1;
  EXPECT_EQ(charges_of_instruments(country, regime)[SchoolId{5}].under(Heading::accountability), 1000);
}

}  // namespace
}  // namespace commonroom
