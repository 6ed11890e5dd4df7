#include "model/support/offers_on_map.hpp"

#include <cmath>

namespace commonroom {

namespace {

constexpr float offers_per_cell = 2.0F;
constexpr float least_cell_km = 0.1F;
constexpr float most_cells_a_side = 1024.0F;

/// More than the rounding of coordinates of a few thousand km, in single precision.
constexpr double rounding_km = 0.01;

}  // namespace

OffersOnMap::OffersOnMap(const std::vector<PlaceOfOffer>& places) {
  if (places.empty()) return;
  const auto [west, east] = std::ranges::minmax(places, {}, &PlaceOfOffer::x_km);
  const auto [south, north] = std::ranges::minmax(places, {}, &PlaceOfOffer::y_km);
  left_ = west.x_km;
  bottom_ = south.y_km;
  const float width = east.x_km - left_;
  const float height = north.y_km - bottom_;
  cell_km_ = std::max({least_cell_km,
                       std::sqrt(width * height * offers_per_cell / static_cast<float>(places.size())),
                       std::max(width, height) / most_cells_a_side});
  columns_ = static_cast<int>(width / cell_km_) + 1;
  rows_ = static_cast<int>(height / cell_km_) + 1;

  const auto cell_at = [this](const PlaceOfOffer& place) {
    return static_cast<std::size_t>(cell_of(place.y_km - bottom_, rows_) * columns_ +
                                    cell_of(place.x_km - left_, columns_));
  };
  cells_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
  for (const PlaceOfOffer& place : places) ++cells_[cell_at(place)].end;
  std::uint32_t begin = 0;
  for (Cell& cell : cells_) {
    const std::uint32_t count = cell.end;
    cell.begin = cell.end = begin;
    begin += count;
  }
  places_.resize(places.size());
  for (const PlaceOfOffer& place : places) places_[cells_[cell_at(place)].end++] = place;
}

double OffersOnMap::nearest_unseen(float x_km, float y_km, int column, int row, int ring) const noexcept {
  const auto x = static_cast<double>(x_km);
  const auto y = static_cast<double>(y_km);
  const auto line = [this](float origin, int cell) {
    return static_cast<double>(origin) + static_cast<double>(cell) * static_cast<double>(cell_km_);
  };
  double nearest = std::numeric_limits<double>::infinity();
  if (column - ring > 0) nearest = std::min(nearest, x - line(left_, column - ring));
  if (column + ring < columns_ - 1) nearest = std::min(nearest, line(left_, column + ring + 1) - x);
  if (row - ring > 0) nearest = std::min(nearest, y - line(bottom_, row - ring));
  if (row + ring < rows_ - 1) nearest = std::min(nearest, line(bottom_, row + ring + 1) - y);
  return nearest - rounding_km;
}

}  // namespace commonroom
