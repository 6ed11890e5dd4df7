#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <thread>

#include "output/read_results.hpp"
#include "output/write_results.hpp"
#include "support/temporary_folder.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom {
namespace {

using test::bytes_of;
using test::TemporaryFolder;
using testing::made_up_results;

template <class Number>
void expect_same_numbers(const std::vector<Number>& first, const std::vector<Number>& second) {
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    ASSERT_TRUE(first[i] == second[i] || (std::isnan(first[i]) && std::isnan(second[i]))) << "at " << i;
  }
}

void expect_same_provenance(const Results& first, const Results& second) {
  EXPECT_EQ(first.title, second.title);
  EXPECT_EQ(first.question, second.question);
  EXPECT_EQ(first.scenario_text, second.scenario_text);
  EXPECT_EQ(first.resolved_scenario, second.resolved_scenario);
  EXPECT_EQ(first.software_version, second.software_version);
  EXPECT_EQ(first.git_commit, second.git_commit);
  EXPECT_EQ(first.input_hashes, second.input_hashes);
  EXPECT_EQ(first.seed, second.seed);
  EXPECT_EQ(first.real_schools, second.real_schools);
  EXPECT_EQ(first.population, second.population);
  EXPECT_EQ(first.filled_in_notes, second.filled_in_notes);
  EXPECT_EQ(first.left_out_notes, second.left_out_notes);
  EXPECT_EQ(first.parameters, second.parameters);
  EXPECT_EQ(first.primary_outcomes, second.primary_outcomes);
  EXPECT_EQ(first.worth_noticing, second.worth_noticing);
}

void expect_same(const Results& first, const Results& second) {
  expect_same_provenance(first, second);
  EXPECT_EQ(first.regimes, second.regimes);
  EXPECT_EQ(first.baseline, second.baseline);
  EXPECT_EQ(first.burn_in_regime, second.burn_in_regime);
  EXPECT_EQ(first.replicates, second.replicates);
  EXPECT_EQ(first.years, second.years);
  EXPECT_EQ(first.schools, second.schools);
  EXPECT_EQ(first.pupils, second.pupils);
  EXPECT_EQ(first.teachers, second.teachers);
  EXPECT_EQ(first.status, second.status);
  EXPECT_EQ(first.failure_causes, second.failure_causes);
  expect_same_numbers(first.values, second.values);
  EXPECT_EQ(first.authority_table.name, second.authority_table.name);
  expect_same_numbers(first.authority_table.x_km, second.authority_table.x_km);
  expect_same_numbers(first.authority_table.y_km, second.authority_table.y_km);
  EXPECT_EQ(first.authority_table.schools, second.authority_table.schools);
  expect_same_numbers(first.by_authority, second.by_authority);
  EXPECT_EQ(first.school_table.urn, second.school_table.urn);
  expect_same_numbers(first.school_table.x_km, second.school_table.x_km);
  expect_same_numbers(first.school_table.y_km, second.school_table.y_km);
  EXPECT_EQ(first.school_table.phase, second.school_table.phase);
  EXPECT_EQ(first.school_table.authority, second.school_table.authority);
  EXPECT_EQ(first.school_table.filled_in, second.school_table.filled_in);
  ASSERT_EQ(first.school_values.size(), second.school_values.size());
  for (std::size_t i = 0; i < first.school_values.size(); ++i) {
    expect_same_numbers(first.school_values[i], second.school_values[i]);
  }
}

TEST(RoundTrip, GivesBackEverythingThatWasWritten) {
  const TemporaryFolder folder;
  const Results results = made_up_results();
  write_results(results, folder / "results.h5");
  expect_same(read_results(folder / "results.h5"), results);
}

TEST(RoundTrip, WorksForTheSmallestResults) {
  const TemporaryFolder folder;
  Results results;
  results.regimes = {"only"};
  results.baseline = "only";
  results.replicates = 1;
  results.years = 1;
  results.values.assign(record_length(), 0.5);
  results.status = {RunStatus::pending};
  results.failure_causes = {""};
  write_results(results, folder / "results.h5");
  expect_same(read_results(folder / "results.h5"), results);
}

TEST(RoundTrip, KeepsSchoolsWithoutTheirTrajectories) {
  const TemporaryFolder folder;
  Results results = made_up_results();
  results.school_values.clear();
  write_results(results, folder / "results.h5");
  expect_same(read_results(folder / "results.h5"), results);
}

TEST(WriteResults, GivesTheSameBytesAtAnotherTimeAndUnderAnotherName) {
  const TemporaryFolder folder;
  write_results(made_up_results(), folder / "results.h5");
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // times in HDF5 files count seconds
  write_results(made_up_results(), folder / "again.h5");
  EXPECT_EQ(bytes_of(folder / "results.h5"), bytes_of(folder / "again.h5"));
}

TEST(WriteResults, ReplacesAnOlderFile) {
  const TemporaryFolder folder;
  Results results = made_up_results();
  write_results(results, folder / "results.h5");
  results.title = "Another";
  write_results(results, folder / "results.h5");
  EXPECT_EQ(read_results(folder / "results.h5").title, "Another");
}

}  // namespace
}  // namespace commonroom
