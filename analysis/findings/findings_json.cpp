#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/findings/findings.hpp"
#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"

namespace commonroom {
namespace {

using Json = nlohmann::ordered_json;

/// Null where there is no value; an open end of a range is no value either.
Json cell_json(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
  const double value = std::get<double>(cell);
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json table_json(const FindingsTable& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) object[table.columns[i].name] = cell_json(row[i]);
    rows.push_back(std::move(object));
  }
  return rows;
}

}  // namespace

std::string findings_json(const Findings& findings) {
  Json tables = Json::object();
  for (const FindingsTable& table : findings.tables) tables[table.name] = table_json(table);
  const Json document{{"analysis", findings.analysis},  {"title", findings.title},
                      {"unit", findings.unit},          {"interval_level", interval_level},
                      {"findings", findings.sentences}, {"tables", tables},
                      {"notes", findings.notes}};
  return document.dump(json_indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace commonroom
