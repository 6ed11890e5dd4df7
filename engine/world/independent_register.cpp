#include "world/independent_register.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include "world/csv.hpp"
#include "world/register_columns.hpp"
#include "world/register_file.hpp"
#include "world/register_fill.hpp"
#include "world/text_encoding.hpp"

namespace commonroom {

namespace {

/// True for a row that is of an independent school, whatever else is wrong with it.
bool is_independent_row(const CsvRecord& row, const RegisterColumns& columns) {
  return same_ignoring_case(columns.text(row, RegisterColumn::type), "Other independent school");
}

/// A school whose roll or capacity is given, with the other from it and what else is blank.
bool fill_size(RegisterCandidate& candidate, const RegisterParameters& parameters) {
  if (!candidate.roll && candidate.capacity) {
    candidate.roll = static_cast<std::uint32_t>(parameters.usual_fullness * *candidate.capacity + 0.5);
    candidate.note(FillRule::roll_from_parameter, register_filled::roll);
  }
  if (!candidate.roll || *candidate.roll == 0) return false;
  if (!candidate.capacity) candidate.capacity = candidate.roll;
  if (!candidate.fsm_share) candidate.fsm_share = 0;  // nobody counts free school meals there
  return true;
}

}  // namespace

IndependentReading parse_independent_schools(std::string_view bytes, const std::string& file_name,
                                             const RegisterParameters& parameters) {
  expect_text(bytes, file_name);
  const EncodingFound encoding = find_encoding(bytes);
  CsvReader reader(bytes.substr(encoding.text_begins), file_name);
  const CsvRecord* row = reader.next();
  while (row != nullptr && row->is_blank()) row = reader.next();
  IndependentReading reading;
  if (row == nullptr) return reading;
  const RegisterColumns columns(*row, file_name);

  std::map<LeftOut, std::size_t> left_out;
  std::unordered_set<std::uint32_t> urns;
  while ((row = reader.next()) != nullptr) {
    if (row->is_blank() || row->size() < columns.width() || !is_independent_row(*row, columns)) continue;
    const auto identity = identify(*row, columns, encoding.encoding);
    if (const auto* reason = std::get_if<LeftOut>(&identity)) {
      ++left_out[*reason];
      continue;
    }
    const auto& who = std::get<RowIdentity>(identity);
    auto school = read_school(*row, columns, who, encoding.encoding, SectorsRead::independent);
    if (const auto* reason = std::get_if<LeftOut>(&school)) {
      ++left_out[*reason];
      continue;
    }
    auto& candidate = std::get<RegisterCandidate>(school);
    if (!fill_size(candidate, parameters)) {
      ++left_out[LeftOut::size_unknown];
    } else if (!urns.insert(who.urn).second) {
      ++left_out[LeftOut::duplicate_urn];
    } else {
      reading.schools.push_back(finished(std::move(candidate), parameters));
    }
  }
  std::sort(reading.schools.begin(), reading.schools.end(),
            [](const RegisterSchool& a, const RegisterSchool& b) { return a.urn < b.urn; });
  for (const auto& [reason, count] : left_out) {
    reading.notes.push_back(fmt::format("left out of independent schools, {}: {}", name_of(reason), count));
  }
  return reading;
}

std::vector<SchoolSeed> independent_schools_of_register(const PopulationPlan& plan, Country& country,
                                                        const RegisterParameters& parameters) {
  IndependentReading reading =
      parse_independent_schools(bytes_of_file(plan.register_path), plan.register_path, parameters);
  std::map<std::string_view, AreaId> areas;
  for (std::size_t i = 0; i < country.area_names.size(); ++i) {
    areas.emplace(country.area_names[i], id_at<AreaId>(i));
  }
  std::vector<SchoolSeed> seeds;
  std::size_t elsewhere = 0;
  for (const RegisterSchool& school : reading.schools) {
    const auto area = areas.find(school.la_name);
    if (area == areas.end() || school.pupils == 0) {
      ++elsewhere;
      continue;
    }
    SchoolSeed seed;
    seed.urn = school.urn;
    seed.x_km = static_cast<float>(school.easting_km);
    seed.y_km = static_cast<float>(school.northing_km);
    seed.area = area->second;
    seed.phase = school.phase;
    seed.first_year = static_cast<std::uint8_t>(school.first_year);
    seed.last_year = static_cast<std::uint8_t>(school.last_year);
    seed.sector = Sector::independent;
    seed.faith = school.faith;
    seed.roll = static_cast<float>(school.pupils);
    seed.disadvantaged = static_cast<float>(school.fsm_share);
    seed.filled_in = school.filled_in;
    seeds.push_back(std::move(seed));
  }
  for (std::string& note : reading.notes) country.left_out_notes.push_back(std::move(note));
  if (elsewhere > 0) {
    country.left_out_notes.push_back(fmt::format(
        "left out of independent schools, in an authority without state schools here: {}", elsewhere));
  }
  return seeds;
}

}  // namespace commonroom
