#pragma once

#include <array>
#include <cmath>
#include <cstddef>

namespace commonroom {

/// A distribution given by some of its quantiles. Between them the logarithm of the value is linear in the
/// share, so that values stay positive and skewed ones keep their shape.
template <std::size_t Points>
struct QuantileTable {
  struct Point {
    double share;
    double value;
  };
  std::array<Point, Points> points;  ///< by share, from 0 to 1

  [[nodiscard]] double at(double share) const {
    std::size_t upper = 1;
    while (upper + 1 < Points && points[upper].share < share) ++upper;
    const Point& low = points[upper - 1];
    const Point& high = points[upper];
    const double part = (share - low.share) / (high.share - low.share);
    return std::exp(std::log(low.value) + part * (std::log(high.value) - std::log(low.value)));
  }
};

template <class... Pairs>
QuantileTable(Pairs...) -> QuantileTable<sizeof...(Pairs)>;

}  // namespace commonroom
