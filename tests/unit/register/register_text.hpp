#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "world/register_reader.hpp"

namespace commonroom::testing {

/// Fields of one made-up school that differ from an unremarkable primary school.
using Fields = std::map<std::string, std::string>;

/// The columns a register must have, and what an unremarkable primary school has in them.
inline const std::vector<std::pair<std::string, std::string>>& plain_school() {
  static const std::vector<std::pair<std::string, std::string>> fields = {
      {"URN", ""},
      {"LA (code)", "935"},
      {"LA (name)", "Suffolk"},
      {"EstablishmentName", "Plain School"},
      {"TypeOfEstablishment (name)", "Community school"},
      {"EstablishmentTypeGroup (name)", "Local authority maintained schools"},
      {"EstablishmentStatus (name)", "Open"},
      {"StatutoryLowAge", "4"},
      {"StatutoryHighAge", "11"},
      {"SchoolCapacity", "210"},
      {"NumberOfPupils", "200"},
      {"Easting", "615000"},
      {"Northing", "245000"}};
  return fields;
}

/// Text of a register of plain schools with URNs from 1 on and the given differences, in order. `optional`
/// names columns beyond the required ones; they are blank where a school does not give them.
inline std::string register_of(const std::vector<Fields>& schools,
                               const std::vector<std::string>& optional = {}) {
  std::string text;
  for (const auto& [column, value] : plain_school()) text += column + ",";
  for (const std::string& column : optional) text += column + ",";
  text.back() = '\n';
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto value_of = [&](const std::string& column, const std::string& otherwise) {
      const auto found = schools[i].find(column);
      return found == schools[i].end() ? otherwise : found->second;
    };
    for (const auto& [column, value] : plain_school()) {
      text += value_of(column, column == "URN" ? std::to_string(i + 1) : value) + ",";
    }
    for (const std::string& column : optional) text += value_of(column, "") + ",";
    text.back() = '\n';
  }
  return text;
}

inline RegisterReading read(const std::vector<Fields>& schools, const std::vector<std::string>& optional = {},
                            const RegisterFilter& filter = {}) {
  return parse_register(register_of(schools, optional), "register.csv", filter);
}

/// The school with this number; fails the test (by an exception) where there is none.
inline const RegisterSchool& school_of(const RegisterReading& reading, std::uint32_t urn) {
  for (const RegisterSchool& school : reading.schools) {
    if (school.urn == urn) return school;
  }
  throw std::out_of_range("no school " + std::to_string(urn));
}

/// Every row is accounted for once.
inline bool adds_up(const RegisterReport& report) {
  return report.rows_read == report.usable + report.outside_filter + report.left_out_in_all();
}

}  // namespace commonroom::testing
