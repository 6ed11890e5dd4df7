#include "world/register_row.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/number_text.hpp"
#include "world/region_of_authority.hpp"
#include "world/register_kinds.hpp"

namespace commonroom {

namespace {

// Beyond these a number is a slip of the pen, and could ask for more memory than there is.
constexpr double largest_urn = 9'999'999;
constexpr double largest_la_code = 999;
constexpr double largest_age = 99;
constexpr double largest_school = 20'000;  // pupils; the largest of England has under 4,000

// Great Britain's national grid, in metres.
constexpr double grid_width = 700'000;
constexpr double grid_height = 1'300'000;
constexpr double metres_in_a_km = 1000;

constexpr double percent = 100;
constexpr int first_age_after_sixteen = 16;

/// A whole number from `least` to `most`; spreadsheets may have written it as "270.0".
std::optional<std::uint32_t> whole_number_in(std::string_view text, double least, double most) {
  const auto value = finite_number_in(text);
  if (!value || *value < least || *value > most || *value != std::floor(*value)) return std::nullopt;
  return static_cast<std::uint32_t>(*value);
}

class RowReader {
 public:
  RowReader(const CsvRecord& row, const RegisterColumns& columns, Encoding encoding)
      : row_(row), columns_(columns), encoding_(encoding) {}

  [[nodiscard]] std::string_view raw(RegisterColumn column) const { return columns_.text(row_, column); }
  [[nodiscard]] std::string text(RegisterColumn column) const {
    return one_line(to_utf8(raw(column), encoding_));
  }

  [[nodiscard]] std::optional<LeftOut> read_years(RegisterCandidate& candidate) const;
  [[nodiscard]] std::optional<LeftOut> read_place(RegisterSchool& school) const;
  [[nodiscard]] std::optional<LeftOut> read_size(RegisterCandidate& candidate) const;
  void read_disadvantage(RegisterCandidate& candidate) const;
  void read_inspection(RegisterCandidate& candidate) const;
  void read_ties(RegisterCandidate& candidate) const;
  void read_names(RegisterCandidate& candidate, const RowIdentity& identity) const;

