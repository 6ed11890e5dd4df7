#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "world/csv.hpp"
#include "world/register_columns.hpp"
#include "world/register_report.hpp"
#include "world/register_school.hpp"
#include "world/register_years.hpp"
#include "world/text_encoding.hpp"

namespace commonroom {

/// A usable row of the register before its blanks are filled in. What is derived from them (pupils, places)
/// is not yet set in `school`.
struct RegisterCandidate {
  RegisterSchool school;
  YearsTaught years;
  std::optional<std::uint32_t> roll;
  std::optional<std::uint32_t> capacity;
  std::optional<double> fsm_share;
  std::uint32_t rules = 0;  ///< bit r stands for FillRule number r
  bool is_wanted = true;    ///< by the scenario's filter

  /// Notes that a rule was used, and which field (a bit of register_filled, or 0) it filled in.
  void note(FillRule rule, std::uint16_t field) noexcept {
    rules |= 1U << static_cast<unsigned>(rule);
    school.filled_in = static_cast<std::uint16_t>(school.filled_in | field);
  }
};
static_assert(fill_rules <= 32, "the rules of a school are bits of a 32-bit number");

/// Who a row is about.
struct RowIdentity {
  std::uint32_t urn = 0;
  int la_code = 0;
  std::string la_name;                     ///< may be empty
  std::optional<std::string_view> region;  ///< given by the row, or told by the code
  bool is_region_given = false;
};

/// Who a row is about, or why that cannot be said. `urn` of a row that has one is set in either case by
/// urn_of().
[[nodiscard]] std::variant<RowIdentity, LeftOut> identify(const CsvRecord& row,
                                                          const RegisterColumns& columns, Encoding encoding);

/// The register number of a row of the right shape, or nothing.
[[nodiscard]] std::optional<std::uint32_t> urn_of(const CsvRecord& row, const RegisterColumns& columns);

/// Which schools of a register are read.
enum class SectorsRead { state, independent };

/// A school out of the row that `identity` was read from, or why it is none that the engine uses.
[[nodiscard]] std::variant<RegisterCandidate, LeftOut> read_school(const CsvRecord& row,
                                                                   const RegisterColumns& columns,
                                                                   const RowIdentity& identity,
                                                                   Encoding encoding,
                                                                   SectorsRead sectors = SectorsRead::state);

}  // namespace commonroom
