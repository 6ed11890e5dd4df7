#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <sstream>

#include "analysis/export_table.hpp"
#include "app/arguments.hpp"
#include "app/csv_as_json.hpp"
#include "app/one_point.hpp"
#include "app/results_path.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t table_meaning_column = 14;

/// Refuses a table that does not exist before a large file is read.
void check_table(const std::string& name) {
  std::vector<std::string> names;
  std::string list;
  for (const ExportTable& table : export_tables()) {
    names.emplace_back(table.name);
    list += fmt::format("{}{}", list.empty() ? "" : ", ", table.name);
  }
  if (std::ranges::find(names, name) != names.end()) return;
  const std::string near = nearest_word(name, names);
  throw UsageError(fmt::format("there is no table `{}`", name),
                   near.empty() ? fmt::format("there are {}", list) : fmt::format("did you mean `{}`?", near),
                   "export");
}

/// A table of all points of an experiment.
void write_all_points(const std::filesystem::path& path, const Results& about, const std::string& table,
                      std::ostream& to) {
  export_header(about, table, to);
  if (!has_points(table)) {
    export_rows(about, table, 0, to);
    return;
  }
  for_each_point(path, [&](std::size_t point, const Results& results) {
    export_rows(results, table, point, to);
    if (!to) throw FileProblem("cannot write to standard output");
  });
}

void write_table(const Arguments& arguments, const std::string& table, Terminal& terminal, std::ostream& to) {
  const std::filesystem::path path = results_path(arguments.operands()[0]);
  if (!arguments.has("point")) {
    const Results about = read_about(path);
    if (about.points > 1) return write_all_points(path, about, table, to);
  }
  const Results results = read_one_point(arguments.operands()[0], arguments);
  if (table == "schools" && results.school_values.empty()) {
    terminal.say(
        "note: these results hold no trajectories by school; a run records them with "
        "--set run.school_trajectories=true\n");
  }
  if (table == "authorities" && results.by_authority.empty()) {
    terminal.say(
        "note: these results tell of no authority: none has three schools that take pupils to 16, or an "
        "experiment has several populations\n");
  }
  const auto point = static_cast<std::size_t>(number_at_least_zero(arguments, "point", 0));
  export_header(results, table, to);
  export_rows(results, table, point, to);
}

}  // namespace

ExitCode act_export(const Arguments& arguments, Terminal& terminal) {
  const std::string& table = arguments.operands()[1];
  check_table(table);
  if (terminal.json()) {
    std::ostringstream text;
    write_table(arguments, table, terminal, text);
    terminal.data(csv_as_json(table, text.str()));
  } else {
    write_table(arguments, table, terminal, std::cout);
    if (!std::cout.flush()) throw FileProblem("cannot write to standard output");
  }
  return ExitCode::done;
}

std::string tables_section() {
  std::string text = "Tables\n";
  for (const ExportTable& table : export_tables())
    text += entry(table.name, table.meaning, table_meaning_column);
  return text;
}

}  // namespace commonroom::app
