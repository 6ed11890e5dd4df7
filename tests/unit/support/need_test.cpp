#include "model/support/need.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

constexpr std::size_t many = 400;

/// Correlation of perceived with true need over all schools that a regional team looks at.
double correlation_of_perception(double accuracy) {
  SupportedField made;
  made.field = field_of_schools(many, 50);
  made.parameters.support.accuracy_regional = accuracy;
  SupportProgramme programme = plain_support();
  programme.identification = Identification::regional;
  const TrueNeed need = true_need(made.country(), made.field.world.schools);
  const auto cases =
      schools_in_need(made.country(), made.field.world, programme, need,
                      Column<SchoolId, std::uint8_t>(many, 0), made.parameters.support, Draws(1, 0, 5));
  double xy = 0, xx = 0, yy = 0;
  for (const Case& one : cases) {
    const auto x = static_cast<double>(need.of_school[one.school]);
    const auto y = static_cast<double>(one.perceived_need);
    xy += x * y;
    xx += x * x;
    yy += y * y;
  }
  EXPECT_EQ(cases.size(), many);
  return xy / std::sqrt(xx * yy);
}

TEST(Need, IsPerceivedWithTheAccuracyOfWhoIdentifies) {
  EXPECT_NEAR(correlation_of_perception(1), 1, 1e-6);
  EXPECT_NEAR(correlation_of_perception(0.6), 0.6, 0.12);  // 3 standard errors of a correlation of 400
  EXPECT_NEAR(correlation_of_perception(0), 0, 0.15);
}

TEST(Need, HasMeanZeroAndSpreadOneWithinAStage) {
  SupportedField made;
  made.field = field_of_schools(many, 50);
  const TrueNeed need = true_need(made.country(), made.field.world.schools);
  double sum = 0, square = 0, count = 0;
  for (std::size_t i = 0; i < many; ++i) {
    const auto school = id_at<SchoolId>(i);
    if (made.country().schools.last_year[school] != 6) continue;
    sum += static_cast<double>(need.of_school[school]);
    square += static_cast<double>(need.of_school[school] * need.of_school[school]);
    ++count;
  }
  EXPECT_NEAR(sum / count, 0, 1e-5);
  EXPECT_NEAR(square / count, 1, 1e-4);
}

TEST(Need, IsZeroWhereAllSchoolsAreAlike) {
  const SupportedField made = row_of_schools(5, 1);
  const TrueNeed need = true_need(made.country(), made.field.world.schools);
  for (const float value : need.of_school) EXPECT_EQ(value, 0.0F);
}

class WhoIdentifies : public ::testing::Test {
 protected:
  WhoIdentifies() : made_(row_of_schools(6, 1)) {
    made_.parameters = sure_parameters();
    for (std::size_t i = 0; i < 6; ++i)
      made_.set_practice(id_at<SchoolId>(i), -0.01F * static_cast<float>(i));
    programme_.need_from = -10;
  }
  [[nodiscard]] std::vector<Case> found(Identification identification) {
    programme_.identification = identification;
    const TrueNeed need = true_need(made_.country(), made_.field.world.schools);
    return schools_in_need(made_.country(), made_.field.world, programme_, need,
                           Column<SchoolId, std::uint8_t>(6, 0), made_.parameters.support, Draws(1, 0, 5));
  }

  SupportedField made_;
  SupportProgramme programme_ = plain_support();
};

TEST_F(WhoIdentifies, InspectionSeesOnlySchoolsBelowGood) {
  made_.states().grade[SchoolId{4}] = Grade::inadequate;
  made_.states().grade[SchoolId{5}] = Grade::requires_improvement;
  const auto cases = found(Identification::inspection);
  ASSERT_EQ(cases.size(), 2U);
  EXPECT_EQ(cases[0].school, SchoolId{5}) << "the neediest first";
}

TEST_F(WhoIdentifies, ATrustSeesOnlySchoolsOfTrustsOfSeveral) {
  made_.field.country.schools.trust[SchoolId{1}] = TrustId{0};
  made_.field.country.schools.trust[SchoolId{2}] = TrustId{0};
  made_.field.country.schools.trust[SchoolId{3}] = TrustId{1};
  EXPECT_EQ(found(Identification::trust).size(), 2U);
}

TEST_F(WhoIdentifies, PartnersSeeOnlySchoolsThatHaveSome) {
  made_.states().partners.fill(0);
  made_.states().partners[SchoolId{3}] = 2;
  const auto cases = found(Identification::group);
  ASSERT_EQ(cases.size(), 1U);
  EXPECT_EQ(cases[0].school, SchoolId{3});
}

TEST_F(WhoIdentifies, SchoolsThinkBetterOfThemselvesThanTheyAre) {
  programme_.need_from = 0.5;
  const std::size_t honest_ones = [&] {
    made_.parameters.support.self_regard = 0;
    return found(Identification::self).size();
  }();
  made_.parameters.support.self_regard = 1;
  EXPECT_LT(found(Identification::self).size(), honest_ones);
}

TEST_F(WhoIdentifies, InadequateSchoolsAreDirectedWhateverTheirNeed) {
  programme_.need_from = 10;
  made_.states().grade[SchoolId{0}] = Grade::inadequate;
  EXPECT_TRUE(found(Identification::self).empty());
  programme_.directed = true;
  const auto cases = found(Identification::self);
  ASSERT_EQ(cases.size(), 1U);
  EXPECT_EQ(cases[0].is_directed, 1);
}

TEST_F(WhoIdentifies, FullEvidencePicksTheWeakestDepartments) {
  made_.states().practice_by_department[SchoolId{2}] = {0.0F, -0.1F, -0.05F, 0, 0};
  const TrueNeed need = true_need(made_.country(), made_.field.world.schools);
  EXPECT_EQ(departments_in_need(made_.country(), SchoolId{2}, 1, programme_, need, Draws(1, 0, 5)), 0b010);
  EXPECT_EQ(departments_in_need(made_.country(), SchoolId{2}, 2, programme_, need, Draws(1, 0, 5)), 0b110);
  EXPECT_EQ(departments_in_need(made_.country(), SchoolId{2}, 5, programme_, need, Draws(1, 0, 5)), 0b111)
      << "a primary school has three";
}

}  // namespace
}  // namespace commonroom::test
