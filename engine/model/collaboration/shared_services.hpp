#pragma once

#include <cstdint>
#include <span>

#include "core/column.hpp"
#include "model/collaboration/candidates.hpp"
#include "model/collaboration/sharing_parameters.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// What partners do for each other's teaching this year, by school. Empty columns where they do nothing.
struct SharedServices {
  Column<SchoolId, float> growth;     ///< SD a year: cover by partners' staff, less what is lent and travel
  Column<SchoolId, float> broadened;  ///< share of the narrowing of the curriculum that is offset, 0..1

  [[nodiscard]] bool empty() const noexcept { return growth.empty(); }
};

/// What a teacher's skill is worth to pupils, and that of whoever covers a vacancy.
struct WorthOfCover {
  double growth_per_skill = 1;
  double cover_skill = 0;
};

/// With h the help delivered between r and s by a type that shares staff, v and n a school's vacancies and
/// posts, q the mean skill of its teaching, q0 that of cover, w growth per skill:
///   lent_s = a h exp(-n_r / N) v_r   at most the vacancies that are left
///   growth_r += w lent_s (q_s - q0) / n_r          growth_s -= w (1 - slack) lent_s (q_s - q0) / n_s
/// both ways, so a school short of staff may lend as well. Sharing the curriculum offsets a share b h of what
/// preparation for tests narrows. Both cost travel on both sides, and the time and money of their type.
/// Assumed; that small schools share staff and offer more subjects together: Association of Teachers and
/// Lecturers 2013. Leaves out: facilities, and pupils on the way.
[[nodiscard]] SharedServices shared_services(const SchoolStates& states, std::span<const Partnership> live,
                                             std::span<const float> delivered, const PartnershipFrame& frame,
                                             const WorthOfCover& worth, const SharingParameters& parameters);

/// Error with which each school sees others' practice, in its usual size: less for each unit of help promised
/// in moderation. Empty where no live partnership shares quality assurance.
[[nodiscard]] Column<SchoolId, float> error_after_moderation(std::size_t schools,
                                                             std::span<const Partnership> live,
                                                             const PartnershipFrame& frame,
                                                             double help_at_full_tightness,
                                                             const SharingParameters& parameters);

/// A bit for each department in which partners of a type share practice.
[[nodiscard]] std::uint8_t departments_of(const PartnershipType& type) noexcept;

/// What technology makes of a distance: exp(t dist/delta) (1 - loss t), t the share of the distance that it
/// takes away; 1 without it. Multiplies the worth of help.
[[nodiscard]] double technology_factor(const PartnershipType& type, double distance_km,
                                       double distance_decay_km, const SharingParameters& parameters);

}  // namespace commonroom
