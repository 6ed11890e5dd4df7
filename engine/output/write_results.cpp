#include "output/write_results.hpp"

#include "core/contracts.hpp"
#include "output/results_writer.hpp"

namespace commonroom {
namespace {

void expect_consistent(const Results& results) {
  const std::size_t runs = results.runs_of_a_point();
  expects(results.points == 1, "results in memory have one point");
  expects(results.status.size() == runs, "every run has a status");
  expects(results.failure_causes.size() == runs, "every run has a cause of failure, or an empty one");
  expects(results.values.size() == runs * static_cast<std::size_t>(results.years) * record_length(),
          "every run has a record for every year");
}

}  // namespace

void write_results(const Results& results, const std::filesystem::path& path) {
  expect_consistent(results);
  ResultsWriter writer(results, {}, path);
  writer.put(std::span(&results, 1), {});
  writer.finish();
}

void write_results(const Results& results, const Statistics& statistics, const std::filesystem::path& path) {
  expect_consistent(results);
  ResultsWriter writer(results, statistics.periods, path);
  writer.put(std::span(&results, 1), std::span(&statistics, 1));
  writer.finish();
}

}  // namespace commonroom
