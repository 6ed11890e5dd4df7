#include "model/policy_making/adopting.hpp"

#include "core/parallel.hpp"
#include "model/policy_making/reading.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;

PolicyAim drawn_aim(const PolicyTraits& traits, const Draws& draws) {
  const auto luck = static_cast<double>(draws.uniform(Process::policy_aim, 0));
  if (luck < traits.nothing_new) return PolicyAim::nothing_new;
  return luck < traits.nothing_new + traits.about_workload ? PolicyAim::workload : PolicyAim::teaching;
}

/// Sums over the schools that are asked to go along with a policy.
struct Answers {
  double schools = 0;
  double accepting = 0;  ///< sum of the chances of going along
  double refused = 0;

  Answers& operator+=(const Answers& other) {
    schools += other.schools;
    accepting += other.accepting;
    refused += other.refused;
    return *this;
  }
};

/// Asks every school, and notes in the policy which of them refuse.
Answers answers_to(Policy& policy, const PolicySetting& setting, const Government& government) {
  const PolicyParameters& parameters = setting.rules.policy;
  const PolicyTraits& traits = setting.rules.of(policy.mode);
  const Need need(setting.country, setting.world.schools, government, parameters);
  const auto year = static_cast<std::uint32_t>(policy.announced);
  return ordered_sum<Answers>(setting.country.schools.size(), grain, [&](std::size_t begin, std::size_t end) {
    Answers piece;
    for (std::size_t i = begin; i < end; ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!is_governed(setting.country.schools, school)) continue;
      const Reception met = reception_of(policy, school, setting, government, need.of(school),
                                         traits.workload * traits.breadth);
      const double accepts = acceptance(met, traits.openness, parameters);
      const auto luck = static_cast<double>(
          setting.draws.uniform(Process::policy_refusal, static_cast<std::uint32_t>(i), year));
      policy.refused[i] = luck < accepts ? 0 : 1;
      piece.schools += 1;
      piece.accepting += accepts;
      piece.refused += policy.refused[i];
    }
    return piece;
  });
}

/// Share of schools that refuse; none where there is nothing new to refuse.
double share_refusing(Policy& policy, const PolicySetting& setting, PolicyWork& work) {
  policy.refused.assign(setting.country.schools.size(), 0);
  if (policy.aim == PolicyAim::nothing_new) {
    work.year.legitimacy = PolicyYear::nothing;
    return 0;
  }
  const Answers answers = answers_to(policy, setting, work.government);
  work.year.legitimacy = answers.schools > 0 ? answers.accepting / answers.schools : PolicyYear::nothing;
  return answers.schools > 0 ? answers.refused / answers.schools : 0;
}

}  // namespace

Reception reception_of(const Policy& policy, SchoolId school, const PolicySetting& setting,
                       const Government& government, const std::array<double, departments>& need,
                       double more_work) {
  const Schools& schools = setting.country.schools;
  const auto burden = static_cast<double>(government.burden[school]);
  return {static_cast<double>(government.trust[school]),
          fit_of(policy, cell_of(schools, school, setting.process.level), policy_phase(schools, school), need,
                 burden, setting.rules.policy),
          burden + more_work};
}

void adopt_policy(const PolicySetting& setting, PolicyWork& work) {
  Policy* policy = policy_in_making(work.government);
  if (policy == nullptr || !is_due(*policy, setting)) return;
  const PolicyTraits& traits = setting.rules.of(policy->mode);
  policy->adopted = setting.world.year;
  policy->targets = choose_targets(policy->heard, static_cast<int>(traits.breadth));
  policy->aim = drawn_aim(traits, setting.draws);
  work.year.adopted = 1;
  work.year.delay = policy->adopted - policy->announced;
  work.year.nothing_new = policy->aim == PolicyAim::nothing_new ? 1 : 0;
  work.trust.nothing_new += work.year.nothing_new;
  work.trust.openness += traits.openness;
  end_of_making(work.government, share_listened_to(*policy), setting.rules.policy);
  if (share_refusing(*policy, setting, work) > setting.rules.policy.withdrawn_beyond) {
    work.year.withdrawn = 1;
    work.cost_of_withdrawn = traits.cost_per_school;
    work.government.policies.pop_back();
  }
}

}  // namespace commonroom
