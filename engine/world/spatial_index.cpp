#include "world/spatial_index.hpp"

#include <numeric>

#include "core/contracts.hpp"

namespace commonroom {

namespace {
constexpr float cells_per_point = 1.5F;
constexpr float least_cell_km = 0.01F;
constexpr int most_cells_a_side = 1024;
}  // namespace

SpatialIndex::SpatialIndex(std::span<const float> x_km, std::span<const float> y_km,
                           std::span<const std::uint32_t> members)
    : x_km_(x_km), y_km_(y_km), cell_start_(2, 0) {
  expects(x_km.size() == y_km.size(), "as many x as y");
  if (members.empty()) return;
  left_ = bottom_ = std::numeric_limits<float>::max();
  float right = std::numeric_limits<float>::lowest();
  float top = right;
  for (const std::uint32_t member : members) {
    left_ = std::min(left_, x_km[member]);
    right = std::max(right, x_km[member]);
    bottom_ = std::min(bottom_, y_km[member]);
    top = std::max(top, y_km[member]);
  }
  const float width = right - left_;
  const float height = top - bottom_;
  const float points = static_cast<float>(members.size());
  cell_km_ = std::max({least_cell_km, std::sqrt(width * height / (cells_per_point * points)),
                       std::max(width, height) / most_cells_a_side});
  columns_ = static_cast<int>(width / cell_km_) + 1;
  rows_ = static_cast<int>(height / cell_km_) + 1;

  const auto cell_of_point = [&](std::uint32_t member) {
    return static_cast<std::size_t>(cell_of(y_km[member] - bottom_, rows_)) *
               static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(cell_of(x_km[member] - left_, columns_));
  };
  cell_start_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
  for (const std::uint32_t member : members) ++cell_start_[cell_of_point(member) + 1];
  std::partial_sum(cell_start_.begin(), cell_start_.end(), cell_start_.begin());
  points_.resize(members.size());
  std::vector<std::uint32_t> next(cell_start_.begin(), cell_start_.end() - 1);
  for (const std::uint32_t member : members) points_[next[cell_of_point(member)]++] = member;
}

float SpatialIndex::nearest_unseen(float x, float y, int column, int row, int ring) const noexcept {
  float nearest = std::numeric_limits<float>::infinity();
  const auto line = [this](float origin, int cell) { return origin + static_cast<float>(cell) * cell_km_; };
  if (column - ring > 0) nearest = std::min(nearest, x - line(left_, column - ring));
  if (column + ring < columns_ - 1) nearest = std::min(nearest, line(left_, column + ring + 1) - x);
  if (row - ring > 0) nearest = std::min(nearest, y - line(bottom_, row - ring));
  if (row + ring < rows_ - 1) nearest = std::min(nearest, line(bottom_, row + ring + 1) - y);
  return nearest;
}

}  // namespace commonroom
