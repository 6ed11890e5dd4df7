#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// How a head turns stakes into the use of time.
struct EffortParameters {
  double teaching_productivity = 0.16;
  double preparation_productivity = 0.08;
  double recruiting_productivity = 0.08;
  double collaborating_productivity = 0.07;
  double marginal_cost = 0.5;
  double adjustment = 0.6;

  static constexpr std::string_view group_name = "effort";
  static constexpr auto described() {
    using P = Parameter<EffortParameters>;
    using E = EffortParameters;
    using enum Evidence;
    return std::array{
        P{"teaching_productivity", &E::teaching_productivity, "SD a year", 0, 1, calibrated,
          "fit to Burgess, Wilson and Worth 2013",
          "Growth that all of a head's time would add: A_T sqrt(x_T)"},
        P{"preparation_productivity", &E::preparation_productivity, "SD", 0, 1, calibrated,
          "fit to Burgess, Wilson and Worth 2013; 0.04-0.12 fits as well",
          "Measured result, without learning, that all of a head's time would add: A_P sqrt(x_P)"},
        P{"recruiting_productivity", &E::recruiting_productivity, "per unit of stake", 0, 1, assumed,
          "assumed", "Return to time spent on recruiting pupils"},
        P{"collaborating_productivity", &E::collaborating_productivity, "per unit of stake", 0, 1, assumed,
          "assumed; 0.065-0.08 gives 2.5-3.5 partners a school",
          "Return that heads expect of time spent with partners"},
        P{"marginal_cost", &E::marginal_cost, "per unit of time", 0.01, 10, assumed,
          "a choice of unit: stakes scale with it",
          "c in the cost -c ln(1 - X) of the share of time X in use"},
        P{"adjustment", &E::adjustment, "per year", 0.01, 1, calibrated,
          "fit to Burgess, Wilson and Worth 2013",
          "Share of the way to the wished use of time that a school goes in a year"}};
  }
};

}  // namespace commonroom
