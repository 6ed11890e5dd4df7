#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/support/effect.hpp"
#include "model/support/support_tally.hpp"

namespace commonroom {

/// What a year of support does to every school, before anyone reviews it.
struct Delivered {
  Column<SchoolId, ByDepartment> practice_change;  ///< gain less disruption less the provider's loss
  Column<SchoolId, float> time_taken;              ///< share of the head's other time, 0..1
  std::vector<float> net_gain;                     ///< by engagement: mean of the departments it supports
};

/// Units of help that each provider gives this year, all programmes.
[[nodiscard]] Column<SchoolId, double> help_agreed(const SupportSetting& setting,
                                                   std::span<const SupportProgramme> programmes,
                                                   std::span<const SupportEngagement> live);

/// Delivery of all engagements. A promise is kept (`kept`, by engagement) or nothing is delivered that year.
/// Help is h = depth (1 - reluctance) (1 - thinning x), x the share of the provider's help, partnerships
/// counted in, that is beyond its spare capacity c (which is larger in teaching schools). All support
/// together closes at most a share of a department's largest gap. What providers pay:
///   practice in every department: psi (max(0, U + P - c) - max(0, P - c)), U help agreed in support, P in
/// partnerships; the head's time: U times time_per_help, more across the boundary of
/// an authority; staff out of class. Those supported pay with staff
/// out of class, the head's time and disruption. Sources: register rows S3 and S4 to S6; values assumed.
[[nodiscard]] Delivered deliver(const SupportSetting& setting, std::span<const SupportProgramme> programmes,
                                std::span<const SupportEngagement> live, std::span<const std::uint8_t> kept,
                                std::span<const TaughtByBodies> taught, SupportTally& tally);

/// Whether each engagement's provider keeps this year's promise (1) or not (0): with the reliability of
/// providers, more often under review: r + (1 - r) diligence.
[[nodiscard]] std::vector<std::uint8_t> support_kept(const SupportSetting& setting,
                                                     std::span<const SupportProgramme> programmes,
                                                     std::span<const SupportEngagement> live);

}  // namespace commonroom
