#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "app/json.hpp"
#include "experiments/store.hpp"
#include "simulation/results.hpp"

namespace commonroom::app {

/// Runs that failed for the same reason.
struct FailureKind {
  std::string cause;
  std::size_t runs = 0;
  std::string command;  ///< shows the first of them again, and runs nothing but its point
};

/// Failed runs by their cause.
class Failures {
 public:
  /// Failures of results: all their points, or one that has been taken out of them.
  void take(const Results& results);
  /// Failures in a folder of parts. Throws FileProblem.
  void take(const Results& about, const PartList& parts);

  /// The most frequent cause first.
  [[nodiscard]] std::vector<FailureKind> kinds() const;

 private:
  void add(const Results& about, std::size_t point, std::size_t replicate, const std::string& cause);

  std::map<std::string, FailureKind> by_cause_;
};

/// A line for each cause and its command below; `most` causes are shown.
[[nodiscard]] std::string failures_text(const Failures& failures, std::size_t most);
/// A list of causes, each with how many runs and the command.
[[nodiscard]] Json failures_json(const Failures& failures);

}  // namespace commonroom::app
