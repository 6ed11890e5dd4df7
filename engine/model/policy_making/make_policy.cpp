#include "model/policy_making/make_policy.hpp"

#include <algorithm>

#include "model/policy_making/adopting.hpp"
#include "model/policy_making/announcing.hpp"
#include "model/policy_making/government_change.hpp"
#include "model/policy_making/in_schools.hpp"

namespace commonroom {

namespace {

PolicyWork opening_work(const PolicySetting& setting) {
  const std::size_t schools = setting.country.schools.size();
  PolicyWork work;
  work.government = setting.world.government;
  work.year.is_made = true;
  if (!work.government.makes_policy()) {
    work.government.trust.assign(schools, static_cast<float>(setting.rules.policy.trust_start));
    work.government.burden.assign(schools, 0);
  }
  work.away.assign(schools, 0);
  work.trust.outcome.assign(schools, 0);
  return work;
}

/// Holds an election where one is due. Returns whom a government that comes in holds dear.
Favour elect(const PolicySetting& setting, PolicyWork& work) {
  if (!is_election_year(setting.process, setting.year)) return Favour::nobody;
  Government& government = work.government;
  const ElectionOutcome outcome =
      hold_election(government, setting.country, setting.process, setting.rules.policy, setting.draws);
  if (!outcome.has_changed) return Favour::nobody;
  work.year.change_of_government = 1;
  work.year.cut_short = outcome.cut_short;
  if (policy_in_making(government) == nullptr) {
    for (Participant& participant : government.participants) participant.is_seated = 0;
  }
  return party_in_office(setting.process, government).favours;
}

void end_policies(const PolicySetting& setting, Government& government) {
  std::erase_if(government.policies, [&setting](const Policy& policy) {
    return policy.adopted >= 0 && setting.world.year - policy.adopted >= setting.process.lasts_years;
  });
}

void move_on_trust(const PolicySetting& setting, PolicyWork& work) {
  move_trust(work.government, work.places, work.trust, setting.rules.policy);
  double sum = 0;
  double count = 0;
  for (std::size_t i = 0; i < work.places.size(); ++i) {
    if (work.places[i].school == none<SchoolId>) continue;
    sum += static_cast<double>(work.government.participants[i].trust);
    count += 1;
  }
  if (count > 0) work.year.trust_of_participants = sum / count;
  forget_participants(work.government, work.places);
}

/// What making policies and carrying them out costs each school, pounds.
Column<SchoolId, float> costs(const PolicySetting& setting, const PolicyWork& work) {
  double each = work.cost_of_withdrawn;
  for (const Policy& policy : work.government.policies) {
    const bool is_new = policy.adopted < 0 || policy.adopted == setting.world.year;
    if (is_new) each += setting.rules.of(policy.mode).cost_per_school;
    if (policy.adopted >= 0) each += setting.process.cost_per_school;
  }
  Column<SchoolId, float> cost(setting.country.schools.size(), 0.0F);
  for (std::size_t i = 0; i < cost.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!is_governed(setting.country.schools, school)) continue;
    const double cover = static_cast<double>(work.away[school]) * setting.rules.teacher_cost;
    cost[school] = static_cast<float>(each + cover);
  }
  return cost;
}

void count(const PolicySetting& setting, const Column<SchoolId, float>& cost, PolicyWork& work) {
  const Government& government = work.government;
  double trust = 0;
  double burden = 0;
  double schools = 0;
  for (std::size_t i = 0; i < cost.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!is_governed(setting.country.schools, school)) continue;
    schools += 1;
    trust += static_cast<double>(government.trust[school]);
    burden += static_cast<double>(government.burden[school]);
    work.year.cost += static_cast<double>(cost[school]);
  }
  work.year.in_force =
      static_cast<double>(std::count_if(government.policies.begin(), government.policies.end(),
                                        [](const Policy& policy) { return policy.adopted >= 0; }));
  if (schools > 0) {
    work.year.trust_of_others = trust / schools;
    work.year.workload = burden / schools;
  }
}

}  // namespace

PolicyOutcome make_policy(const Country& country, const World& world, const PolicyProcess& process,
                          const PolicyRules& rules, int year, const Draws& draws) {
  const PolicySetting setting{country, world, process, rules, year, draws};
  PolicyWork work = opening_work(setting);
  PolicyOutcome outcome;
  outcome.sets_apart = elect(setting, work);
  advance_needs(work.government, country, rules.policy, draws);
  begin_policy(setting, work);
  read_policy(setting, work);
  end_policies(setting, work.government);
  adopt_policy(setting, work);
  outcome.practice_change = carry_out_policies(setting, work);
  move_on_trust(setting, work);
  outcome.cost = costs(setting, work);
  count(setting, outcome.cost, work);
  outcome.government = std::move(work.government);
  outcome.away = std::move(work.away);
  outcome.year = work.year;
  return outcome;
}

}  // namespace commonroom
