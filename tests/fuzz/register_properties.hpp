#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "parameters/diagnostic.hpp"
#include "world/csv.hpp"
#include "world/register_reader.hpp"
#include "world/text_encoding.hpp"

namespace commonroom::fuzz {

/// What must hold for a register made of any bytes. Returns the first thing that does not, or nothing.
inline std::string broken_promise_of(const RegisterReading& reading) {
  const RegisterReport& report = reading.report;
  if (report.rows_read != report.usable + report.outside_filter + report.left_out_in_all())
    return "a row is lost";
  if (reading.schools.empty() || report.usable != reading.schools.size())
    return "the count of schools is wrong";
  std::uint32_t last_urn = 0;
  for (const RegisterSchool& school : reading.schools) {
    if (school.urn <= last_urn) return "schools are out of order";
    last_urn = school.urn;
    if (school.first_year < 0 || school.first_year > school.last_year || school.last_year > 11)
      return "years";
    if (school.places_per_year < 1 || school.places_per_year > 20'000 || school.pupils > 20'000)
      return "size";
    if (!(school.fsm_share >= 0 && school.fsm_share <= 1)) return "share";
    if (!std::isfinite(school.easting_km) || !std::isfinite(school.northing_km)) return "coordinates";
    for (const std::string* text :
         {&school.name, &school.la_name, &school.region, &school.type, &school.type_group, &school.trust_code,
          &school.trust_name, &school.federation_name}) {
      if (!is_utf8(*text) || text->find_first_of("\r\n") != std::string::npos) return "text";
    }
    if (school.name.empty() || school.la_name.empty() || school.region.empty()) return "a name is empty";
  }
  for (const std::string& line : lines_of(report)) {
    if (line.find('\n') != std::string::npos) return "the report has a line end in a line";
  }
  return {};
}

/// Reads the bytes as a register, whole and for one authority and phase, and as comma-separated values within
/// narrow limits. Only InvalidInput may be thrown inside. Returns what is wrong, or nothing.
inline std::string broken_promise(std::string_view bytes) {
  try {
    CsvReader reader(bytes, "bytes", {.field_bytes = 16, .record_bytes = 64, .columns = 8, .records = 100});
    while (const CsvRecord* record = reader.next()) {
      for (std::size_t field = 0; field < record->size(); ++field) {
        if ((*record)[field].size() > 16) return "a field is beyond its limit";
      }
    }
  } catch (const InvalidInput& refusal) {
    for (const Diagnostic& diagnostic : refusal.diagnostics()) (void)render(diagnostic, bytes);
  }
  try {
    const RegisterReading all = parse_register(bytes, "bytes");
    if (std::string broken = broken_promise_of(all); !broken.empty()) return broken;
    const RegisterSchool& first = all.schools.front();
    const RegisterFilter filter{
        .authorities = {std::to_string(first.la_code)}, .regions = {}, .phases = {first.phase}};
    const RegisterReading some = parse_register(bytes, "bytes", filter);
    if (std::string broken = broken_promise_of(some); !broken.empty()) return broken;
    if (some.schools.front() != first) return "a school depends on the filter";
    (void)parse_register(bytes, "bytes",
                         {.authorities = {first.la_name, "Sufolk"}, .regions = {}, .phases = {}});
  } catch (const InvalidInput& refusal) {
    if (refusal.diagnostics().empty()) return "refused without a reason";
    for (const Diagnostic& diagnostic : refusal.diagnostics()) (void)render(diagnostic, bytes);
  }
  return {};
}

}  // namespace commonroom::fuzz
