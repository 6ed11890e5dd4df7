#include "model/inclusion/inclusion_practice.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace commonroom {
namespace {

SchoolStates schools_with(const std::vector<float>& practice) {
  SchoolStates schools;
  schools.resize(practice.size());
  schools.disadvantaged_practice = Column<SchoolId, float>(practice);
  return schools;
}

TEST(InclusionPractice, PersistsAndGoesWithTeachersWhoLeave) {
  SchoolStates schools = schools_with({0.1F, 0.1F});
  schools.leavers_share[SchoolId{1}] = 0.5F;
  const InclusionParameters p;
  const auto next = next_inclusion_practice(schools, {}, 0, p, Draws(1, 0, 1));
  EXPECT_FLOAT_EQ(next[SchoolId{0}], 0.1F * static_cast<float>(p.persistence));
  EXPECT_LT(next[SchoolId{1}], next[SchoolId{0}]);
}

TEST(InclusionPractice, PassesFromTheBetterPartnerWhichLosesALittle) {
  const SchoolStates schools = schools_with({0.1F, -0.1F});
  InclusionParameters p;
  p.persistence = 1;
  const std::vector<JointWork> work{{SchoolId{0}, SchoolId{1}, 0.5F}};
  const auto next = next_inclusion_practice(schools, work, 0, p, Draws(1, 0, 1));
  EXPECT_FLOAT_EQ(next[SchoolId{1}], -0.1F + static_cast<float>(p.transfer) * 0.5F * 0.2F);
  EXPECT_FLOAT_EQ(next[SchoolId{0}], 0.1F - static_cast<float>(p.donor_loss));
}

TEST(InclusionPractice, NeverOvershootsHoweverManyPartnersHelp) {
  const SchoolStates schools = schools_with({0.1F, 0.1F, 0.1F, -0.1F});
  InclusionParameters p;
  p.persistence = p.transfer = 1;
  const std::vector<JointWork> work{
      {SchoolId{0}, SchoolId{3}, 1}, {SchoolId{1}, SchoolId{3}, 1}, {SchoolId{2}, SchoolId{3}, 1}};
  const auto next = next_inclusion_practice(schools, work, 0, p, Draws(1, 0, 1));
  EXPECT_FLOAT_EQ(next[SchoolId{3}], -0.1F + static_cast<float>(p.most_of_gap) * 0.2F);
}

TEST(InclusionPractice, KeepsItsSpreadWithoutPartners) {
  constexpr std::size_t count = 4000;
  SchoolStates schools = schools_with(std::vector<float>(count, 0.0F));
  const InclusionParameters p;
  for (std::uint32_t year = 1; year <= 30; ++year) {
    schools.disadvantaged_practice = next_inclusion_practice(schools, {}, 0.02, p, Draws(1, 0, year));
  }
  double square = 0;
  for (const float v : schools.disadvantaged_practice)
    square += static_cast<double>(v) * static_cast<double>(v);
  // Standard error of the standard deviation of 4,000: 1.1%. Four of them.
  EXPECT_NEAR(std::sqrt(square / count), 0.02, 0.02 * 0.045);
}

}  // namespace
}  // namespace commonroom
