#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Whether partners do what they promised.
struct CommitmentParameters {
  static constexpr std::string_view group_name = "commitment";

  double withdrawal = 0;
  double withdrawal_if_safe = 0.2;
  double per_clarity = 1;
  double per_duty = 1;
  double per_penalty = 1;
  double time_per_monitoring = 0.002;
  double depth_shields = 0;

  static constexpr auto described() {
    using enum Evidence;
    using Group = CommitmentParameters;
    return std::to_array<Parameter<Group>>({
        {"withdrawal", &Group::withdrawal, "per unit of stake", 0, 10, assumed,
         "assumed; 0 is off. That threats from an inspectorate overwhelm mutual responsibility: Weston 2013",
         "Hazard, for each unit of a school's realised stake, that it withdraws promised help under threat."},
        {"withdrawal_if_safe", &Group::withdrawal_if_safe, "share", 0, 1, assumed, "assumed",
         "Hazard of withdrawing of a school that is graded good or better, or not at all, as a share of that "
         "of "
         "one graded below good."},
        {"per_clarity", &Group::per_clarity, "logit per unit", 0, 10, assumed,
         "assumed; that roles must be clear: Association of Teachers and Lecturers 2013",
         "What clarity of 1 rather than 0 adds to the log odds that a promise is kept; a type of clarity 0.5 "
         "is "
         "the standard."},
        {"per_duty", &Group::per_duty, "logit per unit", 0, 10, assumed, "assumed",
         "What a full duty to deliver, always looked at, adds to the log odds that a promise is kept."},
        {"per_penalty", &Group::per_penalty, "logit per unit of stake", 0, 10, assumed, "assumed",
         "What a penalty of one unit of stake for failed partnerships adds to the log odds that a promise is "
         "kept."},
        {"time_per_monitoring", &Group::time_per_monitoring, "share of discretionary time", 0, 0.2, assumed,
         "assumed", "Head's time a year that a partnership takes which is always looked at."},
        {"depth_shields", &Group::depth_shields, "share", 0, 1, assumed, "assumed; 0 is off",
         "Share of the trust that goes with a head which stays where all staff take part in the "
         "partnership."},
    });
  }
};

/// What makes schools unwilling to have partners.
struct WillingnessParameters {
  static constexpr std::string_view group_name = "willingness";

  double pressure_aversion = 0;
  double takeover_fear = 0;
  double distraction_fear = 0;

  static constexpr auto described() {
    using enum Evidence;
    using Group = WillingnessParameters;
    return std::to_array<Parameter<Group>>({
        {"pressure_aversion", &Group::pressure_aversion, "per unit of stake", 0, 5, assumed,
         "assumed; 0 is off. That pressure demoralises: Association of Teachers and Lecturers 2013",
         "Rate at which what partners could bring counts for less with a school's realised stake."},
        {"takeover_fear", &Group::takeover_fear, "stake per unit of stake", 0, 1, assumed,
         "assumed; 0 is off. That weak schools suspect those who help: Association of Teachers and Lecturers "
         "2013",
         "Loss that a school graded below good sees, for each unit of its stake and of the type's "
         "governance, in "
         "a partner graded good or better."},
        {"distraction_fear", &Group::distraction_fear, "share per unit of stake", 0, 5, assumed,
         "assumed; 0 is off. That strong schools fear distraction: Association of Teachers and Lecturers "
         "2013",
         "Rise of the price of time for partners, for each unit of stake, in a school graded good or "
         "better."},
    });
  }
};

}  // namespace commonroom
