#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "world/country.hpp"
#include "world/population_plan.hpp"
#include "world/register_parameters.hpp"
#include "world/register_row.hpp"
#include "world/school_seed.hpp"

namespace commonroom {

/// The independent schools of a register, and what became of its other rows of that kind.
struct IndependentReading {
  std::vector<RegisterSchool> schools;  ///< by URN, no two with the same
  std::vector<std::string> notes;       ///< counted, one line each
};

/// Reads open independent mainstream schools (type of establishment "Other independent school") that teach
/// some of the years 0 to 11 and have a place and a roll or capacity. Throws InvalidInput as parse_register
/// does for a file that is no register.
[[nodiscard]] IndependentReading parse_independent_schools(std::string_view bytes,
                                                           const std::string& file_name,
                                                           const RegisterParameters& parameters = {});

/// Those in the authorities that the country has, as seeds; notes go to `country.left_out_notes`.
[[nodiscard]] std::vector<SchoolSeed> independent_schools_of_register(const PopulationPlan& plan,
                                                                      Country& country,
                                                                      const RegisterParameters& parameters);

}  // namespace commonroom
