#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace commonroom {

/// What an outcome is split by, beside regime, replicate and year.
enum class Axis : std::uint8_t {
  none,
  pupil_group,
  phase,
  domain,
  use_of_time,
  grade,
  quantile,
  class_limits,
  clumsiness,
  spending_heading,
  stress_source,
  learning_source,
  region,
  report_point,
  report_area,
  policy_standing,
  panel_trait,
  level,
  partnership_family,
  family_and_class,
  settlement,
  school_size,
  school_disadvantage
};
inline constexpr std::size_t axes = 23;

/// Name of the dimension in results ("pupil_group"), empty for Axis::none.
[[nodiscard]] std::string_view name_of(Axis axis);
/// What it tells apart, for files; empty for Axis::none.
[[nodiscard]] std::string_view meaning_of(Axis axis);
/// Labels along an axis, in the order of the values; one empty label for Axis::none.
[[nodiscard]] std::span<const std::string_view> labels_of(Axis axis);

}  // namespace commonroom
