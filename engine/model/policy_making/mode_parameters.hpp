#pragma once

#include <array>
#include <string_view>

#include "model/policy/policy_process.hpp"
#include "parameters/parameter.hpp"

namespace commonroom {

/// What distinguishes one way of making policy from another. No study measures any of it.
struct PolicyTraits {
  double officials_noise;
  double voice;
  double seats_per_thousand;
  double time_away;
  double choosing_by_experience;
  double choosing_by_stress;
  double is_stratified;
  double years_to_make;
  double breadth;
  double workload;
  double process_workload;
  double cost_per_school;
  double about_workload;
  double nothing_new;
  double openness;
};

/// The defaults. They follow what those who took part say of each way; each way costs something: imposing
/// reads badly, asking takes time, money, teachers and years.
[[nodiscard]] constexpr PolicyTraits default_traits(PolicyMode mode) {
  switch (mode) {
    case PolicyMode::imposed:
      return {1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0, 1, 0.012, 0.0, 5, 0.05, 0.30, 0.0};
    case PolicyMode::consultation:
      return {1.0, 0.1, 4.0, 0.002, 0.5, 0.7, 0, 1, 1, 0.012, 0.002, 20, 0.05, 0.25, 0.2};
    case PolicyMode::social_partnership:
      return {0.8, 0.4, 1.0, 0.02, 1.0, 0.3, 0, 1, 1, 0.008, 0.001, 30, 0.50, 0.10, 0.4};
    case PolicyMode::co_production:
      return {0.7, 0.6, 2.0, 0.05, 0.3, 0.0, 1, 3, 2, 0.008, 0.002, 120, 0.20, 0.10, 0.8};
    case PolicyMode::sortition:
      return {0.8, 0.6, 2.0, 1.0, 0.0, 0.0, 0, 2, 1, 0.008, 0.0005, 40, 0.20, 0.10, 0.8};
    case PolicyMode::member_task_group:
      return {0.8, 0.4, 1.0, 0.10, 0.0, 0.0, 1, 1, 1, 0.008, 0.0005, 60, 0.20, 0.10, 0.5};
  }
  return {};
}

[[nodiscard]] constexpr std::string_view group_name_of(PolicyMode mode) {
  switch (mode) {
    case PolicyMode::imposed:
      return "policy_imposed";
    case PolicyMode::consultation:
      return "policy_consultation";
    case PolicyMode::social_partnership:
      return "policy_social_partnership";
    case PolicyMode::co_production:
      return "policy_co_production";
    case PolicyMode::sortition:
      return "policy_sortition";
    case PolicyMode::member_task_group:
      return "policy_member_task_group";
  }
  return "";
}

/// One group of parameters for each mode, all with the same rows and defaults of their own.
template <PolicyMode mode>
struct PolicyModeParameters : PolicyTraits {
  constexpr PolicyModeParameters() : PolicyTraits(default_traits(mode)) {}

  static constexpr std::string_view group_name = group_name_of(mode);
  static constexpr auto described() {
    using P = Parameter<PolicyModeParameters>;
    using M = PolicyModeParameters;
    using enum Evidence;
    return std::array{
        P{"officials_noise", &M::officials_noise, "SD of need", 0, 10, assumed, "assumed",
          "Error with which officials read how badly a department needs help"},
        P{"voice", &M::voice, "share", 0, 1, assumed, "assumed",
          "Weight of what participants say in the reading of the problem; the rest is the officials'"},
        P{"seats_per_thousand", &M::seats_per_thousand, "per 1,000 teachers", 0, 200, assumed, "assumed",
          "Teachers who take part"},
        P{"time_away", &M::time_away, "share of a year", 0, 1, assumed, "assumed",
          "Time that a participant is away from the classroom, in each year of making a policy"},
        P{"choosing_by_experience", &M::choosing_by_experience, "log odds per 10 years", -5, 5, assumed,
          "assumed", "How much likelier those who have taught longer are to take part"},
        P{"choosing_by_stress", &M::choosing_by_stress, "log odds per SD", -5, 5, assumed, "assumed",
          "How much likelier those under stress are to take part: the loud"},
        P{"is_stratified", &M::is_stratified, "0/1", 0, 1, assumed, "assumed",
          "Whether seats are shared out over phases, experience, disadvantage of the school and regions",
          ParameterKind::toggle},
        P{"years_to_make", &M::years_to_make, "years", 0, 20, assumed, "assumed",
          "From announcement to adoption", ParameterKind::count},
        P{"breadth", &M::breadth, "departments", 1, 5, assumed, "assumed",
          "Departments that a policy deals with; its force is shared out between them", ParameterKind::count},
        P{"workload", &M::workload, "share of a head's time", 0, 0.5, assumed, "assumed",
          "What carrying out a policy takes in its first year"},
        P{"process_workload", &M::process_workload, "share of a head's time", 0, 0.5, assumed, "assumed",
          "What being asked takes in every school, in each year of making a policy"},
        P{"cost_per_school", &M::cost_per_school, "pounds a year", 0, 1000000, assumed, "assumed",
          "Cost of making a policy, in each of its years and in the year of adoption, beside cover for "
          "participants"},
        P{"about_workload", &M::about_workload, "probability", 0, 1, assumed, "assumed",
          "Chance that a policy is about workload and not about teaching"},
        P{"nothing_new", &M::nothing_new, "probability", 0, 1, assumed, "assumed",
          "Chance that a policy asks for what schools do already"},
        P{"openness", &M::openness, "share", 0, 1, assumed, "assumed",
          "How open the procedure is to those outside it"}};
  }
};

}  // namespace commonroom
