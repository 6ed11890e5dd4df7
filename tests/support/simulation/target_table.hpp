#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/paired_difference.hpp"

namespace commonroom::test {

/// A target that the shipped defaults are known to miss, and why. A list of them is the only way for a miss
/// to pass; a target that is listed and met fails too, so that lists stay short.
struct KnownMiss {
  std::string_view target;
  std::string_view reason;
};

[[nodiscard]] inline std::string interval_text(const IntervalEstimate& estimate, double unit = 1) {
  return fmt::format("{:+.4f} [{:+.4f}, {:+.4f}]", unit * estimate.mean, unit * estimate.lower,
                     unit * estimate.upper);
}

/// What is found against what is asked, as a table on standard output; each row also is an expectation.
class TargetTable {
 public:
  TargetTable(std::string title, std::vector<std::string> columns, std::span<const KnownMiss> known_misses)
      : title_(std::move(title)), columns_(std::move(columns)), known_misses_(known_misses) {}

  /// `cells`: one text for each column.
  void ask(std::string target, std::vector<std::string> cells, bool is_within) {
    rows_.push_back({std::move(target), std::move(cells), is_within ? Verdict::yes : Verdict::no});
  }
  /// A row that is printed and not asked for.
  void tell(std::string what, std::vector<std::string> cells) {
    rows_.push_back({std::move(what), std::move(cells), Verdict::told});
  }

  /// Prints all rows, and fails on each that is missed and not known to be, or known to be and met.
  void check() const {
    std::printf("\n%s\n", title_.c_str());
    print_row("target", columns_, "within?");
    for (const Row& row : rows_) {
      const KnownMiss* const known = known_miss(row.target);
      print_row(row.target, row.cells, verdict_text(row, known));
      if (row.verdict == Verdict::no && known == nullptr) ADD_FAILURE() << row.target << " is missed";
      if (row.verdict == Verdict::yes && known != nullptr) {
        ADD_FAILURE() << row.target << " is met: take it off the list of known misses";
      }
    }
    for (const KnownMiss& miss : known_misses_) {
      const bool is_asked =
          std::ranges::any_of(rows_, [&](const Row& row) { return row.target == miss.target; });
      EXPECT_TRUE(is_asked) << "known miss `" << miss.target << "` is no target";
    }
  }

 private:
  enum class Verdict { yes, no, told };
  struct Row {
    std::string target;
    std::vector<std::string> cells;
    Verdict verdict;
  };

  [[nodiscard]] const KnownMiss* known_miss(std::string_view target) const {
    const auto found = std::ranges::find(known_misses_, target, &KnownMiss::target);
    return found == known_misses_.end() ? nullptr : &*found;
  }

  [[nodiscard]] static std::string verdict_text(const Row& row, const KnownMiss* known) {
    if (row.verdict == Verdict::told) return "";
    if (row.verdict == Verdict::yes) return "yes";
    return known == nullptr ? "NO" : "MISS, known: " + std::string(known->reason);
  }

  static void print_row(const std::string& target, const std::vector<std::string>& cells,
                        const std::string& verdict) {
    std::string line = fmt::format("  {:<66}", target);
    for (const std::string& cell : cells) line += fmt::format(" | {:>28}", cell);
    std::printf("%s | %s\n", line.c_str(), verdict.c_str());
  }

  std::string title_;
  std::vector<std::string> columns_;
  std::span<const KnownMiss> known_misses_;
  std::vector<Row> rows_;
};

}  // namespace commonroom::test
