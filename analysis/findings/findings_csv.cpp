#include <fmt/format.h>

#include <cmath>

#include "analysis/findings/findings.hpp"

namespace commonroom {
namespace {

std::string quoted(const std::string& text) {
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

std::string cell_csv(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return quoted(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
  const double value = std::get<double>(cell);
  return std::isfinite(value) ? fmt::format("{}", value) : "";
}

}  // namespace

std::string findings_csv(const FindingsTable& table) {
  std::string text;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    text += (i == 0 ? "" : ",") + quoted(table.columns[i].name);
  }
  text += '\n';
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + cell_csv(row[i]);
    text += '\n';
  }
  return text;
}

}  // namespace commonroom
