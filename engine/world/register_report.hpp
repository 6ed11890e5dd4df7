#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "world/text_encoding.hpp"

namespace commonroom {

/// Why a row of the register is not among the schools of a run.
enum class LeftOut : std::uint8_t {
  too_few_columns,
  too_many_columns,
  misquoted,
  urn_unreadable,
  authority_unreadable,
  duplicate_urn,
  closed,
  proposed_to_open,
  status_unknown,
  independent,
  special,
  alternative_provision,
  nursery,
  after_sixteen,
  higher_education,
  outside_england,
  other_establishment,
  type_unknown,
  no_ages,
  ages_unreadable,
  no_years_taught,
  no_coordinates,
  easting_unreadable,
  northing_unreadable,
  coordinates_outside,
  roll_unreadable,
  capacity_unreadable,
  size_unknown,
};
inline constexpr std::size_t left_out_reasons = static_cast<std::size_t>(LeftOut::size_unknown) + 1;

/// What stands for something that the register does not say.
enum class FillRule : std::uint8_t {
  name_blank,
  authority_name_blank,
  roll_from_capacity,
  roll_from_parameter,
  roll_from_phase,
  capacity_from_roll,
  capacity_from_phase,
  fsm_from_authority,
  fsm_from_phase,
  fsm_from_parameter,
  fsm_unreadable,
  grade_blank,
  grade_unknown,
  inspection_date_blank,
  inspection_date_unreadable,
  region_from_code,
  region_from_neighbours,
  region_unknown,
  faith_blank,
  trust_column_missing,
  trust_blank,
  federation_column_missing,
};
inline constexpr std::size_t fill_rules = static_cast<std::size_t>(FillRule::federation_column_missing) + 1;

/// Reason in the words of a report: "closed", "not a number: NumberOfPupils".
[[nodiscard]] std::string_view name_of(LeftOut reason);
/// Column that a rule fills in.
[[nodiscard]] std::string_view column_of(FillRule rule);
/// Rule in the words of a report: "blank: capacity times the median roll per place of its phase".
[[nodiscard]] std::string_view name_of(FillRule rule);

/// How often something happened, and to which schools.
struct Tally {
  static constexpr std::size_t most_examples = 5;
  std::uint64_t count = 0;
  std::vector<std::uint32_t>
      examples;  ///< register numbers of the first ones, or lines where there is no number

  void add(std::uint32_t example);
  friend bool operator==(const Tally&, const Tally&) = default;
};

/// What became of every row of a register: rows_read = usable + outside_filter + the sum of left_out.
struct RegisterReport {
  std::string file;
  Encoding encoding = Encoding::utf_8;
  std::uint64_t rows_read = 0;  ///< without the heading and lines with nothing on them
  std::uint64_t usable = 0;
  std::uint64_t outside_filter = 0;  ///< usable or not, but not what the scenario asked for
  std::uint64_t blank_lines = 0;
  std::uint64_t pupils = 0;                  ///< in years 0-11 of the usable schools
  std::uint64_t authorities = 0;             ///< of the usable schools
  std::vector<std::string> missing_columns;  ///< optional ones
  std::array<Tally, left_out_reasons> left_out;
  std::array<Tally, fill_rules> filled_in;

  [[nodiscard]] const Tally& of(LeftOut reason) const { return left_out[static_cast<std::size_t>(reason)]; }
  [[nodiscard]] const Tally& of(FillRule rule) const { return filled_in[static_cast<std::size_t>(rule)]; }
  void add(LeftOut reason, std::uint32_t urn_or_line);
  void add(FillRule rule, std::uint32_t urn);
  [[nodiscard]] std::uint64_t left_out_in_all() const;
};

/// One line of text for each thing that happened at least once, for results and summary.
[[nodiscard]] std::vector<std::string> lines_of(const RegisterReport& report);

}  // namespace commonroom
