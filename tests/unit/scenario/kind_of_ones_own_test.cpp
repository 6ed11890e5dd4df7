#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/scenario/pairing_rules.hpp"
#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

using namespace pairing;
using test::FieldOfSchools;

constexpr std::string_view own_kind = R"(schema = 1
[population.synthetic]
authorities = 2
primary_schools = 69
secondary_schools = 16
[regime.one]
[regime.one.league_table]
strength = 1
[programme.science_ring]
formation = "hub_and_spoke"
group_size = 4
phases = ["secondary"]
shares = ["practice", "staff"]
departments = ["science"]
forced = true
governance = 0.6
depth = 0.2
technology = 0.5
technology_pounds = 50
cost_to_start_pounds = 300
funded_until = 7
)";

TEST(AKindOfOnesOwn, FormsAsItsTableSays) {
  const Plan plan = testing::plan_of(own_kind);
  ASSERT_EQ(plan.regimes.front().partnerships.size(), 1U);
  const PartnershipType& kind = plan.regimes.front().partnerships.front();
  const FieldOfSchools field = field_with(kind);
  const CollaborationOutcome outcome = field.year(5);
  ASSERT_GT(outcome.next.live.size(), 0U);
  for (const Partnership& pair : outcome.next.live) {
    const Two two{field.country, kind, pair.first, pair.second};
    EXPECT_TRUE(both_secondary(two) && hub_and_its_spoke(two));
  }
  EXPECT_NEAR(sum(outcome.by_school.cost), 350.0 * 2 * outcome.tally.live, 1e-2);
  for (const ByDepartment& change : outcome.practice_change) {
    for (std::size_t d = 0; d < departments; ++d) {
      if (d == static_cast<std::size_t>(Department::science)) continue;
      EXPECT_EQ(change[d], 0);
    }
  }
}

std::string mistakes_with(const std::string& line, const std::string& instead) {
  std::string text(own_kind);
  text.replace(text.find(line), line.size(), instead);
  return testing::mistakes_in(text);
}

TEST(AKindOfOnesOwn, HasItsMistakesNamedWhereTheyAre) {
  struct Mistake {
    std::string line, instead, says, points_at;
  };
  const std::vector<Mistake> mistakes{
      {"formation = \"hub_and_spoke\"\n", "", "formation", "my.toml:9:"},
      {"depth = 0.2", "depth = 2", "depth", "my.toml:17:"},
      {"depth = 0.2", "dept = 0.2", "did you mean `depth`", "my.toml:17:"},
      {"departments = [\"science\"]", "departments = [\"scince\"]", "did you mean `science`", "my.toml:14:"},
      {"\"staff\"", "\"stuff\"", "did you mean `staff`", "my.toml:13:"},
      {"forced = true", "forced = true\nmay_leave = true", "its members may leave", "my.toml:16:"},
      {"forced = true", "forced = \"yes\"", "forced", "my.toml:15:"},
      {"formation = \"hub_and_spoke\"", "formation = \"network\"", "`group_size`", "my.toml:11:"}};
  for (const Mistake& mistake : mistakes) {
    const std::string said = mistakes_with(mistake.line, mistake.instead);
    EXPECT_NE(said.find(mistake.says), std::string::npos) << mistake.instead << "\n" << said;
    EXPECT_NE(said.find(mistake.points_at), std::string::npos) << mistake.instead << "\n" << said;
  }
}

}  // namespace
}  // namespace commonroom
