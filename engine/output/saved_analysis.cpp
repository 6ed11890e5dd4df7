#include "output/saved_analysis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <numeric>
#include <system_error>

#include "core/contracts.hpp"
#include "output/hdf5_reader.hpp"
#include "output/hdf5_writer.hpp"
#include "output/results_layout.hpp"
#include "output/whole_file.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using hdf5::Handle;
using hdf5::write_attribute;

constexpr const char* row_name = "row";
constexpr const char* asked_prefix = "asked_";

const std::string sensitivity(layout::sensitivity_group);

std::size_t rows_of(const SavedTable& table) {
  if (table.columns.empty()) return 0;
  return std::visit([](const auto& values) { return values.size(); }, table.columns.front().values);
}

void write_table(hid_t parent, const SavedTable& table) {
  const std::size_t rows = rows_of(table);
  if (rows == 0) return;
  const Handle group = hdf5::make_group(parent, table.name);
  hdf5::write_text(group, "heading", table.heading);
  std::vector<std::string> names;
  for (const SavedColumn& column : table.columns) names.push_back(column.name);
  hdf5::write_texts(group, "columns", names);
  hdf5::VariableGroup variables(group);
  std::vector<std::int32_t> numbers(rows);
  std::iota(numbers.begin(), numbers.end(), 0);
  variables.add_dimension({row_name, "", "Row of the table"}, std::span<const std::int32_t>(numbers));
  for (const SavedColumn& column : table.columns) {
    std::visit(
        [&](const auto& values) {
          expects(values.size() == rows, "columns of a table have the same length");
          variables.write({column.name, "", column.meaning}, {row_name}, std::span(values));
        },
        column.values);
  }
}

void write_analysis(hid_t file, const SavedAnalysis& analysis) {
  const Handle all = hdf5::has_object(file, sensitivity) ? hdf5::open_object(file, sensitivity)
                                                         : hdf5::make_group(file, sensitivity);
  // The library gives most of the room back to what is written next, but not that of texts.
  if (hdf5::has_object(all, analysis.name)) {
    hdf5::succeeds(H5Ldelete(all, analysis.name.c_str(), H5P_DEFAULT), "taking out an earlier analysis");
  }
  const Handle group = hdf5::make_group(all, analysis.name);
  hdf5::write_text(group, "title", analysis.title);
  hdf5::write_text(group, "unit", analysis.unit);
  hdf5::write_texts(group, "sentences", analysis.sentences);
  hdf5::write_texts(group, "notes", analysis.notes);
  for (const auto& [question, answer] : analysis.asked)
    hdf5::write_text(group, asked_prefix + question, answer);
  std::vector<std::string> tables;
  for (const SavedTable& table : analysis.tables) {
    write_table(group, table);
    if (rows_of(table) > 0) tables.push_back(table.name);
  }
  hdf5::write_texts(group, "tables", tables);
}

FileProblem cannot_write(const std::filesystem::path& path, const std::string& why) {
  return FileProblem(fmt::format("cannot write {}: {}", path.string(), why));
}

void copy_content(const std::filesystem::path& from, const std::filesystem::path& to,
                  const std::filesystem::path& named) {
  std::error_code error;
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
  if (error) throw cannot_write(named, reason_and_advice(error.value()));
}

SavedColumn read_column(hid_t group, const std::string& name) {
  SavedColumn column;
  column.name = name;
  const Handle dataset = hdf5::open_object(group, name);
  column.meaning = hdf5::read_text(dataset, "long_name");
  switch (hdf5::kind_of_dataset(dataset)) {
    case hdf5::Kind::text:
      column.values = hdf5::read_strings(group, name).values;
      break;
    case hdf5::Kind::integer: {
      const std::vector<std::int64_t> read = hdf5::read_integers(group, name).values;
      column.values = std::vector<std::int32_t>(read.begin(), read.end());
      break;
    }
    default:
      column.values = hdf5::read_numbers(group, name).values;
  }
  return column;
}

SavedAnalysis read_analysis(hid_t all, const std::string& name) {
  const Handle group = hdf5::open_object(all, name);
  SavedAnalysis analysis;
  analysis.name = name;
  analysis.title = hdf5::read_text(group, "title");
  analysis.unit = hdf5::read_text(group, "unit");
  analysis.sentences = hdf5::read_string_attribute(group, "sentences");
  analysis.notes = hdf5::read_string_attribute(group, "notes");
  for (const std::string& attribute : hdf5::names_of_attributes(group)) {
    if (!attribute.starts_with(asked_prefix)) continue;
    analysis.asked.emplace_back(attribute.substr(std::string_view(asked_prefix).size()),
                                hdf5::read_text(group, attribute));
  }
  for (const std::string& table_name : hdf5::read_string_attribute(group, "tables")) {
    const Handle table = hdf5::open_object(group, table_name);
    analysis.tables.push_back({table_name, hdf5::read_text(table, "heading"), {}});
    for (const std::string& column : hdf5::read_string_attribute(table, "columns"))
      analysis.tables.back().columns.push_back(read_column(table, column));
  }
  return analysis;
}

/// What a results file would keep of an analysis.
SavedAnalysis without_empty_tables(SavedAnalysis analysis) {
  std::erase_if(analysis.tables, [](const SavedTable& table) { return rows_of(table) == 0; });
  return analysis;
}

bool same_number(double first, double second) {
  return first == second || (std::isnan(first) && std::isnan(second));
}

}  // namespace

bool operator==(const SavedColumn& first, const SavedColumn& second) {
  const auto* one = std::get_if<std::vector<double>>(&first.values);
  const auto* other = std::get_if<std::vector<double>>(&second.values);
  const bool same_values = one != nullptr && other != nullptr ? std::ranges::equal(*one, *other, same_number)
                                                              : first.values == second.values;
  return first.name == second.name && first.meaning == second.meaning && same_values;
}

void save_analysis(const std::filesystem::path& path, const SavedAnalysis& analysis) {
  check_seal(path);
  const std::vector<SavedAnalysis> kept = saved_analyses(path);
  if (std::ranges::find(kept, without_empty_tables(analysis)) != kept.end()) return;
  const hdf5::QuietErrors quiet;
  const NoSizeSignal no_signal;
  FileAside aside(path);
  copy_content(path, aside.path(), path);
  errno = 0;
  try {
    const Handle file = hdf5::open_to_change(aside.path());
    write_analysis(file, analysis);
    hdf5::flush(file);
  } catch (const hdf5::Failure& failure) {
    throw cannot_write(path, errno != 0 ? reason_and_advice(errno) : failure.what() + std::string(" failed"));
  }
  aside.seal();
}

std::vector<SavedAnalysis> saved_analyses(const std::filesystem::path& path) {
  const hdf5::QuietErrors quiet;
  try {
    const Handle file = hdf5::open_file(path);
    std::vector<SavedAnalysis> analyses;
    if (!hdf5::has_object(file, sensitivity)) return analyses;
    const Handle all = hdf5::open_object(file, sensitivity);
    for (const std::string& name : hdf5::names_in(all)) analyses.push_back(read_analysis(all, name));
    std::ranges::sort(analyses, {}, &SavedAnalysis::name);
    return analyses;
  } catch (const hdf5::Failure& failure) {
    throw FileProblem(fmt::format("{} is damaged: cannot read {}", path.string(), failure.what()));
  }
}

}  // namespace commonroom
