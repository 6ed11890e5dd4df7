#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace commonroom {

struct DiffOptions {
  double tolerance = 0;  ///< numbers a, b agree where |a - b| <= tolerance * max(1, |a|, |b|); 0: bit for bit
  bool ignore_software = false;  ///< leave out which version and commit wrote the files
};

/// Something in which two results files differ.
struct Difference {
  std::string object;  ///< "/attainment_16", "/@scenario_text"
  std::string what;    ///< "3 of 1200 values differ, the first at [0, 1, 2, 5]: 0.1 and 0.2 (by 0.1)"
};

/// Compares every group, dataset and attribute of two results files; NaN equals NaN. Empty: they are equal.
/// Throws like read_results().
[[nodiscard]] std::vector<Difference> diff_results(const std::filesystem::path& first,
                                                   const std::filesystem::path& second,
                                                   const DiffOptions& options = {});

}  // namespace commonroom
