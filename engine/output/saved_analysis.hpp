#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace commonroom {

/// A column of a table that an analysis keeps; NaN: no value.
struct SavedColumn {
  std::string name;
  std::string meaning;
  std::variant<std::vector<double>, std::vector<std::int32_t>, std::vector<std::string>> values;

  /// No value is the same as no value.
  friend bool operator==(const SavedColumn& first, const SavedColumn& second);
};

/// Columns of the same length.
struct SavedTable {
  std::string name;
  std::string heading;
  std::vector<SavedColumn> columns;

  friend bool operator==(const SavedTable&, const SavedTable&) = default;
};

/// What an analysis found, in the results file that it looked at: the group /sensitivity/NAME, with a group
/// for each table that has rows. Names are letters, digits and underscores.
struct SavedAnalysis {
  std::string name;
  std::string title;
  std::string unit;
  std::vector<std::string> sentences;
  std::vector<std::string> notes;
  std::vector<std::pair<std::string, std::string>> asked;  ///< what it was asked: "outcome", "attainment_16"
  std::vector<SavedTable> tables;

  friend bool operator==(const SavedAnalysis&, const SavedAnalysis&) = default;
};

/// Puts an analysis into a results file, in place of an earlier one of that name; the rest of the file stays
/// as it is, and all of it where the same is there already. The file is written anew beside itself and takes
/// its place whole, or stays as it was. Throws FileProblem where the file or its folder cannot be written or
/// the file is damaged.
void save_analysis(const std::filesystem::path& path, const SavedAnalysis& analysis);

/// Analyses that a results file holds, in the order of their names. Throws FileProblem, InvalidInput.
[[nodiscard]] std::vector<SavedAnalysis> saved_analyses(const std::filesystem::path& path);

}  // namespace commonroom
