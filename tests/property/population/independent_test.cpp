// Independent schools as employers and partners, in whole years of a small authority.

#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

Plan plan_with(int schools, std::vector<std::string> overrides = {}) {
  overrides.push_back("population.synthetic.independent_schools=" + std::to_string(schools));
  return small_plan(overrides);
}

TEST(IndependentSchools, AsNoneAreExactlyOffWhateverTheirParameters) {
  Plan plain = small_plan({"run.replicates=1"});
  Plan other = plan_with(
      0, {"run.replicates=1", "parameters.independent.appeal=3", "parameters.independent.pupils_per_post=4",
          "parameters.independent.fee=1", "parameters.independent.lesson_room=5",
          "parameters.report_card.halo=0", "parameters.published.practice_share=0.1"});
  const Results a = run_plan(plain, country_of(plain), {});
  const Results b = run_plan(other, country_of(other), {});
  for (std::size_t regime = 0; regime < plain.regimes.size(); ++regime) {
    EXPECT_TRUE(differing_outcomes({a, regime, 0}, {b, regime, 0}).empty());
  }
}

class LifeWithIndependents : public testing::Test {
 protected:
  const Plan plan_ = plan_with(4);
  const Country country_ = country_of(plan_);
  const RunFrame run_{country_, plan_.parameters};
  const RegimeFrame regime_{country_, plan_.regimes.front(), plan_.parameters};
};

TEST_F(LifeWithIndependents, TakeNoPupilsOfTheModelAndKeepTheirTeachers) {
  Life life(run_, regime_, plan_.seed, 0);
  for (int year = 0; year < 3; ++year) {
    const YearEvents events = life.live_year(year);
    check_world(country_, life.world(), events);
    for (std::size_t i = country_.schools.state_size(); i < country_.schools.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      EXPECT_EQ(roll_of(life.world().pupils, school), 0U);
      EXPECT_GT(life.world().teachers.of(school).size(), 0U);
      EXPECT_EQ(life.world().schools.grade[school], Grade::not_inspected);
      EXPECT_EQ(life.world().schools.stake[school], 0);
      EXPECT_TRUE(events.accounts[school].balances());
    }
  }
}

TEST(IndependentSchools, AreNotAmongTheSchoolsThatFamiliesCompare) {
  const Plan with = plan_with(4);
  const Plan without = plan_with(0);
  const Country country_with = country_of(with);
  const Country country_without = country_of(without);
  const World a = opening_world({country_with, with.parameters}, with.seed, 0, nullptr);
  const World b = opening_world({country_without, without.parameters}, without.seed, 0, nullptr);
  for (std::size_t g = 0; g < a.pupils.cohorts.size(); ++g) {
    EXPECT_EQ(a.pupils.cohorts[g].slot, b.pupils.cohorts[g].slot) << "year group " << g;
  }
}

TEST_F(LifeWithIndependents, ExchangeTeachersOfWhomNoneIsLost) {
  Life life(run_, regime_, plan_.seed, 0);
  std::uint32_t to = 0;
  std::uint32_t from = 0;
  for (int year = 0; year < 6; ++year) {
    const StaffingCounts c = life.live_year(year).staffing;
    EXPECT_EQ(c.after, c.before - c.left + c.returned + c.hired_new + c.from_independent);
    EXPECT_EQ(c.after, life.world().teachers.school_start[country_.schools.state_size()]);
    to += c.to_independent;
    from += c.from_independent;
  }
  EXPECT_GT(to, 0U);
  EXPECT_GT(from, 0U);
}

TEST(IndependentSchools, ThatAppealMoreTakeMoreTeachersFromStateSchools) {
  const auto taken = [](const std::string& appeal) {
    const Plan plan = plan_with(6, {"parameters.independent.appeal=" + appeal});
    const Country country = country_of(plan);
    const RunFrame run(country, plan.parameters);
    const RegimeFrame regime(country, plan.regimes.front(), plan.parameters);
    Life life(run, regime, plan.seed, 0);
    std::uint32_t gone = 0;
    for (int year = 0; year < 12; ++year) gone += life.live_year(year).staffing.to_independent;
    return gone;
  };
  EXPECT_GT(taken("4"), taken("-4"));
}

}  // namespace
}  // namespace commonroom::test
