#include "output/saved_analysis.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <limits>

#include "output/diff_results.hpp"
#include "output/read_results.hpp"
#include "output/whole_file.hpp"
#include "output/write_results.hpp"
#include "parameters/diagnostic.hpp"
#include "support/temporary_folder.hpp"
#include "unit/output/made_up_experiment.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom {
namespace {

using test::bytes_of;
using test::put_bytes;
using test::TemporaryFolder;
using testing::made_up_results;

SavedAnalysis an_analysis(std::size_t rows = 2) {
  SavedAnalysis analysis{"sobol", "What drives it", "SD", {"One does.", "The – other."}, {"Beware."}, {}, {}};
  analysis.asked = {{"outcome", "attainment_16"}, {"seed", "1"}};
  analysis.tables = {{"indices",
                      "Shares of variance",
                      {{"key", "key", std::vector<std::string>(rows, "effort.horizon")},
                       {"first", "alone", std::vector<double>(rows, 0.1)},
                       {"points", "points", std::vector<std::int32_t>(rows, -7)}}}};
  return analysis;
}

class SavingAnAnalysis : public ::testing::Test {
 protected:
  void SetUp() override {
    write_results(made_up_results(), file);
    write_results(made_up_results(), before);
  }

  TemporaryFolder folder;
  std::filesystem::path file = folder / "results.h5";
  std::filesystem::path before = folder / "before.h5";
};

TEST_F(SavingAnAnalysis, GivesItBackAsItWas) {
  EXPECT_TRUE(saved_analyses(file).empty());
  SavedAnalysis other = an_analysis();
  other.name = "map";
  save_analysis(file, an_analysis());
  save_analysis(file, other);
  EXPECT_EQ(saved_analyses(file), (std::vector{other, an_analysis()}));
}

TEST_F(SavingAnAnalysis, LeavesTheRestOfTheFileAsItWas) {
  save_analysis(file, an_analysis());
  const std::vector<Difference> differences = diff_results(before, file);
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].object, "/sensitivity");
  EXPECT_NO_THROW(check_seal(file));
  EXPECT_EQ(read_results(file).values[5], made_up_results().values[5]);
}

TEST_F(SavingAnAnalysis, ReplacesAnEarlierOneOfItsName) {
  save_analysis(file, an_analysis(500));
  save_analysis(file, an_analysis());
  EXPECT_EQ(saved_analyses(file), std::vector{an_analysis()});
}

TEST_F(SavingAnAnalysis, ChangesNothingWhereTheSameIsThere) {
  SavedAnalysis analysis = an_analysis(1);
  analysis.tables[0].columns[1].values = std::vector{std::numeric_limits<double>::quiet_NaN()};
  save_analysis(file, analysis);
  const auto written = std::filesystem::last_write_time(file);
  const std::string bytes = bytes_of(file);
  save_analysis(file, analysis);
  EXPECT_EQ(bytes_of(file), bytes);
  EXPECT_EQ(std::filesystem::last_write_time(file), written);
}

TEST_F(SavingAnAnalysis, TakesLittleRoomHoweverOften) {
  constexpr std::uintmax_t little = 8192;
  save_analysis(file, an_analysis(2));
  const auto size = std::filesystem::file_size(file);
  for (std::size_t i = 0; i < 20; ++i) save_analysis(file, an_analysis(3 + i % 2));
  EXPECT_LT(std::filesystem::file_size(file), size + 20 * little);
}

TEST_F(SavingAnAnalysis, LeavesOutTablesWithoutRows) {
  save_analysis(file, an_analysis(0));
  EXPECT_TRUE(saved_analyses(file).at(0).tables.empty());
}

TEST_F(SavingAnAnalysis, KeepsMissingNumbersMissing) {
  SavedAnalysis analysis = an_analysis(1);
  analysis.tables[0].columns[1].values = std::vector{std::numeric_limits<double>::quiet_NaN()};
  save_analysis(file, analysis);
  const std::vector<SavedAnalysis> kept = saved_analyses(file);
  EXPECT_TRUE(std::isnan(std::get<std::vector<double>>(kept.at(0).tables.at(0).columns.at(1).values).at(0)));
}

TEST_F(SavingAnAnalysis, LeavesADamagedFileAlone) {
  std::string bytes = bytes_of(file);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  put_bytes(file, bytes);
  EXPECT_THROW(save_analysis(file, an_analysis()), FileProblem);
  EXPECT_EQ(bytes_of(file), bytes);
}

TEST_F(SavingAnAnalysis, LeavesNothingBehindWhereTheFileCannotBeReplaced) {
  if (::geteuid() == 0) {
    // For the administrator no folder is read-only; a folder in the place of the passing file does the same.
    const std::filesystem::path in_the_way =
        folder / (".results.h5." + std::to_string(::getpid()) + ".partial");
    std::filesystem::create_directories(in_the_way / "full");
  } else {
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::remove);
  }
  EXPECT_THROW(save_analysis(file, an_analysis()), FileProblem);
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_write,
                               std::filesystem::perm_options::add);
  EXPECT_EQ(bytes_of(file), bytes_of(before));
}

TEST(AnExperiment, IsReadPointByPointAsEachAlone) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder / "results.h5";
  testing::write_made_up_experiment(
      testing::about_made_up_experiment(), {"a", "b"}, {{1, 5}, {2, 6}, {3, 7}},
      [](const std::vector<double>& at, std::size_t regime, std::size_t replicate) {
        if (at[0] == 2 && regime == 1) return std::numeric_limits<double>::quiet_NaN();
        return at[0] * at[1] + static_cast<double>(regime * 10 + replicate);
      },
      file);
  std::size_t next = 0;
  for_each_point(file, [&](std::size_t point, const Results& results) {
    EXPECT_EQ(point, next++);
    const Results alone = read_results(file, point);
    EXPECT_EQ(results.points, 1);
    EXPECT_EQ(results.status, alone.status);
    EXPECT_EQ(results.failure_causes, alone.failure_causes);
    EXPECT_EQ(results.varied.at(1).numbers, std::vector{static_cast<double>(5 + point)});
    EXPECT_EQ(alone.varied.at(1).numbers, results.varied.at(1).numbers);
    ASSERT_EQ(results.values.size(), alone.values.size());
    for (std::size_t i = 0; i < results.values.size(); ++i)
      EXPECT_TRUE(results.values[i] == alone.values[i] || std::isnan(alone.values[i]));
  });
  EXPECT_EQ(next, 3U);
}

}  // namespace
}  // namespace commonroom
