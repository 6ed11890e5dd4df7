#include "world/register_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

#include "world/csv.hpp"
#include "world/register_columns.hpp"
#include "world/register_file.hpp"
#include "world/register_fill.hpp"
#include "world/register_problem.hpp"
#include "world/register_row.hpp"
#include "world/text_encoding.hpp"

namespace commonroom {

namespace {

/// Sorts the rows of a register into usable schools, those outside the filter, and the rest by reason.
class RowSorter {
 public:
  RowSorter(const RegisterColumns& columns, FilterMatcher& filter, RegisterReport& report)
      : columns_(columns), filter_(filter), report_(report) {}

  void sort(const CsvRecord& row);
  /// Those that may be used, by URN; some of them outside the filter.
  [[nodiscard]] std::vector<RegisterCandidate> candidates() &&;

 private:
  void leave_out(LeftOut reason, std::uint32_t urn_or_line, bool is_wanted);

  const RegisterColumns& columns_;
  FilterMatcher& filter_;
  RegisterReport& report_;
  std::vector<RegisterCandidate> candidates_;
  std::unordered_set<std::uint32_t> urns_;
};

void RowSorter::leave_out(LeftOut reason, std::uint32_t urn_or_line, bool is_wanted) {
  if (is_wanted) {
    report_.add(reason, urn_or_line);
  } else {
    ++report_.outside_filter;
  }
}

void RowSorter::sort(const CsvRecord& row) {
  if (row.is_blank()) {
    ++report_.blank_lines;
    return;
  }
  ++report_.rows_read;
  auto identified = identify(row, columns_, report_.encoding);
  if (const auto* reason = std::get_if<LeftOut>(&identified)) {
    report_.add(*reason,
                *reason == LeftOut::authority_unreadable ? urn_of(row, columns_).value_or(0) : row.line());
    return;
  }
  const auto& identity = std::get<RowIdentity>(identified);
  const bool is_wanted = filter_.wants_authority(identity.la_code, identity.la_name) &&
                         (!identity.region || filter_.wants_region(*identity.region));
  auto school = read_school(row, columns_, identity, report_.encoding);
  if (const auto* reason = std::get_if<LeftOut>(&school)) {
    leave_out(*reason, identity.urn, is_wanted);
  } else if (!urns_.insert(identity.urn).second) {
    leave_out(LeftOut::duplicate_urn, identity.urn, is_wanted);
  } else {
    candidates_.push_back(std::move(std::get<RegisterCandidate>(school)));
    candidates_.back().is_wanted = is_wanted;
  }
}

std::vector<RegisterCandidate> RowSorter::candidates() && {
  std::sort(
      candidates_.begin(), candidates_.end(),
      [](const RegisterCandidate& a, const RegisterCandidate& b) { return a.school.urn < b.school.urn; });
  return std::move(candidates_);
}

void note_rules(const RegisterCandidate& candidate, RegisterReport& report) {
  for (std::size_t rule = 0; rule < fill_rules; ++rule) {
    if ((candidate.rules >> rule & 1U) != 0) report.add(static_cast<FillRule>(rule), candidate.school.urn);
  }
}

/// Schools that are wanted and have a size; the others go into the report.
std::vector<RegisterSchool> chosen(std::vector<RegisterCandidate> candidates, const FilterMatcher& filter,
                                   const RegisterParameters& parameters, RegisterReport& report) {
  std::vector<RegisterSchool> schools;
  std::set<int> authorities;
  for (RegisterCandidate& candidate : candidates) {
    if (!candidate.is_wanted || !filter.wants_region(candidate.school.region) ||
        !filter.wants_phase(candidate.school.phase)) {
      ++report.outside_filter;
    } else if (!candidate.roll || !candidate.capacity) {
      report.add(LeftOut::size_unknown, candidate.school.urn);
    } else {
      note_rules(candidate, report);
      authorities.insert(candidate.school.la_code);
      schools.push_back(finished(std::move(candidate), parameters));
      report.pupils += schools.back().pupils;
    }
  }
  report.usable = schools.size();
  report.authorities = authorities.size();
  return schools;
}

void expect_schools(const RegisterReading& reading) {
  if (!reading.schools.empty()) return;
  const RegisterReport& report = reading.report;
  std::vector<std::string> reasons;
  if (report.outside_filter > 0)
    reasons.push_back(fmt::format("{} outside the scenario's filter", report.outside_filter));
  for (std::size_t i = 0; i < left_out_reasons; ++i) {
    const auto reason = static_cast<LeftOut>(i);
    if (report.of(reason).count > 0)
      reasons.push_back(fmt::format("{}: {}", name_of(reason), report.of(reason).count));
  }
  refuse_register(register_problem(
      report.file, 0,
      fmt::format("none of the {} rows of the register is a school that can be used", report.rows_read),
      joined(reasons, "; ")));
}

}  // namespace

RegisterReading parse_register(std::string_view bytes, const std::string& file_name,
                               const RegisterFilter& filter, const RegisterParameters& parameters) {
  FilterMatcher matcher(filter);
  expect_text(bytes, file_name);
  const EncodingFound encoding = find_encoding(bytes);

  CsvReader reader(bytes.substr(encoding.text_begins), file_name);
  const CsvRecord* heading = reader.next();
  while (heading != nullptr && heading->is_blank()) heading = reader.next();
  if (heading == nullptr) {
    refuse_register(register_problem(file_name, 0, "this is not the register of schools",
                                     "the file has nothing but empty lines"));
  }
  const RegisterColumns columns(*heading, file_name);

  RegisterReading reading;
  reading.report.file = file_name;
  reading.report.encoding = encoding.encoding;
  reading.report.missing_columns = columns.missing();
  RowSorter sorter(columns, matcher, reading.report);
  while (const CsvRecord* row = reader.next()) sorter.sort(*row);
  matcher.check_all_met(file_name);

  std::vector<RegisterCandidate> candidates = std::move(sorter).candidates();
  fill_regions(candidates);
  fill_sizes(candidates, parameters);
  fill_disadvantage(candidates, parameters);
  reading.schools = chosen(std::move(candidates), matcher, parameters, reading.report);
  expect_schools(reading);
  return reading;
}

RegisterReading read_register(const std::filesystem::path& path, const RegisterFilter& filter,
                              const RegisterParameters& parameters) {
  return parse_register(bytes_of_file(path), path.string(), filter, parameters);
}

}  // namespace commonroom
