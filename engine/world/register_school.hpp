#pragma once

#include <cstdint>
#include <string>

#include "world/school_types.hpp"

namespace commonroom {

/// Bits of RegisterSchool::filled_in: what the register does not say and a rule or a blank stands for. The
/// first seven are those of `filled` in world/country.hpp.
namespace register_filled {
inline constexpr std::uint16_t roll = 1U << 0U;
inline constexpr std::uint16_t capacity = 1U << 1U;
inline constexpr std::uint16_t fsm = 1U << 2U;
inline constexpr std::uint16_t grade = 1U << 3U;
inline constexpr std::uint16_t region = 1U << 4U;
inline constexpr std::uint16_t trust = 1U << 5U;
inline constexpr std::uint16_t faith = 1U << 6U;
inline constexpr std::uint16_t inspection_year = 1U << 8U;
}  // namespace register_filled

/// An open, state-funded, mainstream school of the register that teaches some of the years 0 to 11. Texts are
/// UTF-8 and one line long.
struct RegisterSchool {
  std::uint32_t urn = 0;  ///< unique reference number
  std::string name;
  int la_code = 0;  ///< the department's three-digit number of the local authority
  std::string la_name;
  std::string region;  ///< one of england_regions, or "unknown" where nothing tells
  std::string type;    ///< TypeOfEstablishment (name)
  std::string type_group;
  Phase phase = Phase::primary;
  int first_year = 0;  ///< year groups served, 0 (reception) to 11
  int last_year = 0;
  bool has_nursery = false;
  bool has_sixth_form = false;
  std::uint32_t places_per_year = 1;  ///< places in each year group, at least 1
  std::uint32_t pupils = 0;           ///< pupils in years 0-11
  std::uint32_t capacity = 0;         ///< places of the whole school, nursery and sixth form too
  std::uint32_t roll = 0;             ///< pupils of the whole school, nursery and sixth form too
  double fsm_share = 0;               ///< eligible for free school meals, 0 to 1
  Sector sector = Sector::maintained;
  Faith faith = Faith::none_;
  Grade grade = Grade::not_inspected;
  int inspection_year = 0;  ///< calendar year of the last inspection; 0 where there is none
  std::string trust_code;   ///< academy trust; empty where there is none
  std::string trust_name;
  std::string federation_code;  ///< empty where there is none
  std::string federation_name;
  double easting_km = 0;  ///< of the national grid
  double northing_km = 0;
  std::uint16_t filled_in = 0;  ///< bits of register_filled

  [[nodiscard]] int years_served() const noexcept { return last_year - first_year + 1; }

  friend bool operator==(const RegisterSchool&, const RegisterSchool&) = default;
};

}  // namespace commonroom
