#include "model/policy_making/in_schools.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "model/policy_making/adopting.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;

using PracticeChange = std::array<float, departments>;

/// Sums over the schools of policies in force.
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

/// What policies do in one school this year.
struct InOneSchool {
  double workload = 0;  ///< change of it, share of a head's time
  double practice = 0;  ///< mean change over the school's departments, SD of growth a year
};

/// Adds to `here` what one policy does in a school that carries it out.
void carry_out(const Policy& policy, SchoolId school, const std::array<double, departments>& need,
               const PolicySetting& setting, const Government& government, InOneSchool& here,
               PracticeChange& change, Totals& totals) {
  const Schools& schools = setting.country.schools;
  const PolicyParameters& parameters = setting.rules.policy;
  const std::size_t phase = policy_phase(schools, school);
  const Reception met = reception_of(policy, school, setting, government, need, 0);
  const double its_fidelity = fidelity(met, parameters);
  const PolicyEffect effect = effect_of(policy, cell_of(schools, school, setting.process.level), phase, need,
                                        its_fidelity, parameters);
  for (std::size_t d = 0; d < departments; ++d) {
    change[d] += static_cast<float>(effect.practice[d]);
    here.practice += effect.practice[d] / static_cast<double>(departments_of(phase));
  }
  const PolicyTraits& traits = setting.rules.of(policy.mode);
  if (policy.adopted == setting.world.year) here.workload += traits.workload * traits.breadth;
  here.workload -= effect.relief;
  totals.carried += 1;
  totals.fit += met.fit;
  totals.fidelity += its_fidelity;
}

/// Everything that policies do in one school.
void live_with_policies(SchoolId school, const Need& need, const PolicySetting& setting, PolicyWork& work,
                        PracticeChange& change, Totals& totals) {
  const PolicyParameters& parameters = setting.rules.policy;
  const auto needs = need.of(school);
  InOneSchool here{.workload = work.workload_of_asking};
  totals.schools += 1;
  for (const Policy& policy : work.government.policies) {
    if (policy.adopted < 0 || policy.aim == PolicyAim::nothing_new) continue;
    if (policy.refused[index(school)] != 0) {
      here.workload += parameters.refusal_workload;
      totals.refused += 1;
      continue;
    }
    carry_out(policy, school, needs, setting, work.government, here, change, totals);
  }
  totals.practice += here.practice;
  float& burden = work.government.burden[school];
  const double kept = parameters.burden_kept * static_cast<double>(burden);
  burden = static_cast<float>(std::max(-parameters.needless, kept + here.workload));
  const double felt = here.practice / parameters.practice_worth - here.workload / parameters.burden_worth;
  work.trust.outcome[school] = static_cast<float>(std::clamp(felt, -1.0, 1.0));
}

void record(const Totals& totals, PolicyYear& year) {
  if (totals.schools > 0) year.practice = totals.practice / totals.schools;
  const double pairs = totals.carried + totals.refused;
  if (pairs > 0) year.refusing = totals.refused / pairs;
  if (totals.carried > 0) {
    year.fit = totals.fit / totals.carried;
    year.fidelity = totals.fidelity / totals.carried;
  }
}

}  // namespace

Column<SchoolId, std::array<float, departments>> carry_out_policies(const PolicySetting& setting,
                                                                    PolicyWork& work) {
  const std::size_t schools = setting.country.schools.size();
  Column<SchoolId, PracticeChange> change(schools, PracticeChange{});
  const Need need(setting.country, setting.world.schools, work.government, setting.rules.policy);
  const Totals totals = ordered_sum<Totals>(schools, grain, [&](std::size_t begin, std::size_t end) {
    Totals piece;
    for (std::size_t i = begin; i < end; ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!is_governed(setting.country.schools, school)) continue;
      live_with_policies(school, need, setting, work, change[school], piece);
    }
    return piece;
  });
  record(totals, work.year);
  return change;
}

}  // namespace commonroom
