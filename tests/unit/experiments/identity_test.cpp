#include "experiments/identity.hpp"

#include <gtest/gtest.h>

namespace commonroom {
namespace {

Results study() {
  Results about;
  about.software_version = "1";
  about.git_commit = "abc";
  about.resolved_scenario = "schema = 1\n[run]\nyears = 20\nreplicates = 30\n[design]\npoints = 8\n";
  about.input_hashes = {{"scenario", "11"}, {"register.csv", "22"}};
  about.points = 2;
  about.varied = {{"a", {1, 2}, {}}};
  return about;
}

TEST(Identity, IsKeptWhenAnExperimentGrowsOrItsCommentsChange) {
  Results larger = study();
  larger.resolved_scenario = "schema = 1\n[run]\nyears = 20\nreplicates = 50\n[design]\npoints = 16\n";
  larger.input_hashes[0].second = "33";  // the text as given, with its comments
  EXPECT_EQ(identity_of(larger), identity_of(study()));
  EXPECT_TRUE(differences_in_identity(study(), larger).empty());
}

TEST(Identity, ChangesWithProgramScenarioAndInputsAndSaysWhat) {
  const auto differs = [](const Results& other, const std::string& what) {
    EXPECT_NE(identity_of(other), identity_of(study())) << what;
    const auto lines = differences_in_identity(study(), other);
    ASSERT_FALSE(lines.empty()) << what;
    EXPECT_NE(lines.front().find(what), std::string::npos) << lines.front();
  };
  Results other = study();
  other.git_commit = "def";
  differs(other, "the program");
  other = study();
  other.resolved_scenario = "schema = 1\n[run]\nyears = 21\nreplicates = 30\n[design]\npoints = 8\n";
  differs(other, "[run] years = 20");
  other = study();
  other.input_hashes[1].second = "44";
  differs(other, "register.csv has changed");
}

TEST(Points, OfALargerDesignHaveToBeThoseOfTheSmaller) {
  Results larger = study();
  larger.points = 3;
  larger.varied = {{"a", {1, 2, 3}, {}}};
  EXPECT_TRUE(differences_in_points(study(), larger).empty());
  larger.varied = {{"a", {1, 2.5, 3}, {}}};
  ASSERT_EQ(differences_in_points(study(), larger).size(), 1U);
  EXPECT_NE(differences_in_points(study(), larger)[0].find("point 1"), std::string::npos);
}

TEST(Points, AreNotGivenUpByASmallerDesignOrFewerReplicates) {
  Results smaller = study();
  --smaller.points;
  ASSERT_EQ(differences_in_points(study(), smaller).size(), 1U);
  EXPECT_NE(differences_in_points(study(), smaller)[0].find("would lose"), std::string::npos);
  Results fewer = study();
  --fewer.replicates;
  EXPECT_EQ(differences_in_points(study(), fewer).size(), 1U);
}

}  // namespace
}  // namespace commonroom
