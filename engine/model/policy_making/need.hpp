#pragma once

#include <array>

#include "model/policy_making/parameters.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// How badly each department of a school needs help, SD: what a policy would have to read rightly.
///   need_id = sqrt(s) N_pd(t) + sqrt(1 - s) A_apd(t) + w (mean_p K_d - K_id) / k
/// N_pd: the country's, by phase p; A_apd: that of area a beside it; both AR(1) with persistence r and
/// variance 1. s: national_share; w: need_of_school; K: practice, SD of growth a year; k: practice_scale.
/// Source: assumed. Left out: what policies do to the need of an area; causes that need not be dealt with in
/// classrooms.
class Need {
 public:
  Need(const Country& country, const SchoolStates& states, const Government& government,
       const PolicyParameters& parameters);

  [[nodiscard]] std::array<double, departments> of(SchoolId school) const noexcept;

 private:
  const Schools& schools_;
  const SchoolStates& states_;
  const Government& government_;
  const PolicyParameters& parameters_;
  double national_, local_;
  std::array<std::array<double, departments>, policy_phases> mean_practice_{};
};

/// Which of the phases a policy distinguishes a school belongs to: 1 from the end of year 11 on, else 0.
[[nodiscard]] inline std::size_t policy_phase(const Schools& schools, SchoolId school) noexcept {
  return stage_of(schools.last_year[school]) == Stage::secondary ? 1 : 0;
}

/// Departments that schools of a phase have: the first three where class teachers teach.
[[nodiscard]] constexpr std::size_t departments_of(std::size_t phase) noexcept {
  return phase == 1 ? static_cast<std::size_t>(departments) : static_cast<std::size_t>(domains);
}

/// The needs of a year later; those of a first year where there are none yet. Draws depend on nothing but the
/// year, so that needs are the same under every regime that makes policy in it.
void advance_needs(Government& government, const Country& country, const PolicyParameters& parameters,
                   const Draws& draws);

}  // namespace commonroom
