#pragma once

#include <filesystem>
#include <vector>

#include "output/saved_analysis.hpp"
#include "simulation/results.hpp"

namespace commonroom::app {

inline constexpr const char* report_name = "report.html";

/// Writes the report of results with one point in hand, whole or not at all. Throws FileProblem.
void write_report(const Results& results, const std::vector<SavedAnalysis>& saved,
                  const std::filesystem::path& report);

/// Writes the report of a results file over all its points: with several, differences are over settings.
/// Throws FileProblem, and InvalidInput where the file holds no results.
void write_report_of_file(const std::filesystem::path& results, const std::filesystem::path& report);

}  // namespace commonroom::app
