#include "world/kinds_of_schools.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "world/build_country.hpp"

namespace commonroom {
namespace {

Country made_up(std::uint32_t authorities) {
  PopulationPlan plan;
  plan.synthetic.authorities = authorities;
  return build_country(plan, {}, 3);
}

TEST(KindsOfSchools, CutEachStageIntoFifthsInOrderOfSizeAndDisadvantage) {
  const Country country = made_up(2);
  const Schools& schools = country.schools;
  std::array<std::array<int, fifths>, stages> counted{};
  int out_of_order = 0;
  for (std::size_t i = 0; i < schools.state_size(); ++i) {
    const auto a = id_at<SchoolId>(i);
    ++counted[static_cast<std::size_t>(stage_of(schools.last_year[a]))][country.kinds.size_fifth[a]];
    for (std::size_t j = 0; j < schools.state_size(); ++j) {
      const auto b = id_at<SchoolId>(j);
      if (stage_of(schools.last_year[a]) != stage_of(schools.last_year[b])) continue;
      out_of_order += schools.opening_roll[a] < schools.opening_roll[b] &&
                      country.kinds.size_fifth[a] > country.kinds.size_fifth[b];
      out_of_order += schools.opening_fsm[a] < schools.opening_fsm[b] &&
                      country.kinds.disadvantage_fifth[a] > country.kinds.disadvantage_fifth[b];
    }
  }
  EXPECT_EQ(out_of_order, 0);
  EXPECT_GT(counted[static_cast<std::size_t>(Stage::secondary)][4], 0);
  for (const auto& stage : counted) {
    const auto [least, most] = std::minmax_element(stage.begin(), stage.end());
    EXPECT_LE(*most - *least, 1);
  }
}

TEST(KindsOfSchools, CallASchoolRuralWhereFewPupilsGoToSchoolNearIt) {
  const Country country = made_up(2);
  const Schools& schools = country.schools;
  std::array<int, settlements> counted{};
  for (std::size_t i = 0; i < schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    double pupils = 0;
    for (std::size_t j = 0; j < schools.state_size(); ++j) {
      const auto other = id_at<SchoolId>(j);
      const float dx = schools.x_km[school] - schools.x_km[other];
      const float dy = schools.y_km[school] - schools.y_km[other];
      if (dx * dx + dy * dy <= rural_reach_km * rural_reach_km)
        pupils += static_cast<double>(schools.opening_roll[other]);
    }
    EXPECT_EQ(country.kinds.settlement[school] == Settlement::rural, pupils < rural_pupils_below);
    ++counted[static_cast<std::size_t>(country.kinds.settlement[school])];
  }
  EXPECT_GT(counted[0], 0);
  EXPECT_GT(counted[1], 0);
}

TEST(KindsOfSchools, AreKnownForAllSchoolsWhereSomeAreIndependent) {
  PopulationPlan plan;
  plan.synthetic.independent_schools = 3;
  const Country country = build_country(plan, {}, 3);
  EXPECT_GE(country.kinds.settlement.size(), country.schools.state_size());
}

}  // namespace
}  // namespace commonroom
