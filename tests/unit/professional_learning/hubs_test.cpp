#include "model/professional_learning/hubs.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

using testing::StaffedRun;

ProfessionalLearningProgramme hubs_of(double share) {
  ProfessionalLearningProgramme programme;
  programme.hubs = share;
  programme.hub_term = 4;
  return programme;
}

std::size_t count(const Column<SchoolId, std::uint8_t>& years) {
  return static_cast<std::size_t>(std::ranges::count_if(years, [](std::uint8_t left) { return left > 0; }));
}

Column<SchoolId, std::uint8_t> designated(const StaffedRun& run,
                                          const ProfessionalLearningProgramme& programme,
                                          std::uint32_t year) {
  const std::array programmes{&programme};
  return designate_hubs(run.country, run.world.schools, programmes, Draws(1, 0, year));
}

TEST(Designation, GoesToOutstandingSchoolsUpToTheShare) {
  StaffedRun run;  // 100 schools
  const auto programme = hubs_of(0.1);
  run.world.schools.grade.fill(Grade::good);
  EXPECT_EQ(count(designated(run, programme, 1)), 0U);
  for (std::size_t i = 0; i < 6; ++i) run.world.schools.grade[id_at<SchoolId>(i)] = Grade::outstanding;
  EXPECT_EQ(count(designated(run, programme, 1)), 6U);
  run.world.schools.grade.fill(Grade::outstanding);
  EXPECT_EQ(count(designated(run, programme, 1)), 10U);
}

TEST(Designation, OutlivesTheGradeThatEarnedIt) {
  StaffedRun run;
  const auto programme = hubs_of(0.1);
  run.world.schools.grade.fill(Grade::outstanding);
  run.world.schools.workforce.hub_years = designated(run, programme, 1);
  const auto first = run.world.schools.workforce.hub_years;
  run.world.schools.grade.fill(Grade::inadequate);
  for (std::uint32_t year = 2; year < 5; ++year) {
    run.world.schools.workforce.hub_years = designated(run, programme, year);
    EXPECT_EQ(count(run.world.schools.workforce.hub_years), 10U) << year;
    for (std::size_t i = 0; i < first.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      EXPECT_EQ(run.world.schools.workforce.hub_years[school] > 0, first[school] > 0);
    }
  }
  EXPECT_EQ(count(designated(run, programme, 5)), 0U);
}

TEST(Designation, KeepsToTheScope) {
  StaffedRun run;
  auto programme = hubs_of(0.2);
  programme.scope.phases = {Phase::secondary};
  run.world.schools.grade.fill(Grade::outstanding);
  const auto years = designated(run, programme, 1);
  EXPECT_EQ(count(years), 4U);  // of 20
  for (std::size_t i = 0; i < years.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (years[school] > 0) {
      EXPECT_EQ(run.country.schools.phase[school], Phase::secondary);
    }
  }
}

/// Two hubs, and everyone else a neighbour of one of them.
StaffedRun run_with_hubs() {
  StaffedRun run;
  run.world.schools.workforce.hub_years.assign(run.country.schools.size(), 0);
  run.world.schools.workforce.hub_years[SchoolId{30}] = 3;
  return run;
}

TEST(HubService, ReachesTheSchoolsNearByThatKnowOfIt) {
  const StaffedRun run = run_with_hubs();
  auto programme = hubs_of(0.01);
  const HubService service = serve_from_hubs(run.country, run.world.schools, programme, Draws(1, 0, 1));
  EXPECT_EQ(service.served, 2U);  // the hub's two neighbours
  EXPECT_EQ(service.serves[SchoolId{30}], 2);
  EXPECT_EQ(service.has[SchoolId{30}], 1);
  EXPECT_EQ(service.has[SchoolId{5}], 1);
  EXPECT_EQ(service.has[SchoolId{6}], 0);
  programme.hub_known = 0;
  EXPECT_EQ(serve_from_hubs(run.country, run.world.schools, programme, Draws(1, 0, 1)).served, 0U);
}

TEST(HubService, EndsAtCapacityAndAtReach) {
  const StaffedRun run = run_with_hubs();
  auto programme = hubs_of(0.01);
  programme.schools_per_hub = 1;
  EXPECT_EQ(serve_from_hubs(run.country, run.world.schools, programme, Draws(1, 0, 1)).served, 1U);
  programme = hubs_of(0.01);
  programme.hub_reach_km = 4;  // all neighbours are 5 km off
  EXPECT_EQ(serve_from_hubs(run.country, run.world.schools, programme, Draws(1, 0, 1)).served, 0U);
}

TEST(HubService, IsKnownForGood) {
  const StaffedRun run = run_with_hubs();
  auto programme = hubs_of(0.01);
  programme.hub_known = 0.5;
  const auto first = serve_from_hubs(run.country, run.world.schools, programme, Draws(1, 0, 1)).has;
  for (std::uint32_t year = 2; year < 6; ++year) {
    EXPECT_EQ(serve_from_hubs(run.country, run.world.schools, programme, Draws(1, 0, year)).has, first);
  }
}

}  // namespace
}  // namespace commonroom
