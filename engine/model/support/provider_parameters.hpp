#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// What providing does to providers, and who is willing.
struct SupportProviderParameters {
  static constexpr std::string_view group_name = "support_provider";

  double willingness = 0.8;
  double willing_for_pounds = 20000;
  double reliability = 0.85;
  double reluctance = 0.3;
  double spare_capacity = 1;
  double specialists = 1.5;
  double donor_loss = 0.0004;
  double thinning = 0.5;
  double time_per_help = 0.01;
  double time_across_boundary = 0.003;
  double advisers_distance = 0.3;

  static constexpr auto described() {
    using enum Evidence;
    using Group = SupportProviderParameters;
    return std::to_array<Parameter<Group>>({
        {"willingness", &Group::willingness, "probability", 0, 1, assumed, "assumed",
         "Chance that a provider takes on new work in a year when it is neither paid nor expected to"},
        {"willing_for_pounds", &Group::willing_for_pounds, "pounds a year", 1, 1000000, assumed, "assumed",
         "Charge for each school at which the share of unwilling providers falls to 1/e"},
        {"reliability", &Group::reliability, "probability", 0, 1, assumed, "assumed",
         "Chance that a provider gives in a year the help it agreed to give, without review"},
        {"reluctance", &Group::reluctance, "share", 0, 1, assumed, "assumed",
         "Help that is lost where a provider gives only because it is expected to"},
        {"spare_capacity", &Group::spare_capacity, "units of help a year", 0, 100, assumed, "assumed",
         "Help that a provider can give in a year at no loss to its practice, partnerships counted in"},
        {"specialists", &Group::specialists, "units of help a year", 0, 100, assumed, "assumed",
         "Spare capacity that a teaching school has beyond that, in specialists it employs"},
        {"donor_loss", &Group::donor_loss, "SD of growth per unit of help", 0, 0.1, assumed, "assumed",
         "What a provider loses of its practice for each unit of help beyond its spare capacity"},
        {"thinning", &Group::thinning, "share", 0, 1, assumed, "assumed",
         "How far help that is beyond spare capacity is thinner for every receiver: 0 not at all"},
        {"time_per_help", &Group::time_per_help, "share of head's time per unit of help", 0, 0.5, assumed,
         "assumed", "Time that a provider's head gives to each unit of help"},
        {"time_across_boundary", &Group::time_across_boundary, "share of head's time", 0, 0.5, assumed,
         "assumed",
         "Time of each of the two heads that support across the boundary of an authority takes beside"},
        {"advisers_distance", &Group::advisers_distance, "share", 0, 1, assumed, "assumed",
         "Contacts that are lost because a regional team's adviser serves many schools"},
    });
  }
};

/// Holding providers and receivers of support to account.
struct SupportReviewParameters {
  static constexpr std::string_view group_name = "support_review";

  double after_years = 1;
  double bar = 0.002;
  double noise = 0.004;
  double diligence = 0.5;
  double compliance = 0.3;
  double fear = 0.15;
  double time = 0.005;

  static constexpr auto described() {
    using enum Evidence;
    using Group = SupportReviewParameters;
    return std::to_array<Parameter<Group>>({
        {"after_years", &Group::after_years, "years", 1, 20, assumed, "assumed",
         "Years of support before the first review", ParameterKind::count},
        {"bar", &Group::bar, "SD of growth a year", -0.1, 0.1, assumed, "assumed",
         "Practice gained in a year below which a review finds no progress"},
        {"noise", &Group::noise, "SD of growth a year", 0, 1, assumed, "assumed",
         "Error with which a review sees the practice gained"},
        {"diligence", &Group::diligence, "share", 0, 1, assumed, "assumed",
         "Share of the promises that would be broken that review makes providers keep"},
        {"compliance", &Group::compliance, "share", 0, 1, assumed, "assumed",
         "Share of the advice otherwise left aside that is acted upon because progress is reviewed"},
        {"fear", &Group::fear, "share", 0, 1, assumed, "assumed",
         "Ownership lost because support is also judgement"},
        {"time", &Group::time, "share of head's time", 0, 0.5, assumed, "assumed",
         "Time of each of the two heads that a review takes"},
    });
  }
};

/// A directory of recommended departments and experts.
struct SupportDirectoryParameters {
  static constexpr std::string_view group_name = "support_directory";

  double listing_years = 4;
  double case_study_evidence = 0.5;
  double case_study_cost = 500;
  double expert_knowledge = 0.02;
  double expert_depth = 0.6;
  double expert_load = 0.6;
  double expert_leaves = 0.12;

  static constexpr auto described() {
    using enum Evidence;
    using Group = SupportDirectoryParameters;
    return std::to_array<Parameter<Group>>({
        {"listing_years", &Group::listing_years, "years", 1, 50, assumed, "assumed",
         "Years for which a recommendation stands unless a review strikes it off", ParameterKind::count},
        {"case_study_evidence", &Group::case_study_evidence, "share", 0, 1, assumed, "assumed",
         "Share of the error in seeing a provider's practice that case studies of all recommendations take "
         "away"},
        {"case_study_cost", &Group::case_study_cost, "pounds", 0, 1000000, assumed, "assumed",
         "Cost of a case study, once for each recommendation that has one"},
        {"expert_knowledge", &Group::expert_knowledge, "SD of growth a year", 0, 0.5, assumed, "assumed",
         "Spread of what experts know beyond the practice of their own department"},
        {"expert_depth", &Group::expert_depth, "share", 0, 1, assumed, "assumed",
         "Help that one expert gives relative to a department"},
        {"expert_load", &Group::expert_load, "share", 0, 1, assumed, "assumed",
         "Part of a provider's capacity that an expert takes relative to a department"},
        {"expert_leaves", &Group::expert_leaves, "per year", 0, 1, assumed, "assumed",
         "Chance that an expert leaves the school, and the directory, in a year"},
    });
  }
};

}  // namespace commonroom
