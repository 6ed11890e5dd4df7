#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Forming and leaving partnerships.
struct PartnershipParameters {
  static constexpr std::string_view group_name = "partnership";

  double help_at_full_tightness = 1.3;
  double time_per_help = 0.0075;
  double years_counted = 10;
  double furthest_met_km = 60;
  double most_mates = 30;

  static constexpr auto described() {
    using enum Evidence;
    using Group = PartnershipParameters;
    return std::to_array<Parameter<Group>>({
        {"help_at_full_tightness", &Group::help_at_full_tightness, "units of help a year", 0, 10, assumed,
         "assumed; set so that about 4% of the gaps to partners close in a year",
         "Help that passes between two partners in a year when their type lets them share everything. A unit "
         "of "
         "help moves the share eta of what effectiveness, fit and distance leave of a gap of practice."},
        {"time_per_help", &Group::time_per_help, "share of discretionary time per unit of help", 0, 0.2,
         assumed, "assumed", "Head's time that giving and taking one unit of help needs, on each side."},
        {"years_counted", &Group::years_counted, "years", 0, 20, assumed,
         "assumed; identified only by the number of partners a school",
         "Years for which a head counts what a year of partnership teaches; it is lost at the rate at which "
         "practice is."},
        {"furthest_met_km", &Group::furthest_met_km, "km", 0, 1000, assumed, "assumed",
         "Schools that have met remain candidates for partnership within this distance."},
        {"most_mates", &Group::most_mates, "schools", 1, 200, assumed,
         "assumed; far beyond what time allows, bounds the work in very large groups",
         "In a group or trust a school thinks of this many mates, nearest first.", ParameterKind::count},
    });
  }
};

/// Trust between schools as a Beta reputation.
struct TrustParameters {
  static constexpr std::string_view group_name = "trust";

  double memory = 0.9;
  double weight_of_breach = 2;
  double prior_kept = 1.2;
  double prior_broken = 0.8;
  double forced_prior_kept = 0.8;
  double forced_prior_broken = 1.2;
  double reliability = 0.8;
  double reliability_per_quality = 0.3;
  double lost_with_head = 0.5;
  double forgotten_below = 0.05;

  static constexpr auto described() {
    using enum Evidence;
    using Group = TrustParameters;
    return std::to_array<Parameter<Group>>({
        {"memory", &Group::memory, "share a year", 0, 0.99, assumed,
         "form: Josang and Ismail 2002; value assumed",
         "Share of last year's evidence on a partner that still counts this year."},
        {"weight_of_breach", &Group::weight_of_breach, "promises kept", 1, 10, assumed, "assumed",
         "Weight of a broken promise relative to a kept one."},
        {"prior_kept", &Group::prior_kept, "promises", 0.01, 20, assumed, "assumed",
         "Promises kept that a stranger is credited with."},
        {"prior_broken", &Group::prior_broken, "promises", 0.01, 20, assumed, "assumed",
         "Promises broken, weighted, that a stranger is charged with."},
        {"forced_prior_kept", &Group::forced_prior_kept, "promises", 0.01, 20, assumed, "assumed",
         "Promises kept that a partner in a forced partnership is credited with."},
        {"forced_prior_broken", &Group::forced_prior_broken, "promises", 0.01, 20, assumed, "assumed",
         "Promises broken, weighted, that a partner in a forced partnership is charged with."},
        {"reliability", &Group::reliability, "probability", 0, 1, assumed,
         "assumed; set for a mean trust of about 0.66",
         "Probability that a year's promise is kept between two schools with average heads."},
        {"reliability_per_quality", &Group::reliability_per_quality, "logit per SD", 0, 3, assumed, "assumed",
         "What 1 SD of the two heads' mean quality adds to the log odds that a promise is kept."},
        {"lost_with_head", &Group::lost_with_head, "share", 0, 1, assumed, "assumed",
         "Share of the evidence on a school's partners, and theirs on it, that goes when its head does."},
        {"forgotten_below", &Group::forgotten_below, "promises", 0.000001, 0.5, assumed,
         "assumed; trust is then within 0.02 of the prior",
         "Two schools that do not work together are strangers again when their evidence is worth less than "
         "this."},
    });
  }
};

