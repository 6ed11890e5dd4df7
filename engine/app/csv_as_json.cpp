#include "app/csv_as_json.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "app/json.hpp"
#include "core/number_text.hpp"

namespace commonroom::app {
namespace {

constexpr std::array<std::string_view, 15> columns_of_text{
    "regime",   "baseline", "period", "outcome",  "label",  "unit",    "phase", "authority",
    "variable", "name",     "status", "evidence", "source", "meaning", "cause"};

/// Takes one line of cells off the front of `csv`.
std::vector<std::string> take_row(std::string_view& csv) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  std::size_t place = 0;
  for (; place < csv.size(); ++place) {
    const char character = csv[place];
    if (quoted) {
      if (character != '"') {
        cells.back() += character;
      } else if (place + 1 < csv.size() && csv[place + 1] == '"') {
        cells.back() += csv[++place];
      } else {
        quoted = false;
      }
    } else if (character == '"') {
      quoted = true;
    } else if (character == ',') {
      cells.emplace_back();
    } else if (character == '\n') {
      ++place;
      break;
    } else {
      cells.back() += character;
    }
  }
  csv.remove_prefix(place);
  return cells;
}

Json number(const std::string& cell) {
  if (cell.empty()) return nullptr;
  const auto value = number_in<double>(cell);
  return value ? number_or_null(*value) : Json(cell);
}

}  // namespace

std::string csv_as_json(std::string_view name, std::string_view csv) {
  const std::vector<std::string> columns = take_row(csv);
  std::vector<bool> is_text;
  for (const std::string& column : columns) {
    is_text.push_back(std::ranges::find(columns_of_text, column) != columns_of_text.end());
  }
  Json rows = Json::array();
  while (!csv.empty()) {
    const std::vector<std::string> cells = take_row(csv);
    Json row = Json::array();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool text = i >= is_text.size() || is_text[i];
      row.push_back(text ? Json(cells[i]) : number(cells[i]));
    }
    rows.push_back(std::move(row));
  }
  return json_text({{"table", name}, {"columns", columns}, {"rows", std::move(rows)}});
}

}  // namespace commonroom::app
