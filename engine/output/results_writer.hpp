#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom {

/// Bytes of outcomes, unpacked, in a block of more than one point at most, and in a file that is made in
/// memory.
[[nodiscard]] std::size_t most_bytes_of_a_block();
[[nodiscard]] std::size_t most_bytes_of_a_file_in_memory();

/// Writes a results file block by block of points, so that an experiment need not fit into memory. Blocks
/// come in the order of the points, each once. The file appears whole, with finish(), or not at all; the same
/// content gives the same bytes.
class ResultsWriter {
 public:
  /// `about`: everything but the content (`values`, `status` and `failure_causes` are not looked at), with
  /// the schools' trajectories, which only a run with one point has. `periods`: those of the statistics that
  /// blocks bring; empty: they bring none. Throws FileProblem, as the others do.
  ResultsWriter(const Results& about, std::vector<Period> periods, const std::filesystem::path& path);
  ResultsWriter(const ResultsWriter&) = delete;
  ResultsWriter& operator=(const ResultsWriter&) = delete;
  ~ResultsWriter();

  /// Points that a block best has: all but the last should.
  [[nodiscard]] std::size_t points_a_block() const;
  /// Writes the next points, each results of one point. `statistics`: one for each of them, or none at all.
  /// All threads pack what is written.
  void put(std::span<const Results> points, std::span<const Statistics> statistics);
  void finish();

 private:
  class File;
  std::unique_ptr<File> file_;
};

}  // namespace commonroom