/// How well self-interest, solidarity and hierarchy together make a partnership work.
struct ClumsinessParameters {
  static constexpr std::string_view group_name = "clumsiness";

  double weight_self_interest = 1.0 / 3;
  double weight_solidarity = 1.0 / 3;
  double weight_hierarchy = 1.0 / 3;
  double substitution = 0;
  double width_of_likeness = 1.5;
  double leadership_in_hierarchy = 0.5;
  double leadership_per_quality = 1;
  double decay = 0.1;
  double maintenance = 0.5;
  double limit_low = 0.3;
  double limit_middle = 0.4;
  double limit_high = 0.5;

  static constexpr auto described() {
    using enum Evidence;
    using Group = ClumsinessParameters;
    return std::to_array<Parameter<Group>>({
        {"weight_self_interest", &Group::weight_self_interest, "share", 0, 1, assumed, "assumed equal",
         "Weight of self-interest in effectiveness; the three weights are scaled to sum to 1."},
        {"weight_solidarity", &Group::weight_solidarity, "share", 0, 1, assumed, "assumed equal",
         "Weight of solidarity in effectiveness; the three weights are scaled to sum to 1."},
        {"weight_hierarchy", &Group::weight_hierarchy, "share", 0, 1, assumed, "assumed equal",
         "Weight of hierarchy in effectiveness; the three weights are scaled to sum to 1."},
        {"substitution", &Group::substitution, "exponent rho", -5, 1, assumed,
         "no evidence: every headline is repeated at -5 and 1",
         "How far one ingredient stands in for another: 1 additive, 0 geometric, towards minus infinity the "
         "least."},
        {"width_of_likeness", &Group::width_of_likeness, "SD of heads' values", 0.05, 100, assumed, "assumed",
         "Distance between two heads' values at which solidarity has fallen to 61% of trust."},
        {"leadership_in_hierarchy", &Group::leadership_in_hierarchy, "share", 0, 1, assumed, "assumed",
         "Share of hierarchy that is the two heads' leadership; the rest is the governance of the type."},
        {"leadership_per_quality", &Group::leadership_per_quality, "logit per SD", 0, 5, assumed, "assumed",
         "Steepness of leadership, from 0 to 1, in the two heads' mean quality."},
        {"decay", &Group::decay, "share a year", 0, 1, assumed, "assumed",
         "Share of each ingredient that goes in a year that nobody maintains it."},
        {"maintenance", &Group::maintenance, "share a year", 0, 1, assumed, "assumed",
         "Share of what has gone of an ingredient that leadership of 1 restores in a year."},
        {"limit_low", &Group::limit_low, "ingredient", 0, 1, assumed,
         "assumed; shares are shown at all three limits",
         "An ingredient is present from here on: the lax setting of the classes."},
        {"limit_middle", &Group::limit_middle, "ingredient", 0, 1, assumed,
         "assumed; shares are shown at all three limits",
         "An ingredient is present from here on: the middle setting of the classes."},
        {"limit_high", &Group::limit_high, "ingredient", 0, 1, assumed,
         "assumed; shares are shown at all three limits",
         "An ingredient is present from here on: the strict setting of the classes."},
    });
  }
};

/// What a partner's practice does to one's own.
struct TransferParameters {
  static constexpr std::string_view group_name = "transfer";

  double rate = 0.4;
  double absorptive_capacity = 0.6;
  double distance_decay_km = 30;
  double fit_width = 1;
  double context_per_fsm = 3;
  double context_per_log_size = 0.5;
  double context_between_phases = 1;
  double disruption = 0.0005;
  double articulation_spread = 0.3;
  double donor_loss = 0.0004;
  double donor_capacity = 1;
  double view_noise = 0.02;
  double own_view_noise = 0;
  double noise_by_department = 0.5;
  double cap_share = 0.5;

