#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace commonroom {

/// Where an offer of support lies.
struct PlaceOfOffer {
  float x_km = 0;
  float y_km = 0;
  std::uint32_t offer = 0;  ///< its position among a programme's offers
};

/// Squared distance, km^2, and position of an offer.
using NearOffer = std::pair<double, std::size_t>;

/// Offers in a uniform grid, for the nearest few of them that somebody may use. Which they are does not
/// depend on the grid: ties go to the smaller position.
class OffersOnMap {
 public:
  OffersOnMap() = default;
  explicit OffersOnMap(const std::vector<PlaceOfOffer>& places);

  /// Puts those offers into `nearest` that are within reach of a place and for which may_use(position) holds,
  /// keeping the `most` nearest, in no order. `nearest` may hold some before, at most as many.
  template <class MayUse>
  void add_nearest(float x_km, float y_km, double reach_squared_km, std::size_t most, const MayUse& may_use,
                   std::vector<NearOffer>& nearest) const {
    if (places_.empty()) return;
    std::make_heap(nearest.begin(), nearest.end());
    const int column = cell_of(x_km - left_, columns_);
    const int row = cell_of(y_km - bottom_, rows_);
    for (int ring = 0;; ++ring) {
      for (int r = std::max(0, row - ring); r <= std::min(rows_ - 1, row + ring); ++r) {
        const bool is_edge = r == row - ring || r == row + ring;
        for (int c = column - ring; c <= column + ring; c += is_edge || ring == 0 ? 1 : 2 * ring) {
          if (c < 0 || c >= columns_) continue;
          const Cell& cell = cells_[static_cast<std::size_t>(r * columns_ + c)];
          for (std::uint32_t at = cell.begin; at < cell.end; ++at)
            look_at(places_[at], x_km, y_km, reach_squared_km, most, may_use, nearest);
        }
      }
      const double unseen = nearest_unseen(x_km, y_km, column, row, ring);
      const double limit =
          nearest.size() == most ? std::min(reach_squared_km, nearest.front().first) : reach_squared_km;
      if (unseen > 0 && unseen * unseen > limit) return;
      if (ring > std::max(columns_, rows_)) return;
    }
  }

  /// Takes out offers for which keep(position) does not hold.
  template <class Keep>
  void keep_only(const Keep& keep) {
    for (Cell& cell : cells_) {
      const auto begin = places_.begin() + cell.begin;
      const auto left = std::remove_if(begin, places_.begin() + cell.end,
                                       [&](const PlaceOfOffer& place) { return !keep(place.offer); });
      cell.end = cell.begin + static_cast<std::uint32_t>(left - begin);
    }
  }

 private:
  struct Cell {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  template <class MayUse>
  static void look_at(const PlaceOfOffer& place, float x_km, float y_km, double reach_squared_km,
                      std::size_t most, const MayUse& may_use, std::vector<NearOffer>& nearest) {
    const auto east = static_cast<double>(place.x_km - x_km);
    const auto north = static_cast<double>(place.y_km - y_km);
    const NearOffer near{east * east + north * north, place.offer};
    if (near.first > reach_squared_km) return;
    const bool is_full = nearest.size() == most;
    if (is_full && !(near < nearest.front())) return;
    if (!may_use(near.second)) return;
    if (is_full) {
      std::pop_heap(nearest.begin(), nearest.end());
      nearest.pop_back();
    }
    nearest.push_back(near);
    std::push_heap(nearest.begin(), nearest.end());
  }

  [[nodiscard]] int cell_of(float offset, int cells) const noexcept {
    return static_cast<int>(std::clamp(offset / cell_km_, 0.0F, static_cast<float>(cells - 1)));
  }
  /// Less than the distance, km, from a place to any cell outside the rings seen, by what rounding may do;
  /// infinite when all is seen.
  [[nodiscard]] double nearest_unseen(float x_km, float y_km, int column, int row, int ring) const noexcept;

  float left_ = 0, bottom_ = 0, cell_km_ = 1;
  int columns_ = 1, rows_ = 1;
  std::vector<Cell> cells_;
  std::vector<PlaceOfOffer> places_;  ///< by cell
};

}  // namespace commonroom
