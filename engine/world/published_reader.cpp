#include "world/published_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <utility>

#include "core/number_text.hpp"
#include "parameters/diagnostic.hpp"
#include "world/csv.hpp"
#include "world/published_columns.hpp"
#include "world/register_file.hpp"
#include "world/register_problem.hpp"
#include "world/text_encoding.hpp"

namespace commonroom {

namespace {

constexpr std::string_view called = "a file of published results";
constexpr std::size_t most_problems = 20;
constexpr double largest_urn = 9'999'999;
constexpr double most_pupils = 20'000;

/// Why a table has no value, in the department's marks.
constexpr std::array<std::string_view, 16> marks{"SUPP", "NE", "LOWCOV", "NA", "NP", "NEW", "SP", "DNS",
                                                 "RE",   "c",  "x",      "z",  "u",  "",    ".",  "-"};

std::optional<std::string_view> mark_in(std::string_view text) {
  const auto found = std::find_if(marks.begin(), marks.end(),
                                  [&](std::string_view mark) { return same_ignoring_case(mark, text); });
  return found == marks.end() ? std::nullopt : std::optional(*found);
}

std::string shown(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::string one = one_line(to_utf8(text, Encoding::utf_8));
  if (one.size() <= longest) return one;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(one[end]) & 0xC0U) == 0x80U) --end;
  return one.substr(0, end) + "...";
}

class ResultsReader {
 public:
  ResultsReader(const CsvRecord& heading, const std::string& file_name)
      : file_name_(file_name), columns_(heading, file_name), width_(heading.size()) {}

  void read(const CsvRecord& row) {
    if (row.is_blank()) return;
    ++reading_.rows_read;
    if (row.is_misquoted() || row.size() < width_) {
      add_problem(row, 0, row.is_misquoted() ? "text after a closing quote" : "the row has too few columns",
                  fmt::format("the heading has {} columns, this row {}", width_, row.size()));
      return;
    }
    const std::string_view urn = trimmed(row[columns_.urn]);
    if (mark_in(urn)) {
      ++reading_.without_urn;
      return;
    }
    const auto number = finite_number_in(urn);
    if (!number || *number < 1 || *number > largest_urn || *number != std::floor(*number)) {
      add_problem(row, columns_.urn, fmt::format("`{}` is no URN", shown(urn)), "a URN is a whole number");
      return;
    }
    const auto [school, is_new] =
        reading_.schools.try_emplace(static_cast<std::uint32_t>(*number), PublishedResults{});
    if (!is_new) {
      add_problem(row, columns_.urn, fmt::format("the URN {} stands twice", school->first),
                  "it cannot be told which row holds");
      return;
    }
    read_measures(row, school->second);
  }

  [[nodiscard]] bool is_full() const noexcept { return problems_.size() >= most_problems; }

  PublishedReading finish() && {
    if (!problems_.empty()) throw InvalidInput(std::move(problems_));
    return std::move(reading_);
  }

 private:
  void read_measures(const CsvRecord& row, PublishedResults& results) {
    for (std::size_t i = 0; i < published_measures; ++i) {
      const auto measure = static_cast<PublishedMeasure>(i);
      if (!columns_.measure[i]) continue;
      const std::string_view text = trimmed(row[*columns_.measure[i]]);
      if (const auto mark = mark_in(text)) {
        ++reading_.not_published[mark->empty() ? "blank" : std::string(*mark)];
        continue;
      }
      const auto value = finite_number_in(text);
      const PublishedRange range = range_of(measure);
      if (!value || *value < range.least || *value > range.most) {
        add_problem(row, *columns_.measure[i],
                    fmt::format("`{}` is no {}", shown(text), column_name(measure)),
                    fmt::format("a number from {} to {}, or one of SUPP, NE, LOWCOV, NA, NP or nothing",
                                range.least, range.most));
        continue;
      }
      results.value[i] = static_cast<float>(*value);
      ++reading_.published[i];
    }
    results.pupils_11 = pupils(row, columns_.pupils_11);
    results.pupils_16 = pupils(row, columns_.pupils_16);
  }

  float pupils(const CsvRecord& row, const std::optional<std::size_t>& column) {
    if (!column) return PublishedResults::nothing;
    const std::string_view text = trimmed(row[*column]);
    if (mark_in(text)) return PublishedResults::nothing;
    const auto value = finite_number_in(text);
    if (value && *value >= 0 && *value <= most_pupils) return static_cast<float>(*value);
    add_problem(row, *column, fmt::format("`{}` is no number of pupils", shown(text)), {});
    return PublishedResults::nothing;
  }

  void add_problem(const CsvRecord& row, std::size_t field, std::string what, std::string why) {
    if (is_full()) return;
    Diagnostic problem = register_problem(file_name_, row.line(), std::move(what), std::move(why));
    const CsvRecord::Place place = row.place_of(field);
    problem.place.line = place.line;
    problem.place.column = place.column;
    problems_.push_back(std::move(problem));
  }

  const std::string& file_name_;
  PublishedColumns columns_;
  std::size_t width_;
  PublishedReading reading_;
  std::vector<Diagnostic> problems_;
};

/// What could not be used and what was, in lines.
std::vector<std::string> lines_of(const PublishedReading& reading, const std::string& file,
                                  std::uint64_t matched, std::uint64_t silent) {
  std::vector<std::string> lines{
      fmt::format("results {}: {} rows read, {} of the run's schools found in it, {} not", file,
                  reading.rows_read, matched, silent)};
  const std::uint64_t unknown = reading.schools.size() - matched;
  if (unknown > 0) lines.push_back(fmt::format("results of schools that are not in the run: {}", unknown));
  if (reading.without_urn > 0) {
    lines.push_back(
        fmt::format("results without a URN, of the nation or an authority: {}", reading.without_urn));
  }
  for (const auto& [mark, count] : reading.not_published) {
    lines.push_back(fmt::format("results not published, {}: {}", mark, count));
  }
  return lines;
}

}  // namespace

PublishedReading parse_published_results(std::string_view bytes, const std::string& file_name) {
  expect_text(bytes, file_name, called);
  const EncodingFound encoding = find_encoding(bytes);
  CsvReader reader(bytes.substr(encoding.text_begins), file_name);
  const CsvRecord* row = reader.next();
  while (row != nullptr && row->is_blank()) row = reader.next();
  if (row == nullptr) {
    refuse_register(register_problem(file_name, 0, fmt::format("this is not {}", called),
                                     "the file has nothing but empty lines"));
  }
  ResultsReader results(*row, file_name);
  while (!results.is_full() && (row = reader.next()) != nullptr) results.read(*row);
  return std::move(results).finish();
}

void add_published_results(Country& country, const std::string& path) {
  const PublishedReading reading = parse_published_results(bytes_of_file(path, called), path);
  country.published.assign(country.schools.size(), {});
  std::uint64_t matched = 0;
  std::uint64_t silent = 0;
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto found = reading.schools.find(country.schools.urn[school]);
    if (found == reading.schools.end()) {
      ++silent;
      continue;
    }
    country.published[school] = found->second;
    ++matched;
  }
  const std::string file = std::filesystem::path(path).filename().string();
  country.provenance += fmt::format("; {} schools start at the results in {}", matched, file);
  for (std::string& line : lines_of(reading, file, matched, silent)) {
    country.left_out_notes.push_back(std::move(line));
  }
}

}  // namespace commonroom
