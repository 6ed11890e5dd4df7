#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// How pupils in years 0 to 11 are told from a school's whole roll, and what stands in where a register is
/// empty.
struct RegisterParameters {
  double nursery_weight = 0.5;
  double sixth_form_weight = 0.85;
  double usual_fullness = 0.95;
  double usual_disadvantaged = 0.21;

  static constexpr std::string_view group_name = "register";
  static constexpr auto described() {
    using P = Parameter<RegisterParameters>;
    return std::array{
        P{"nursery_weight", &RegisterParameters::nursery_weight, "year groups", 0, 4, Evidence::assumed,
          "assumed; together with sixth_form_weight it leaves 7.46 million pupils of the roll of April 2022",
          "Size of all nursery classes of a school that takes children aged 3 or less, in year groups of its "
          "own "
          "size"},
        P{"sixth_form_weight", &RegisterParameters::sixth_form_weight, "year groups", 0, 4, Evidence::assumed,
          "assumed; see nursery_weight",
          "Size of the whole sixth form of a school that keeps pupils to 17 or older, in year groups of its "
          "own "
          "size"},
        P{"usual_fullness", &RegisterParameters::usual_fullness, "pupils per place", 0.1, 2,
          Evidence::measured, "median roll/capacity of schools in the register of April 2022",
          "Roll as a share of capacity where no school of the register gives both"},
        P{"usual_disadvantaged", &RegisterParameters::usual_disadvantaged, "share", 0, 1, Evidence::measured,
          "mean share eligible for free school meals in the register of April 2022: primary 0.213, secondary "
          "0.205",
          "Share of pupils eligible for free school meals where no school of the register gives one"}};
  }
};
static_assert(fully_described<RegisterParameters>());

}  // namespace commonroom
