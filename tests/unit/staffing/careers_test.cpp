#include "model/staffing/careers.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace commonroom {
namespace {

/// Share of a cohort of entrants not in post after each year: leavers come back, as in the closed form.
std::vector<double> gone_after(const Careers& careers, int years) {
  std::vector<double> gone;
  double in_post = 1;
  // Nobody is near retirement in these years.
  std::vector<double> taught(static_cast<std::size_t>(years) + 2, 0.0);
  const auto memory = static_cast<std::size_t>(careers.forgotten_after());
  std::vector<std::vector<double>> away(taught.size(), std::vector<double>(memory, 0.0));
  taught[0] = 1;
  for (int year = 0; year < years; ++year) {
    auto next = std::vector<double>(taught.size(), 0.0);
    auto next_away = std::vector<std::vector<double>>(taught.size(), std::vector<double>(memory, 0.0));
    for (std::size_t e = 0; e + 1 < taught.size(); ++e) {
      const double leavers = taught[e] * careers.leaving(static_cast<int>(e));
      next[e + 1] += taught[e] - leavers;
      next_away[e + 1][0] += leavers;
      for (std::size_t a = 0; a < memory; ++a) {
        const double back = away[e][a] * careers.returning(static_cast<int>(a));
        next[e] += back;
        if (a + 1 < memory) next_away[e][a + 1] += away[e][a] - back;
      }
    }
    taught = next;
    away = next_away;
    in_post = std::accumulate(taught.begin(), taught.end(), 0.0);
    gone.push_back(1 - in_post);
  }
  return gone;
}

TEST(Careers, LeavingIsTheDeclaredSumOfThreeTerms) {
  const TeacherParameters p;
  const Careers careers(p);
  for (const int e : {0, 3, 20, 33, 40}) {
    const double expected = 0.052 + 0.062 * std::exp(-e / 5.5) + 0.6 / (1 + std::exp(-(e - 33.4) / 2.1));
    EXPECT_NEAR(careers.leaving(e), expected, 1e-12) << e;
    EXPECT_NEAR(careers.leaving_logit(e), std::log(expected / (1 - expected)), 1e-5) << e;
  }
}

TEST(Careers, NewTeachersAreGoneAsThePublishedShares) {
  const std::vector<double> gone = gone_after(Careers(TeacherParameters{}), 10);
  EXPECT_NEAR(gone[0], 0.114, 0.002);
  EXPECT_NEAR(gone[2], 0.255, 0.005);
  EXPECT_NEAR(gone[4], 0.333, 0.005);
  EXPECT_NEAR(gone[9], 0.420, 0.008);
}

TEST(Careers, LeaversEntrantsAndReturnersBalance) {
  const Careers careers{TeacherParameters{}};
  double leaving = 0, returning = 0, people = 0, former = 0;
  for (std::size_t e = 0; e < careers.staff_shares().size(); ++e) {
    people += careers.staff_shares()[e];
    leaving += careers.staff_shares()[e] * careers.leaving(static_cast<int>(e));
    for (int away = 0; away < careers.forgotten_after(); ++away) {
      const double share = careers.former_shares()[e * static_cast<std::size_t>(careers.forgotten_after()) +
                                                   static_cast<std::size_t>(away)];
      former += share;
      returning += share * careers.returning(away);
    }
  }
  EXPECT_NEAR(people, 1, 1e-12);
  EXPECT_NEAR(former, careers.former_per_teacher(), 1e-12);
  EXPECT_NEAR(leaving, returning + careers.entrants_in_balance(), 1e-9);
  EXPECT_NEAR(leaving, 0.090, 0.003);
  // Of those who wish to return (0.041) some find no post: 0.037 do, and 0.053 are new (StaffingInBalance).
  EXPECT_NEAR(returning, 0.041, 0.002);
  EXPECT_NEAR(careers.entrants_in_balance(), 0.049, 0.002);
}

TEST(Careers, ExperienceRaisesTeachingUntilAPlateauAndCentresOnZero) {
  const TeacherParameters p;
  const Careers careers(p);
  EXPECT_NEAR(careers.experience_effect(3) - careers.experience_effect(0), 3 * p.early_return, 1e-6);
  EXPECT_NEAR(careers.experience_effect(10) - careers.experience_effect(3), 7 * p.late_return, 1e-6);
  EXPECT_EQ(careers.experience_effect(11), careers.experience_effect(10));
  EXPECT_EQ(careers.experience_effect(255), careers.experience_effect(10));
  double mean = 0;
  for (std::size_t e = 0; e < careers.staff_shares().size(); ++e) {
    mean += careers.staff_shares()[e] * careers.experience_effect(static_cast<int>(e));
  }
  EXPECT_NEAR(mean, 0, 1e-7);
}

TEST(Careers, AHazardOfAnySizeKeepsAFiniteLogit) {
  TeacherParameters p;
  p.leaving_base = 0.5;
  p.leaving_late = 0.9;
  EXPECT_TRUE(std::isfinite(Careers(p).leaving_logit(60)));
}

TEST(Careers, NobodyReturnsOnceForgotten) {
  const Careers careers{TeacherParameters{}};
  EXPECT_GT(careers.returning(careers.forgotten_after() - 1), 0);
  EXPECT_EQ(careers.returning(careers.forgotten_after()), 0);
}

}  // namespace
}  // namespace commonroom
