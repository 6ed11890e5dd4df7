#pragma once

#include <cmath>
#include <cstddef>
#include <span>

namespace commonroom {

/// The value below which a share of a distribution lies.
struct Quantile {
  double share;
  double value;
};

/// A distribution given by some of its quantiles, by share, the first at 0 and the last at 1.
using QuantileTable = std::span<const Quantile>;

/// The value below which `share` lies. Between quantiles the logarithm of the value is linear in the share,
/// so that values stay positive and skewed distributions keep their shape.
[[nodiscard]] inline double value_at(QuantileTable table, double share) {
  std::size_t upper = 1;
  while (upper + 1 < table.size() && table[upper].share < share) ++upper;
  const Quantile& low = table[upper - 1];
  const Quantile& high = table[upper];
  const double part = (share - low.share) / (high.share - low.share);
  return std::exp(std::log(low.value) + part * (std::log(high.value) - std::log(low.value)));
}

}  // namespace commonroom
