#include "analysis/comparison_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"

namespace commonroom {
namespace {

constexpr std::size_t least_name_width = 20;
constexpr int number_width = 12;
constexpr int interval_width = 26;
constexpr int sign_width = 12;

constexpr const char* bold = "\033[1m";
constexpr const char* green = "\033[32m";
constexpr const char* red = "\033[31m";
constexpr const char* plain = "\033[0m";

/// Enough decimals to show two digits of the narrowest interval: more would be noise.
int decimals_for(const ComparisonRow& row) {
  double narrowest = 0;
  for (const Contrast& contrast : row.contrasts) {
    const double half = (contrast.difference.upper - contrast.difference.lower) / 2;
    if (half > 0 && (narrowest == 0 || half < narrowest)) narrowest = half;
  }
  if (narrowest == 0) return usual_decimals;
  return std::clamp(1 - static_cast<int>(std::floor(std::log10(narrowest))), 0, most_decimals);
}

std::string level_text(double value, int decimals) {
  return std::isnan(value) ? "-" : fmt::format("{:.{}f}", value, decimals);
}

/// With a sign, unless nothing is left after rounding; a bare 0 is exactly nothing.
std::string difference_text(double value, int decimals) {
  if (std::isnan(value)) return "-";
  if (value == 0) return "0";
  const std::string text = fmt::format("{:+.{}f}", value, decimals);
  return text.find_first_of("123456789") == std::string::npos ? text.substr(1) : text;
}

std::string interval_text(const IntervalEstimate& estimate, int decimals) {
  if (std::isnan(estimate.lower)) return "-";
  return fmt::format("{} to {}", difference_text(estimate.lower, decimals),
                     difference_text(estimate.upper, decimals));
}

/// Nothing has no sign that replicates could share.
std::string sign_text(const IntervalEstimate& estimate) {
  return estimate.replicates == 0 || estimate.mean == 0
             ? "-"
             : fmt::format("{} of {}", estimate.same_sign, estimate.replicates);
}

std::string heading_of(const ComparisonRow& row) {
  const Outcome& outcome = row.outcome;
  const std::string name =
      row.label.empty() ? std::string(outcome.name) : fmt::format("{}, {}", outcome.name, row.label);
  return outcome.unit == "1" ? name : fmt::format("{} ({})", name, outcome.unit);
}

const char* colour_of(const Contrast& contrast, int direction) {
  const bool up = contrast.difference.lower > 0;
  const bool down = contrast.difference.upper < 0;
  if (direction == 0 || (!up && !down)) return nullptr;
  return up == (direction > 0) ? green : red;
}

std::size_t name_width_of(const Comparison& comparison) {
  std::size_t width = least_name_width;
  for (const ComparisonRow& row : comparison.rows) {
    for (const Contrast& contrast : row.contrasts) {
      width = std::max(
          {width, contrast.regime.size(), contrast.against.size() + std::string(" (baseline)").size()});
    }
  }
  return width;
}

class ContrastTable {
 public:
  ContrastTable(const Comparison& comparison, bool colour)
      : colour_(colour), name_width_(name_width_of(comparison)) {}

  void add_head(const Comparison& comparison) {
    text_ +=
        fmt::format("Mean of years {} to {} after burn-in; {} replicate{}, paired\n", comparison.period.first,
                    comparison.period.last, comparison.replicates, comparison.replicates == 1 ? "" : "s");
    add_line("", "level", "difference", "95% interval", "same sign");
  }

  void add_row(const ComparisonRow& row) {
    const int direction = row.outcome.direction;
    const int decimals = decimals_for(row);
    text_ += painted(heading_of(row), bold) + '\n';
    const std::string* against = nullptr;
    for (const Contrast& contrast : row.contrasts) {
      if (against == nullptr || *against != contrast.against) {
        add_line(contrast.against + " (baseline)", level_text(contrast.level_against, decimals), "", "", "");
      }
      against = &contrast.against;
      if (contrast.regime == contrast.against) continue;
      const std::string difference =
          fmt::format("{:>{}}", difference_text(contrast.difference.mean, decimals), number_width);
      add_line(contrast.regime, level_text(contrast.level, decimals),
               painted(difference, colour_of(contrast, direction)),
               interval_text(contrast.difference, decimals), sign_text(contrast.difference));
    }
  }

  void add_note(const std::string& note) { text_ += note + '\n'; }

  [[nodiscard]] std::string text() && { return std::move(text_); }

 private:
  /// `difference` comes at its full width, so that escape codes do not count.
  void add_line(const std::string& name, const std::string& level, const std::string& difference,
                const std::string& interval, const std::string& sign) {
    std::string line = fmt::format("  {:<{}}{:>{}}{:>{}}{:>{}}{:>{}}", name, name_width_, level, number_width,
                                   difference, number_width, interval, interval_width, sign, sign_width);
    line.erase(line.find_last_not_of(' ') + 1);
    text_ += line + '\n';
  }

  [[nodiscard]] std::string painted(const std::string& text, const char* paint) const {
    return colour_ && paint != nullptr ? paint + text + plain : text;
  }

  bool colour_;
  std::size_t name_width_;
  std::string text_;
};

}  // namespace

std::string comparison_text(const Comparison& comparison, bool colour) {
  ContrastTable table(comparison, colour);
  table.add_head(comparison);
  for (const ComparisonRow& row : comparison.rows) table.add_row(row);
  for (const std::string& note : comparison.notes) table.add_note(note);
  return std::move(table).text();
}

}  // namespace commonroom
