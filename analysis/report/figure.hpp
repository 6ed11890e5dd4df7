#pragma once

#include <string>
#include <variant>
#include <vector>

namespace commonroom::report {

/// Decimals of a column whose numbers differ much in size: each shows three digits.
inline constexpr int by_size = -1;

/// What a column of a table holds, and so how it is laid out and which kind of axis a chart gives it.
enum class ColumnKind { text, number, count };

struct Column {
  std::string field;    ///< what a chart calls it: lower_case_words, unique within a table
  std::string heading;  ///< what a reader sees, with its unit
  ColumnKind kind = ColumnKind::text;
  int decimals = 3;        ///< shown, or `by_size`; the page keeps the whole number for charts
  bool hidden = false;     ///< for the chart alone, such as the end of a band that another column words
  bool is_signed = false;  ///< a change: with its sign
};

/// Nothing where there is no value: shown as a dash, missing in a chart.
using Cell = std::variant<std::monostate, std::string, double>;

/// The numbers of a figure. A chart is drawn from this and from nothing else.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< each as long as `columns`
};

/// A table with what it says, and the chart that may be drawn of it.
struct Figure {
  std::string id;           ///< anchor in the page: lower-case-words, unique
  std::string finding;      ///< title: one sentence that states what is to be seen
  std::string description;  ///< what is drawn, for who does not see it, and how to read it
  std::vector<std::string> notes;
  Table table;
  std::string chart;  ///< a Vega-Lite specification (JSON) without data; empty: the table alone
};

}  // namespace commonroom::report
