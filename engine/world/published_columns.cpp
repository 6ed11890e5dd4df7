#include "world/published_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "parameters/diagnostic.hpp"
#include "world/register_problem.hpp"
#include "world/text_encoding.hpp"

namespace commonroom {

namespace {

constexpr PublishedRange key_stage_2_range{-60, 60};
constexpr PublishedRange progress_8_range{-10, 10};
constexpr PublishedRange attainment_8_range{0, 100};

std::vector<std::size_t> positions_of(const CsvRecord& heading, std::string_view name) {
  std::vector<std::size_t> positions;
  for (std::size_t field = 0; field < heading.size(); ++field) {
    if (same_ignoring_case(trimmed(heading[field]), name)) positions.push_back(field);
  }
  return positions;
}

}  // namespace

std::string_view column_name(PublishedMeasure measure) {
  switch (measure) {
    case PublishedMeasure::reading_progress:
      return "READPROG";
    case PublishedMeasure::writing_progress:
      return "WRITPROG";
    case PublishedMeasure::mathematics_progress:
      return "MATPROG";
    case PublishedMeasure::progress_8:
      return "P8MEA";
    case PublishedMeasure::progress_8_english:
      return "P8MEAENG";
    case PublishedMeasure::progress_8_mathematics:
      return "P8MEAMAT";
    case PublishedMeasure::progress_8_ebacc:
      return "P8MEAEBAC";
    case PublishedMeasure::progress_8_open:
      return "P8MEAOPEN";
    case PublishedMeasure::attainment_8:
      return "ATT8SCR";
  }
  return "";
}

PublishedRange range_of(PublishedMeasure measure) {
  if (measure <= PublishedMeasure::mathematics_progress) return key_stage_2_range;
  return measure == PublishedMeasure::attainment_8 ? attainment_8_range : progress_8_range;
}

PublishedColumns::PublishedColumns(const CsvRecord& heading, const std::string& file_name) {
  std::vector<Diagnostic> problems;
  const auto find = [&](std::string_view name) -> std::optional<std::size_t> {
    const std::vector<std::size_t> positions = positions_of(heading, name);
    if (positions.size() > 1) {
      Diagnostic problem = register_problem(file_name, heading.line(),
                                            fmt::format("the results have the column `{}` twice", name));
      problem.place.column = heading.place_of(positions[1]).column;
      problems.push_back(std::move(problem));
    }
    return positions.empty() ? std::nullopt : std::optional(positions.front());
  };
  const auto found_urn = find("URN");
  if (!found_urn) {
    problems.push_back(register_problem(file_name, heading.line(), "the results lack the column `URN`",
                                        "results are matched to schools by their unique reference numbers",
                                        "give the department's tables of school performance, as "
                                        "comma-separated values"));
  }
  bool has_any = false;
  for (std::size_t i = 0; i < published_measures; ++i) {
    measure[i] = find(column_name(static_cast<PublishedMeasure>(i)));
    has_any = has_any || measure[i].has_value();
  }
  pupils_11 = find("TELIG");
  pupils_16 = find("P8PUP");
  if (!pupils_16) pupils_16 = find("TPUP");
  if (!has_any) {
    problems.push_back(register_problem(
        file_name, heading.line(), "the results have none of the measures that can be read",
        "they are READPROG, WRITPROG, MATPROG, P8MEA (with P8MEAENG, P8MEAMAT, P8MEAEBAC, P8MEAOPEN) and "
        "ATT8SCR"));
  }
  if (!problems.empty()) throw InvalidInput(std::move(problems));
  urn = *found_urn;
}

}  // namespace commonroom
