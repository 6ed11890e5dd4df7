#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/column.hpp"
#include "world/country.hpp"

namespace commonroom {

/// A school before the country around it is built, from a register or made up.
struct SchoolSeed {
  std::uint32_t urn = 0;
  float x_km = 0;
  float y_km = 0;
  AreaId area{};
  Phase phase = Phase::primary;
  std::uint8_t first_year = 0;
  std::uint8_t last_year = 0;
  Sector sector = Sector::maintained;
  Faith faith = Faith::none_;
  Grade grade = Grade::not_inspected;
  std::uint16_t places = 1;  ///< in each year group
  float roll = 0;            ///< pupils in years 0-11
  float whole_roll = 0;      ///< with nursery and sixth form
  float disadvantaged = 0;   ///< share, 0..1
  std::string trust_code;    ///< empty: none
  std::string trust_name;
  std::string federation_code;  ///< empty: none
  std::uint16_t filled_in = 0;  ///< bits of `filled`

  [[nodiscard]] int years_served() const noexcept { return last_year - first_year + 1; }
};

/// All schools, and the authorities and regions they lie in.
struct SchoolSeeds {
  std::vector<SchoolSeed> schools;
  std::vector<std::string> area_names, region_names;
  Column<AreaId, RegionId> region_of_area;
  bool has_trusts = false;       ///< trusts are as the register says; otherwise they are to be generated
  bool has_federations = false;  ///< likewise
};

}  // namespace commonroom
