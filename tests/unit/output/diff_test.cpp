#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "output/diff_results.hpp"
#include "output/write_results.hpp"
#include "support/temporary_folder.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom {
namespace {

using test::TemporaryFolder;
using testing::made_up_results;

/// Differences between made-up results and the same after `change`.
template <class Change>
std::vector<Difference> differences_after(const Change& change, const DiffOptions& options = {}) {
  const TemporaryFolder folder;
  Results results = made_up_results();
  write_results(results, folder / "first.h5");
  change(results);
  write_results(results, folder / "second.h5");
  return diff_results(folder / "first.h5", folder / "second.h5", options);
}

TEST(Diff, FindsNothingBetweenEqualFilesWithMissingValues) {
  EXPECT_TRUE(differences_after([](Results&) {}).empty());
}

TEST(Diff, FindsOneBitInOneValueAndSaysWhere) {
  const auto differences = differences_after([](Results& results) {
    double& value = results.values[results.position(2, 1, 5) + outcome_offset(0) + 1];
    value = std::nextafter(value, std::numeric_limits<double>::infinity());
  });
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].object, "/attainment_16");
  EXPECT_NE(differences[0].what.find("1 of 576 values"), std::string::npos) << differences[0].what;
  EXPECT_NE(differences[0].what.find("[0, 2, 1, 5, 1]"), std::string::npos) << differences[0].what;
}

TEST(Diff, AToleranceForgivesSmallDifferencesAndNotLargeOnes) {
  const auto change = [](Results& results) { results.values[0] *= 1 + 1e-13; };
  EXPECT_EQ(differences_after(change).size(), 1U);
  EXPECT_TRUE(differences_after(change, {.tolerance = 1e-12}).empty());
  EXPECT_EQ(
      differences_after([](Results& results) { results.values[0] *= 1 + 1e-9; }, {.tolerance = 1e-12}).size(),
      1U);
}

TEST(Diff, AMissingValueIsNotNearAnyNumber) {
  const auto change = [](Results& results) { results.values[0] = std::numeric_limits<double>::quiet_NaN(); };
  EXPECT_EQ(differences_after(change, {.tolerance = 1e9}).size(), 1U);
}

TEST(Diff, FindsChangesInTextsFlagsParametersAndSchools) {
  EXPECT_EQ(differences_after([](Results& results) { results.scenario_text += "#"; }).at(0).object,
            "/@scenario_text");
  EXPECT_EQ(differences_after([](Results& results) { results.status[0] = RunStatus::failed; }).at(0).object,
            "/status");
  EXPECT_EQ(differences_after([](Results& results) { results.parameters[1].value = 0.8; }).at(0).object,
            "/parameters/value");
  EXPECT_EQ(differences_after([](Results& results) { results.school_values[3][7] += 1; }).at(0).object,
            "/schools/" + std::string(school_variables()[3].name));
  EXPECT_EQ(differences_after([](Results& results) { results.seed += 1; }).at(0).object, "/@seed");
}

TEST(Diff, FindsWhatIsInOneFileOnly) {
  const auto differences = differences_after([](Results& results) { results.parameters.clear(); });
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].object, "/parameters");
  EXPECT_EQ(differences[0].what, "only in the first file");
}

TEST(Diff, CanLeaveOutWhichSoftwareWroteTheFiles) {
  const auto change = [](Results& results) {
    results.software_version = "9.9.9";
    results.git_commit = "";
  };
  EXPECT_EQ(differences_after(change).size(), 3U);
  EXPECT_TRUE(differences_after(change, {.ignore_software = true}).empty());
}

}  // namespace
}  // namespace commonroom
