#pragma once

#include <cstdint>

#include "model/learning/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// Cohorts born before the run have negative years; this keeps the key of their draws positive.
inline constexpr std::int32_t cohort_key_offset = 1 << 16;

/// What stands for a cohort in the key of its pupils' draws.
[[nodiscard]] inline std::uint32_t cohort_key(std::int32_t born) {
  expects(born > -cohort_key_offset, "a cohort cannot be so old");
  return static_cast<std::uint32_t>(born + cohort_key_offset);
}

/// The children who enter year group 0 in year `born`, in the order of their slots and not yet in any school
/// (`school_start` is empty). Who they are depends on (seed, replicate, born, slot) alone: never on the year
/// in which they are asked for, nor on the regime. `draws` gives seed and replicate.
[[nodiscard]] Cohort born_cohort(const Country& country, const PupilParameters& parameters,
                                 const Draws& draws, std::int32_t born);

}  // namespace commonroom
