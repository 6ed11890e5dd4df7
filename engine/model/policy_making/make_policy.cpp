#include "model/policy_making/make_policy.hpp"

#include <algorithm>
#include <cmath>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "model/policy_making/government_change.hpp"
#include "model/policy_making/trust_in_government.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;

/// Sums over the schools of a policy in force.
struct Totals {
  double schools = 0;
  double carried = 0;  ///< pairs of school and policy
  double fit = 0;
  double fidelity = 0;
  double refused = 0;
  double practice = 0;

  Totals& operator+=(const Totals& other) {
    schools += other.schools;
    carried += other.carried;
    fit += other.fit;
    fidelity += other.fidelity;
    refused += other.refused;
    practice += other.practice;
    return *this;
  }
};

/// One year of one government.
class YearOfPolicy {
 public:
  YearOfPolicy(const Country& country, const World& world, const PolicyProcess& process,
               const PolicyRules& rules, int year, const Draws& draws)
      : country_(country),
        world_(world),
        process_(process),
        rules_(rules),
        parameters_(rules.policy),
        year_(year),
        draws_(draws) {
    result_.government = world.government;
    result_.year.is_made = true;
    const std::size_t schools = country.schools.size();
    if (!result_.government.makes_policy()) {
      result_.government.trust.assign(schools, static_cast<float>(parameters_.trust_start));
      result_.government.burden.assign(schools, 0);
    }
    result_.practice_change.assign(schools, {});
    result_.away.assign(schools, 0);
    result_.cost.assign(schools, 0);
    trust_.outcome.assign(schools, 0);
  }

  PolicyOutcome live() {
    elect();
    advance_needs(government(), country_, parameters_, draws_);
    begin();
    read();
    std::erase_if(government().policies, [this](const Policy& policy) {
      return policy.adopted >= 0 && world_.year - policy.adopted >= process_.lasts_years;
    });
    adopt();
    carry_out();
    trust();
    count();
    return std::move(result_);
  }

 private:
  [[nodiscard]] Government& government() noexcept { return result_.government; }

  void elect() {
    if (!is_election_year(process_, year_)) return;
    const ElectionOutcome outcome = hold_election(government(), country_, process_, parameters_, draws_);
    if (!outcome.has_changed) return;
    result_.year.change_of_government = 1;
    result_.year.cut_short = outcome.cut_short;
    result_.sets_apart = party_in_office(process_, government()).favours;
    const auto in_making = std::count_if(government().policies.begin(), government().policies.end(),
                                         [](const Policy& policy) { return policy.adopted < 0; });
    if (in_making > 0) return;
    for (Participant& participant : government().participants) participant.is_seated = 0;
  }

  void begin() {
    const auto& policies = government().policies;
    const bool is_busy = std::any_of(policies.begin(), policies.end(),
                                     [](const Policy& policy) { return policy.adopted < 0; });
    if (is_busy || world_.year - government().last_begun < process_.every_years) {
      places_ = find_participants(world_.teachers, government().participants);
      return;
    }
    Policy policy;
    policy.announced = world_.year;
    policy.mode = static_cast<std::uint8_t>(party_in_office(process_, government()).mode);
    const std::size_t cells = cells_at(country_, process_.level);
    policy.heard.assign(cells, {});
    policy.asked.assign(cells, {});
    government().policies.push_back(std::move(policy));
    government().last_begun = world_.year;
    seat(draw_panel(country_, world_, traits(), draws_));
  }

  void seat(const std::vector<SeatedTeacher>& panel) {
    result_.year.representativeness = representativeness(country_, world_, panel);
    std::vector<Participant>& participants = government().participants;
    const std::size_t known = participants.size();
    for (const SeatedTeacher& seated : panel) {
      const TeacherKey key = world_.teachers.staff[seated.position].key;
      const auto end = participants.begin() + static_cast<std::ptrdiff_t>(known);
      const auto place =
          std::lower_bound(participants.begin(), end, key,
                           [](const Participant& one, const TeacherKey& wanted) { return one.key < wanted; });
      if (place != end && place->key == key) {
        place->is_seated = 1;
      } else {
        participants.push_back({key, government().trust[seated.school], 1});
      }
    }
    std::sort(participants.begin(), participants.end(),
              [](const Participant& a, const Participant& b) { return a.key < b.key; });
    places_ = find_participants(world_.teachers, participants);
  }

  /// The traits of the mode in which the latest policy is made.
  [[nodiscard]] const PolicyTraits& traits() const {
    return rules_.of(result_.government.policies.back().mode);
  }

  [[nodiscard]] bool is_making() const {
    const auto& policies = result_.government.policies;
    return !policies.empty() && policies.back().adopted < 0;
  }

