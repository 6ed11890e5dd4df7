#pragma once

#include <cstdint>

namespace commonroom {

/// The partner that stands for a cohort in the draws of its pupils: its year of entry, moved so that cohorts
/// born before the run began have keys of their own.
[[nodiscard]] constexpr std::uint32_t cohort_key(std::int32_t born) noexcept {
  constexpr std::int32_t before_any_cohort = 4096;
  return static_cast<std::uint32_t>(born + before_any_cohort);
}

}  // namespace commonroom
