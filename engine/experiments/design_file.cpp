#include "experiments/design_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <optional>
#include <string_view>

#include "core/number_text.hpp"
#include "experiments/delimited_text.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr std::size_t most_mistakes = 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view parameter_section = "parameters.";

struct Row {
  std::uint32_t line = 0;
  std::vector<DelimitedCell> cells;
};

/// Reads one file. Mistakes are gathered and thrown together.
class DesignFileReader {
 public:
  explicit DesignFileReader(const DesignPlan& design) : design_(design) {}

  DesignPoints read() {
    const std::vector<Row> rows = read_rows();
    if (rows.empty()) {
      add(1, 1, "the design has no points");
      throw InvalidInput(std::move(mistakes_));
    }
    has_header_ = std::ranges::any_of(rows.front().cells,
                                      [](const DelimitedCell& cell) { return !finite_number_in(cell.text); });
    const std::vector<std::size_t> columns = columns_of(rows.front());
    if (has_header_ && rows.size() == 1) add(rows.front().line, 1, "the design has a header and no points");
    if (!mistakes_.empty()) throw InvalidInput(std::move(mistakes_));
    DesignPoints points;
    for (std::size_t r = has_header_ ? 1 : 0; r < rows.size() && mistakes_.size() < most_mistakes; ++r)
      add_point(rows[r], rows.front(), columns, points);
    if (!mistakes_.empty()) throw InvalidInput(std::move(mistakes_));
    return points;
  }

 private:
  void add(std::uint32_t line, std::uint32_t column, std::string what, std::string why = {},
           std::string suggestion = {}) {
    mistakes_.push_back(
        {{design_.file, line, column, 1}, std::move(what), std::move(why), std::move(suggestion)});
  }

