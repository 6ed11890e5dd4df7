#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// What pupils lose when they change from one school to the next. Off with `loss` at 0.
struct TransitionParameters {
  double loss = 0;
  double first_year_group = 7;
  double known_without_link = 0.2;
  double care_alone = 0.3;
  double shared_stake = 1.0;
  double splitting = 1.0;
  double building = 0.4;
  double forgetting = 0.5;
  double recruiting_time = 0.01;

  static constexpr std::string_view group_name = "transition";
  static constexpr auto described() {
    using P = Parameter<TransitionParameters>;
    using T = TransitionParameters;
    using enum Evidence;
    return std::array{
        P{"loss", &T::loss, "SD", 0, 0.5, assumed,
          "assumed; about 40% of pupils make no progress in their first year (Galton, Gray and Ruddock "
          "1999), "
          "no reliable size: 0 to 0.10",
          "Attainment that a pupil loses on changing school of whom the new school knows nothing; 0 switches "
          "transition off"},
        P{"first_year_group", &T::first_year_group, "year group", 1, 11, assumed,
          "assumed; 7 begins secondary school", "First year group at which a change of school has a loss",
          ParameterKind::count},
        P{"known_without_link", &T::known_without_link, "share", 0, 1, assumed, "assumed",
          "Continuity between two schools that do not work together on transition: files are handed on"},
        P{"care_alone", &T::care_alone, "share", 0, 1, assumed, "assumed",
          "How much of what a partnership in transition could do it does where neither side answers for "
          "pupils of the other"},
        P{"shared_stake", &T::shared_stake, "stake", 0.01, 20, assumed, "assumed",
          "Worth of the other school's pupils, both sides together, at which all but exp(-1) of the rest is "
          "done as well"},
        P{"splitting", &T::splitting, "1", 0, 4, assumed, "assumed; 0: splitting costs nothing",
          "Power of the share of a feeder's leavers who pass on to one school, in what their link can do"},
        P{"building", &T::building, "share a year", 0.01, 1, assumed, "assumed",
          "How fast continuity comes up to what the schools' work allows"},
        P{"forgetting", &T::forgetting, "share a year", 0.01, 1, assumed, "assumed",
          "How fast continuity goes down to what the schools' work allows"},
        P{"recruiting_time", &T::recruiting_time, "share of discretionary time", 0, 0.2, assumed, "assumed",
          "Time for recruiting that a link adds to the receiving school, as far as the feeder's leavers are "
          "split"}};
  }
};

}  // namespace commonroom
