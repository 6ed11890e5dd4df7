#include <cmath>

#include "model/collaboration/practice.hpp"
#include "model/inclusion/engagement.hpp"
#include "model/learning/birth.hpp"
#include "model/staffing/heads.hpp"
#include "model/staffing/opening_staff.hpp"
#include "simulation/year.hpp"

namespace commonroom {

namespace {

constexpr double opening_shock_sd = 0.35;

Column<SchoolId, float> disadvantaged_practice(std::size_t schools, const LearningParameters& parameters,
                                               const Draws& draws) {
  Column<SchoolId, float> practice(schools);
  for (std::size_t i = 0; i < schools; ++i) {
    const auto entity = static_cast<std::uint32_t>(i);
    practice[id_at<SchoolId>(i)] = static_cast<float>(parameters.disadvantaged_practice_sd) *
                                   draws.normal(Process::disadvantaged_practice, entity);
  }
  return practice;
}

}  // namespace

World opening_world(const RunFrame& run, std::uint32_t seed, std::uint32_t replicate,
                    DrawRecorder* recorder) {
  const Country& country = run.country;
  const ModelParameters& parameters = run.parameters;
  const Draws draws(seed, replicate, 0, recorder);
  World world;
  world.schools.resize(country.schools.size());
  world.schools.grade.fill(Grade::good);
  for (std::size_t i = country.schools.state_size(); i < country.schools.size(); ++i) {
    world.schools.grade[id_at<SchoolId>(i)] = Grade::not_inspected;
  }
  world.schools.fsm_share = country.schools.opening_fsm;
  std::array<Cohort, year_groups> cohorts;
  for (int g = 0; g < year_groups; ++g) {
    cohorts[static_cast<std::size_t>(g)] = born_cohort(country, parameters.pupils, draws, -g);
  }
  world.pupils =
      opening_placement(country, parameters.choice, parameters.placement, draws, std::move(cohorts));
  if (parameters.engagement.growth != 0) {
    for (Cohort& cohort : world.pupils.cohorts) start_engagement(cohort, parameters.engagement);
  }
  world.teachers = opening_staff(country, world.pupils, parameters.teachers, draws, parameters.independent);
  world.schools.head = Heads(country, parameters.heads).opening(draws);
  Practice practice = opening_practice(country.schools.size(), parameters.practice, draws);
  world.schools.practice_common = std::move(practice.common);
  world.schools.practice_by_department = std::move(practice.by_department);
  world.schools.articulation = opening_articulation(country.schools.size(), parameters.transfer, draws);
  world.schools.disadvantaged_practice =
      disadvantaged_practice(country.schools.size(), parameters.learning, draws);
  world.reference.shock_sd.fill(opening_shock_sd);
  return world;
}

void check_world(const Country& country, const World& world, const YearEvents& events) {
  const auto fail = [&](const std::string& what) {
    throw std::runtime_error("year " + std::to_string(world.year) + ": " + what);
  };
  if (world.pupils.size() != country.cohort_size() * year_groups) fail("pupils are not conserved");
  for (const TestedStage& stage : events.tests) {
    if (!std::isfinite(stage.national.r) || !std::isfinite(stage.national.rr)) fail("results are not finite");
  }
  for (const Account& account : events.accounts) {
    if (!account.balances()) fail("a school's money does not balance");
  }
  for (const float practice : world.schools.practice_common) {
    if (!std::isfinite(practice)) fail("practice is not finite");
  }
}

}  // namespace commonroom
