#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace commonroom {

/// What a report card judges apart.
enum class InspectionArea : std::uint8_t {
  achievement,
  curriculum_and_teaching,
  inclusion,
  attendance_and_behaviour,
  personal_development,
  leadership_and_governance
};
inline constexpr std::size_t inspection_areas = 6;
inline constexpr std::array all_inspection_areas{InspectionArea::achievement,
                                                 InspectionArea::curriculum_and_teaching,
                                                 InspectionArea::inclusion,
                                                 InspectionArea::attendance_and_behaviour,
                                                 InspectionArea::personal_development,
                                                 InspectionArea::leadership_and_governance};

/// Most points that a scale may have.
inline constexpr std::size_t most_points = 5;

/// Points by area, 1 the lowest; 0 where an area is not judged.
using ReportCard = std::array<std::uint8_t, inspection_areas>;

[[nodiscard]] std::string_view name_of(InspectionArea area);

}  // namespace commonroom
