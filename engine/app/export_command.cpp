#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <sstream>

#include "analysis/export_table.hpp"
#include "app/arguments.hpp"
#include "app/csv_as_json.hpp"
#include "app/one_point.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t meaning_column = 14;

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

}  // namespace

ExitCode act_export(const Arguments& arguments, Terminal& terminal) {
  const std::string& table = arguments.operands()[1];
  check_table(table);
  const Results results = read_one_point(arguments.operands()[0], arguments);
  if (table == "schools" && results.school_values.empty()) {
    terminal.say(
        "note: these results hold no trajectories by school; a run records them with "
        "--set run.school_trajectories=true\n");
  }
  if (terminal.json()) {
    std::ostringstream text;
    export_table(results, table, text);
    terminal.data(csv_as_json(table, text.str()));
  } else {
    export_table(results, table, std::cout);
    if (!std::cout.flush()) throw FileProblem("cannot write to standard output");
  }
  return ExitCode::done;
}

std::string tables_section() {
  std::string text = "Tables\n";
  for (const ExportTable& table : export_tables()) text += entry(table.name, table.meaning, meaning_column);
  return text;
}

}  // namespace commonroom::app
