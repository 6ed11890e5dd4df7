#include "model/inclusion/exits.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "model/learning/birth.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

/// Three secondary schools in a row, 300 children a cohort; year group 9 sits in them by thirds, and no other
/// year group has anybody. The third has 20 places more than it needs, the others none.
struct ThreeSchools {
  Country country;
  Pupils pupils;
  ExclusionParameters exclusion;
  PlacementParameters placement;
  std::vector<JointWork> work;
  float stake = 0;

  ThreeSchools() {
    testing::TinyCountry tiny;
    for (const int places : {100, 100, 120}) {
      const double x_km = static_cast<double>(schools_++);
      tiny.add({.phase = Phase::secondary, .first_year = 7, .last_year = 11, .x_km = x_km, .places = places});
    }
    tiny.add(testing::TinyHomes{.children = 300});
    country = tiny.build();
    for (Cohort& cohort : pupils.cohorts) cohort.school_start = {0, 0, 0, 0};
    cohort() = born_cohort(country, PupilParameters{}, Draws(1, 0, 0), 4);
    cohort().school_start = {0, 100, 200, 300};
    exclusion.out_of_system = 0;
    exclusion.returning = 0;
  }

  Cohort& cohort() { return pupils.cohorts[9]; }
  [[nodiscard]] ExitYear year(std::uint32_t number = 13) const {
    const auto partners = joint_partners(work, 3);
    const ExitRates rates = exit_rates(Column<SchoolId, float>(3, stake), partners, exclusion);
    return exits_of_year(country, pupils, rates, partners, {exclusion, placement, 0}, Draws(1, 0, number));
  }
  void live(std::uint32_t number = 13) { apply_exits(pupils, year(number), 3, exclusion); }

 private:
  int schools_ = 0;
};

TEST(OffRolling, DoesNotPayBelowItsCostAndRisesInProportionToTheStakeAboveIt) {
  ExclusionParameters p;
  p.off_rolling = 1;
  EXPECT_EQ(share_let_go(p.cost / p.gain, p), 0);
  EXPECT_DOUBLE_EQ(share_let_go(2, p), (2 * p.gain - p.cost) / p.limits);
  EXPECT_EQ(share_let_go(1e6, p), p.most);
  p.limits *= 2;
  EXPECT_DOUBLE_EQ(share_let_go(2, p), (2 * p.gain - p.cost) / p.limits);
  p.off_rolling = 0;
  EXPECT_EQ(share_let_go(1e6, p), 0);
}

TEST(Exits, AreNoneWhereBothKindsAreOff) {
  ThreeSchools world;
  world.stake = 50;
  const ExitYear year = world.year();
  EXPECT_EQ(year.counts.let_go + year.counts.excluded, 0);
  EXPECT_TRUE(year.exits[9].empty());
}

TEST(Exits, KeepEveryChildWithAllItOwnsInSchoolOrOut) {
  ThreeSchools world;
  world.exclusion.off_rolling = 1;
  world.exclusion.most = 0.3;
  world.exclusion.out_of_system = 0.5;
  world.exclusion.returning = 0.3;
  world.exclusion.disruption = 0;
  world.stake = 100;
  std::map<std::uint32_t, float> home;
  for (std::size_t row = 0; row < world.cohort().size(); ++row) {
    home[world.cohort().slot[row]] = world.cohort().home_advantage[row];
  }
  for (std::uint32_t number = 13; number < 20; ++number) {
    world.live(number);
    const Cohort& cohort = world.cohort();
    ASSERT_EQ(cohort.size(), 300U);
    EXPECT_LE(cohort.first_out_of_school(), 300U);
    std::map<std::uint32_t, float> now;
    for (std::size_t row = 0; row < cohort.size(); ++row) now[cohort.slot[row]] = cohort.home_advantage[row];
    EXPECT_EQ(now, home);
    for (std::size_t group = 0; group < 4; ++group) {
      const std::size_t end = group < 3 ? cohort.school_start[group + 1] : cohort.size();
      EXPECT_TRUE(std::is_sorted(cohort.slot.begin() + cohort.school_start[group],
                                 cohort.slot.begin() + static_cast<std::ptrdiff_t>(end)));
    }
  }
  EXPECT_LT(world.cohort().first_out_of_school(), 300U) << "some are out of school";
}

