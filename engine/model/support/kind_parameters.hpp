#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Cost, depth and reach of the four kinds of support.
struct SupportKindParameters {
  static constexpr std::string_view group_name = "support_kind";

  double coaching_depth = 1;
  double coaching_contacts = 14;
  double coaching_departments = 2;
  double coaching_load = 1;
  double coaching_provider_posts = 0.15;
  double coaching_receiver_posts = 0.05;
  double coaching_time = 0.01;
  double coaching_cost = 4000;
  double secondment_depth = 1.8;
  double secondment_contacts = 60;
  double secondment_departments = 1;
  double secondment_load = 1.5;
  double secondment_provider_posts = 0.5;
  double secondment_receiver_posts = 0;
  double secondment_time = 0.005;
  double secondment_cost = 5000;
  double planning_depth = 0.7;
  double planning_contacts = 10;
  double planning_departments = 3;
  double planning_load = 0.7;
  double planning_provider_posts = 0.1;
  double planning_receiver_posts = 0.1;
  double planning_time = 0.01;
  double planning_cost = 1000;
  double training_depth = 0.35;
  double training_contacts = 4;
  double training_departments = 5;
  double training_load = 0.25;
  double training_provider_posts = 0.03;
  double training_receiver_posts = 0.1;
  double training_time = 0.005;
  double training_cost = 3000;

  static constexpr auto described() {
    using enum Evidence;
    using Group = SupportKindParameters;
    return std::to_array<Parameter<Group>>({
        {"coaching_depth", &Group::coaching_depth, "units of help a year", 0, 10, assumed, "assumed",
         "Help for each department that a visit with coaching gives a school in a year"},
        {"coaching_contacts", &Group::coaching_contacts, "contacts a year", 0, 400, assumed, "assumed",
         "Contacts that a visit with coaching brings, with a provider next door"},
        {"coaching_departments", &Group::coaching_departments, "departments", 1, 5, assumed, "assumed",
         "Departments that a visit with coaching reaches in a school", ParameterKind::count},
        {"coaching_load", &Group::coaching_load, "units of help a year", 0, 20, assumed, "assumed",
         "Part of a provider's capacity that a visit with coaching takes for each school supported"},
        {"coaching_provider_posts", &Group::coaching_provider_posts, "posts", 0, 5, assumed, "assumed",
         "Teachers whom a visit with coaching takes out of class at the provider, for each school supported"},
        {"coaching_receiver_posts", &Group::coaching_receiver_posts, "posts", 0, 5, assumed, "assumed",
         "Teachers whom a visit with coaching takes out of class at the school supported"},
        {"coaching_time", &Group::coaching_time, "share of head's time", 0, 0.5, assumed, "assumed",
         "Time of the head of the school supported that a visit with coaching takes"},
        {"coaching_cost", &Group::coaching_cost, "pounds a year", 0, 1000000, assumed, "assumed",
         "Cost of a visit with coaching for each school supported, beside staff out of class"},
        {"secondment_depth", &Group::secondment_depth, "units of help a year", 0, 10, assumed, "assumed",
         "Help for each department that a secondment gives a school in a year"},
        {"secondment_contacts", &Group::secondment_contacts, "contacts a year", 0, 400, assumed, "assumed",
         "Contacts that a secondment brings, with a provider next door"},
        {"secondment_departments", &Group::secondment_departments, "departments", 1, 5, assumed, "assumed",
         "Departments that a secondment reaches in a school", ParameterKind::count},
        {"secondment_load", &Group::secondment_load, "units of help a year", 0, 20, assumed, "assumed",
         "Part of a provider's capacity that a secondment takes for each school supported"},
        {"secondment_provider_posts", &Group::secondment_provider_posts, "posts", 0, 5, assumed, "assumed",
         "Teachers whom a secondment takes out of class at the provider, for each school supported"},
        {"secondment_receiver_posts", &Group::secondment_receiver_posts, "posts", 0, 5, assumed, "assumed",
         "Teachers whom a secondment takes out of class at the school supported"},
        {"secondment_time", &Group::secondment_time, "share of head's time", 0, 0.5, assumed, "assumed",
         "Time of the head of the school supported that a secondment takes"},
        {"secondment_cost", &Group::secondment_cost, "pounds a year", 0, 1000000, assumed, "assumed",
         "Cost of a secondment for each school supported, beside staff out of class"},
        {"planning_depth", &Group::planning_depth, "units of help a year", 0, 10, assumed, "assumed",
         "Help for each department that joint planning and moderation gives a school in a year"},
        {"planning_contacts", &Group::planning_contacts, "contacts a year", 0, 400, assumed, "assumed",
         "Contacts that joint planning and moderation brings, with a provider next door"},
        {"planning_departments", &Group::planning_departments, "departments", 1, 5, assumed, "assumed",
         "Departments that joint planning and moderation reaches in a school", ParameterKind::count},
        {"planning_load", &Group::planning_load, "units of help a year", 0, 20, assumed, "assumed",
         "Part of a provider's capacity that joint planning and moderation takes for each school supported"},
        {"planning_provider_posts", &Group::planning_provider_posts, "posts", 0, 5, assumed, "assumed",
         "Teachers whom joint planning and moderation takes out of class at the provider, for each school "
         "supported"},
        {"planning_receiver_posts", &Group::planning_receiver_posts, "posts", 0, 5, assumed, "assumed",
         "Teachers whom joint planning and moderation takes out of class at the school supported"},
        {"planning_time", &Group::planning_time, "share of head's time", 0, 0.5, assumed, "assumed",
         "Time of the head of the school supported that joint planning and moderation takes"},
        {"planning_cost", &Group::planning_cost, "pounds a year", 0, 1000000, assumed, "assumed",
         "Cost of joint planning and moderation for each school supported, beside staff out of class"},
        {"training_depth", &Group::training_depth, "units of help a year", 0, 10, assumed, "assumed",
         "Help for each department that a training programme gives a school in a year"},
        {"training_contacts", &Group::training_contacts, "contacts a year", 0, 400, assumed, "assumed",
         "Contacts that a training programme brings, with a provider next door"},
        {"training_departments", &Group::training_departments, "departments", 1, 5, assumed, "assumed",
         "Departments that a training programme reaches in a school", ParameterKind::count},
        {"training_load", &Group::training_load, "units of help a year", 0, 20, assumed, "assumed",
         "Part of a provider's capacity that a training programme takes for each school supported"},
        {"training_provider_posts", &Group::training_provider_posts, "posts", 0, 5, assumed, "assumed",
         "Teachers whom a training programme takes out of class at the provider, for each school supported"},
        {"training_receiver_posts", &Group::training_receiver_posts, "posts", 0, 5, assumed, "assumed",
         "Teachers whom a training programme takes out of class at the school supported"},
        {"training_time", &Group::training_time, "share of head's time", 0, 0.5, assumed, "assumed",
         "Time of the head of the school supported that a training programme takes"},
        {"training_cost", &Group::training_cost, "pounds a year", 0, 1000000, assumed, "assumed",
         "Cost of a training programme for each school supported, beside staff out of class"},
    });
  }
};

}  // namespace commonroom
