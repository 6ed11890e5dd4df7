#include <gtest/gtest.h>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

constexpr std::string_view text = R"(schema = 1
[regime.a.league_table]
strength = 1
authorities = ["suffolk", "Norfolk"]
[regime.b]
[programme.visits]
formation = "by_consent"
authorities = ["Norfolk"]
)";

TEST(ResolveAreas, FindsTheAreasOfEveryScopeByName) {
  const std::vector<std::string> names{"Essex", "Norfolk", "Suffolk"};
  const Plan plan = resolve_areas(parse_scenario(text, "my.toml"), names);
  const std::vector<AreaId> both{AreaId{1}, AreaId{2}};
  EXPECT_EQ(plan.regimes[0].instruments[0].scope.areas, both);
  EXPECT_EQ(plan.regimes[1].partnerships[0].scope.areas, std::vector<AreaId>{AreaId{1}});
}

TEST(ResolveAreas, ReportsEveryNameThatThePopulationLacksWhereItStands) {
  const std::vector<std::string> names{"Norfolk", "Sufolk"};
  const Scenario scenario = parse_scenario(text, "my.toml");
  try {
    static_cast<void>(resolve_areas(scenario, names));
    FAIL();
  } catch (const InvalidInput& mistakes) {
    EXPECT_EQ(render_all(mistakes, text), R"(error: the population has no authority `suffolk`
 --> my.toml:4:16
  |
4 | authorities = ["suffolk", "Norfolk"]
  |                ^^^^^^^^^ did you mean `Sufolk`?
  = an authority is named as the population names it
)");
  }
}

TEST(ResolveAreas, LeavesAScopeOfAllAreasOpen) {
  const Scenario scenario = parse_scenario("schema = 1\n[regime.a.league_table]\nstrength = 1\n", "my.toml");
  EXPECT_TRUE(resolve_areas(scenario, std::vector<std::string>{"Essex"})
                  .regimes[0]
                  .instruments[0]
                  .scope.areas.empty());
}

}  // namespace
}  // namespace commonroom
