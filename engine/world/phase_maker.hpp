#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "random/draws.hpp"
#include "world/quantile_table.hpp"
#include "world/synthetic_map.hpp"

namespace commonroom {

/// One number for each school of a phase.
using Values = std::vector<double>;

/// Positions in the order of their values, the least first; ties in the order of position.
[[nodiscard]] std::vector<std::uint32_t> ascending(const Values& values);

/// Position of each value among all, as a normal score.
[[nodiscard]] Values normal_scores(const Values& values);

/// weight a + sqrt(1 - weight^2) b: correlates with a by `weight` where a and b are independent scores.
[[nodiscard]] Values mixed(double weight, const Values& a, const Values& b);

/// Draws for the schools of one phase of a made-up population.
class PhaseMaker {
 public:
  /// `first` is the number of the first school in all draws; `draws` must outlive this.
  PhaseMaker(std::vector<MapPoint> points, std::uint32_t first, const Draws& draws)
      : points_(std::move(points)), first_(first), draws_(draws) {}

  [[nodiscard]] std::size_t size() const noexcept { return points_.size(); }
  [[nodiscard]] const std::vector<MapPoint>& points() const noexcept { return points_; }

  /// A normal score for each school: independent draws, made even.
  [[nodiscard]] Values noise(SchoolDraw what) const;

  /// Values of a distribution, drawn evenly over it, the larger the score the larger the value.
  [[nodiscard]] Values spread_over(QuantileTable table, const Values& scores, SchoolDraw what) const;

  /// Moves the schools until the distances to the nearest have the distribution.
  void match(QuantileTable distances);

 private:
  std::vector<MapPoint> points_;
  std::uint32_t first_;
  const Draws& draws_;
};

}  // namespace commonroom
