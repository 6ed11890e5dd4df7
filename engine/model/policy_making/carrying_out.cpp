#include "model/policy_making/carrying_out.hpp"

#include <algorithm>

namespace commonroom {

namespace {

constexpr double middling = 0.5;

/// A share in 0..1 as -1..1.
double centred(double share) {
  return 2 * share - 1;
}

}  // namespace

double acceptance(const Reception& reception, double openness, const PolicyParameters& parameters) {
  return logistic(parameters.acceptance_base +
                  parameters.acceptance_by_trust * (reception.trust - parameters.trust_start) +
                  parameters.acceptance_by_fit * centred(reception.fit) -
                  parameters.acceptance_by_burden * reception.burden +
                  parameters.acceptance_by_procedure * openness);
}

double fidelity(const Reception& reception, const PolicyParameters& parameters) {
  return logistic(parameters.fidelity_base +
                  parameters.fidelity_by_trust * (reception.trust - parameters.trust_start) +
                  parameters.fidelity_by_fit * centred(reception.fit));
}

double fit_of(const Policy& policy, PolicyCell cell, std::size_t phase,
              const std::array<double, departments>& need, double burden,
              const PolicyParameters& parameters) {
  switch (policy.aim) {
    case PolicyAim::teaching: {
      double sum = 0;
      double count = 0;
      for (std::size_t d = 0; d < departments_of(phase); ++d) {
        if (policy.targets[cell][d] == 0) continue;
        sum += logistic(need[d]);
        count += 1;
      }
      return count > 0 ? sum / count : middling;
    }
    case PolicyAim::workload:
      return logistic(burden / parameters.burden_worth);
    case PolicyAim::nothing_new:
      return middling;
  }
  return middling;
}

PolicyEffect effect_of(const Policy& policy, PolicyCell cell, std::size_t phase,
                       const std::array<double, departments>& need, double its_fidelity,
                       const PolicyParameters& parameters) {
  PolicyEffect effect;
  if (policy.aim == PolicyAim::workload) effect.relief = its_fidelity * parameters.relief;
  if (policy.aim != PolicyAim::teaching) return effect;
  double count = 0;
  for (std::size_t d = 0; d < departments_of(phase); ++d) count += policy.targets[cell][d];
  for (std::size_t d = 0; d < departments_of(phase); ++d) {
    if (policy.targets[cell][d] == 0) continue;
    effect.practice[d] =
        its_fidelity / count *
        (parameters.gain * std::max(0.0, need[d]) - parameters.disruption * (1 - logistic(need[d])));
  }
  return effect;
}

}  // namespace commonroom
