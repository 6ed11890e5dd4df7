#include "app/saved_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace commonroom::app {
namespace {

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
  const double value = std::get<double>(cell);
  return std::isnan(value) ? std::string() : fmt::format("{}", value);
}

bool fits(std::int64_t whole) {
  return whole >= std::numeric_limits<std::int32_t>::min() &&
         whole <= std::numeric_limits<std::int32_t>::max();
}

/// Texts where any cell is one, whole numbers where all are, numbers otherwise.
SavedColumn column_of(const FindingsTable& table, std::size_t position) {
  SavedColumn column{table.columns[position].name, table.columns[position].heading, {}};
  const auto every = [&](const auto& holds) {
    return std::ranges::all_of(table.rows,
                               [&](const std::vector<Cell>& row) { return holds(row[position]); });
  };
  const auto collect = [&](const auto& convert) {
    std::vector<decltype(convert(Cell()))> values;
    for (const std::vector<Cell>& row : table.rows) values.push_back(convert(row[position]));
    return values;
  };
  if (every([](const Cell& cell) {
        const auto* whole = std::get_if<std::int64_t>(&cell);
        return whole != nullptr && fits(*whole);
      })) {
    column.values =
        collect([](const Cell& cell) { return static_cast<std::int32_t>(std::get<std::int64_t>(cell)); });
  } else if (every([](const Cell& cell) { return !std::holds_alternative<std::string>(cell); })) {
    column.values = collect(&number_of);
  } else {
    column.values = collect(&text_of);
  }
  return column;
}

}  // namespace

SavedAnalysis to_be_saved(const Findings& findings, std::vector<std::pair<std::string, std::string>> asked) {
  SavedAnalysis saved{findings.analysis,
                      findings.title,
                      findings.unit,
                      findings.sentences,
                      findings.notes,
                      std::move(asked),
                      {}};
  for (const FindingsTable& table : findings.tables) {
    if (table.rows.empty()) continue;
    SavedTable kept{table.name, table.heading, {}};
    for (std::size_t i = 0; i < table.columns.size(); ++i) kept.columns.push_back(column_of(table, i));
    saved.tables.push_back(std::move(kept));
  }
  return saved;
}

}  // namespace commonroom::app
