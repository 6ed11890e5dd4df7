#include "model/admission/school_grid.hpp"

#include <numeric>

namespace commonroom {

namespace {

constexpr float least_cell_km = 0.5F;

std::ptrdiff_t cells_along(float length_km, float cell_km) {
  return static_cast<std::ptrdiff_t>(length_km / cell_km) + 1;
}

}  // namespace

SchoolGrid::SchoolGrid(const Schools& schools, std::span<const SchoolId> members) : schools_(&schools) {
  if (members.empty()) {
    start_ = {0, 0};
    return;
  }
  const auto [least_x, most_x] =
      std::ranges::minmax(members, {}, [&](SchoolId s) { return schools.x_km[s]; });
  const auto [least_y, most_y] =
      std::ranges::minmax(members, {}, [&](SchoolId s) { return schools.y_km[s]; });
  least_x_ = schools.x_km[least_x];
  least_y_ = schools.y_km[least_y];
  const float width = schools.x_km[most_x] - least_x_;
  const float height = schools.y_km[most_y] - least_y_;
  const auto count = static_cast<float>(members.size());
  // Square cells, one to a school; a strip of schools has at most as many cells as schools, too.
  cell_km_ = std::max({least_cell_km, std::sqrt(width * height / count), std::max(width, height) / count});
  columns_ = cells_along(width, cell_km_);
  rows_ = cells_along(height, cell_km_);

  start_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
  const auto cell_of = [&](SchoolId school) {
    return static_cast<std::size_t>(row_of(schools.y_km[school]) * columns_ +
                                    column_of(schools.x_km[school]));
  };
  for (const SchoolId school : members) ++start_[cell_of(school) + 1];
  std::partial_sum(start_.begin(), start_.end(), start_.begin());
  std::vector<std::uint32_t> cursor(start_.begin(), start_.end() - 1);
  members_.resize(members.size());
  for (const SchoolId school : members) members_[cursor[cell_of(school)]++] = school;
}

std::ptrdiff_t SchoolGrid::column_of(float x_km) const {
  const float inside = std::max(0.0F, x_km - least_x_);
  return std::min(static_cast<std::ptrdiff_t>(inside / cell_km_), columns_ - 1);
}

std::ptrdiff_t SchoolGrid::row_of(float y_km) const {
  const float inside = std::max(0.0F, y_km - least_y_);
  return std::min(static_cast<std::ptrdiff_t>(inside / cell_km_), rows_ - 1);
}

}  // namespace commonroom
