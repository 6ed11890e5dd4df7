#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Independent schools, where the population has them: what they are, how they hire, and what they may share
/// with state schools.
struct IndependentParameters {
  double pupils_per_school = 390;
  double size_log_sd = 0.6;
  double secondary_share = 0.4;
  double all_through_share = 0.3;
  double disadvantaged = 0.02;
  double pupils_per_post = 9;
  double appeal = 0.3;
  double supply_share = 1;
  double fee = 18000;
  double lesson_view_noise = 0.02;
  double lesson_travel_loss = 0.02;
  double lesson_crowding = 0.05;
  double lesson_room = 0.2;
  double facilities_gain = 0.01;
  double facilities_decay_km = 10;

  static constexpr std::string_view group_name = "independent";
  static constexpr auto described() {
    using I = IndependentParameters;
    using P = Parameter<I>;
    using enum Evidence;
    return std::array{
        P{"pupils_per_school", &I::pupils_per_school, "pupils", 20, 5000, recalled,
          "Independent Schools Council census 2024: about 557,000 pupils in 1,411 schools",
          "Mean size of a made-up independent school, years 0-11"},
        P{"size_log_sd", &I::size_log_sd, "SD of log size", 0, 2, assumed, "assumed",
          "Spread of the sizes of made-up independent schools"},
        P{"secondary_share", &I::secondary_share, "share", 0, 1, assumed, "assumed",
          "Made-up independent schools that teach years 7-11 only"},
        P{"all_through_share", &I::all_through_share, "share", 0, 1, assumed, "assumed",
          "Made-up independent schools that teach years 0-11; the rest teach years 0-6"},
        P{"disadvantaged", &I::disadvantaged, "share", 0, 1, assumed, "assumed",
          "Pupils of an independent school who would be eligible for free school meals"},
        P{"pupils_per_post", &I::pupils_per_post, "pupils per post", 1, 50, recalled,
          "Independent Schools Council census 2024: about 9 pupils a teacher",
          "Pupils of an independent school for each of its teaching posts"},
        P{"appeal", &I::appeal, "logit", -5, 5, assumed, "assumed",
          "What pay and conditions add to the chance that a teacher applies to an independent school"},
        P{"supply_share", &I::supply_share, "share", 0, 2, assumed, "assumed",
          "Share of independent schools' posts that counts in the yearly supply of new teachers; 1 keeps the "
          "market in balance"},
        P{"fee", &I::fee, "pounds a pupil a year", 0, 100000, recalled,
          "Independent Schools Council census 2024: mean day fee of about 18,000 pounds",
          "Income of an independent school for each pupil"},
        P{"lesson_view_noise", &I::lesson_view_noise, "SD of growth a year", 0, 1, assumed, "assumed",
          "Error with which two schools see whose department teaches better"},
        P{"lesson_travel_loss", &I::lesson_travel_loss, "SD a year per share of lessons", 0, 1, assumed,
          "assumed", "Growth lost on the way to lessons in the partner school"},
        P{"lesson_crowding", &I::lesson_crowding, "SD a year per guest per own pupil", 0, 1, assumed,
          "assumed", "Growth that a department's own pupils lose to guests in its lessons"},
        P{"lesson_room", &I::lesson_room, "guests per own pupil", 0, 5, assumed, "assumed",
          "Guests that a department takes into its lessons at most"},
        P{"facilities_gain", &I::facilities_gain, "SD a year", 0, 0.5, assumed, "assumed",
          "Growth in the wider curriculum from full use of an independent school's facilities"},
        P{"facilities_decay_km", &I::facilities_decay_km, "km", 0.1, 200, assumed, "assumed",
          "Distance over which facilities lose all but 1/e of their use"}};
  }
};

}  // namespace commonroom
