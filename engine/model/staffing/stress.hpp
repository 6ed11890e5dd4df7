#pragma once

#include <array>
#include <cstdint>

#include "model/staffing/parameters.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Where stress comes from.
enum class StressSource : std::uint8_t { workload, cover, stakes, colleagues, learning };
inline constexpr std::size_t stress_sources = 5;
using StressBySource = std::array<double, stress_sources>;

/// What a school puts on each of its teachers in a year, SD, by source.
/// s' = persistence s + b_w (W + demands - W_ref) + b_c (share of posts covered) + b_g (g - g_ref)
///      + (1 - persistence) contagion (mean s of colleagues) + noise
/// W the share of heads' time in use, g the realised stake, both last year's; W_ref and g_ref their means in
/// the reference year. Contagion c < 1 gives back a share of what the year relieves, so that a steady push u
/// ends in a mean of u / ((1 - persistence) (1 - c)); where staff are at ease it calms.
/// Source: Bakker and Schaufeli 2000 for contagion; all sizes assumed.
/// Leaves out: stress of heads; the same event weighing on some more than on others.
struct StressPush {
  double workload = 0;
  double cover = 0;
  double stakes = 0;

  [[nodiscard]] float sum() const noexcept { return static_cast<float>(workload + cover + stakes); }
};
[[nodiscard]] StressPush stress_push(const World& world, const TeacherParameters& parameters,
                                     SchoolId school);

/// Weight of colleagues' mean stress in next year's: (1 - persistence) contagion.
[[nodiscard]] inline float weight_of_colleagues(const TeacherParameters& parameters) noexcept {
  return static_cast<float>((1 - parameters.stress_persistence) * parameters.stress_contagion);
}

/// Mean over colleagues of a teacher in a staff of `size` whose stress adds up to `sum`; 0 for one alone.
[[nodiscard]] inline float stress_of_colleagues(float sum, float own, std::uint32_t size) noexcept {
  return size > 1 ? (sum - own) / static_cast<float>(size - 1) : 0.0F;
}

/// The mean over teachers of what the coming year puts on them, by source; `learning` is left at 0.
[[nodiscard]] StressBySource mean_stress_by_source(const World& world, const TeacherParameters& parameters);

}  // namespace commonroom