  static constexpr auto described() {
    using enum Evidence;
    using Group = TransferParameters;
    return std::to_array<Parameter<Group>>({
        {"rate", &Group::rate, "share of a gap per unit of help", 0, 2, assumed, "assumed",
         "Eta: share of a gap of practice that one unit of perfect help would close in a year."},
        {"absorptive_capacity", &Group::absorptive_capacity, "share", 0, 1, assumed,
         "form: Cohen and Levinthal 1990; value assumed",
         "Share of what is offered that a school can take in."},
        {"distance_decay_km", &Group::distance_decay_km, "km", 0.5, 10000, assumed, "assumed",
         "Distance at which help is worth 1/e of that of a school next door."},
        {"fit_width", &Group::fit_width, "units of context", 0.01, 1000, assumed, "assumed",
         "Omega: difference of context at which practice fits by 61%."},
        {"context_per_fsm", &Group::context_per_fsm, "units of context per share", 0, 100, assumed, "assumed",
         "Difference of context that a difference of 1 in the share of disadvantaged pupils makes."},
        {"context_per_log_size", &Group::context_per_log_size, "units of context per log unit", 0, 100,
         assumed, "assumed", "Difference of context that a school larger by a factor e makes."},
        {"context_between_phases", &Group::context_between_phases, "units of context", 0, 100, assumed,
         "assumed", "Difference of context between schools that share no year group."},
        {"disruption", &Group::disruption, "SD of growth per unit of help", 0, 0.1, assumed,
         "no evidence; 0 is allowed", "Chi: harm that help does to practice where nothing fits."},
        {"articulation_spread", &Group::articulation_spread, "log SD", 0, 2, assumed, "assumed",
         "Spread across departments of the ability to explain their practice to others; mean 1."},
        {"donor_loss", &Group::donor_loss, "SD of growth per unit of help", 0, 0.1, assumed, "assumed",
         "Psi: what a donor loses of its practice for each unit of help beyond its capacity."},
        {"donor_capacity", &Group::donor_capacity, "units of help a year", 0, 100, assumed, "assumed",
         "Help that a school can give in a year at no loss to itself."},
        {"view_noise", &Group::view_noise, "SD of growth a year", 0, 1, assumed, "assumed",
         "Error with which a school sees the practice of another's department before it agrees."},
        {"own_view_noise", &Group::own_view_noise, "SD of growth a year", 0, 1, assumed,
         "assumed; 0: a school knows its own departments",
         "Error with which a school sees the practice of its own departments before it agrees."},
        {"noise_by_department", &Group::noise_by_department, "ratio", 0, 1, assumed, "assumed",
         "Size of both errors where results are published by department, in their usual size."},
        {"cap_share", &Group::cap_share, "share", 0, 1, assumed, "assumed",
         "All partners together close at most this share of a department's largest gap in a year."},
    });
  }
};

/// Organisational practice: what a school adds to its pupils' growth apart from its teachers and its effort.
struct PracticeParameters {
  static constexpr std::string_view group_name = "practice";

  double persistence = 0.85;
  double sd_common = 0.055;
  double sd_department = 0.038;
  double carried_by_teachers = 0.2;
  double entrant_mean = 0;

  static constexpr auto described() {
    using enum Evidence;
    using Group = PracticeParameters;
    return std::to_array<Parameter<Group>>({
        {"persistence", &Group::persistence, "share a year", 0, 0.99, calibrated,
         "fit to the stability of schools' value added, about 0.56-0.61 from year to year (DfE performance "
         "tables)",
         "Share of practice that is still there a year later."},
        {"sd_common", &Group::sd_common, "SD of growth a year", 0, 0.5, calibrated,
         "fit of the whole model to 15% of the variance of progress between secondary schools",
         "Spread across schools of the practice that all departments share, without transfer."},
        {"sd_department", &Group::sd_department, "SD of growth a year", 0, 0.5, calibrated,
         "fit to correlations of schools' progress by subject at 11, 0.52-0.73 (DfE performance tables 2019)",
         "Spread across departments about their school, without transfer."},
        {"carried_by_teachers", &Group::carried_by_teachers, "share", 0, 1, assumed, "assumed",
         "Share of practice that lives in teachers and goes with those who leave."},
        {"entrant_mean", &Group::entrant_mean, "SD of growth a year", -0.5, 0.5, assumed,
         "assumed: practice is measured from what newcomers know",
         "Practice that teachers bring who come in place of those who left."},
    });
  }
};

}  // namespace commonroom
