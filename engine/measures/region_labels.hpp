#pragma once

#include <cstddef>

#include "world/country.hpp"
#include "world/region_of_authority.hpp"

namespace commonroom {

/// Labels along Axis::region: England's nine, then any other.
inline constexpr std::size_t region_labels_count = england_regions.size() + 1;

/// Position of a region among them.
[[nodiscard]] inline std::size_t label_of_region(const Country& country, RegionId region) {
  const std::size_t place = index(region);
  if (place >= country.region_names.size()) return england_regions.size();
  std::size_t label = 0;
  while (label < england_regions.size() && england_regions[label] != country.region_names[place]) ++label;
  return label;
}

}  // namespace commonroom
