#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace commonroom {

/// A point of an index, found near some place.
struct FoundPoint {
  std::uint32_t position;  ///< in the coordinates given to the index
  float squared_km;

  friend bool operator<(const FoundPoint& a, const FoundPoint& b) {
    return a.squared_km < b.squared_km || (a.squared_km == b.squared_km && a.position < b.position);
  }
};

/// Points in a uniform grid, for the nearest few of them. Ties go to the smaller position, so that the answer
/// is the same however the points lie in the grid.
class SpatialIndex {
 public:
  /// Indexes points `members` of the coordinates (km); x and y must outlive the index.
  SpatialIndex(std::span<const float> x_km, std::span<const float> y_km,
               std::span<const std::uint32_t> members);

  [[nodiscard]] bool empty() const noexcept { return points_.empty(); }

  /// The nearest `most` points within `reach_km` of a place for which accept(position) holds, nearest first.
  template <class Accept>
  void find_nearest(float x, float y, std::size_t most, float reach_km, const Accept& accept,
                    std::vector<FoundPoint>& found) const {
    found.clear();
    if (points_.empty() || most == 0) return;
    const int column = cell_of(x - left_, columns_);
    const int row = cell_of(y - bottom_, rows_);
    const float reach_squared = reach_km * reach_km;
    for (int ring = 0;; ++ring) {
      for (int r = std::max(0, row - ring); r <= std::min(rows_ - 1, row + ring); ++r) {
        const bool is_edge = r == row - ring || r == row + ring;
        for (int c = column - ring; c <= column + ring; c += is_edge || ring == 0 ? 1 : 2 * ring) {
          if (c >= 0 && c < columns_) look_into(r, c, x, y, most, reach_squared, accept, found);
        }
      }
      const float unseen = nearest_unseen(x, y, column, row, ring);
      if (std::isinf(unseen) || unseen > reach_km) return;
      if (found.size() == most && found.back().squared_km < unseen * unseen) return;
    }
  }

 private:
  [[nodiscard]] int cell_of(float offset, int cells) const noexcept {
    return static_cast<int>(std::clamp(offset / cell_km_, 0.0F, static_cast<float>(cells - 1)));
  }
  /// Least distance from a place to any cell outside the rings seen; infinite when all is seen.
  [[nodiscard]] float nearest_unseen(float x, float y, int column, int row, int ring) const noexcept;

  template <class Accept>
  void look_into(int row, int column, float x, float y, std::size_t most, float reach_squared,
                 const Accept& accept, std::vector<FoundPoint>& found) const {
    const auto cell =
        static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
    for (std::uint32_t at = cell_start_[cell]; at < cell_start_[cell + 1]; ++at) {
      const float dx = x_km_[points_[at]] - x;
      const float dy = y_km_[points_[at]] - y;
      const FoundPoint point{points_[at], dx * dx + dy * dy};
      if (point.squared_km > reach_squared || !accept(point.position)) continue;
      if (found.size() == most) {
        if (!(point < found.back())) continue;
        found.pop_back();
      }
      found.insert(std::upper_bound(found.begin(), found.end(), point), point);
    }
  }

  std::span<const float> x_km_, y_km_;
  float left_ = 0, bottom_ = 0, cell_km_ = 1;
  int columns_ = 1, rows_ = 1;
  std::vector<std::uint32_t> cell_start_;
  std::vector<std::uint32_t> points_;  ///< by cell, then by position
};

}  // namespace commonroom
