#include "model/policy_making/government_change.hpp"

#include <algorithm>

namespace commonroom {

namespace {

constexpr std::uint32_t of_government =
    0;  ///< entity of the draws about who governs; others: a policy's year

std::uint8_t another_party(std::uint8_t present, std::size_t parties, float luck) {
  const auto others = static_cast<float>(parties - 1);
  const auto step = std::min(static_cast<std::size_t>(luck * others), parties - 2);
  return static_cast<std::uint8_t>((present + 1 + step) % parties);
}

}  // namespace

bool is_election_year(const PolicyProcess& process, int year) noexcept {
  const int every = process.elections_every_years;
  return every > 0 && process.parties.size() > 1 && year > 1 && (year - 1) % every == 0;
}

bool is_favoured(const Schools& schools, SchoolId school, Favour favour) noexcept {
  switch (favour) {
    case Favour::nobody:
      return false;
    case Favour::maintained:
      return schools.sector[school] == Sector::maintained;
    case Favour::academies:
      return schools.sector[school] == Sector::academy;
    case Favour::primaries:
      return policy_phase(schools, school) == 0;
    case Favour::secondaries:
      return policy_phase(schools, school) == 1;
  }
  return false;
}

Party party_in_office(const PolicyProcess& process, const Government& government) {
  if (government.party < process.parties.size()) return process.parties[government.party];
  Party only;
  only.mode = process.mode;
  return only;
}

ElectionOutcome hold_election(Government& government, const Country& country, const PolicyProcess& process,
                              const PolicyParameters& parameters, const Draws& draws) {
  ElectionOutcome outcome;
  const PhiloxBlock luck = draws.block(Process::election, of_government);
  if (!(static_cast<double>(to_uniform(luck[0])) < process.change_of_government)) return outcome;
  outcome.has_changed = true;
  government.party = another_party(government.party, process.parties.size(), to_uniform(luck[1]));
  const auto before = government.policies.size();
  std::erase_if(government.policies, [&](const Policy& policy) {
    const auto entity = static_cast<std::uint32_t>(policy.announced);
    return static_cast<double>(draws.uniform(Process::election, entity, 1)) <
           parameters.dropped_by_new_government;
  });
  outcome.cut_short = static_cast<std::uint32_t>(before - government.policies.size());
  const Favour favour = process.parties[government.party].favours;
  if (favour == Favour::nobody) return outcome;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const double change =
        is_favoured(country.schools, school, favour) ? parameters.favour : -parameters.favour;
    government.trust[school] =
        static_cast<float>(std::clamp(static_cast<double>(government.trust[school]) + change, 0.0, 1.0));
  }
  return outcome;
}

void fund_under(Column<SchoolId, Charges>& charges, const Regime& regime, const Government& government) {
  if (!regime.policy || regime.policy->parties.empty()) return;
  const double funding = party_in_office(*regime.policy, government).funding;
  if (funding == 1) return;
  for (Charges& one : charges) {
    for (double& pounds : one.new_money) pounds *= funding;
  }
}

std::vector<TieRecord> ties_set_apart(std::vector<TieRecord> ties, const Schools& schools, Favour favour,
                                      const PolicyParameters& parameters) {
  if (favour == Favour::nobody) return ties;
  for (TieRecord& record : ties) {
    if (is_favoured(schools, record.first, favour) != is_favoured(schools, record.second, favour)) {
      record.tie.broken += static_cast<float>(parameters.setting_apart);
    }
  }
  return ties;
}

}  // namespace commonroom
