#include "model/consequences/report_card.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/consequences/inspection.hpp"
#include "model/consequences/standing.hpp"
#include "model/stakes/report_card_stake.hpp"
#include "model/stakes/stakes.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

Country some_schools(std::size_t count) {
  testing::TinyCountry tiny;
  for (std::size_t i = 0; i < count; ++i) tiny.add(testing::TinySchool{.x_km = static_cast<double>(i)});
  tiny.add(testing::TinyHomes{});
  return tiny.build(1);
}

/// Schools of one value added, SD, where schools' true effects have an SD of 0.2 about 0.
World world_with_cards(const Country& country, float value_added) {
  World world;
  world.schools.resize(country.schools.size());
  world.schools.grade.fill(Grade::good);
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    world.schools.past[school][0].fill(value_added);
    world.schools.years_remembered[school] = 5;
    world.schools.measures[school].tested = 30;
    world.schools.measures[school].value_added.standard_error = 0.1F;
  }
  for (std::size_t s = 0; s < stages; ++s) {
    world.reference.effect_sd[s] = 0.2;
    world.reference.intake_sd[s] = 0.3;
    world.reference.measure_sd[s] = {0.25, 0.2, 0.4, 0.15};
    world.reference.grade_cuts[s] = {-0.45, -0.23, 0.23};
  }
  return world;
}

Instrument inspection(ScaleKind kind) {
  Instrument instrument;
  instrument.kind = InstrumentKind::inspection;
  instrument.strength = 1;
  instrument.years_averaged = 3;
  instrument.scale.kind = kind;
  return instrument;
}

Regime under(const Instrument& instrument) {
  Regime regime;
  regime.instruments.push_back(instrument);
  return regime;
}

Inspections inspected(const Country& country, const World& world, const Instrument& instrument) {
  return inspect(country, world, under(instrument), InspectionParameters{}, Draws(1, 0, 1));
}

double mean_point(const Inspections& found) {
  double sum = 0;
  double count = 0;
  for (const ReportCard& card : found.card) {
    for (const std::uint8_t point : card) {
      sum += point;
      count += point > 0 ? 1 : 0;
    }
  }
  return sum / count;
}

TEST(ReportCard, GivesAPointForEachCutBelowTheEvidence) {
  const std::vector<double> cuts{-2, 0, 1};
  EXPECT_EQ(point_for(-3, cuts), 1);
  EXPECT_EQ(point_for(-2, cuts), 2);
  EXPECT_EQ(point_for(0.5, cuts), 3);
  EXPECT_EQ(point_for(7, cuts), 4);
}

TEST(ReportCard, HasMorePointsTheMoreASchoolAdds) {
  const Country country = some_schools(2000);
  const Instrument instrument = inspection(ScaleKind::report_card);
  const double low = mean_point(inspected(country, world_with_cards(country, -0.3F), instrument));
  const double high = mean_point(inspected(country, world_with_cards(country, 0.3F), instrument));
  EXPECT_GT(high, low + 0.5);
}

TEST(ReportCard, JudgesOnlyTheAreasOfItsScale) {
  const Country country = some_schools(200);
  Instrument instrument = inspection(ScaleKind::report_card);
  instrument.scale.areas = {InspectionArea::achievement, InspectionArea::inclusion};
  const Inspections found = inspected(country, world_with_cards(country, 0), instrument);
  ASSERT_FALSE(found.card.empty());
  for (const ReportCard& card : found.card) {
    EXPECT_EQ(card[static_cast<std::size_t>(InspectionArea::leadership_and_governance)], 0);
  }
}

TEST(ReportCard, FailsASchoolByTheNumberOfItsLowestAreas) {
  InspectionScale scale;
  scale.areas_to_fail = 2;
  EXPECT_EQ(consequence_of({1, 3, 3, 3, 3, 3}, scale), Grade::requires_improvement);
  EXPECT_EQ(consequence_of({1, 1, 3, 3, 3, 3}, scale), Grade::inadequate);
  EXPECT_EQ(consequence_of({3, 4, 5, 3, 3, 3}, scale), Grade::good);
}

TEST(ReportCard, TellsFamiliesOfTheAreasThatArePublished) {
  const ReportCard card{5, 1, 3, 3, 3, 3};
  EXPECT_DOUBLE_EQ(points_above_expected(card, 3, {InspectionArea::achievement}), 2);
  EXPECT_DOUBLE_EQ(points_above_expected(card, 3, {InspectionArea::curriculum_and_teaching}), -2);
  EXPECT_DOUBLE_EQ(points_above_expected(card, 3, {}), 0);
  EXPECT_DOUBLE_EQ(points_above_expected({}, 3, {}), 0);
}

