#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/diagnostic.hpp"
#include "world/register_filter.hpp"
#include "world/register_parameters.hpp"
#include "world/register_report.hpp"
#include "world/register_school.hpp"

namespace commonroom {

/// The schools of a register that a run can use, and what became of all its rows.
struct RegisterReading {
  std::vector<RegisterSchool> schools;  ///< by URN, no two with the same
  RegisterReport report;
};

/// Reads the register of England's schools (Get Information About Schools, the file `edubasealldata....csv`)
/// as the department publishes it: columns in any order, Windows-1252 or UTF-8. Keeps open, state-funded,
/// mainstream schools that teach some of the years 0 to 11; counts everything else by reason. The same bytes
/// give the same schools, and a school is the same under every filter. Throws FileProblem when the file
/// cannot be read; InvalidInput when it is no register, when the filter names what is not there, and when no
/// school is left.
[[nodiscard]] RegisterReading read_register(const std::filesystem::path& path,
                                            const RegisterFilter& filter = {},
                                            const RegisterParameters& parameters = {});

/// The same from memory. `file_name` is for diagnostics and the report.
[[nodiscard]] RegisterReading parse_register(std::string_view bytes, const std::string& file_name,
                                             const RegisterFilter& filter = {},
                                             const RegisterParameters& parameters = {});

}  // namespace commonroom
