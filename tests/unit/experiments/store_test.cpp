#include "experiments/store.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "experiments/identity.hpp"
#include "experiments/merge.hpp"
#include "output/read_results.hpp"
#include "parameters/diagnostic.hpp"
#include "support/temporary_folder.hpp"

namespace commonroom {
namespace {

constexpr ExperimentStore::PartSize every_task{0, 1};  // a part for each

Results small() {
  Results about;
  about.regimes = {"tables", "group"};
  about.baseline = about.burn_in_regime = "tables";
  about.points = 3;
  about.varied = {{"a", {1, 2, 3}, {}}};
  about.replicates = 2;
  about.years = 2;
  return about;
}

FinishedTask task(std::uint32_t point, std::uint32_t replicate, std::vector<RunStatus> status, double value) {
  FinishedTask finished{{point, replicate}, {}};
  finished.record.values.assign(2 * 2 * record_length(), value);
  finished.record.failure_causes.assign(2, "");
  for (std::size_t i = 0; i < 2; ++i) {
    if (status[i] == RunStatus::failed) finished.record.failure_causes[i] = "a cause";
  }
  finished.record.status = std::move(status);
  return finished;
}

std::vector<RunStatus> both(RunStatus status) {
  return {status, status};
}

PartList parts_in(const std::filesystem::path& folder) {
  return list_parts(folder, identity_of(small()), shape_of(small()));
}

TEST(Store, KeepsWhatIsAddedAndSaysWhatIsLeft) {
  const test::TemporaryFolder folder;
  {
    ExperimentStore store(folder / "experiment", small(), every_task);
    store.add(task(1, 0, both(RunStatus::done), 1));
    store.add(task(0, 1, {RunStatus::done, RunStatus::failed}, 2));
    store.add(task(2, 0, {RunStatus::done, RunStatus::pending}, 3));
    store.close_part();
  }
  const PartList parts = parts_in(folder / "experiment");
  const std::vector<Task> tasks{{0, 0}, {0, 1}, {1, 0}, {2, 0}};
  const auto left = unfinished(parts, tasks, 2, false);
  ASSERT_EQ(left.size(), 2U);
  EXPECT_EQ(left[0].task, (Task{0, 0}));
  EXPECT_EQ(left[1].regimes, (std::vector<std::size_t>{1})) << "only the regime that is not done";
  EXPECT_EQ(unfinished(parts, tasks, 2, true).size(), 3U) << "what failed, too";
}

TEST(Store, LeavesNoFolderWhereNothingWasFinished) {
  const test::TemporaryFolder folder;
  { const ExperimentStore store(folder / "experiment", small(), every_task); }
  EXPECT_TRUE(folder.empty());
}

TEST(Store, LetsOneProcessInAtATime) {
  const test::TemporaryFolder folder;
  const ExperimentStore first(folder / "experiment", small(), every_task);
  EXPECT_THROW(ExperimentStore(folder / "experiment", small(), every_task), FileProblem);
}

TEST(Store, RefusesAnotherExperimentAndADesignThatDoesNotGrow) {
  const test::TemporaryFolder folder;
  {
    ExperimentStore store(folder / "experiment", small(), every_task);
    store.add(task(0, 0, both(RunStatus::done), 1));
  }
  Results other = small();
  other.resolved_scenario = "schema = 1\n";
  EXPECT_THROW(ExperimentStore(folder / "experiment", other, every_task), Mismatch);
  other = small();
  other.varied[0].numbers[0] = 9;
  EXPECT_THROW(ExperimentStore(folder / "experiment", other, every_task), Mismatch);
  EXPECT_EQ(parts_in(folder / "experiment").tasks.size(), 1U);
}

TEST(Store, SetsADamagedPartAsideAndGoesOnWithoutIt) {
  const test::TemporaryFolder folder;
  {
    ExperimentStore store(folder / "experiment", small(), every_task);
    store.add(task(0, 0, both(RunStatus::done), 1));
    store.add(task(0, 1, both(RunStatus::done), 1));
  }
  const auto path = folder / "experiment/parts/000001.part.h5";
  std::string bytes = test::bytes_of(path);
  bytes[bytes.size() / 2] ^= 1;
  test::put_bytes(path, bytes);
  const ExperimentStore store(folder / "experiment", small(), every_task);
  EXPECT_EQ(store.found().tasks.size(), 1U);
  EXPECT_TRUE(std::filesystem::exists(path.string() + ".damaged"));
}

TEST(Store, RemovesWhatAKilledProcessLeftHalfWritten) {
  const test::TemporaryFolder folder;
  {
    ExperimentStore store(folder / "experiment", small(), every_task);
    store.add(task(0, 0, both(RunStatus::done), 1));
  }
  const auto left = folder / "experiment/parts/.000002.part.h5.99.partial";
  test::put_bytes(left, "half");
  const ExperimentStore store(folder / "experiment", small(), every_task);
  EXPECT_FALSE(std::filesystem::exists(left));
  EXPECT_EQ(store.found().tasks.size(), 1U);
}

TEST(Merge, PutsEveryRunInItsPlaceHoweverItWasSplitAndTakesTheLatestThatIsDone) {
  const test::TemporaryFolder folder;
  {
    ExperimentStore store(folder / "a", small(), every_task);
    store.add(task(2, 1, both(RunStatus::done), 21));
    store.add(task(0, 0, {RunStatus::done, RunStatus::failed}, 1));
    ExperimentStore other(folder / "b", small(), every_task);
    other.add(task(0, 0, {RunStatus::pending, RunStatus::done}, 2));
    other.add(task(1, 0, both(RunStatus::done), 10));
  }
  const PartList a = parts_in(folder / "a"), b = parts_in(folder / "b");
  merge_parts(small(), {a, b}, {}, folder / "results.h5");
  merge_parts(small(), {b, a}, {}, folder / "again.h5");
  EXPECT_EQ(test::bytes_of(folder / "results.h5"), test::bytes_of(folder / "again.h5"));

  const Results first = read_results(folder / "results.h5", 0);
  EXPECT_EQ(first.status, (std::vector<RunStatus>{RunStatus::done, RunStatus::pending, RunStatus::done,
                                                  RunStatus::pending}));
  EXPECT_EQ(first.values[first.position(0, 0, 0)], 1);
  EXPECT_EQ(first.values[first.position(1, 0, 1)], 2);
  const Results last = read_results(folder / "results.h5", 2);
  EXPECT_EQ(last.values[last.position(1, 1, 1)], 21);
  EXPECT_EQ(last.varied[0].numbers, (std::vector<double>{3}));
  EXPECT_EQ(read_about(folder / "results.h5").points, 3);
  EXPECT_THROW((void)read_results(folder / "results.h5", 3), InvalidInput);

  const auto means = read_means(folder / "results.h5", read_about(folder / "results.h5"), 0, {"", 1, 2});
  ASSERT_EQ(means.size(), 12U);
  EXPECT_EQ(means[0], 1);
  EXPECT_TRUE(std::isnan(means[1]));
  EXPECT_EQ(means[11], 21);
}

TEST(Merge, PutsEveryAuthorityInItsPlace) {
  const test::TemporaryFolder folder;
  Results about = small();
  about.points = 1;
  about.varied.clear();
  about.authority_table = {{"North", "South"}, {1, 2}, {3, 4}, {5, 6}};
  const auto of_authorities = [](std::uint32_t replicate, const std::vector<RunStatus>& status,
                                 double first) {
    FinishedTask finished = task(0, replicate, status, 0);
    for (int i = 0; i < 2 * 2 * 2; ++i) finished.record.by_authority.push_back(first + i);
    return finished;
  };
  {
    ExperimentStore store(folder / "a", about, every_task);
    store.add(of_authorities(1, both(RunStatus::done), 10));
    store.add(of_authorities(0, {RunStatus::done, RunStatus::failed}, 20));
    store.add(of_authorities(0, {RunStatus::pending, RunStatus::done}, 30));
  }
  merge_parts(about, {list_parts(folder / "a", identity_of(about), shape_of(about))}, {},
              folder / "results.h5");
  const Results merged = read_results(folder / "results.h5");
  EXPECT_EQ(merged.authority_table.name, about.authority_table.name);
  EXPECT_EQ(merged.by_authority,
            (std::vector<double>{20, 21, 22, 23, 10, 11, 12, 13, 34, 35, 36, 37, 14, 15, 16, 17}));
}

}  // namespace
}  // namespace commonroom
