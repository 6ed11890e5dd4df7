#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/charts.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

/// A column of a saved table at one row.
Cell saved_cell(const SavedColumn& column, std::size_t row) {
  if (const auto* numbers = std::get_if<std::vector<double>>(&column.values))
    return number_cell(numbers->at(row));
  if (const auto* counts = std::get_if<std::vector<std::int32_t>>(&column.values))
    return static_cast<double>(counts->at(row));
  return std::get<std::vector<std::string>>(column.values).at(row);
}

std::size_t rows_of(const SavedTable& table) {
  if (table.columns.empty()) return 0;
  return std::visit([](const auto& values) { return values.size(); }, table.columns.front().values);
}

constexpr std::size_t rows_in_page = 60;  // of an analysis's table; the file has the rest

std::string words_of_field(const std::string& field) {
  std::string words = field;
  std::ranges::replace(words, '_', ' ');
  return words;
}

const SavedColumn* column_named(const SavedTable& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &SavedColumn::name);
  return found == table.columns.end() ? nullptr : &*found;
}

/// A chart of bars where an analysis has names and one number for each, such as indices or swings.
std::string chart_of(const SavedTable& table) {
  const SavedColumn* names = nullptr;
  for (const SavedColumn& column : table.columns) {
    if (std::holds_alternative<std::vector<std::string>>(column.values)) {
      names = &column;
      break;
    }
  }
  if (names == nullptr) return {};
  for (const std::string_view value : {"total", "mu_star", "swing", "maximum_regret", "maximum", "share"}) {
    const SavedColumn* numbers = column_named(table, value);
    if (numbers != nullptr && std::holds_alternative<std::vector<double>>(numbers->values))
      return bars(names->name, numbers->name, words_of_field(numbers->name), false);
  }
  return {};
}

Figure figure_of(const SavedAnalysis& analysis, const SavedTable& table) {
  Figure figure;
  figure.id = anchor("analysis-" + analysis.name + "-" + table.name);
  figure.finding = table.heading.empty() ? words_of_field(table.name) : table.heading;
  figure.description =
      analysis.unit.empty() || analysis.unit == "1" ? std::string() : fmt::format("In {}.", analysis.unit);
  for (const SavedColumn& column : table.columns) {
    const bool is_text = std::holds_alternative<std::vector<std::string>>(column.values);
    const bool is_count = std::holds_alternative<std::vector<std::int32_t>>(column.values);
    figure.table.columns.push_back({column.name,
                                    column.meaning.empty() ? words_of_field(column.name) : column.meaning,
                                    is_text    ? ColumnKind::text
                                    : is_count ? ColumnKind::count
                                               : ColumnKind::number,
                                    is_text || is_count ? 0 : by_size});
  }
  const std::size_t rows = std::min(rows_in_page, rows_of(table));
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<Cell> cells;
    for (const SavedColumn& column : table.columns) cells.push_back(saved_cell(column, row));
    figure.table.rows.push_back(std::move(cells));
  }
  if (rows < rows_of(table))
    figure.notes.push_back(
        fmt::format("The first {} of {} rows; the results file has all of them.", rows, rows_of(table)));
  figure.chart = chart_of(table);
  return figure;
}

}  // namespace

Section analyses(const Reading& reading, const std::vector<SavedAnalysis>& saved) {
  Section section{"what-drives-it", "What drives the result, and when it turns round", {}, {}};
  if (saved.empty()) {
    section.paragraphs.push_back(Sentence{std::string(
        reading.over_settings()
            ? "No analysis has been made of this experiment yet: commonroom analyze RESULTS sobol (or "
              "morris, oat, prim, map) says what drives the result, and the next report has it."
            : "These results have one setting of the parameters, so that they cannot tell what drives the "
              "difference. An experiment can: commonroom sweep, then commonroom analyze. Which mechanism "
              "makes the difference, commonroom analyze RESULTS explain tells of these results too.")});
    return section;
  }
  for (const SavedAnalysis& analysis : saved) {
    std::string text = analysis.title + ".";
    for (const std::string& sentence : analysis.sentences) text += " " + sentence;
    section.paragraphs.push_back({text});
    for (const SavedTable& table : analysis.tables) {
      if (rows_of(table) > 0) section.figures.push_back(figure_of(analysis, table));
    }
    if (!section.figures.empty()) {
      std::vector<std::string>& notes = section.figures.back().notes;
      notes.insert(notes.end(), analysis.notes.begin(), analysis.notes.end());
    }
  }
  return section;
}

}  // namespace commonroom::report
