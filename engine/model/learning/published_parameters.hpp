#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// What published measures say of schools at the start of a run (population.results), and their units.
struct PublishedParameters {
  double grades_per_sd = 1.71;
  double points_per_sd = 8.0;
  double pupil_sd_progress_8 = 1.25;
  double pupil_sd_progress_2 = 6.0;
  double practice_share = 0.8;

  static constexpr std::string_view group_name = "published";
  static constexpr auto described() {
    using S = PublishedParameters;
    using P = Parameter<S>;
    using enum Evidence;
    return std::array{
        P{"grades_per_sd", &S::grades_per_sd, "grades per pupil SD", 0.1, 10, calibrated,
          "SD of schools' Progress 8 of 0.473 grades (DfE, 2019) against that of the model's value added",
          "Progress 8 grades in one SD of attainment at 16"},
        P{"points_per_sd", &S::points_per_sd, "scaled points per pupil SD", 0.1, 50, recalled,
          "DfE, National curriculum assessments at key stage 2, 2019: scaled scores have an SD of about 8",
          "Scaled points of key stage 2 in one SD of attainment at 11"},
        P{"pupil_sd_progress_8", &S::pupil_sd_progress_8, "grades", 0.1, 10, recalled,
          "DfE, Secondary accountability measures: pupils' Progress 8 has an SD of about 1.25",
          "Spread of pupils' Progress 8, which makes a small school's mean uncertain"},
        P{"pupil_sd_progress_2", &S::pupil_sd_progress_2, "scaled points", 0.1, 50, recalled,
          "DfE, Primary accountability measures: pupils' progress scores have an SD of about 6",
          "Spread of pupils' progress at key stage 2"},
        P{"practice_share", &S::practice_share, "share", 0, 1, assumed, "assumed",
          "Share of what a school lastingly adds, by its published measure, that is its practice at the "
          "start; the rest is left to teachers, heads and chance"}};
  }
};

}  // namespace commonroom
