#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "measures/outcome.hpp"

namespace commonroom::layout {

// Names in a results file that writer and reader share. A change that an old reader would misread raises the
// version of the schema.
inline constexpr std::int64_t schema_version = 1;
inline constexpr std::string_view format_name = "Commonroom results";
inline constexpr std::string_view about_format_name = "Commonroom experiment";
inline constexpr std::string_view conventions = "ACDD-1.3, Commonroom-1";

inline constexpr std::string_view schools_group = "schools";
inline constexpr std::string_view authorities_group = "authorities";
inline constexpr std::string_view attainment_in_authorities = "attainment_16";
inline constexpr std::string_view parameters_group = "parameters";
inline constexpr std::string_view paired_group = "paired";
inline constexpr std::string_view summary_group = "summary";
inline constexpr std::string_view sensitivity_group = "sensitivity";

inline constexpr std::string_view interval_note =
    "95% interval of the mean over replicates: chance within the model only, not uncertainty about "
    "parameters";
inline constexpr std::string_view made_up_note =
    "Results of a single real school are made up: pupils, teachers and events in it are simulated. Do not "
    "name, rank or grade a school by them.";
inline constexpr std::string_view simulated_authorities_note =
    "Authorities are real, what happens in them is simulated: do not rank or grade an authority by it. Those "
    "with too few schools to tell of are left out.";
inline constexpr std::string_view made_up_authorities_note =
    "Authorities and where they lie are made up. Those with too few schools to tell of are left out.";

/// Axes that at least one outcome has, in the order of the enumeration.
[[nodiscard]] inline std::vector<Axis> axes_used() {
  std::vector<Axis> used;
  for (std::size_t i = 1; i < axes; ++i) {
    const auto axis = static_cast<Axis>(i);
    for (const Outcome& outcome : outcome_catalogue()) {
      if (outcome.axis == axis) {
        used.push_back(axis);
        break;
      }
    }
  }
  return used;
}

}  // namespace commonroom::layout
