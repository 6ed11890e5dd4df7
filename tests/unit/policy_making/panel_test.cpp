#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "support/policy_making/governed.hpp"

namespace commonroom {
namespace {

using testing::Governed;

PolicyTraits lot(double per_thousand) {
  PolicyTraits traits = default_traits(PolicyMode::sortition);
  traits.seats_per_thousand = per_thousand;
  return traits;
}

TEST(Sortition, DrawsEveryTeacherEquallyOften) {
  const Governed governed(10, 20);
  constexpr std::uint32_t times = 2000;
  std::vector<double> drawn(200, 0);
  for (std::uint32_t year = 0; year < times; ++year) {
    const auto panel = draw_panel(governed.country, governed.world, lot(50), Draws(1, 0, year));
    ASSERT_EQ(panel.size(), 10U);
    for (const SeatedTeacher& seated : panel) drawn[seated.position] += 1;
  }
  // Ten of 200 without replacement, 2,000 times: chi-square with 199 degrees of freedom. Two-sided, 0.2%.
  const double expected = times * 0.05;
  double chi_square = 0;
  for (const double count : drawn) chi_square += (count - expected) * (count - expected);
  chi_square *= 199.0 / 200.0 / (expected * 0.95);
  EXPECT_LT(chi_square, 267);
  EXPECT_GT(chi_square, 142);
}

TEST(Sortition, DrawsNobodyTwiceAndNobodyWhereThereAreNoSeats) {
  const Governed governed;
  const auto panel = draw_panel(governed.country, governed.world, lot(500), Draws(1, 0, 3));
  std::set<std::uint32_t> positions;
  for (const SeatedTeacher& seated : panel) positions.insert(seated.position);
  EXPECT_EQ(panel.size(), 200U);
  EXPECT_EQ(positions.size(), panel.size());
  EXPECT_TRUE(draw_panel(governed.country, governed.world, lot(0), Draws(1, 0, 3)).empty());
}

TEST(Panels, OfRepresentativesAreMoreExperiencedAndThoseOfTheLoudUnderMoreStress) {
  const Governed governed;
  PolicyTraits traits = lot(100);
  traits.choosing_by_experience = 3;
  traits.choosing_by_stress = 3;
  double experience = 0;
  double stress = 0;
  const auto panel = draw_panel(governed.country, governed.world, traits, Draws(1, 0, 3));
  for (const SeatedTeacher& seated : panel) {
    experience += governed.world.teachers.staff[seated.position].experience;
    stress += static_cast<double>(governed.world.teachers.staff[seated.position].stress);
  }
  EXPECT_GT(experience / static_cast<double>(panel.size()), 25) << "19 is the mean";
  EXPECT_GT(stress / static_cast<double>(panel.size()), 0.5) << "0 is the mean";
}

TEST(Panels, ThatAreStratifiedAreAsLikeTheProfessionAsTheirSizeAllows) {
  const Governed governed(40, 20);
  PolicyTraits traits = lot(50);
  traits.is_stratified = 1;
  const auto chosen = draw_panel(governed.country, governed.world, traits, Draws(1, 0, 3));
  const auto drawn = draw_panel(governed.country, governed.world, lot(50), Draws(1, 0, 3));
  const auto of_chosen = representativeness(governed.country, governed.world, chosen);
  const auto of_drawn = representativeness(governed.country, governed.world, drawn);
  EXPECT_GE(of_chosen[0], 0.97);
  EXPECT_GE(of_chosen[0] + of_chosen[2] + of_chosen[3], of_drawn[0] + of_drawn[2] + of_drawn[3]);
}

TEST(Representativeness, IsOneForAllTeachersAndMissingForNobody) {
  const Governed governed;
  for (const double alike :
       representativeness(governed.country, governed.world,
                          draw_panel(governed.country, governed.world, lot(1000), Draws(1, 0, 3)))) {
    EXPECT_NEAR(alike, 1, 1e-9);
  }
  for (const double alike : representativeness(governed.country, governed.world, {})) {
    EXPECT_TRUE(std::isnan(alike));
  }
}

TEST(Participants, AreFoundWhereTheyTeachAndNotWhereTheyHaveLeft) {
  const Governed governed;
  const auto places = find_participants(governed.world.teachers, {{{25, 0}, 0.4F, 1}, {{9999, 0}, 0.4F, 1}});
  EXPECT_EQ(places[0].school, SchoolId{1});
  EXPECT_EQ(places[0].position, 25U);
  EXPECT_EQ(places[1].school, none<SchoolId>);
}

}  // namespace
}  // namespace commonroom