  void read() {
    if (!is_making()) return;
    Policy& policy = government().policies.back();
    const bool is_due = world_.year - policy.announced >= static_cast<int>(traits().years_to_make);
    if (!is_due || policy.readings == 0) take_reading(policy);
    if (is_due) return;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (government().participants[i].is_seated == 0) continue;
      result_.year.participants += 1;
      if (places_[i].school == none<SchoolId>) continue;
      result_.away[places_[i].school] += static_cast<float>(traits().time_away);
      result_.year.seconded += traits().time_away;
    }
    added_ += traits().process_workload;
  }

  void take_reading(Policy& policy) {
    const Need need(country_, world_.schools, government(), parameters_);
    std::vector<SeatedTeacher> panel;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (government().participants[i].is_seated != 0) panel.push_back(places_[i]);
    }
    const Reading reading = read_problem(country_, world_, need, panel, process_.level, traits(),
                                         world_.year - policy.announced + 1, parameters_, draws_);
    for (std::size_t cell = 0; cell < policy.heard.size(); ++cell) {
      for (std::size_t d = 0; d < departments; ++d) {
        policy.heard[cell][d] += reading.heard[cell][d];
        policy.asked[cell][d] += reading.asked[cell][d];
      }
    }
    ++policy.readings;
  }

  void adopt() {
    if (!is_making()) return;
    Policy& policy = government().policies.back();
    if (world_.year - policy.announced < static_cast<int>(traits().years_to_make)) return;
    policy.adopted = world_.year;
    policy.targets = choose_targets(policy.heard, static_cast<int>(traits().breadth));
    const auto luck = static_cast<double>(draws_.uniform(Process::policy_aim, 0));
    policy.aim = luck < traits().nothing_new                             ? PolicyAim::nothing_new
                 : luck < traits().nothing_new + traits().about_workload ? PolicyAim::workload
                                                                         : PolicyAim::teaching;
    result_.year.adopted = 1;
    result_.year.delay = policy.adopted - policy.announced;
    result_.year.nothing_new = policy.aim == PolicyAim::nothing_new ? 1 : 0;
    trust_.nothing_new += result_.year.nothing_new;
    trust_.openness += traits().openness;
    end_of_making(government(), share_listened_to(policy), parameters_);
    if (ask_schools(policy) > parameters_.withdrawn_beyond) {
      result_.year.withdrawn = 1;
      cost_of_withdrawn_ = rules_.of(policy.mode).cost_per_school;
      government().policies.pop_back();
    }
  }

  /// Which schools refuse, and their share.
  double ask_schools(Policy& policy) {
    const Need need(country_, world_.schools, government(), parameters_);
    policy.refused.assign(country_.schools.size(), 0);
    if (policy.aim == PolicyAim::nothing_new) {
      result_.year.legitimacy = PolicyYear::nothing;
      return 0;
    }
    const PolicyTraits& its = rules_.of(policy.mode);
    const auto entity = static_cast<std::uint32_t>(policy.announced);
    const Totals totals =
        ordered_sum<Totals>(country_.schools.size(), grain, [&](std::size_t begin, std::size_t end) {
          Totals piece;
          for (std::size_t i = begin; i < end; ++i) {
            const auto school = id_at<SchoolId>(i);
            if (!is_governed(country_.schools, school)) continue;
            const Reception met = reception(policy, school, need.of(school), its.workload * its.breadth);
            const double accepts = acceptance(met, its.openness, parameters_);
            const auto luck = static_cast<double>(
                draws_.uniform(Process::policy_refusal, static_cast<std::uint32_t>(i), entity));
            policy.refused[i] = luck < accepts ? 0 : 1;
            piece.schools += 1;
            piece.carried += accepts;
            piece.refused += policy.refused[i];
          }
          return piece;
        });
    result_.year.legitimacy = totals.schools > 0 ? totals.carried / totals.schools : PolicyYear::nothing;
    return totals.schools > 0 ? totals.refused / totals.schools : 0;
  }

  [[nodiscard]] Reception reception(const Policy& policy, SchoolId school,
                                    const std::array<double, departments>& need, double more_work) const {
    const auto burden = static_cast<double>(result_.government.burden[school]);
    return {static_cast<double>(result_.government.trust[school]),
            fit_of(policy, cell_of(country_.schools, school, process_.level),
                   policy_phase(country_.schools, school), need, burden, parameters_),
            burden + more_work};
  }

  void carry_out() {
    const Need need(country_, world_.schools, government(), parameters_);
    totals_ = ordered_sum<Totals>(country_.schools.size(), grain, [&](std::size_t begin, std::size_t end) {
      Totals piece;
      for (std::size_t i = begin; i < end; ++i) carry_out_in(id_at<SchoolId>(i), need, piece);
      return piece;
    });
  }

  void carry_out_in(SchoolId school, const Need& need, Totals& totals) {
    float& burden = government().burden[school];
    if (!is_governed(country_.schools, school)) return;
    totals.schools += 1;
    const auto needs = need.of(school);
    double change = added_;
    double practice = 0;
    for (const Policy& policy : result_.government.policies) {
      if (policy.adopted < 0 || policy.aim == PolicyAim::nothing_new) continue;
      if (policy.refused[index(school)] != 0) {
        change += parameters_.refusal_workload;
        totals.refused += 1;
        continue;
      }
      const std::size_t phase = policy_phase(country_.schools, school);
      const Reception met = reception(policy, school, needs, 0);
      const double its_fidelity = fidelity(met, parameters_);
      const PolicyEffect effect = effect_of(policy, cell_of(country_.schools, school, process_.level), phase,
                                            needs, its_fidelity, parameters_);
      for (std::size_t d = 0; d < departments; ++d) {
        result_.practice_change[school][d] += static_cast<float>(effect.practice[d]);
        practice += effect.practice[d] / static_cast<double>(departments_of(phase));
      }
      const PolicyTraits& its = rules_.of(policy.mode);
      if (policy.adopted == world_.year) change += its.workload * its.breadth;
      change -= effect.relief;
      totals.carried += 1;
      totals.fit += met.fit;
      totals.fidelity += its_fidelity;
    }
    totals.practice += practice;
    const double before = static_cast<double>(burden);
    const double after = std::max(-parameters_.needless, parameters_.burden_kept * before + change);
    burden = static_cast<float>(after);
    const double felt = practice / parameters_.practice_worth - change / parameters_.burden_worth;
    trust_.outcome[school] = static_cast<float>(std::clamp(felt, -1.0, 1.0));
  }

  void trust() {
    move_trust(government(), places_, trust_, parameters_);
    double sum = 0;
    double count = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (places_[i].school == none<SchoolId>) continue;
      sum += static_cast<double>(government().participants[i].trust);
      count += 1;
    }
    if (count > 0) result_.year.trust_of_participants = sum / count;
    forget_participants(government(), places_);
  }

  void count() {
    charge();
    PolicyYear& year = result_.year;
    double trust = 0;
    double burden = 0;
    double schools = 0;
    for (std::size_t i = 0; i < country_.schools.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!is_governed(country_.schools, school)) continue;
      schools += 1;
      trust += static_cast<double>(government().trust[school]);
      burden += static_cast<double>(government().burden[school]);
      year.cost += static_cast<double>(result_.cost[school]);
    }
    year.in_force =
        static_cast<double>(std::count_if(government().policies.begin(), government().policies.end(),
                                          [](const Policy& policy) { return policy.adopted >= 0; }));
    if (schools > 0) {
      year.trust_of_others = trust / schools;
      year.workload = burden / schools;
      year.practice = totals_.practice / schools;
    }
    const double pairs = totals_.carried + totals_.refused;
    if (pairs > 0) year.refusing = totals_.refused / pairs;
    if (totals_.carried > 0) {
      year.fit = totals_.fit / totals_.carried;
      year.fidelity = totals_.fidelity / totals_.carried;
    }
  }

  /// What making policies and carrying them out costs each school.
  void charge() {
    double each = cost_of_withdrawn_;
    for (const Policy& policy : government().policies) {
      const bool is_new = policy.adopted < 0 || policy.adopted == world_.year;
      if (is_new) each += rules_.of(policy.mode).cost_per_school;
      if (policy.adopted >= 0) each += process_.cost_per_school;
    }
    for (std::size_t i = 0; i < country_.schools.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!is_governed(country_.schools, school)) continue;
      const double cover = static_cast<double>(result_.away[school]) * rules_.teacher_cost;
      result_.cost[school] = static_cast<float>(each + cover);
    }
  }

  const Country& country_;
  const World& world_;
  const PolicyProcess& process_;
  const PolicyRules& rules_;
  const PolicyParameters& parameters_;
  int year_;
  const Draws& draws_;
  PolicyOutcome result_;
  std::vector<SeatedTeacher> places_;  ///< of participants, in their order
  YearOfTrust trust_;
  Totals totals_;
  double added_ = 0;              ///< workload of being asked, in every school
  double cost_of_withdrawn_ = 0;  ///< pounds a school for a policy that was given up at once
};

}  // namespace

PolicyOutcome make_policy(const Country& country, const World& world, const PolicyProcess& process,
                          const PolicyRules& rules, int year, const Draws& draws) {
  return YearOfPolicy(country, world, process, rules, year, draws).live();
}

}  // namespace commonroom
