#pragma once

#include "model/policy_making/reading.hpp"

namespace commonroom {

/// What a policy meets in one school.
struct Reception {
  double trust;   ///< in government, 0..1
  double fit;     ///< of the policy, 0..1
  double burden;  ///< workload of policies, share of a head's time
};

/// Chance that a school goes along with a policy when it is adopted, its legitimacy there:
///   logit = a + a_T (trust - start) + a_F (2 fit - 1) - a_B burden + a_P openness
/// a_P, what procedure does for those outside it, is 0 by default. A school that does not go along refuses
/// for as long as the policy is in force.
[[nodiscard]] double acceptance(const Reception& reception, double openness,
                                const PolicyParameters& parameters);

/// How fully a school that goes along carries a policy out: logit = f + f_T (trust - start) + f_F (2 fit -
/// 1).
[[nodiscard]] double fidelity(const Reception& reception, const PolicyParameters& parameters);

/// What a policy does in a school in a year.
struct PolicyEffect {
  std::array<double, departments> practice{};  ///< SD of growth a year
  double relief = 0;                           ///< share of a head's time
};

/// Fit of a policy in a school, in (0, 1). About teaching: mean over its departments of 1 / (1 + exp(-need));
/// about workload: the same of burden / b. What asks for nothing new fits by half, and does nothing.
[[nodiscard]] double fit_of(const Policy& policy, PolicyCell cell, std::size_t phase,
                            const std::array<double, departments>& need, double burden,
                            const PolicyParameters& parameters);

/// For each of a policy's n departments, with fidelity phi:
///   dK_d = phi / n [gain max(0, need_d) - disruption (1 - 1 / (1 + exp(-need_d)))]
/// About workload: phi relief. Practice and the workload then go their own way (practice persists
/// in part; burden' = kept burden + new workload - relief, never below -needless).
[[nodiscard]] PolicyEffect effect_of(const Policy& policy, PolicyCell cell, std::size_t phase,
                                     const std::array<double, departments>& need, double its_fidelity,
                                     const PolicyParameters& parameters);

}  // namespace commonroom
