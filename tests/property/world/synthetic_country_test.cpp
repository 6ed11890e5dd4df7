#include <gtest/gtest.h>

#include "country_checks.hpp"
#include "parameters/diagnostic.hpp"
#include "world/build_country.hpp"

namespace commonroom {
namespace {

using namespace country_checks;

struct Case {
  const char* name;
  SyntheticPlan plan;
  std::uint32_t seed;
};

class SyntheticCountry : public testing::TestWithParam<Case> {
 protected:
  [[nodiscard]] static Country country() {
    PopulationPlan plan;
    plan.synthetic = GetParam().plan;
    return build_country(plan, {}, GetParam().seed);
  }
};

TEST_P(SyntheticCountry, GivesEverySlotOneHome) {
  expect_slots_conserved(country());
  expect_cohort_of_the_schools(country());
}

TEST_P(SyntheticCountry, HasHomesAtEverySchoolAndSchoolsForEveryChild) {
  expect_homes_at_every_first_school(country());
  expect_ways_on(country());
}

TEST_P(SyntheticCountry, HasMutualRivalsAndNeighbours) {
  const Country c = country();
  if (!c.rivals.values().empty()) {
    expect_fair_rivals(c, static_cast<std::size_t>(PopulationParameters{}.most_rivals));
  }
  expect_mutual_neighbours(c);
}

TEST_P(SyntheticCountry, HasAsManyDisadvantagedChildrenAsItsSchools) {
  expect_centred_homes(country(), PopulationParameters{}.individual_deprivation());
}

TEST_P(SyntheticCountry, HasPlacesForEveryCohort) {
  const Country c = country();
  for (int year_group = 0; year_group < year_groups; ++year_group) {
    std::size_t places = 0;
    for (std::size_t i = 0; i < c.schools.size(); ++i) {
      if (c.schools.serves(id_at<SchoolId>(i), year_group)) places += c.schools.places[id_at<SchoolId>(i)];
    }
    EXPECT_GE(places, c.cohort_size()) << "year group " << year_group;
  }
}

INSTANTIATE_TEST_SUITE_P(Plans, SyntheticCountry,
                         testing::Values(Case{"usual", {}, 1}, Case{"region", {5, 69, 16}, 2},
                                         Case{"smallest", {1, 1, 1}, 3}, Case{"villages", {2, 9, 1}, 4},
                                         Case{"large", {1, 300, 60}, 5}),
                         [](const auto& one) { return one.param.name; });

TEST(SyntheticCountry, HasInfantJuniorAllThroughFaithSchoolsAndAcademiesAsEngland) {
  PopulationPlan plan;
  plan.synthetic.authorities = 20;
  const Schools schools = build_country(plan, {}, 7).schools;
  std::array<double, all_phases.size()> phases{};
  double academies = 0, church = 0;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    ++phases[static_cast<std::size_t>(schools.phase[school])];
    if (schools.sector[school] == Sector::academy) ++academies;
    if (schools.faith[school] == Faith::church_of_england) ++church;
  }
  const auto of = [&](Phase phase) { return phases[static_cast<std::size_t>(phase)]; };
  EXPECT_NEAR(of(Phase::infant) / (20 * 69), 0.06, 0.01);
  EXPECT_EQ(of(Phase::infant), of(Phase::junior));
  EXPECT_NEAR(of(Phase::all_through) / (20 * 16), 0.045, 0.01);
  EXPECT_NEAR(academies / static_cast<double>(schools.size()), (69 * 0.43 + 16 * 0.82) / 85, 0.01);
  EXPECT_NEAR(church / static_cast<double>(schools.size()), (69 * 0.28 + 16 * 0.06) / 85, 0.005);
}

TEST(SyntheticCountry, IsMarkedAsMadeUpSchoolBySchool) {
  const Country c = build_country({}, {}, 1);
  EXPECT_FALSE(c.is_real);
  EXPECT_FALSE(c.filled_in_notes.empty());
  for (const std::uint16_t bits : c.schools.filled_in) EXPECT_NE(bits & filled::synthetic, 0);
  EXPECT_EQ(c.schools.urn.values().front(), 900001U);
}

TEST(SyntheticCountry, IsAnotherUnderAnotherSeed) {
  const Country a = build_country({}, {}, 1);
  const Country b = build_country({}, {}, 2);
  EXPECT_NE(a.schools.x_km, b.schools.x_km);
  EXPECT_NE(a.schools.opening_fsm, b.schools.opening_fsm);
}

TEST(SyntheticCountry, RefusesPlansWithoutSchools) {
  for (const SyntheticPlan& bad : {SyntheticPlan{0, 69, 16}, SyntheticPlan{1, 0, 16}, SyntheticPlan{1, 69, 0},
                                   SyntheticPlan{-3, 69, 16}, SyntheticPlan{400, 2000000000, 2000000000}}) {
    PopulationPlan plan;
    plan.synthetic = bad;
    EXPECT_THROW((void)build_country(plan, {}, 1), InvalidInput);
  }
}

}  // namespace
}  // namespace commonroom
