#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Inspections and what follows from failing one.
struct InspectionParameters {
  double hazard_good = 0.25;
  double hazard_below = 0.5;
  double cut_inadequate = -2.25;
  double cut_requires_improvement = -1.15;
  double cut_outstanding = 1.15;
  double judgement_noise = 0.30;
  double intake_bias = 0.35;
  double support_after_failing = 0.015;
  double support_years = 3;
  double standing_of_grades = 0.25;

  static constexpr std::string_view group_name = "inspection";
  static constexpr auto described() {
    using P = Parameter<InspectionParameters>;
    using I = InspectionParameters;
    using enum Evidence;
    return std::array{
        P{"hazard_good", &I::hazard_good, "per year", 0, 1, calibrated,
          "6,930 inspections of about 22,000 schools in 2023/24 (Ofsted)",
          "Chance of an inspection in a year for schools good or better"},
        P{"hazard_below", &I::hazard_below, "per year", 0, 1, calibrated,
          "6,930 inspections of about 22,000 schools in 2023/24 (Ofsted)",
          "Chance of an inspection in a year for schools below good"},
        P{"cut_inadequate", &I::cut_inadequate, "SD of schools' true effect", -6, 6, calibrated,
          "fit of the whole model to grade shares of 2018 and 2022",
          "Evidence below which a school is inadequate"},
        P{"cut_requires_improvement", &I::cut_requires_improvement, "SD of schools' true effect", -6, 6,
          calibrated, "fit of the whole model to grade shares of 2018 and 2022",
          "Evidence below which a school requires improvement"},
        P{"cut_outstanding", &I::cut_outstanding, "SD of schools' true effect", -6, 6, calibrated,
          "fit of the whole model to grade shares of 2018 and 2022",
          "Evidence above which a school is outstanding"},
        P{"judgement_noise", &I::judgement_noise, "SD of schools' true effect", 0, 5, calibrated,
          "92% agreement of inspectors on a binary judgement (Ofsted, short inspections)",
          "Error of an inspector's judgement"},
        P{"intake_bias", &I::intake_bias, "SD of true effect per SD of intake", 0, 2, assumed,
          "assumed (0-0.6)", "What a favourable intake adds to the evidence inspectors see"},
        P{"support_after_failing", &I::support_after_failing, "SD a year", 0, 0.2, calibrated,
          "fit to Allen and Burgess 2012, together with the multiplier of stakes",
          "Growth that support adds in a school that failed its inspection"},
        P{"support_years", &I::support_years, "years", 0, 20, assumed, "assumed",
          "How long that support lasts", ParameterKind::count},
        P{"standing_of_grades", &I::standing_of_grades, "SD per grade", 0, 2, assumed, "assumed",
          "What a grade above or below good is worth in a school's standing, where grades are published"}};
  }
};

/// What schooling costs, in pounds of 2024-25.
struct MoneyParameters {
  double income_primary = 6500;
  double income_secondary = 7700;
  double teacher_cost = 62000;

  static constexpr std::string_view group_name = "money";
  static constexpr auto described() {
    using P = Parameter<MoneyParameters>;
    using M = MoneyParameters;
    using enum Evidence;
    return std::array{
        P{"income_primary", &M::income_primary, "pounds a pupil a year", 1, 100000, recalled,
          "core schools budget 58.6 bn pounds 2024-25, about 7,700 a pupil over all phases (DfE); primary "
          "share recalled",
          "Income of a school for each pupil in years 0-6"},
        P{"income_secondary", &M::income_secondary, "pounds a pupil a year", 1, 100000, recalled,
          "core schools budget 58.6 bn pounds 2024-25, about 7,700 a pupil over all phases (DfE)",
          "Income of a school for each pupil in years 7-11"},
        P{"teacher_cost", &M::teacher_cost, "pounds a year", 1, 1000000, assumed,
          "assumed; mean pay with on-costs", "Cost of a teaching post"}};
  }
};

}  // namespace commonroom
