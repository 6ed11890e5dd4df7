#include <gtest/gtest.h>

#include <array>

#include "support/simulation/world_bits.hpp"
#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

using testing::StaffedRun;

/// Every tenth school is a hub, for as long as the test lasts.
StaffedRun run_with_hubs(std::size_t areas = 4) {
  StaffedRun run{.plan = {.areas_per_region = areas}};
  auto& years = run.world.schools.workforce.hub_years;
  years.assign(run.country.schools.size(), 0);
  for (std::size_t i = 0; i < years.size(); i += 10) years[id_at<SchoolId>(i)] = 200;
  return run;
}

struct MeanSkill {
  double hubs = 0, all = 0;
};

MeanSkill mean_skill(const StaffedRun& run) {
  MeanSkill sum;
  double in_hubs = 0, everyone = 0;
  for (std::size_t i = 0; i < run.country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    for (const Teacher& teacher : std::as_const(run.world.teachers).of(school)) {
      const bool counts = run.world.schools.workforce.is_hub(school);
      sum.hubs += counts ? static_cast<double>(teacher.skill) : 0.0;
      in_hubs += counts ? 1 : 0;
      sum.all += static_cast<double>(teacher.skill);
      everyone += 1;
    }
  }
  return {sum.hubs / in_hubs, sum.all / everyone};
}

TEST(Hubs, GatherSkillThatOtherSchoolsLose) {
  // 1,000 schools: the standard error of the mean skill of hubs' 2,300 teachers is 0.0025; fixed seed.
  StaffedRun with = run_with_hubs(40), without = run_with_hubs(40);
  with.teachers.hub_selection = 2;
  without.teachers.hub_pull = without.teachers.hub_selection = 0;
  for (int year = 0; year < 10; ++year) {
    with.advance();
    without.advance();
  }
  EXPECT_GT(mean_skill(with).hubs, mean_skill(without).hubs + 0.02);
  // Nobody became more skilful, though some of the 23,000 teachers are others than they would have been.
  EXPECT_NEAR(mean_skill(with).all, mean_skill(without).all, 0.002);
}

TEST(Hubs, ConserveTeachers) {
  StaffedRun run = run_with_hubs();
  for (int year = 0; year < 5; ++year) {
    const StaffingCounts counts = run.advance();
    EXPECT_EQ(counts.after, counts.before - counts.left + counts.returned + counts.hired_new);
  }
}

TEST(Hubs, WithoutPullAndSelectionAreSchoolsLikeAnyOther) {
  StaffedRun with = run_with_hubs(), never;
  with.teachers.hub_pull = with.teachers.hub_selection = 0;
  for (int year = 0; year < 3; ++year) {
    with.advance();
    never.advance();
  }
  EXPECT_EQ(test::differing_columns(with.world, never.world),
            std::vector<std::string>{"workforce.hub_years"});
}

TEST(Hubs, AbsentLeavePullAndSelectionNothingToDo) {
  StaffedRun one, other;
  other.teachers.hub_pull = 0.9;
  other.teachers.hub_selection = 4;
  for (int year = 0; year < 3; ++year) {
    one.advance();
    other.advance();
  }
  EXPECT_EQ(test::differing_columns(one.world, other.world), std::vector<std::string>{});
}

TEST(Hubs, ByFarTheMostAttractiveAreNotLeftWithoutTeachersUnlessTheyChoose) {
  StaffedRun run = run_with_hubs();
  run.teachers.hub_pull = 1;
  run.teachers.hub_selection = 0;
  for (int year = 0; year < 5; ++year) run.advance();
  double hubs = 0, others = 0;
  for (std::size_t i = 0; i < run.country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto vacancies = static_cast<double>(run.world.schools.vacancies[school]);
    (run.world.schools.workforce.is_hub(school) ? hubs : others) += vacancies;
  }
  EXPECT_LE(hubs, others);
}

TEST(Hubs, AreTurnedToWhereverTheyLie) {
  // Hubs in the first half of the region's areas: the openings before all others' in the list.
  StaffedRun run{.plan = {.areas_per_region = 80}};
  auto& years = run.world.schools.workforce.hub_years;
  years.assign(run.country.schools.size(), 0);
  const std::size_t hubs = run.country.schools.size() / 2;
  for (std::size_t i = 0; i < hubs; ++i) years[id_at<SchoolId>(i)] = 200;
  run.teachers.hub_pull = 1;
  run.teachers.hub_selection = 0;
  run.teachers.rounds = 1;  // leaves vacancies to count
  run.advance();
  double first = 0, second = 0;
  for (std::size_t i = 0; i < hubs; ++i) {
    const auto vacancies = static_cast<double>(run.world.schools.vacancies[id_at<SchoolId>(i)]);
    (i < hubs / 2 ? first : second) += vacancies;
  }
  ASSERT_GT(first + second, 0);
  // Vacancies of about 1,000 schools; fixed seed. Half of them would lie in each half of the hubs.
  EXPECT_NEAR(first / (first + second), 0.5, 0.15) << first << " and " << second;
}

TEST(RegionalSupply, OfHeadsDiffersBetweenRegions) {
  StaffedRun run{.plan = {.regions = 2, .areas_per_region = 30}};
  const auto quality = [&](const HeadParameters& heads) {
    std::array<double, 2> mean{};
    const auto opening = Heads(run.country, heads).opening(Draws(1, 0, 0));
    for (std::size_t i = 0; i < opening.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      mean[index(run.country.schools.region[school])] += static_cast<double>(opening[school].quality);
    }
    for (double& one : mean) one /= static_cast<double>(opening.size()) / 2;
    return mean;
  };
  const auto alike = quality({}), different = quality({.supply_spread = 2});
  const Draws always(1, 0, 0);
  for (std::uint32_t region = 0; region < 2; ++region) {
    const double shift = 2 * static_cast<double>(always.normal(Process::region_heads, region));
    EXPECT_NEAR(different[region] - alike[region], shift, 1e-4);
  }
}

TEST(RegionalSupply, OfTeachersIsFiniteAndDiffers) {
  StaffedRun run{.plan = {.regions = 2, .areas_per_region = 8}};
  run.teachers.supply_spread = 0.5;
  std::array<std::uint32_t, 2> supply{}, hired{};
  for (int year = 0; year < 6; ++year) {
    StaffingOutcome outcome = run.next_year();
    for (std::size_t region = 0; region < 2; ++region) {
      supply[region] += outcome.regions[region].supply;
      hired[region] += outcome.regions[region].hired_new;
    }
    testing::commit(run.world, std::move(outcome));
  }
  EXPECT_NE(supply[0], supply[1]);
  for (std::size_t region = 0; region < 2; ++region) EXPECT_LE(hired[region], supply[region]);
}

}  // namespace
}  // namespace commonroom
