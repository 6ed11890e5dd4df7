#include "model/policy_making/trust_in_government.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;
constexpr float no_longer_different = 0.005F;  ///< trust

/// A year on, without what is particular to those who take part or do not.
double moved(double trust, double outcome, double nothing_new, const PolicyParameters& parameters) {
  return parameters.trust_start + parameters.trust_memory * (trust - parameters.trust_start) +
         parameters.trust_by_outcome * outcome - parameters.trust_by_nothing_new * nothing_new;
}

float within_bounds(double trust) {
  return static_cast<float>(std::clamp(trust, 0.0, 1.0));
}

}  // namespace

void move_trust(Government& government, const std::vector<SeatedTeacher>& places, const YearOfTrust& year,
                const PolicyParameters& parameters) {
  for (std::size_t i = 0; i < government.participants.size(); ++i) {
    const SchoolId school = places[i].school;
    if (school == none<SchoolId>) continue;
    float& trust = government.participants[i].trust;
    trust = within_bounds(moved(static_cast<double>(trust), static_cast<double>(year.outcome[school]),
                                year.nothing_new, parameters));
  }
  parallel_for(government.trust.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const double trust = moved(static_cast<double>(government.trust[school]),
                               static_cast<double>(year.outcome[school]), year.nothing_new, parameters);
    government.trust[school] = within_bounds(trust + parameters.trust_by_procedure * year.openness);
  });
}

void end_of_making(Government& government, double share_listened_to, const PolicyParameters& parameters) {
  const double change =
      std::isnan(share_listened_to) ? 0 : parameters.participants_trust * (2 * share_listened_to - 1);
  for (Participant& participant : government.participants) {
    if (participant.is_seated == 0) continue;
    participant.trust = within_bounds(static_cast<double>(participant.trust) + change);
    participant.is_seated = 0;
  }
}

void let_policy_lapse(Government& government, const std::vector<SeatedTeacher>& places,
                      const PolicyParameters& parameters) {
  government.policies.clear();
  for (Participant& participant : government.participants) participant.is_seated = 0;
  YearOfTrust without_policy;
  without_policy.outcome.assign(government.trust.size(), 0);
  move_trust(government, places, without_policy, parameters);
  forget_participants(government, places);
  for (float& burden : government.burden) burden *= static_cast<float>(parameters.burden_kept);
}

void forget_participants(Government& government, const std::vector<SeatedTeacher>& places) {
  std::vector<Participant> kept;
  for (std::size_t i = 0; i < government.participants.size(); ++i) {
    const Participant& participant = government.participants[i];
    if (places[i].school == none<SchoolId>) continue;
    const float apart = std::abs(participant.trust - government.trust[places[i].school]);
    if (participant.is_seated != 0 || apart > no_longer_different) kept.push_back(participant);
  }
  government.participants = std::move(kept);
}

void tell_workforce(Workforce& workforce, const Government& government, const PolicyParameters& parameters) {
  const auto in_sd = [&](float trust) {
    return static_cast<float>((static_cast<double>(trust) - parameters.trust_start) / parameters.trust_sd);
  };
  workforce.government_trust = government.trust;
  for (float& trust : workforce.government_trust) trust = in_sd(trust);
  workforce.participants.clear();
  for (const Participant& participant : government.participants) {
    workforce.participants.push_back({participant.key, in_sd(participant.trust)});
  }
}

}  // namespace commonroom
