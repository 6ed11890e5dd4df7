#pragma once

#include "random/transforms.hpp"

namespace commonroom {

/// Below this a family does not tell distances apart.
inline constexpr float next_door_km = 1e-3F;

/// Disutility of distance, weight km^exponent. Like random/transforms.hpp without libm, so that loops are
/// vectorised and give the same bits one by one.
[[nodiscard]] inline float distance_cost(float km, float weight, float exponent) noexcept {
  return weight * plain_exp(exponent * plain_log(km > next_door_km ? km : next_door_km));
}

}  // namespace commonroom