TEST(ReportCard, IsWorthAsMuchInStandingAsItsPointsSay) {
  const Country country = some_schools(1);
  World world = world_with_cards(country, 0);
  world.schools.card.assign(1, ReportCard{4, 4, 4, 4, 4, 4});
  Publication publication;
  publication.measure.reset();
  const auto standing = public_standing(country, world.schools, world.reference, publication,
                                        InspectionParameters{}, {.per_point = 0.5, .expected_point = 3});
  EXPECT_FLOAT_EQ(standing[SchoolId{0}], 0.5F);
}

TEST(Inspection, WithoutAGradeTakesTheLastOneAwayAndFailsNobody) {
  const Country country = some_schools(500);
  const Inspections found =
      inspected(country, world_with_cards(country, -2), inspection(ScaleKind::no_grade));
  EXPECT_GT(found.visits, 0U);
  EXPECT_EQ(found.interventions, 0U);
  for (const Grade grade : found.grade) EXPECT_TRUE(grade == Grade::good || grade == Grade::not_inspected);
  EXPECT_TRUE(found.card.empty());
}

TEST(Inspection, OfFourGradesDoesNotDependOnTheRestOfTheScale) {
  const Country country = some_schools(500);
  const World world = world_with_cards(country, 0.1F);
  Instrument other = inspection(ScaleKind::four_grades);
  other.scale.cuts = {0};
  other.scale.step_values = {9};
  other.scale.areas = {InspectionArea::inclusion};
  const Inspections a = inspected(country, world, inspection(ScaleKind::four_grades));
  const Inspections b = inspected(country, world, other);
  EXPECT_EQ(a.grade, b.grade);
  EXPECT_TRUE(b.card.empty());
}

TEST(Inspection, OfASchoolWithACardLeavesAGradeAgain) {
  const Country country = some_schools(500);
  World world = world_with_cards(country, 0);
  world.schools.card.assign(country.schools.size(), ReportCard{3, 3, 3, 3, 3, 3});
  const Inspections found = inspected(country, world, inspection(ScaleKind::four_grades));
  std::uint32_t without_card = 0;
  for (const ReportCard& card : found.card) without_card += card[0] == 0 ? 1 : 0;
  EXPECT_EQ(without_card, found.visits);
}

TEST(TheStakeOfAReportCard, WithOneAreaAndTheGradesCutsIsThatOfTheGrades) {
  const Country country = some_schools(3);
  const World world = world_with_cards(country, -0.2F);
  const StakesParameters stakes;
  const InspectionParameters parameters;
  const ReportCardParameters exact{.halo = 0.5, .area_noise = 0};
  Instrument card = inspection(ScaleKind::report_card);
  card.scale.areas = {InspectionArea::achievement};
  card.scale.cuts = {-0.45 / 0.2, -0.23 / 0.2, 0.23 / 0.2};
  card.scale.step_values = {stakes.value_not_failing, stakes.value_good, stakes.value_outstanding};
  const StakesRules rules{stakes, parameters, exact};
  const auto of_card = marginal_consequence(country, world, card, rules);
  const auto of_grades = marginal_consequence(country, world, inspection(ScaleKind::four_grades), rules);
  ASSERT_GT(of_grades[SchoolId{0}], 0);
  EXPECT_NEAR(of_card[SchoolId{0}], of_grades[SchoolId{0}], 1e-5);
}

TEST(TheStakeOfAReportCard, IsSeenThroughWherePreparationAloneRaisesResults) {
  const Country country = some_schools(1);
  const World world = world_with_cards(country, -0.2F);
  const Instrument all = inspection(ScaleKind::report_card);
  Instrument results_only = all;
  results_only.scale.areas = {InspectionArea::achievement};
  const auto of_all = card_consequence(country, world, all, {}, {});
  const auto of_results = card_consequence(country, world, results_only, {}, {});
  EXPECT_LT(of_all.preparation[SchoolId{0}], 1);
  EXPECT_GT(of_all.preparation[SchoolId{0}], 0);
  EXPECT_FLOAT_EQ(of_results.preparation[SchoolId{0}], 1);
  EXPECT_LT(of_all.gradient[SchoolId{0}], of_results.gradient[SchoolId{0}]);
}

TEST(TheStakeOfAnInspectionWithoutGrades, IsNothing) {
  const Country country = some_schools(2);
  const StakesParameters stakes;
  const InspectionParameters parameters;
  const auto gradient = marginal_consequence(country, world_with_cards(country, -0.2F),
                                             inspection(ScaleKind::no_grade), {stakes, parameters});
  EXPECT_EQ(gradient[SchoolId{0}], 0);
}

}  // namespace
}  // namespace commonroom
