#pragma once

#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Regions as labour markets: their schools, and their local authorities numbered within them. An authority
/// is in one market, that of its first school, even where a register puts its schools into several regions.
class LabourRegions {
 public:
  explicit LabourRegions(const Country& country);

  [[nodiscard]] std::size_t count() const noexcept { return schools_.owners(); }
  [[nodiscard]] std::span<const SchoolId> schools(RegionId region) const noexcept { return schools_[region]; }
  [[nodiscard]] std::span<const AreaId> areas(RegionId region) const noexcept { return areas_[region]; }
  [[nodiscard]] RegionId region_of(AreaId area) const noexcept { return region_of_area_[area]; }
  /// Position of an authority among those of its region.
  [[nodiscard]] std::uint16_t place_of(AreaId area) const noexcept { return place_of_area_[area]; }

 private:
  Grouped<RegionId, SchoolId> schools_;
  Grouped<RegionId, AreaId> areas_;
  Column<AreaId, RegionId> region_of_area_;
  Column<AreaId, std::uint16_t> place_of_area_;
};

}  // namespace commonroom
