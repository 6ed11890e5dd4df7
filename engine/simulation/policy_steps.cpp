// Steps of the year in which government makes policy, areas converse and pool, and what a level adds is
// recorded.
#include <algorithm>

#include "model/collaboration/groups.hpp"
#include "model/policy_making/area_body.hpp"
#include "model/policy_making/area_conversation.hpp"
#include "model/policy_making/government_change.hpp"
#include "model/policy_making/make_policy.hpp"
#include "model/policy_making/need.hpp"
#include "model/policy_making/panel.hpp"
#include "model/policy_making/trust_in_government.hpp"
#include "simulation/year.hpp"

namespace commonroom {

void Year::policy() {
  const Regime& regime = regime_.regime;
  const int year = number_in_results(after_burn_in_);
  if (regime.policy && regime.policy->runs_in(year)) {
    make_policies();
  } else if (world_.government.makes_policy()) {
    advance_needs(world_.government, run_.country, run_.policy.policy, draws_);
    let_policy_lapse(world_.government, find_participants(world_.teachers, world_.government.participants),
                     run_.policy.policy);
    tell_workforce(world_.schools.workforce, world_.government, run_.policy.policy);
    world_.schools.workforce.seconded = {};
  }
  if (!regime.conversations.empty() || !world_.government.agreement.empty()) converse();
  area_ = area_bodies_in(run_.country, regime.area_bodies, year, run_.parameters.area, draws_);
  for (const AreaBody& body : regime.area_bodies) charge_terms(body, Heading::accountability);
  add_time_taken();
  world_.schools.workforce.demands = world_.government.time_taken;
}

void Year::make_policies() {
  const PolicyProcess& process = *regime_.regime.policy;
  PolicyOutcome outcome =
      make_policy(run_.country, world_, process, run_.policy, number_in_results(after_burn_in_), draws_);
  world_.government = std::move(outcome.government);
  tell_workforce(world_.schools.workforce, world_.government, run_.policy.policy);
  practice_by_policy_ = std::move(outcome.practice_change);
  world_.collaboration.ties = ties_set_apart(std::move(world_.collaboration.ties), run_.country.schools,
                                             outcome.sets_apart, run_.policy.policy);
  for (std::size_t i = 0; i < run_.country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    charges_[school].add(Heading::policy, static_cast<double>(outcome.cost[school]), process.new_money);
  }
  world_.schools.workforce.seconded = std::move(outcome.away);
  events_.policy = outcome.year;
}

void Year::converse() {
  const std::vector<AreaConversation>& conversations = regime_.regime.conversations;
  world_.government.agreement = agreement_after_year(run_.country, world_.government, conversations,
                                                     number_in_results(after_burn_in_), run_.parameters.area);
  for (const AreaConversation& conversation : conversations) charge_terms(conversation, Heading::policy);
  double sum = 0;
  double schools = 0;
  for (const float agreement : world_.government.agreement) {
    sum += static_cast<double>(agreement);
    schools += agreement > 0 ? 1 : 0;
  }
  if (schools > 0) events_.policy.agreement = sum / schools;
}

void Year::charge_terms(const ProgrammeTerms& terms, Heading heading) {
  if (terms.cost_per_school == 0 || !terms.runs_in(number_in_results(after_burn_in_))) return;
  for (std::size_t i = 0; i < run_.country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!in_scope(run_.country.schools, school, terms.scope)) continue;
    charges_[school].add(heading, terms.cost_per_school, terms.new_money);
  }
}

void Year::add_time_taken() {
  const Regime& regime = regime_.regime;
  Government& government = world_.government;
  const int year = number_in_results(after_burn_in_);
  const bool talks =
      std::any_of(regime.conversations.begin(), regime.conversations.end(),
                  [year](const AreaConversation& one) { return one.runs_in(year) && one.time > 0; });
  government.time_taken = government.burden;
  if (!talks && area_.moderated.empty()) return;
  if (government.time_taken.empty()) government.time_taken.assign(run_.country.schools.size(), 0);
  const auto moderation = static_cast<float>(run_.parameters.area.moderation_workload);
  for (std::size_t i = 0; i < run_.country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    float& taken = government.time_taken[school];
    if (!area_.moderated.empty()) taken += moderation * area_.moderated[school];
    for (const AreaConversation& one : regime.conversations) {
      if (one.runs_in(year) && in_scope(run_.country.schools, school, one.scope))
        taken += static_cast<float>(one.time);
    }
  }
}

CollaborationOutcome Year::collaborate_in(CollaborationView& view) {
  view.brokerage = area_.brokerage;
  view.start_saved = run_.parameters.area.start_saved;
  const int year = number_in_results(after_burn_in_);
  const Column<SchoolId, float>& agreement = world_.government.agreement;
  if (agreement.empty()) {
    return collaborate(run_.country, regime_.partnerships, world_, year, view, run_.collaboration, draws_);
  }
  ActingTogether acting{
      agreement, heads_in_agreement(run_.country, world_.schools.head, agreement, run_.parameters.area)};
  for (float& share : acting.goals) share *= static_cast<float>(run_.parameters.area.fit);
  auto [with, without] = collaborate_beside(run_.country, regime_.partnerships, world_, year, view, acting,
                                            run_.collaboration, draws_);
  events_.policy.practice_by_agreement =
      mean_gain(run_.country.schools, with.transfer.gain) - mean_gain(run_.country.schools, without.gain);
  return with;
}

void Year::record_levels() {
  const LearningParameters& learning = run_.parameters.learning;
  events_.policy.by_agreement = learning.practice * events_.policy.practice_by_agreement;
  events_.policy.by_partners = learning.practice * events_.practice_gained;
  const LearningTally& learnt = events_.professional_learning;
  events_.policy.by_teachers =
      learning.teaching * (learnt.from_colleagues + learnt.from_partners + learnt.from_programmes);
  const std::size_t state_schools = run_.country.schools.state_size();
  if (programmes_.effect.empty() || state_schools == 0) return;
  double growth = 0;
  double engagement = 0;
  for (std::size_t i = 0; i < state_schools; ++i) {
    const ProgrammeEffect& effect = programmes_.effect[id_at<SchoolId>(i)];
    growth += static_cast<double>(effect.all);
    engagement += static_cast<double>(effect.engagement);
  }
  const auto schools = static_cast<double>(state_schools);
  events_.policy.by_outside_partners = growth / schools;
  events_.policy.by_shared_goals = engagement / schools * run_.parameters.engagement.growth;
}

void Year::pool_money() {
  if (area_.pooled.empty()) return;
  const Column<SchoolId, double> pounds =
      pool_of_areas(run_.country, events_.rolls, area_.pooled, run_.parameters.area, run_.parameters.money);
  for (std::size_t i = 0; i < pounds.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    charges_[school].pooled += pounds[school];
    events_.policy.pooled += std::max(0.0, pounds[school]);
  }
}

}  // namespace commonroom
