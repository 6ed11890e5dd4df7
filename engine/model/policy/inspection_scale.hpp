#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "world/report_card.hpp"

namespace commonroom {

enum class ScaleKind : std::uint8_t {
  four_grades,  ///< one of outstanding, good, requires improvement, inadequate
  no_grade,     ///< a visit that ends without a judgement
  report_card   ///< a point of a scale for each of several areas
};

/// How an inspection says what it found. Only report cards use more than `kind`.
struct InspectionScale {
  ScaleKind kind = ScaleKind::four_grades;
  std::vector<InspectionArea> areas;               ///< those judged; empty: all
  std::vector<double> cuts{-2.5, -1.3, 0.5, 2.0};  ///< evidence below which the points 1, 2, ... are given,
                                                   ///< SD of schools' true effect, rising
  std::vector<double> step_values{1.5, 1.0, 0.5, 0.25};  ///< worth of each step up, as of grades
  int expected_point = 3;                                ///< the point that is just good enough
  int areas_to_fail = 1;                                 ///< areas at point 1 from which a school has failed

  [[nodiscard]] bool judges(InspectionArea area) const noexcept {
    for (const InspectionArea one : areas) {
      if (one == area) return true;
    }
    return areas.empty();
  }
  [[nodiscard]] std::size_t areas_judged() const noexcept {
    return areas.empty() ? inspection_areas : areas.size();
  }

  friend bool operator==(const InspectionScale&, const InspectionScale&) = default;
};

[[nodiscard]] std::string_view name_of(ScaleKind kind);

}  // namespace commonroom