  std::vector<Row> read_rows() {
    std::ifstream file(design_.file, std::ios::binary);
    if (!file) throw FileProblem(fmt::format("cannot read the design {}; check the name", design_.file));
    const auto keys = std::max<std::size_t>(1, design_.vary.size());
    const auto most_rows = static_cast<std::size_t>(
        std::min(most_points_of_a_design, most_settings_of_a_design / static_cast<double>(keys)));
    std::vector<Row> rows;
    std::string line;
    bool between_commas = false;
    for (std::uint32_t number = 1; std::getline(file, line); ++number) {
      if (number == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
      const std::size_t first = line.find_first_not_of(" \t\r");
      if (first == std::string::npos || line[first] == '#') continue;
      if (rows.empty()) between_commas = keys == 1 || line.find(',') != std::string::npos;
      rows.push_back({number, cells_of(line, between_commas)});
      if (rows.size() > most_rows + 1) {
        add(number, 1, "a design has too many points",
            fmt::format("the most is {} with {} keys", most_rows, design_.vary.size()));
        throw InvalidInput(std::move(mistakes_));
      }
    }
    if (file.bad()) throw FileProblem(fmt::format("cannot read all of the design {}", design_.file));
    return rows;
  }

  /// Columns of the file by key; with a header its names decide, else the order of the design.
  std::vector<std::size_t> columns_of(const Row& first) {
    std::vector<std::string> names;
    for (const DelimitedCell& cell : first.cells) names.push_back(cell.text);
    std::vector<std::size_t> columns;
    for (std::size_t k = 0; k < design_.vary.size(); ++k) {
      columns.push_back(k);
      if (!has_header_) continue;
      const std::string& key = design_.vary[k].key;
      const std::string plain =
          key.starts_with(parameter_section) ? key.substr(parameter_section.size()) : key;
      const auto is_key = [&](const std::string& name) { return name == key || name == plain; };
      const auto found = std::ranges::find_if(names, is_key);
      columns.back() = static_cast<std::size_t>(found - names.begin());
      if (found == names.end()) {
        const std::string near = nearest_word(plain, names);
        add(first.line, 1, fmt::format("the header has no column `{}`", key),
            "every key of [design.vary] needs one",
            near.empty() ? "" : fmt::format("did you mean `{}`?", near));
      } else if (std::count_if(found, names.end(), is_key) > 1) {
        add(first.line, first.cells[columns.back()].column, fmt::format("the header has `{}` twice", key));
      }
    }
    return columns;
  }

  void add_point(const Row& row, const Row& first, const std::vector<std::size_t>& columns,
                 DesignPoints& points) {
    if (row.cells.size() != first.cells.size() || row.cells.size() < columns.size()) {
      return add(
          row.line, 1, fmt::format("this line has {} columns", row.cells.size()),
          fmt::format("the first has {} and the design varies {} keys", first.cells.size(), columns.size()));
    }
    std::vector<std::string> setting;
    for (std::size_t k = 0; k < columns.size(); ++k)
      setting.push_back(setting_of(design_.vary[k], row.line, row.cells[columns[k]]));
    points.settings.push_back(std::move(setting));
    points.unit.emplace_back(columns.size(), std::numeric_limits<double>::quiet_NaN());
  }

  std::string setting_of(const VariedKey& varied, std::uint32_t line, const DelimitedCell& cell) {
    const std::optional<double> number = finite_number_in(cell.text);
    const auto mistake = [&](const char* what, std::string why = {}) {
      if (why.empty()) why = fmt::format("column of `{}`", varied.key);
      add(line, cell.column, fmt::format("`{}` {}", cell.text, what), std::move(why));
      return std::string();
    };
    if (cell.text.empty()) return mistake("is no value");
    if (has_header_ && (!varied.values.empty() || (!number && !varied.whole))) return cell.text;
    if (!number) return mistake("is no number");
    const bool is_whole = *number == std::floor(*number) && std::abs(*number) <= 1e15;
    if (!varied.values.empty()) {
      const auto count = static_cast<double>(varied.values.size());
      if (is_whole && *number >= 0 && *number < count)
        return varied.values[static_cast<std::size_t>(*number)];
      return mistake("counts no value",
                     fmt::format("`{}` has {} values, counted from 0", varied.key, varied.values.size()));
    }
    if (!varied.whole) return fmt::format("{}", *number + 0.0);
    return is_whole ? fmt::format("{}", static_cast<long long>(*number)) : mistake("is no whole number");
  }

  const DesignPlan& design_;
  bool has_header_ = false;
  std::vector<Diagnostic> mistakes_;
};

/// The number that stands for a setting in a matrix.
std::optional<double> number_for(const VariedKey& varied, const std::string& setting) {
  if (varied.values.empty()) return finite_number_in(setting);
  const auto found = std::ranges::find(varied.values, setting);
  if (found == varied.values.end()) return std::nullopt;
  return static_cast<double>(found - varied.values.begin());
}

Diagnostic no_number_for(const VariedKey& varied, const std::string& setting, std::size_t point) {
  Diagnostic mistake;
  mistake.what = fmt::format("no number stands for `{}` of `{}`, at point {}", setting, varied.key, point);
  mistake.why = varied.values.empty() ? "a matrix holds numbers only"
                                      : "in a matrix a number counts the values of [design.vary]";
  mistake.suggestion = "export the design as csv";
  return mistake;
}

}  // namespace

DesignPoints read_design_file(const DesignPlan& design) {
  return DesignFileReader(design).read();
}

std::string csv_of(const DesignPoints& points) {
  std::string text;
  const auto add_line = [&text](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i > 0 ? "," : "") + as_cell(cells[i]);
    text += '\n';
  };
  add_line(points.keys);
  for (const std::vector<std::string>& setting : points.settings) add_line(setting);
  return text;
}

std::string matrix_of(const DesignPlan& design, const DesignPoints& points) {
  std::string text = fmt::format("# {}\n", fmt::join(points.keys, " "));
  std::vector<Diagnostic> mistakes;
  for (std::size_t point = 0; point < points.settings.size() && mistakes.size() < most_mistakes; ++point) {
    for (std::size_t k = 0; k < points.keys.size(); ++k) {
      const std::string& setting = points.settings[point][k];
      const std::optional<double> number = number_for(design.vary[k], setting);
      if (!number) mistakes.push_back(no_number_for(design.vary[k], setting, point));
      text += fmt::format("{}{:.18e}", k > 0 ? " " : "", number.value_or(0));
    }
    text += '\n';
  }
  if (!mistakes.empty()) throw InvalidInput(std::move(mistakes));
  return text;
}

}  // namespace commonroom
