#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// How inspectors arrive at the points of a report card.
struct ReportCardParameters {
  double halo = 0.5;
  double area_noise = 0.4;
  double inclusion_unit = 0.01;
  double standing_per_point = 0.25;

  static constexpr std::string_view group_name = "report_card";
  static constexpr auto described() {
    using R = ReportCardParameters;
    using P = Parameter<R>;
    using enum Evidence;
    return std::array{
        P{"halo", &R::halo, "share", 0, 1, assumed, "assumed",
          "Part of what inspectors see in any other area that is what they see in results"},
        P{"area_noise", &R::area_noise, "SD of schools' true effect", 0, 5, assumed, "assumed",
          "Error of an inspector's judgement of one area, beside the error common to all areas"},
        P{"inclusion_unit", &R::inclusion_unit, "SD a year", 0.0001, 1, assumed, "assumed",
          "Further growth of disadvantaged pupils that counts as one SD of inclusion"},
        P{"standing_per_point", &R::standing_per_point, "SD per point", 0, 2, assumed, "assumed",
          "What a point above or below the expected one is worth in a school's standing, mean over areas"}};
  }
};

inline constexpr ReportCardParameters standard_report_card{};

}  // namespace commonroom
