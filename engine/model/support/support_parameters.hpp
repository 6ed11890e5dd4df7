#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// From need to what support does to practice: identification, brokerage, uptake, delivery.
struct SupportParameters {
  static constexpr std::string_view group_name = "support";

  double accuracy_inspection = 0.5;
  double accuracy_self = 0.6;
  double accuracy_trust = 0.7;
  double accuracy_regional = 0.5;
  double accuracy_group = 0.6;
  double self_regard = 0.3;
  double search_reach_km = 40;
  double nearness_km = 20;
  double view_noise = 0.04;
  double price_of_budget = 0.5;
  double rate = 0.24;
  double cap_share = 0.5;
  double uptake = 0.8;
  double loss_without_aim = 0.25;
  double loss_without_process = 0.5;
  double weight_of_trust = 1;
  double weight_of_contact = 1;
  double contacts_half = 10;
  double contact_distance_km = 30;
  double shared_community = 0.2;
  double challenge = 0.2;
  double transfer_loss = 1;
  double context_width = 1;
  double disruption = 0.0008;

  static constexpr auto described() {
    using enum Evidence;
    using Group = SupportParameters;
    return std::to_array<Parameter<Group>>({
        {"accuracy_inspection", &Group::accuracy_inspection, "correlation", 0, 1, assumed, "assumed",
         "Correlation of need as inspection perceives it with true need, among schools that it graded below "
         "good"},
        {"accuracy_self", &Group::accuracy_self, "correlation", 0, 1, assumed, "assumed",
         "Correlation of a school's view of its own need with its true need"},
        {"accuracy_trust", &Group::accuracy_trust, "correlation", 0, 1, assumed, "assumed",
         "Correlation of a trust's view of its schools' need with their true need"},
        {"accuracy_regional", &Group::accuracy_regional, "correlation", 0, 1, assumed, "assumed",
         "Correlation of a regional team's view of schools' need with their true need"},
        {"accuracy_group", &Group::accuracy_group, "correlation", 0, 1, assumed, "assumed",
         "Correlation of the view that a school's partners have of its need with its true need"},
        {"self_regard", &Group::self_regard, "SD of practice across schools", 0, 3, assumed, "assumed",
         "By how much schools think better of themselves than they are"},
        {"search_reach_km", &Group::search_reach_km, "km", 1, 2000, assumed, "assumed",
         "Farthest that a school or broker looks for a provider"},
        {"nearness_km", &Group::nearness_km, "km", 0.5, 10000, assumed, "assumed",
         "Distance at which a provider is 1/e as attractive as one next door, at a weight of nearness of 1"},
        {"view_noise", &Group::view_noise, "SD of growth a year", 0, 1, assumed, "assumed",
         "Error with which the practice of a provider is seen when there is no evidence at all"},
        {"price_of_budget", &Group::price_of_budget, "SD of growth per share of income", 0, 20, assumed,
         "assumed", "What a school that decides for itself thinks it loses with all of its income"},
        {"rate", &Group::rate, "share of a gap per unit of help", 0, 2, assumed, "assumed",
         "Share of a gap of practice that one unit of perfect help closes in a year"},
        {"cap_share", &Group::cap_share, "share", 0, 1, assumed, "assumed",
         "All support together closes at most this share of a department's largest gap in a year"},
        {"uptake", &Group::uptake, "share", 0, 1, assumed, "assumed",
         "Share of what is advised that is acted upon where aim and process are the school's own"},
        {"loss_without_aim", &Group::loss_without_aim, "share", 0, 1, assumed, "assumed",
         "Ownership lost where others choose what to improve"},
        {"loss_without_process", &Group::loss_without_process, "share", 0, 1, assumed, "assumed",
         "Ownership lost where others choose how to improve it"},
        {"weight_of_trust", &Group::weight_of_trust, "share", 0, 1, assumed, "assumed",
         "How far the effect of support hangs on trust: 0 not at all, 1 in proportion"},
        {"weight_of_contact", &Group::weight_of_contact, "share", 0, 1, assumed, "assumed",
         "How far the effect of support hangs on the frequency of contact: 0 not at all"},
        {"contacts_half", &Group::contacts_half, "contacts a year", 0.1, 1000, assumed, "assumed",
         "Contacts a year at which support has half of the effect that unlimited contact would give"},
        {"contact_distance_km", &Group::contact_distance_km, "km", 0.5, 10000, assumed, "assumed",
         "Distance at which contacts are 1/e as frequent as with a provider next door"},
        {"shared_community", &Group::shared_community, "share", 0, 2, assumed, "assumed",
         "What it adds to the effect of support that provider and receiver serve one authority or trust"},
        {"challenge", &Group::challenge, "share", 0, 2, assumed, "assumed",
         "What the challenge of a wholly credible outsider adds to the effect of support"},
        {"transfer_loss", &Group::transfer_loss, "share", 0, 1, assumed, "assumed",
         "How far the effect of support falls with difference of context: 0 not at all, 1 in full"},
        {"context_width", &Group::context_width, "units of context", 0.01, 1000, assumed, "assumed",
         "Difference of context at which practice fits by 61%"},
        {"disruption", &Group::disruption, "SD of growth per unit of help", 0, 0.1, assumed, "assumed",
         "Harm that a unit of help that is acted upon does to a department where nothing fits"},
    });
  }
};

}  // namespace commonroom
