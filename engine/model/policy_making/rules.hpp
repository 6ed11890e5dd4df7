#pragma once

#include <array>

#include "model/parameters.hpp"
#include "model/policy_making/need.hpp"

namespace commonroom {

/// The parameters of policy-making together, with the traits of the modes in the order of PolicyMode.
struct PolicyRules {
  explicit PolicyRules(const ModelParameters& parameters);

  [[nodiscard]] const PolicyTraits& of(std::uint8_t mode) const noexcept { return traits[mode]; }

  PolicyParameters policy;
  std::array<PolicyTraits, policy_modes> traits;
  double teacher_cost;  ///< pounds a year, of covering for one who is away
};

/// Whether government's policies are for a school: those it pays for.
[[nodiscard]] inline bool is_governed(const Schools& schools, SchoolId school) noexcept {
  return schools.sector[school] != Sector::independent;
}

/// The place that a policy aimed at `level` distinguishes for a school.
[[nodiscard]] inline PolicyCell cell_of(const Schools& schools, SchoolId school, PolicyLevel level) noexcept {
  const std::size_t area = level == PolicyLevel::area ? index(schools.area[school]) : 0;
  return static_cast<PolicyCell>(area * policy_phases + policy_phase(schools, school));
}

[[nodiscard]] inline std::size_t cells_at(const Country& country, PolicyLevel level) noexcept {
  return (level == PolicyLevel::area ? country.area_names.size() : 1) * policy_phases;
}

/// 1 / (1 + exp(-x))
[[nodiscard]] double logistic(double x) noexcept;

}  // namespace commonroom
