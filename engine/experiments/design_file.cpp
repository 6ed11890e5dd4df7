#include "experiments/design_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>
#include <optional>
#include <string_view>

#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr std::size_t most_points = 10'000'000;

struct Row {
  std::uint32_t line = 0;
  std::vector<std::string> cells;
};

InvalidInput mistake(const DesignPlan& design, std::uint32_t line, std::size_t column, std::string what,
                     std::string why = {}) {
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].place.file = design.file;
  diagnostics[0].place.line = line;
  diagnostics[0].place.column = static_cast<std::uint32_t>(column);
  diagnostics[0].what = std::move(what);
  diagnostics[0].why = std::move(why);
  return InvalidInput(std::move(diagnostics));
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

/// Cells between commas, or between blanks where there are none.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  const bool commas = line.find(',') != std::string::npos;
  std::size_t begin = 0;
  while (begin <= line.size()) {
    const std::size_t end =
        std::min(commas ? line.find(',', begin) : line.find_first_of(" \t", begin), line.size());
    std::string cell = trimmed(std::string_view(line).substr(begin, end - begin));
    if (cell.size() > 1 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
    if (commas || !cell.empty()) cells.push_back(std::move(cell));
    begin = end + 1;
  }
  return cells;
}

std::vector<Row> rows_of(const DesignPlan& design) {
  std::ifstream file(design.file);
  if (!file) throw FileProblem(fmt::format("cannot read the design {}; check the name", design.file));
  std::vector<Row> rows;
  std::string line;
  for (std::uint32_t number = 1; std::getline(file, line); ++number) {
    line = trimmed(line);
    if (line.empty() || line.front() == '#') continue;
    rows.push_back({number, cells_of(line)});
    if (rows.size() > most_points) throw mistake(design, number, 1, "a design has too many points");
  }
  return rows;
}

std::optional<double> number_of(const std::string& text) {
  double number = 0;
  const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
  const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

/// Columns of the file by key; with a header its names decide, else the order of the design.
std::vector<std::size_t> columns_of(const DesignPlan& design, const Row& first, bool has_header) {
  std::vector<std::size_t> columns;
  for (std::size_t k = 0; k < design.vary.size(); ++k) {
    if (!has_header) {
      columns.push_back(k);
      continue;
    }
    const std::string& key = design.vary[k].key;
    constexpr std::string_view section = "parameters.";
    const std::string plain = key.starts_with(section) ? key.substr(section.size()) : key;
    const auto found = std::ranges::find_if(
        first.cells, [&](const std::string& cell) { return cell == key || cell == plain; });
    if (found == first.cells.end())
      throw mistake(design, first.line, 1, fmt::format("the header has no column `{}`", key),
                    "every key of [design.vary] needs one");
    columns.push_back(static_cast<std::size_t>(found - first.cells.begin()));
  }
  return columns;
}

std::string setting_of(const DesignPlan& design, const VariedKey& varied, const Row& row, std::size_t column,
                       bool has_header) {
  const std::string& cell = row.cells[column];
  const std::optional<double> number = number_of(cell);
  if (has_header && (!varied.values.empty() || !number)) return cell;
  if (!number)
    throw mistake(design, row.line, column + 1, fmt::format("`{}` is no number", cell),
                  "column of " + varied.key);
  if (!varied.values.empty()) {
    const double count = static_cast<double>(varied.values.size());
    if (*number != std::floor(*number) || *number < 0 || *number >= count)
      throw mistake(design, row.line, column + 1,
                    fmt::format("`{}` counts no value of {}", cell, varied.key));
    return varied.values[static_cast<std::size_t>(*number)];
  }
  if (varied.whole || *number == std::floor(*number)) {
    if (*number != std::floor(*number) || std::abs(*number) > 1e15)
      throw mistake(design, row.line, column + 1, fmt::format("`{}` is no whole number", cell),
                    "column of " + varied.key);
    return fmt::format("{}", static_cast<long long>(*number));
  }
  return fmt::format("{}", *number);
}

}  // namespace

DesignPoints read_design_file(const DesignPlan& design) {
  const std::vector<Row> rows = rows_of(design);
  if (rows.empty()) throw mistake(design, 1, 1, "the design has no points");
  const bool has_header =
      std::ranges::any_of(rows.front().cells, [](const std::string& cell) { return !number_of(cell); });
  const std::vector<std::size_t> columns = columns_of(design, rows.front(), has_header);
  DesignPoints points;
  for (std::size_t r = has_header ? 1 : 0; r < rows.size(); ++r) {
    if (rows[r].cells.size() != rows.front().cells.size() || rows[r].cells.size() < design.vary.size()) {
      throw mistake(design, rows[r].line, 1, fmt::format("this line has {} columns", rows[r].cells.size()),
                    fmt::format("the first has {} and the design varies {} keys", rows.front().cells.size(),
                                design.vary.size()));
    }
    std::vector<std::string> setting;
    for (std::size_t k = 0; k < design.vary.size(); ++k)
      setting.push_back(setting_of(design, design.vary[k], rows[r], columns[k], has_header));
    points.settings.push_back(std::move(setting));
    points.unit.emplace_back(design.vary.size(), std::numeric_limits<double>::quiet_NaN());
  }
  if (points.settings.empty())
    throw mistake(design, rows.front().line, 1, "the design has a header and no points");
  return points;
}

}  // namespace commonroom
