#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "core/ids.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Some schools, found by where they are: square cells with about one school each.
class SchoolGrid {
 public:
  SchoolGrid(const Schools& schools, std::span<const SchoolId> members);

  [[nodiscard]] std::size_t size() const noexcept { return members_.size(); }

  struct Found {
    SchoolId school;
    float distance_km;
  };

  /// The nearest member that `accepts(school)`, within `reach_km`; of two at the same distance the smaller
  /// id.
  template <class Accepts>
  [[nodiscard]] std::optional<Found> nearest(float x_km, float y_km, float reach_km,
                                             const Accepts& accepts) const {
    std::optional<Found> best;
    const std::ptrdiff_t column = column_of(x_km);
    const std::ptrdiff_t row = row_of(y_km);
    const std::ptrdiff_t last_ring = std::max({column, row, columns_ - 1 - column, rows_ - 1 - row});
    for (std::ptrdiff_t ring = 0; ring <= last_ring; ++ring) {
      // Schools in this ring of cells are at least this far away, also from a place outside the grid.
      const float at_least = static_cast<float>(ring - 1) * cell_km_;
      if (at_least > (best ? best->distance_km : reach_km)) break;
      for_ring(column, row, ring, [&](SchoolId school) {
        if (!accepts(school)) return;
        const float dx = schools_->x_km[school] - x_km;
        const float dy = schools_->y_km[school] - y_km;
        const float distance = std::sqrt(dx * dx + dy * dy);
        const bool is_nearer =
            !best || distance < best->distance_km || (distance == best->distance_km && school < best->school);
        if (distance <= reach_km && is_nearer) best = Found{school, distance};
      });
    }
    return best;
  }

 private:
  [[nodiscard]] std::ptrdiff_t column_of(float x_km) const;
  [[nodiscard]] std::ptrdiff_t row_of(float y_km) const;

  template <class Visit>
  void for_cell(std::ptrdiff_t column, std::ptrdiff_t row, const Visit& visit) const {
    if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return;
    const auto cell = static_cast<std::size_t>(row * columns_ + column);
    for (std::uint32_t at = start_[cell]; at < start_[cell + 1]; ++at) visit(members_[at]);
  }

  template <class Visit>
  void for_ring(std::ptrdiff_t column, std::ptrdiff_t row, std::ptrdiff_t ring, const Visit& visit) const {
    for (std::ptrdiff_t dx = -ring; dx <= ring; ++dx) {
      const bool is_side = dx == -ring || dx == ring;
      for (std::ptrdiff_t dy = -ring; dy <= ring; dy += is_side || ring == 0 ? 1 : 2 * ring) {
        for_cell(column + dx, row + dy, visit);
      }
    }
  }

  const Schools* schools_;
  float cell_km_ = 1;
  float least_x_ = 0, least_y_ = 0;
  std::ptrdiff_t columns_ = 1, rows_ = 1;
  std::vector<std::uint32_t> start_;  ///< by cell, one entry more
  std::vector<SchoolId> members_;
};

}  // namespace commonroom
