#include "model/stakes/stakes.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "model/parameters.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

/// Schools in a row that all take pupils from each other; each has the first `neighbours` others as candidate
/// partners.
Country rivals_in_a_row(std::size_t schools, std::size_t neighbours) {
  testing::TinyCountry tiny;
  for (std::size_t i = 0; i < schools; ++i) tiny.add(testing::TinySchool{.x_km = static_cast<double>(i)});
  tiny.add(testing::TinyHomes{});
  Country country = tiny.build(1);
  std::vector<std::uint32_t> rival_starts{0};
  std::vector<std::uint32_t> neighbour_starts{0};
  std::vector<Rival> rivals;
  std::vector<Neighbour> near;
  for (std::size_t i = 0; i < schools; ++i) {
    std::size_t added = 0;
    for (std::size_t j = 0; j < schools; ++j) {
      if (i == j) continue;
      rivals.push_back({id_at<SchoolId>(j), 0.1F});
      if (added++ < neighbours) near.push_back({id_at<SchoolId>(j), 1.0F});
    }
    rival_starts.push_back(static_cast<std::uint32_t>(rivals.size()));
    neighbour_starts.push_back(static_cast<std::uint32_t>(near.size()));
  }
  country.rivals = {std::move(rival_starts), std::move(rivals)};
  country.neighbours = {std::move(neighbour_starts), std::move(near)};
  return country;
}

World tested_world(std::size_t schools) {
  World world;
  world.schools.resize(schools);
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    world.schools.past[school][0].fill(0.02F * static_cast<float>(i));
    world.schools.years_remembered[school] = 5;
    world.schools.measures[school].tested = 30;
  }
  for (auto& of_kind : world.reference.stake_scale) of_kind.fill(1);
  return world;
}

Regime with_a_table(double strength) {
  Regime regime;
  Instrument table;
  table.strength = strength;
  regime.instruments.push_back(table);
  return regime;
}

float worth_of_others(std::size_t neighbours, double strength, double solidarity) {
  constexpr std::size_t schools = 5;
  const Country country = rivals_in_a_row(schools, neighbours);
  ModelParameters parameters;
  parameters.stakes.solidarity = solidarity;
  const Stakes stakes = stakes_under(country, tested_world(schools), with_a_table(strength),
                                     {parameters.stakes, parameters.inspection});
  return stakes.of_others[SchoolId{2}];
}

TEST(Stakes, ATableMakesTheGainOfOthersALoss) {
  EXPECT_LT(worth_of_others(4, 2, 0), 0.0F);
  EXPECT_LT(worth_of_others(4, 2, 0.1), worth_of_others(4, 0, 0.1));
}

TEST(Stakes, TheMoreCandidatesShareTheLossTheLessIsLostToEach) {
  EXPECT_LT(worth_of_others(1, 2, 0), worth_of_others(2, 2, 0));
  EXPECT_FLOAT_EQ(worth_of_others(1, 2, 0), 4 * worth_of_others(4, 2, 0));
}

TEST(Stakes, WithoutATableOrCandidatesOnlySolidarityIsLeft) {
  EXPECT_EQ(worth_of_others(4, 0, 0), 0.0F);
  EXPECT_EQ(worth_of_others(0, 2, 0), 0.0F);
  EXPECT_GT(worth_of_others(4, 0, 0.1), 0.0F);
}

TEST(Stakes, OfInspectorsWhoNeverErrAreFinite) {
  constexpr std::size_t schools = 5;
  const Country country = rivals_in_a_row(schools, 4);
  World world = tested_world(schools);  // standard errors of 0: nothing is left to chance
  world.reference.effect_sd.fill(1);
  ModelParameters parameters;
  parameters.inspection.judgement_noise = 0;
  Instrument inspection;
  inspection.kind = InstrumentKind::inspection;
  const StakesRules rules{parameters.stakes, parameters.inspection};
  for (const float consequence : marginal_consequence(country, world, inspection, rules))
    EXPECT_EQ(consequence, 0.0F);
}

TEST(StakeScale, IsTheMeanOverTheYearsThatItsParameterNames) {
  const Country country = rivals_in_a_row(5, 4);
  World world = tested_world(5);
  // Two years of memory differ, so that one year's ranks are not those of two.
  for (std::size_t i = 0; i < 5; ++i)
    world.schools.past[id_at<SchoolId>(i)][0][0] = 0.1F * static_cast<float>(i);
  ModelParameters parameters;
  const StakesRules rules{parameters.stakes, parameters.inspection};
  const auto table = static_cast<std::size_t>(InstrumentKind::league_table);
  const double of_one_year = mean_consequences(country, world, rules)[table][0];
  parameters.stakes.scale_years_of_tables = 2;
  const double of_two_years = mean_consequences(country, world, rules)[table][0];
  EXPECT_GT(of_one_year, 0);
  EXPECT_GT(of_two_years, of_one_year) << "means of two years lie closer together";
}

/// Professional motive where a group of all answers with strength `of_group`, beside a table of `of_table`.
double motive_under(double of_group, double of_table) {
  constexpr std::size_t schools = 5;
  Regime regime = with_a_table(of_table);
  Instrument group;
  group.kind = InstrumentKind::group_accountability;
  group.strength = of_group;
  regime.instruments.push_back(group);
  World world = tested_world(schools);
  for (Cohort& cohort : world.pupils.cohorts) cohort.school_start.assign(schools + 1, 0);
  world.schools.trust.assign(schools, 0.5F);
  const ModelParameters parameters;
  const Stakes stakes =
      stakes_under(rivals_in_a_row(schools, 4), world, regime, {parameters.stakes, parameters.inspection});
  return static_cast<double>(stakes.motive[SchoolId{2}]);
}

TEST(Autonomy, IsLostInStepWithWhatGroupsHoldOfAllAccountability) {
  const StakesParameters parameters;
  const double free = parameters.professional_motive;
  const double all_lost = free * parameters.autonomy_cost;  // nobody's roll is a part of the group's
  EXPECT_DOUBLE_EQ(motive_under(0, 2), free);
  EXPECT_NEAR(motive_under(1e-6, 2), free, 1e-6) << "no jump at strength 0";
  EXPECT_NEAR(motive_under(1, 2), free - all_lost / 3, 1e-6);
  EXPECT_NEAR(motive_under(1, 0), free - all_lost, 1e-6);
  EXPECT_NEAR(motive_under(0.01, 0), free - all_lost, 1e-6) << "no other instrument";
}

}  // namespace
}  // namespace commonroom
