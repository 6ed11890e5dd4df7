#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/findings/findings.hpp"
#include "analysis/numbers.hpp"

namespace commonroom {
namespace {

constexpr std::size_t line_width = 100;
constexpr std::size_t most_rows = 40;  // lists come with what matters first

int decimals_for_size(double size) {
  return std::clamp(1 - static_cast<int>(std::floor(std::log10(size))), 0, most_decimals);
}

/// Two digits of the middle interval of the table, or three of its largest number: more would be noise.
int decimals_of(const FindingsTable& table) {
  std::vector<double> halves;
  double largest = 0;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const ColumnKind kind = table.columns[i].kind;
      if (kind == ColumnKind::interval) {
        const double half = (number_of(row[i + 1]) - number_of(row[i])) / 2;
        if (half > 0) halves.push_back(half);
      } else if (kind == ColumnKind::number && std::isfinite(number_of(row[i]))) {
        largest = std::max(largest, std::abs(number_of(row[i])));
      }
    }
  }
  if (!halves.empty()) {
    std::ranges::sort(halves);
    return decimals_for_size(halves[halves.size() / 2]);
  }
  return largest == 0 ? usual_decimals : std::min(decimals_for_size(largest) + 1, most_decimals);
}

/// A number without the sign that rounding leaves on a zero.
std::string rounded(double value, int decimals) {
  if (std::isnan(value)) return "-";
  const std::string text = fmt::format("{:.{}f}", value, decimals);
  const bool is_zero = text.find_first_of("123456789") == std::string::npos;
  return is_zero && text.front() == '-' ? text.substr(1) : text;
}

std::string cell_text(const FindingsTable& table, const std::vector<Cell>& row, std::size_t column,
                      int decimals) {
  const Cell& cell = row[column];
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
  const double value = std::get<double>(cell);
  if (std::isnan(value)) return "-";
  switch (table.columns[column].kind) {
    case ColumnKind::share:
      return rounded(percent * value, 0) + "%";
    case ColumnKind::setting:
      return std::isfinite(value) ? fmt::format("{:.4g}", value) : "-";  // an open end
    case ColumnKind::interval:
      return fmt::format("{} to {}", rounded(value, decimals), rounded(number_of(row[column + 1]), decimals));
    default:
      return rounded(value, decimals);
  }
}

using TextRows = std::vector<std::vector<std::string>>;

/// Headings and the first rows as text, in the columns that are shown.
TextRows shown(const FindingsTable& table) {
  const int decimals = decimals_of(table);
  TextRows rows(std::min(table.rows.size(), most_rows) + 1);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].kind == ColumnKind::interval_end) continue;
    rows[0].push_back(table.columns[i].heading);
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
      rows[row + 1].push_back(cell_text(table, table.rows[row], i, decimals));
    }
  }
  return rows;
}

std::vector<bool> texts_of(const FindingsTable& table) {
  std::vector<bool> texts;
  for (const FindingsColumn& column : table.columns) {
    if (column.kind != ColumnKind::interval_end) texts.push_back(column.kind == ColumnKind::text);
  }
  return texts;
}

/// Text to the left, numbers to the right, two spaces between columns.
std::string table_text(const FindingsTable& table) {
  const TextRows rows = shown(table);
  const std::vector<bool> texts = texts_of(table);
  std::vector<std::size_t> widths(texts.size(), 0);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string text = table.heading.empty() ? "" : table.heading + '\n';
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line +=
          texts[i] ? fmt::format("  {:<{}}", row[i], widths[i]) : fmt::format("  {:>{}}", row[i], widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  if (table.rows.size() > most_rows) {
    text += fmt::format("  ... and {} more: --json has all\n", table.rows.size() - most_rows);
  }
  return text;
}

/// A paragraph broken at spaces, where it must be.
std::string wrapped(std::string text) {
  std::size_t line = 0;
  while (text.size() - line > line_width) {
    std::size_t space = text.rfind(' ', line + line_width);
    if (space == std::string::npos || space < line) space = text.find(' ', line);
    if (space == std::string::npos) break;
    text[space] = '\n';
    line = space + 1;
  }
  return text + '\n';
}

}  // namespace

std::string findings_text(const Findings& findings) {
  const bool has_unit = !findings.unit.empty() && findings.unit != "1";
  std::string text = has_unit ? fmt::format("{} ({})\n", findings.title, findings.unit)
                              : fmt::format("{}\n", findings.title);
  for (const std::string& sentence : findings.sentences) text += wrapped(sentence);
  for (const FindingsTable& table : findings.tables) {
    if (table.for_readers && !table.rows.empty()) text += '\n' + table_text(table);
  }
  if (!findings.notes.empty()) text += '\n';
  for (const std::string& note : findings.notes) text += wrapped(note);
  return text;
}

}  // namespace commonroom
