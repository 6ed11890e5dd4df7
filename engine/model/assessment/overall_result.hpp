#pragma once

#include <array>

#include "model/assessment/parameters.hpp"
#include "world/country.hpp"
#include "world/school_types.hpp"

namespace commonroom {

/// Weights of English, mathematics and other subjects in the overall result at the end of a stage; sum 1.
/// Other subjects are tested at 16 alone.
[[nodiscard]] inline std::array<double, domains> weights_of_domains(
    Stage stage, const AssessmentParameters& parameters) noexcept {
  const double other = stage == Stage::secondary ? parameters.secondary_weight_other : 0.0;
  const double core = 0.5 * (1 - other);
  return {core, core, other};
}

}  // namespace commonroom