TEST(Exits, TakeWhoIsBehindRatherThanWhoIsAhead) {
  ThreeSchools world;
  world.exclusion.off_rolling = 1;
  world.exclusion.most = 0.2;
  world.stake = 1000;
  double gone = 0, count = 0, all = 0;
  for (std::uint32_t number = 0; number < 20; ++number) {
    const ExitYear year = world.year(number);
    for (const Exit& exit : year.exits[9]) {
      gone += static_cast<double>(world.cohort().attainment[0][exit.position]);
      count += 1;
    }
  }
  for (const float a : world.cohort().attainment[0]) all += static_cast<double>(a) / 300;
  // 20 years of 60 expected exits: 1,200, standard deviation 31. Four of them.
  EXPECT_NEAR(count, 1200, 124);
  EXPECT_LT(gone / count, all - 0.5);
}

TEST(Exits, FillFreePlacesElsewhereAndThenLeavePupilsOutOfSchool) {
  ThreeSchools world;
  world.exclusion.permanent_exclusion = 0.2;
  const ExitYear first = world.year();
  int placed = 0;
  for (const Exit& exit : first.exits[9]) {
    // Only the third school has places, and nobody comes back to the school that excluded them.
    EXPECT_TRUE(exit.to == SchoolId{2} || exit.to == none<SchoolId>);
    if (exit.from == SchoolId{2}) {
      EXPECT_EQ(exit.to, none<SchoolId>);
    }
    placed += exit.to == SchoolId{2} ? 1 : 0;
  }
  EXPECT_EQ(placed, 20) << "some 40 leave the first two schools for 20 places";
  for (std::uint32_t number = 0; number < 12; ++number) {
    world.live(number);
    for (std::uint32_t i = 0; i < 3; ++i) {
      EXPECT_LE(world.cohort().roll(SchoolId{i}), world.country.schools.places[SchoolId{i}]);
    }
  }
}

TEST(Exits, GoToPartnersThatAgreeInTurnAndAreFewer) {
  ThreeSchools alone;
  alone.exclusion.permanent_exclusion = 0.1;
  ThreeSchools joint = alone;
  joint.work = {
      {SchoolId{0}, SchoolId{1}, 1.0F}, {SchoolId{0}, SchoolId{2}, 1.0F}, {SchoolId{1}, SchoolId{2}, 1.0F}};
  ExitCounts counts_alone, counts_joint;
  for (std::uint32_t number = 0; number < 30; ++number) {
    const ExitCounts a = alone.year(number).counts, j = joint.year(number).counts;
    counts_alone.excluded += a.excluded;
    counts_joint.excluded += j.excluded;
    counts_joint.managed += j.managed;
    counts_joint.dropped += j.dropped;
  }
  EXPECT_EQ(counts_joint.managed, counts_joint.excluded);
  EXPECT_EQ(counts_joint.dropped, 0);
  EXPECT_LT(counts_joint.excluded, 0.5 * counts_alone.excluded);
  joint.exclusion.joint_approach = 1;
  EXPECT_EQ(joint.year().counts.excluded, 0);
}

TEST(Exits, CostAttainmentOnceAndMarkThePupil) {
  ThreeSchools world;
  world.exclusion.permanent_exclusion = 0.05;
  world.exclusion.disruption = 0.25;
  const Cohort before = world.cohort();
  const ExitYear year = world.year();
  ASSERT_FALSE(year.exits[9].empty());
  const Exit first = year.exits[9].front();
  const std::uint32_t slot = before.slot[first.position];
  world.live();
  const auto found = std::ranges::find(world.cohort().slot, slot) - world.cohort().slot.begin();
  const auto row = static_cast<std::size_t>(found);
  EXPECT_FLOAT_EQ(world.cohort().attainment[1][row], before.attainment[1][first.position] - 0.25F);
  EXPECT_NE(world.cohort().traits[row] & trait::was_excluded, 0);
}

}  // namespace
}  // namespace commonroom
