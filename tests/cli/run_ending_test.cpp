#include "app/run_ending.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <limits>
#include <string>

#include "support/temporary_folder.hpp"

using namespace commonroom;
using app::ExitCode;

namespace {

constexpr std::size_t regimes = 2;
constexpr std::size_t replicates = 3;

/// Two regimes in three replicates and two years, all done.
Results finished_results() {
  Results results;
  results.title = "Made by hand";
  results.regimes = {"tables", "group"};
  results.baseline = results.burn_in_regime = "tables";
  results.replicates = static_cast<int>(replicates);
  results.years = 2;
  results.values.assign(regimes * replicates * 2 * record_length(), 0.5);
  results.status.assign(regimes * replicates, RunStatus::done);
  results.failure_causes.assign(regimes * replicates, "");
  return results;
}

Results with_failures() {
  Results results = finished_results();
  for (const std::size_t run : {1U, 4U}) {
    results.status[run] = RunStatus::failed;
    results.failure_causes[run] = "year 3: practice is not finite";
    for (std::size_t year = 0; year < 2; ++year) {
      const std::size_t begin = results.position(run / replicates, run % replicates, year);
      for (std::size_t i = 0; i < record_length(); ++i) {
        results.values[begin + i] = std::numeric_limits<double>::quiet_NaN();
      }
    }
  }
  return results;
}

class RunEnding : public testing::Test {
 protected:
  void SetUp() override { folder_ = app::prepare_output_folder((scratch_ / "out").string()); }

  /// The exit code; what was printed is left in `out_` and `said_`.
  ExitCode end(const Results& results, std::optional<ExitCode> interrupted = std::nullopt) {
    app::Terminal terminal;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const ExitCode code = app::end_run(results, folder_, interrupted, terminal);
    out_ = testing::internal::GetCapturedStdout();
    said_ = testing::internal::GetCapturedStderr();
    return code;
  }

  test::TemporaryFolder scratch_;
  app::OutputFolder folder_;
  std::string out_, said_;
};

TEST_F(RunEnding, says_what_to_do_next_when_all_is_done) {
  EXPECT_EQ(end(finished_results()), ExitCode::done);
  EXPECT_NE(said_.find("Next:"), std::string::npos);
  EXPECT_TRUE(std::filesystem::exists(folder_.results));
}

TEST_F(RunEnding, failed_runs_give_five_with_their_causes_counted) {
  EXPECT_EQ(end(with_failures()), ExitCode::some_runs_failed);
  EXPECT_NE(said_.find("error: 2 of 6 runs failed\n  = 2 runs: year 3: practice is not finite\n"),
            std::string::npos)
      << said_;
  EXPECT_NE(out_.find("attainment_16"), std::string::npos);
  const Results kept = read_results(folder_.results);
  EXPECT_EQ(kept.status[1], RunStatus::failed);
  EXPECT_EQ(kept.failure_causes[4], "year 3: practice is not finite");
}

TEST_F(RunEnding, a_run_in_which_all_fails_still_ends_in_order) {
  Results results = with_failures();
  results.status.assign(results.status.size(), RunStatus::failed);
  results.failure_causes.assign(results.status.size(), "a cause");
  results.values.assign(results.values.size(), std::nan(""));
  EXPECT_EQ(end(results), ExitCode::some_runs_failed);
}

TEST_F(RunEnding, an_interrupted_run_keeps_what_is_finished) {
  Results results = finished_results();
  results.status[2] = results.status[5] = RunStatus::pending;
  EXPECT_EQ(end(results, ExitCode::terminated), ExitCode::terminated);
  EXPECT_NE(said_.find("holds the 4 of 6 runs"), std::string::npos) << said_;
  EXPECT_EQ(read_results(folder_.results).status[5], RunStatus::pending);
}

TEST_F(RunEnding, an_interruption_with_nothing_finished_writes_nothing) {
  Results results = finished_results();
  results.status.assign(results.status.size(), RunStatus::pending);
  EXPECT_EQ(end(results, ExitCode::interrupted), ExitCode::interrupted);
  EXPECT_FALSE(std::filesystem::exists(folder_.results));
}

TEST_F(RunEnding, an_interruption_that_comes_when_all_is_done_changes_nothing) {
  EXPECT_EQ(end(finished_results(), ExitCode::interrupted), ExitCode::done);
}

}  // namespace
