#include <gtest/gtest.h>

#include <string>

#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

using testing::mistakes_in;
using testing::plan_of;

const std::string regimes = R"(schema = 1
[regime.tables.league_table]
strength = 2.0
)";

const std::string directory = R"([programme.directory]
kind = "support"
identification = "self"
provider = "directory"
bodies = ["inspectorate", "union"]
bodies_accuracy = [0.7, 0]
bodies_experts_share = [0.0, 1.0]
charge_pounds = 8000
from_year = 3
)";

TEST(ProgrammesOfSupport, AreReadWithAllTheySay) {
  const Plan plan = plan_of(regimes + directory);
  ASSERT_EQ(plan.regimes[0].supports.size(), 1U);
  const SupportProgramme& programme = plan.regimes[0].supports[0];
  EXPECT_EQ(programme.name, "directory");
  EXPECT_EQ(programme.provider, SupportProvider::directory);
  EXPECT_EQ(programme.identification, Identification::self);
  EXPECT_EQ(programme.charge, 8000);
  EXPECT_EQ(programme.from_year, 3);
  ASSERT_EQ(programme.bodies.size(), 2U);
  EXPECT_EQ(programme.bodies[0].name, "inspectorate");
  EXPECT_EQ(programme.bodies[0].accuracy, 0.7);
  EXPECT_EQ(programme.bodies[1].accuracy, 0);
  EXPECT_EQ(programme.bodies[1].experts, 1);
  EXPECT_EQ(programme.bodies[1].selectivity, RecommendingBody{}.selectivity);
  EXPECT_TRUE(plan.regimes[0].partnerships.empty());
}

TEST(ProgrammesOfSupport, ReadBackAsTheyWereWritten) {
  const auto once = parse_scenario(regimes + directory, "my.toml");
  const auto twice = parse_scenario(once.resolved, "resolved.toml");
  EXPECT_EQ(twice.plan.regimes[0].supports, once.plan.regimes[0].supports);
  EXPECT_EQ(twice.resolved, once.resolved);
}

TEST(ProgrammesOfSupport, SayWhoProvidesAndWhoDecides) {
  const std::string mistakes = mistakes_in(regimes + "[programme.help]\nkind = \"support\"\n");
  EXPECT_NE(mistakes.find("`provider`"), std::string::npos) << mistakes;
  EXPECT_NE(mistakes.find("`identification`"), std::string::npos) << mistakes;
}

TEST(ProgrammesOfSupport, OfADirectoryNeedBodiesThatRecommend) {
  const std::string mistakes = mistakes_in(
      regimes +
      "[programme.help]\nkind = \"support\"\nprovider = \"directory\"\nidentification = \"self\"\n");
  EXPECT_NE(mistakes.find("is a directory without `bodies`"), std::string::npos) << mistakes;
}

TEST(ProgrammesOfSupport, GiveEachBodyItsAccuracy) {
  const std::string mistakes =
      mistakes_in(regimes + directory, {"programme.directory.bodies_accuracy=[0.5]"});
  EXPECT_NE(mistakes.find("has 1 numbers for 2 bodies"), std::string::npos) << mistakes;
}

TEST(ProgrammesOfSupport, HaveBodiesOnlyInADirectory) {
  const std::string mistakes = mistakes_in(regimes + directory, {"programme.directory.provider=\"sponsor\""});
  EXPECT_NE(mistakes.find("has no meaning with provider = \"sponsor\""), std::string::npos) << mistakes;
}

TEST(ProgrammesOfSupport, ReportANumberOfAListOutOfItsRange) {
  const std::string mistakes =
      mistakes_in(regimes + directory, {"programme.directory.bodies_accuracy=[0.5, 1.5]"});
  EXPECT_NE(mistakes.find("out of range: 1.5"), std::string::npos) << mistakes;
}

}  // namespace
}  // namespace commonroom
