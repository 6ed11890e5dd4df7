#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Tests at the end of years 2, 6 and 11.
struct AssessmentParameters {
  double noise_english = 0.42;
  double noise_mathematics = 0.42;
  double noise_other = 0.30;
  double secondary_weight_other = 0.6;
  double department_carry = 4.25;
  double department_noise = 0.50;
  double threshold_share = 0.60;

  static constexpr std::string_view group_name = "assessment";
  static constexpr auto described() {
    using P = Parameter<AssessmentParameters>;
    using A = AssessmentParameters;
    using enum Evidence;
    return std::array{
        P{"noise_english", &A::noise_english, "SD", 0, 2, calibrated,
          "fit to a pupil's subject results correlating 0.70 (recalled)",
          "Error of a pupil's result in English"},
        P{"noise_mathematics", &A::noise_mathematics, "SD", 0, 2, calibrated,
          "fit to a pupil's subject results correlating 0.70 (recalled)",
          "Error of a pupil's result in mathematics"},
        P{"noise_other", &A::noise_other, "SD", 0, 2, calibrated,
          "fit to a pupil's subject results correlating 0.70 (recalled)",
          "Error of a pupil's mean result in all other subjects"},
        P{"secondary_weight_other", &A::secondary_weight_other, "share", 0, 1, measured,
          "weights of Attainment 8: English and mathematics two of ten each",
          "Weight of other subjects in the overall result at 16; English and mathematics share the rest"},
        P{"department_carry", &A::department_carry, "years", 0, 10, assumed,
          "assumed; the sum of 0.92^n over the five years of a secondary school, as if departments did not "
          "change",
          "Years of a department's deviation that show in its subject's results at 16"},
        P{"department_noise", &A::department_noise, "SD", 0, 2, assumed, "assumed",
          "Error of a pupil's result in one of the other subjects beyond that of their mean"},
        P{"threshold_share", &A::threshold_share, "share", 0.01, 0.99, assumed,
          "assumed; about the share with a standard pass in English and mathematics",
          "Pupils who reach the threshold in the reference year; fixes its level"}};
  }
};

}  // namespace commonroom
