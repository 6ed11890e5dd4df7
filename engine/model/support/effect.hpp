#pragma once

#include "model/support/kinds.hpp"
#include "model/support/offers.hpp"
#include "model/support/settings.hpp"
#include "world/support.hpp"

namespace commonroom {

/// What one engagement does to the practice of the school supported in a year.
struct SupportEffect {
  ByDepartment gain{};        ///< before the cap and before disruption, SD of growth a year
  ByDepartment disruption{};  ///< SD of growth a year
  ByDepartment gap{};         ///< by which the provider is ahead, at least 0
  double uptake = 0;          ///< share of what is advised that is acted upon
  double trust = 0;
  double distance_km = 0;  ///< 0 for a body's training
};

/// Share of advice that is acted upon: u = u0 (1 - a [aim imposed]) (1 - p [process imposed]), so that a
/// process of one's own can carry an aim that is not negotiable; under review u -> u (1 - fear), and of what
/// is then left aside the share `compliance` is acted upon.
[[nodiscard]] double uptake_of(const SupportEngagement& engagement, bool is_reviewed,
                               const ModelParameters& parameters);

/// Contacts a year: those of the kind, fewer with distance, exp(-dist / delta), and fewer from an adviser who
/// serves many schools.
[[nodiscard]] double contacts_of(const SupportProgramme& programme, const KindOfSupport& kind,
                                 double distance_km, const ModelParameters& parameters);

/// Delivery, by department d of receiver r from provider s:
///   gain = h eta u T C F (1 + c [same authority or trust]) (1 + b [outsider] credibility) kappa_sd
///          max(0, K_sd - K_rd),
///   disruption = h u chi (1 - fit),
/// h units of help delivered, eta `rate`, u uptake, T = 1 - w_T (1 - trust), C = 1 - w_C h0 / (n + h0) with n
/// contacts and h0 `contacts_half`, F = 1 - w_F (1 - fit), fit = exp(-d^2 / 2 w^2) as for partners, kappa
/// articulation, credibility from the provider's grade, 0 where it requires improvement, 1 outstanding, so
/// that a designation that has outlived its grade brings no challenge. A body that trains passes on the mean
/// practice of what it recommends, is no neighbour, and is as credible as it is accurate; a department that
/// the provider does not have gains nothing. Sources: register rows S4 to S6; values assumed. Left out: that
/// receivers teach their providers.
[[nodiscard]] SupportEffect effect_of(const SupportSetting& setting, const SupportProgramme& programme,
                                      const SupportEngagement& engagement, double help,
                                      const TaughtByBodies& taught);

}  // namespace commonroom
