#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "random/transforms.hpp"

namespace commonroom {

/// Share of a standard normal below x.
[[nodiscard]] inline double normal_share(double x) {
  return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

/// The x below which a share of a standard normal lies, to about 1e-6; ends at 6.2 standard deviations.
[[nodiscard]] inline double normal_quantile(double share) {
  constexpr double words = 0x1p32;
  const auto word = static_cast<std::uint32_t>(std::clamp(share * words, 0.0, words - 1));
  return static_cast<double>(to_normal(word ^ 0x80000000U));
}

}  // namespace commonroom
