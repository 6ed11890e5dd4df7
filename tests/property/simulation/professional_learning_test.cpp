#include <gtest/gtest.h>

#include "measures/system.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"
#include "support/simulation/world_bits.hpp"

namespace commonroom::test {
namespace {

class ProfessionalLearning : public ::testing::Test {
 protected:
  [[nodiscard]] static ProfessionalLearningProgramme programme() {
    ProfessionalLearningProgramme one;
    one.name = "peers_who_watch";
    one.from_year = 1;
    one.gain = 0.03;
    one.days = 5;
    one.cost_per_school = 10'000;
    one.cost_per_teacher = 100;
    return one;
  }
  /// A frame in which the regime of today has these programmes.
  [[nodiscard]] RegimeFrame frame_with(std::vector<ProfessionalLearningProgramme> programmes) const {
    Regime regime = regime_of(plan_, "england_today");
    regime.professional_learning = std::move(programmes);
    return {country_, regime, plan_.parameters};
  }
  [[nodiscard]] static double spent(const YearEvents& events) {
    std::int64_t pence = 0;
    for (const Account& account : events.accounts) {
      pence += account.spent[static_cast<std::size_t>(Heading::professional_learning)];
    }
    return static_cast<double>(pence) / 100;
  }

  const Plan plan_ = small_plan();
  const Country country_ = country_of(plan_);
  const RunFrame run_{country_, plan_.parameters};
};

TEST_F(ProfessionalLearning, IsPaidFromTheBudgetsOfTheSchoolsThatHaveIt) {
  const RegimeFrame frame = frame_with({programme()});
  Life life(run_, frame, 1, 0);
  life.burn_in(2);
  const YearEvents events = life.live_year(0);
  const auto schools = static_cast<double>(country_.schools.size());
  const auto teachers = static_cast<double>(life.world().teachers.staff.size());
  EXPECT_NEAR(spent(events), 10'000 * schools + 100 * teachers, 1);
  EXPECT_NO_THROW(check_world(country_, life.world(), events));
  double unfunded = 0;
  for (const float posts : life.world().schools.unfunded) unfunded += static_cast<double>(posts);
  EXPECT_GT(unfunded, 0);
}

TEST_F(ProfessionalLearning, OnNewMoneyTakesNoPosts) {
  auto paid = programme();
  paid.new_money = true;
  const RegimeFrame frame = frame_with({paid});
  Life life(run_, frame, 1, 0);
  life.burn_in(2);
  const YearEvents events = life.live_year(0);
  EXPECT_GT(spent(events), 0);
  EXPECT_NO_THROW(check_world(country_, life.world(), events));
  for (const float posts : life.world().schools.unfunded) EXPECT_EQ(posts, 0);
}

TEST_F(ProfessionalLearning, BeginsInItsYearAndLeavesThoseBeforeAsTheyWere) {
  auto later = programme();
  later.from_year = 3;
  const RegimeFrame with = frame_with({later}), without = frame_with({});
  Life one(run_, with, 1, 0), other(run_, without, 1, 0);
  one.burn_in(2);
  other.burn_in(2);
  for (int year = 0; year < 2; ++year) {
    one.live_year(year);
    other.live_year(year);
  }
  EXPECT_EQ(differing_columns(one.world(), other.world()), std::vector<std::string>{});
  one.live_year(2);
  other.live_year(2);
  EXPECT_NE(differing_columns(one.world(), other.world()), std::vector<std::string>{});
}

TEST_F(ProfessionalLearning, EndsWithItsFundingAndFades) {
  auto short_lived = programme();
  short_lived.until_year = 3;
  const RegimeFrame frame = frame_with({short_lived});
  Life life(run_, frame, 1, 0);
  life.burn_in(2);
  life.live_year(0);
  const double last = life.live_year(1).professional_learning.from_programmes;
  EXPECT_GT(last, 0);
  const auto learnt = [&] {
    double sum = 0;
    for (const Teacher& teacher : life.world().teachers.staff) sum += static_cast<double>(teacher.learning);
    return sum / static_cast<double>(life.world().teachers.staff.size());
  };
  double before = learnt();
  for (int year = 2; year < 6; ++year) {
    const YearEvents events = life.live_year(year);
    EXPECT_EQ(spent(events), 0);
    EXPECT_EQ(events.professional_learning.time, 0);
    EXPECT_LT(learnt(), before);
    before = learnt();
  }
  EXPECT_TRUE(life.world().schools.workforce.learning_time.empty());
}

TEST_F(ProfessionalLearning, ThroughHubsReachesNobodyWhoKnowsOfNone) {
  auto unknown = programme();
  unknown.hubs = 0.2;
  unknown.hub_known = 0;
  unknown.from_year = -1'000'000;
  const RegimeFrame frame = frame_with({unknown});
  Life life(run_, frame, 1, 0);
  life.burn_in(8);
  const YearEvents events = life.live_year(0);
  EXPECT_EQ(events.professional_learning.served, 0U);
  for (std::size_t i = 0; i < country_.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (life.world().schools.workforce.is_hub(school)) continue;
    EXPECT_EQ(events.accounts[school].spent[static_cast<std::size_t>(Heading::professional_learning)], 0);
  }
}

TEST_F(ProfessionalLearning, AndEverythingElsePaysNoHeedToBeingAnAcademy) {
  Country renamed_country = country_;
  for (Sector& sector : renamed_country.schools.sector) {
    if (sector == Sector::academy) {
      sector = Sector::maintained;
    } else if (sector == Sector::maintained) {
      sector = Sector::academy;
    }
  }
  auto with_hubs = programme();
  with_hubs.hubs = 0.2;
  Regime regime = regime_of(plan_, "england_today");
  regime.professional_learning = {with_hubs};
  const RegimeFrame frame(country_, regime, plan_.parameters);
  const RunFrame other_run(renamed_country, plan_.parameters);
  const RegimeFrame other_frame(renamed_country, regime, plan_.parameters);
  Life one(run_, frame, 1, 0), other(other_run, other_frame, 1, 0);
  one.burn_in(4);
  other.burn_in(4);
  one.live(3);
  other.live(3);
  EXPECT_EQ(differing_columns(one.world(), other.world()), std::vector<std::string>{});
}

TEST_F(ProfessionalLearning, IsCountedAmongLevelsByWhatItIsWorthToPupils) {
  Plan plan = plan_;
  plan.parameters.learning.teaching = 0.5;
  const RunFrame run(country_, plan.parameters);
  const RegimeFrame regime = frame_with({programme()});
  Life life(run, regime, plan.seed, 0);
  const YearEvents events = life.live_year(0);
  const double learnt = events.professional_learning.from_programmes;
  ASSERT_GT(learnt, 0);
  const YearRecord record = observe(country_, life.world(), events, plan.parameters.assessment);
  EXPECT_DOUBLE_EQ(record[position_of("effect_of_level", "teachers")], 0.5 * learnt);
}

}  // namespace
}  // namespace commonroom::test