 private:
  const CsvRecord& row_;
  const RegisterColumns& columns_;
  Encoding encoding_;
};

std::optional<LeftOut> RowReader::read_years(RegisterCandidate& candidate) const {
  const std::string_view low_text = raw(RegisterColumn::low_age);
  const std::string_view high_text = raw(RegisterColumn::high_age);
  if (low_text.empty() || high_text.empty()) return LeftOut::no_ages;
  const auto low = whole_number_in(low_text, 0, largest_age);
  const auto high = whole_number_in(high_text, 0, largest_age);
  if (!low || !high) return LeftOut::ages_unreadable;
  if (*low > *high) return LeftOut::no_ages;

  candidate.years = years_taught(static_cast<int>(*low), static_cast<int>(*high));
  if (candidate.years.count() == 0) {
    if (*low >= first_age_after_sixteen) return LeftOut::after_sixteen;
    return candidate.years.last < 0 ? LeftOut::nursery : LeftOut::no_years_taught;
  }
  RegisterSchool& school = candidate.school;
  school.first_year = candidate.years.first;
  school.last_year = candidate.years.last;
  school.has_nursery = candidate.years.has_nursery;
  school.has_sixth_form = candidate.years.has_sixth_form;
  school.phase = phase_of(candidate.years);
  return std::nullopt;
}

std::optional<LeftOut> RowReader::read_place(RegisterSchool& school) const {
  const std::string_view easting_text = raw(RegisterColumn::easting);
  const std::string_view northing_text = raw(RegisterColumn::northing);
  if (easting_text.empty() || northing_text.empty()) return LeftOut::no_coordinates;
  const auto easting = finite_number_in(easting_text);
  const auto northing = finite_number_in(northing_text);
  if (!easting) return LeftOut::easting_unreadable;
  if (!northing) return LeftOut::northing_unreadable;
  if (*easting == 0 && *northing == 0) return LeftOut::no_coordinates;  // how the register writes "not known"
  if (*easting <= 0 || *easting > grid_width || *northing <= 0 || *northing > grid_height) {
    return LeftOut::coordinates_outside;
  }
  school.easting_km = *easting / metres_in_a_km;
  school.northing_km = *northing / metres_in_a_km;
  return std::nullopt;
}

std::optional<LeftOut> RowReader::read_size(RegisterCandidate& candidate) const {
  const std::string_view roll_text = raw(RegisterColumn::roll);
  const std::string_view capacity_text = raw(RegisterColumn::capacity);
  candidate.roll = whole_number_in(roll_text, 0, largest_school);
  candidate.capacity = whole_number_in(capacity_text, 0, largest_school);
  if (!roll_text.empty() && !candidate.roll) return LeftOut::roll_unreadable;
  if (!capacity_text.empty() && !candidate.capacity) return LeftOut::capacity_unreadable;
  // No school has no places: the register writes 0 where it does not know.
  if (candidate.capacity == 0U) candidate.capacity.reset();
  return std::nullopt;
}

void RowReader::read_disadvantage(RegisterCandidate& candidate) const {
  const std::string_view text = raw(RegisterColumn::fsm);
  const auto value = finite_number_in(text);
  if (value && *value >= 0 && *value <= percent) {
    candidate.fsm_share = *value / percent;
  } else if (!text.empty()) {
    candidate.note(FillRule::fsm_unreadable, register_filled::fsm);
  }
}

void RowReader::read_inspection(RegisterCandidate& candidate) const {
  const std::string_view rating = raw(RegisterColumn::rating);
  if (const auto grade = grade_of(rating)) {
    candidate.school.grade = *grade;
  } else {
    candidate.note(rating.empty() ? FillRule::grade_blank : FillRule::grade_unknown, register_filled::grade);
  }
  const std::string_view date = raw(RegisterColumn::inspection_date);
  if (const auto year = year_of_date(date)) {
    candidate.school.inspection_year = *year;
  } else {
    candidate.note(date.empty() ? FillRule::inspection_date_blank : FillRule::inspection_date_unreadable,
                   register_filled::inspection_year);
  }
}

void RowReader::read_ties(RegisterCandidate& candidate) const {
  RegisterSchool& school = candidate.school;
  const std::string religious_character = text(RegisterColumn::religious_character);
  school.faith = faith_of(religious_character);
  if (religious_character.empty()) candidate.note(FillRule::faith_blank, register_filled::faith);

  // The column also names the charitable foundations of maintained trust schools, which run no schools.
  if (school.sector == Sector::academy) {
    school.trust_code = text(RegisterColumn::trust_code);
    school.trust_name = text(RegisterColumn::trust_name);
  }
  if (school.trust_code.empty() && school.sector == Sector::academy) {
    candidate.note(
        columns_.has(RegisterColumn::trust_code) ? FillRule::trust_blank : FillRule::trust_column_missing,
        register_filled::trust);
  }
  school.federation_code = text(RegisterColumn::federation_code);
  school.federation_name = text(RegisterColumn::federation_name);
  if (school.sector == Sector::maintained && !columns_.has(RegisterColumn::federation_code)) {
    candidate.note(FillRule::federation_column_missing, 0);
  }
}

void RowReader::read_names(RegisterCandidate& candidate, const RowIdentity& identity) const {
  RegisterSchool& school = candidate.school;
  school.urn = identity.urn;
  school.name = text(RegisterColumn::name);
  if (school.name.empty()) {
    school.name = fmt::format("school {}", identity.urn);
    candidate.note(FillRule::name_blank, 0);
  }
  school.la_code = identity.la_code;
  school.la_name = identity.la_name;
  if (school.la_name.empty()) {
    school.la_name = fmt::format("authority {}", identity.la_code);
    candidate.note(FillRule::authority_name_blank, 0);
  }
  if (identity.region) school.region = *identity.region;
  if (identity.region && !identity.is_region_given) {
    candidate.note(FillRule::region_from_code, register_filled::region);
  }
  school.type = text(RegisterColumn::type);
  school.type_group = text(RegisterColumn::type_group);
}

bool has_text_beyond(const CsvRecord& row, std::size_t width) {
  for (std::size_t field = width; field < row.size(); ++field) {
    if (!trimmed(row[field]).empty()) return true;
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> urn_of(const CsvRecord& row, const RegisterColumns& columns) {
  if (row.size() < columns.width()) return std::nullopt;
  return whole_number_in(columns.text(row, RegisterColumn::urn), 1, largest_urn);
}

std::variant<RowIdentity, LeftOut> identify(const CsvRecord& row, const RegisterColumns& columns,
                                            Encoding encoding) {
  if (row.is_misquoted()) return LeftOut::misquoted;
  if (row.size() < columns.width()) return LeftOut::too_few_columns;
  if (has_text_beyond(row, columns.width())) return LeftOut::too_many_columns;
  const auto urn = urn_of(row, columns);
  if (!urn) return LeftOut::urn_unreadable;
  const auto code = whole_number_in(columns.text(row, RegisterColumn::la_code), 1, largest_la_code);
  if (!code) return LeftOut::authority_unreadable;

  RowIdentity identity;
  identity.urn = *urn;
  identity.la_code = static_cast<int>(*code);
  identity.la_name = one_line(to_utf8(columns.text(row, RegisterColumn::la_name), encoding));
  identity.region = region_named(columns.text(row, RegisterColumn::region));
  identity.is_region_given = identity.region.has_value();
  if (!identity.region) identity.region = region_of_authority(identity.la_code);
  return identity;
}

std::variant<RegisterCandidate, LeftOut> read_school(const CsvRecord& row, const RegisterColumns& columns,
                                                     const RowIdentity& identity, Encoding encoding,
                                                     SectorsRead sectors) {
  const RowReader reader(row, columns, encoding);
  if (const auto reason = unusable_status(reader.raw(RegisterColumn::status))) return *reason;
  auto kind = kind_of(reader.raw(RegisterColumn::type));
  if (sectors == SectorsRead::independent) {
    const auto* const reason = std::get_if<LeftOut>(&kind);
    if (reason == nullptr || *reason != LeftOut::independent) return LeftOut::other_establishment;
    kind = Sector::independent;
  }
  if (const auto* reason = std::get_if<LeftOut>(&kind)) return *reason;

  RegisterCandidate candidate;
  candidate.school.sector = std::get<Sector>(kind);
  if (const auto reason = reader.read_years(candidate)) return *reason;
  if (const auto reason = reader.read_place(candidate.school)) return *reason;
  if (const auto reason = reader.read_size(candidate)) return *reason;
  reader.read_names(candidate, identity);
  reader.read_disadvantage(candidate);
  reader.read_inspection(candidate);
  reader.read_ties(candidate);
  return candidate;
}

}  // namespace commonroom
