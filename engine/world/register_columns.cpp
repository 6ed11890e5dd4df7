#include "world/register_columns.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "world/register_problem.hpp"
#include "world/text_encoding.hpp"

namespace commonroom {

namespace {

constexpr auto first_optional = static_cast<std::size_t>(RegisterColumn::fsm);
constexpr std::size_t longest_name_suggested = 64;

struct Found {
  std::array<std::optional<std::size_t>, register_columns> positions;
  std::vector<std::string_view> repeated;
};

Found find_columns(const CsvRecord& heading) {
  Found found;
  for (std::size_t i = 0; i < register_columns; ++i) {
    const std::string_view name = name_of(static_cast<RegisterColumn>(i));
    for (std::size_t field = 0; field < heading.size(); ++field) {
      if (!same_ignoring_case(trimmed(heading[field]), name)) continue;
      if (found.positions[i]) {
        found.repeated.push_back(name);
        break;
      }
      found.positions[i] = field;
    }
  }
  return found;
}

Diagnostic at_heading(const CsvRecord& heading, const std::string& file_name, std::string what,
                      std::string why, std::string suggestion) {
  return register_problem(file_name, heading.line(), std::move(what), std::move(why), std::move(suggestion));
}

/// Why a heading with no column of a register looks as it does.
std::string likely_cause(const CsvRecord& heading) {
  const std::string_view first = heading[0];
  const auto is_parted_by = [&](char c) {
    return heading.size() == 1 && first.find(c) != std::string_view::npos;
  };
  if (is_parted_by(';')) return "its fields are parted by semicolons";
  if (is_parted_by('\t')) return "its fields are parted by tabs";
  return "its first line names none of the columns that a register needs";
}

std::string suggestion_for(std::string_view name, const std::vector<std::string>& names) {
  const std::string nearest = nearest_word(name, names);
  return nearest.empty() ? std::string() : fmt::format("is it the one called `{}`?", nearest);
}

bool is_read(std::string_view name) {
  for (std::size_t i = 0; i < register_columns; ++i) {
    if (same_ignoring_case(name, name_of(static_cast<RegisterColumn>(i)))) return true;
  }
  return false;
}

/// Names that may be a misspelt column: those of the heading that are not columns already.
std::vector<std::string> names_of(const CsvRecord& heading) {
  std::vector<std::string> names;
  for (std::size_t field = 0; field < heading.size(); ++field) {
    const std::string_view name = trimmed(heading[field]);
    if (name.empty() || name.size() > longest_name_suggested || is_read(name)) continue;
    names.push_back(one_line(to_utf8(name, Encoding::utf_8)));
  }
  return names;
}

}  // namespace

std::string_view name_of(RegisterColumn column) {
  switch (column) {
    case RegisterColumn::urn:
      return "URN";
    case RegisterColumn::la_code:
      return "LA (code)";
    case RegisterColumn::la_name:
      return "LA (name)";
    case RegisterColumn::name:
      return "EstablishmentName";
    case RegisterColumn::type:
      return "TypeOfEstablishment (name)";
    case RegisterColumn::type_group:
      return "EstablishmentTypeGroup (name)";
    case RegisterColumn::status:
      return "EstablishmentStatus (name)";
    case RegisterColumn::low_age:
      return "StatutoryLowAge";
    case RegisterColumn::high_age:
      return "StatutoryHighAge";
    case RegisterColumn::capacity:
      return "SchoolCapacity";
    case RegisterColumn::roll:
      return "NumberOfPupils";
    case RegisterColumn::easting:
      return "Easting";
    case RegisterColumn::northing:
      return "Northing";
    case RegisterColumn::fsm:
      return "PercentageFSM";
    case RegisterColumn::religious_character:
      return "ReligiousCharacter (name)";
    case RegisterColumn::rating:
      return "OfstedRating (name)";
    case RegisterColumn::inspection_date:
      return "OfstedLastInsp";
    case RegisterColumn::region:
      return "GOR (name)";
    case RegisterColumn::trust_code:
      return "Trusts (code)";
    case RegisterColumn::trust_name:
      return "Trusts (name)";
    case RegisterColumn::federation_code:
      return "Federations (code)";
    case RegisterColumn::federation_name:
      return "Federations (name)";
  }
  return "unknown";
}

RegisterColumns::RegisterColumns(const CsvRecord& heading, const std::string& file_name)
    : width_(heading.size()) {
  const Found found = find_columns(heading);
  positions_ = found.positions;

  const auto required_end = positions_.begin() + first_optional;
  if (std::none_of(positions_.begin(), required_end, [](const auto& p) { return p.has_value(); })) {
    refuse_register(at_heading(heading, file_name, "this is not the register of schools",
                               likely_cause(heading),
                               "expected the file `edubasealldata....csv` of Get Information About Schools"));
  }

  std::vector<Diagnostic> problems;
  const std::vector<std::string> names = names_of(heading);
  for (std::size_t i = 0; i < register_columns; ++i) {
    if (i < first_optional && !positions_[i]) {
      const std::string_view name = name_of(static_cast<RegisterColumn>(i));
      problems.push_back(at_heading(heading, file_name,
                                    fmt::format("the register lacks the column `{}`", name), {},
                                    suggestion_for(name, names)));
    }
  }
  for (const std::string_view name : found.repeated) {
    problems.push_back(at_heading(heading, file_name,
                                  fmt::format("the register has the column `{}` twice", name),
                                  "it cannot be told which of them holds", {}));
  }
  if (!problems.empty()) throw InvalidInput(std::move(problems));
}

std::string_view RegisterColumns::text(const CsvRecord& row, RegisterColumn column) const {
  const auto& where = position(column);
  return where ? trimmed(row[*where]) : std::string_view{};
}

std::vector<std::string> RegisterColumns::missing() const {
  std::vector<std::string> names;
  for (std::size_t i = first_optional; i < register_columns; ++i) {
    if (!positions_[i]) names.emplace_back(name_of(static_cast<RegisterColumn>(i)));
  }
  return names;
}

}  // namespace commonroom
