#pragma once

#include <vector>

#include "model/policy_making/panel.hpp"
#include "model/policy_making/policy_year.hpp"
#include "model/policy_making/trust_in_government.hpp"

namespace commonroom {

/// What every part of a year of policy looks at. `year`: as in results.
struct PolicySetting {
  const Country& country;
  const World& world;
  const PolicyProcess& process;
  const PolicyRules& rules;
  int year;
  const Draws& draws;
};

/// What a year of policy has come to so far: each part of the year (announcing.hpp, adopting.hpp,
/// in_schools.hpp) adds to it.
struct PolicyWork {
  Government government;
  PolicyYear year;
  YearOfTrust trust;
  std::vector<SeatedTeacher> places;  ///< of participants, in their order
  Column<SchoolId, float> away;       ///< teachers who make policy, full-time equivalents
  double workload_of_asking = 0;      ///< of being asked, in every school, share of a head's time
  double cost_of_withdrawn = 0;       ///< pounds a school for a policy that was given up at once
};

/// The policy that is being made, which is the latest; nullptr where there is none.
[[nodiscard]] inline Policy* policy_in_making(Government& government) noexcept {
  auto& policies = government.policies;
  return policies.empty() || policies.back().adopted >= 0 ? nullptr : &policies.back();
}

/// Whether the making of a policy has taken as long as its mode takes.
[[nodiscard]] inline bool is_due(const Policy& policy, const PolicySetting& setting) noexcept {
  return setting.world.year - policy.announced >=
         static_cast<int>(setting.rules.of(policy.mode).years_to_make);
}

}  // namespace commonroom
