#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/bootstrap.hpp"
#include "analysis/experiment_table.hpp"
#include "app/arguments.hpp"
#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom::app {

/// What `analyze` is asked, as far as all analyses share it.
struct AnalysisQuestion {
  std::filesystem::path path;
  Results about;
  std::string outcome;  ///< as asked for: "attainment_16", "attainment_16:disadvantaged"
  Period years;
  std::size_t regime = 0;
  std::size_t baseline = 0;
  bool level = false;  ///< the regime's own level rather than its difference from the baseline
  std::optional<double> at_least, at_most, wish;
  BootstrapOptions bootstrap;
};

/// Reads the options of `analyze` WHAT and what the results are about. Throws UsageError, InvalidInput for
/// names that there are not, FileProblem.
[[nodiscard]] AnalysisQuestion question_of(const Arguments& arguments, const std::string& what);

/// The question in words, for those who find the answer in a file: "outcome", "attainment_16" and so on.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> in_words(const AnalysisQuestion& question);

/// What a reader must know of runs that failed or were not made; empty where there are none.
[[nodiscard]] std::vector<std::string> notes_on_runs(const Results& about);

/// What a reader must know of shares of points, where points do not fill the space evenly.
[[nodiscard]] std::vector<std::string> notes_on_shares(const DesignTable& design);

}  // namespace commonroom::app
