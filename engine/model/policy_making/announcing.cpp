#include "model/policy_making/announcing.hpp"

#include <algorithm>

#include "model/policy_making/government_change.hpp"
#include "model/policy_making/reading.hpp"

namespace commonroom {

namespace {

/// Seats the panel: those who took part before keep their trust, others bring that of their school.
void seat(const std::vector<SeatedTeacher>& panel, const PolicySetting& setting, PolicyWork& work) {
  work.year.representativeness = representativeness(setting.country, setting.world, panel);
  std::vector<Participant>& participants = work.government.participants;
  const std::size_t known = participants.size();
  for (const SeatedTeacher& seated : panel) {
    const TeacherKey key = setting.world.teachers.staff[seated.position].key;
    const auto end = participants.begin() + static_cast<std::ptrdiff_t>(known);
    const auto place =
        std::lower_bound(participants.begin(), end, key,
                         [](const Participant& one, const TeacherKey& wanted) { return one.key < wanted; });
    if (place != end && place->key == key) {
      place->is_seated = 1;
    } else {
      participants.push_back({key, work.government.trust[seated.school], 1});
    }
  }
  std::sort(participants.begin(), participants.end(),
            [](const Participant& a, const Participant& b) { return a.key < b.key; });
}

Policy announced_policy(const PolicySetting& setting, const Government& government) {
  Policy policy;
  policy.announced = setting.world.year;
  policy.mode = static_cast<std::uint8_t>(party_in_office(setting.process, government).mode);
  const std::size_t cells = cells_at(setting.country, setting.process.level);
  policy.heard.assign(cells, {});
  policy.asked.assign(cells, {});
  return policy;
}

void take_reading(Policy& policy, const PolicySetting& setting, const PolicyWork& work) {
  const Need need(setting.country, setting.world.schools, work.government, setting.rules.policy);
  std::vector<SeatedTeacher> panel;
  for (std::size_t i = 0; i < work.places.size(); ++i) {
    if (work.government.participants[i].is_seated != 0) panel.push_back(work.places[i]);
  }
  const Reading reading = read_problem(
      setting.country, setting.world, need, panel, setting.process.level, setting.rules.of(policy.mode),
      setting.world.year - policy.announced + 1, setting.rules.policy, setting.draws);
  for (std::size_t cell = 0; cell < policy.heard.size(); ++cell) {
    for (std::size_t d = 0; d < departments; ++d) {
      policy.heard[cell][d] += reading.heard[cell][d];
      policy.asked[cell][d] += reading.asked[cell][d];
    }
  }
  ++policy.readings;
}

void take_time(const PolicyTraits& traits, PolicyWork& work) {
  for (std::size_t i = 0; i < work.places.size(); ++i) {
    if (work.government.participants[i].is_seated == 0) continue;
    work.year.participants += 1;
    if (work.places[i].school == none<SchoolId>) continue;
    work.away[work.places[i].school] += static_cast<float>(traits.time_away);
    work.year.seconded += traits.time_away;
  }
  work.workload_of_asking += traits.process_workload;
}

}  // namespace

void begin_policy(const PolicySetting& setting, PolicyWork& work) {
  Government& government = work.government;
  const bool is_time = setting.world.year - government.last_begun >= setting.process.every_years;
  if (policy_in_making(government) == nullptr && is_time) {
    government.policies.push_back(announced_policy(setting, government));
    government.last_begun = setting.world.year;
    const PolicyTraits& traits = setting.rules.of(government.policies.back().mode);
    seat(draw_panel(setting.country, setting.world, traits, setting.draws), setting, work);
  }
  work.places = find_participants(setting.world.teachers, government.participants);
}

void read_policy(const PolicySetting& setting, PolicyWork& work) {
  Policy* policy = policy_in_making(work.government);
  if (policy == nullptr) return;
  const bool due = is_due(*policy, setting);
  if (!due || policy->readings == 0) take_reading(*policy, setting, work);
  if (!due) take_time(setting.rules.of(policy->mode), work);
}

}  // namespace commonroom
