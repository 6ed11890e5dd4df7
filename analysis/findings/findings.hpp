#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace commonroom {

/// How a column is written for a reader. Files always have the unrounded number.
enum class ColumnKind : std::uint8_t {
  text,
  count,     ///< a whole number
  number,    ///< in the unit of the outcome, rounded alike in all rows
  setting,   ///< the value of a factor
  share,     ///< 0 to 1, written as a percentage
  interval,  ///< lower end; the next column is the upper end and is written with it
  interval_end
};

struct FindingsColumn {
  std::string name;     ///< in JSON and CSV: "mu_star_lower"
  std::string heading;  ///< for readers: "mu*"
  ColumnKind kind = ColumnKind::text;
};

/// NaN: no value.
using Cell = std::variant<std::string, double, std::int64_t>;

/// The number of a cell that is no text.
[[nodiscard]] inline double number_of(const Cell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
  return std::get<double>(cell);
}

struct FindingsTable {
  std::string name;     ///< in JSON and CSV: "indices"
  std::string heading;  ///< a line above it
  std::vector<FindingsColumn> columns;
  std::vector<std::vector<Cell>> rows;
  bool for_readers = true;  ///< else only in files: long lists by point
};

/// What an analysis found, in a form in which the terminal, JSON and CSV show it alike.
struct Findings {
  std::string analysis;                ///< "sobol"
  std::string title;                   ///< "What drives attainment, group less tables"
  std::string unit;                    ///< of the outcome; "1" or empty: none
  std::vector<std::string> sentences;  ///< what was found, in plain words
  std::vector<FindingsTable> tables;
  std::vector<std::string> notes;  ///< method, what is left out: what a reader must know
};

/// For a terminal.
[[nodiscard]] std::string findings_text(const Findings& findings);

/// Unrounded; null where there is no value, or no end.
[[nodiscard]] std::string findings_json(const Findings& findings);

/// One table as CSV with a header (RFC 4180), unrounded; empty where there is no value, or no end.
[[nodiscard]] std::string findings_csv(const FindingsTable& table);

}  // namespace commonroom
