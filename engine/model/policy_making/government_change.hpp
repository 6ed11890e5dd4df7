#pragma once

#include <vector>

#include "model/consequences/money.hpp"
#include "model/policy_making/rules.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What an election brings: every `elections_every_years` another of the process's parties comes in with
/// chance `change_of_government`. It gives up each of the policies of the one before with a chance of its
/// own, and the schools it holds dear gain the trust that all others lose. Its regime holds from the year
/// after. Left out: why people vote as they do.
struct ElectionOutcome {
  bool has_changed = false;
  std::uint32_t cut_short = 0;  ///< policies given up
};

/// `year`: as in results, 1 the first after burn-in.
[[nodiscard]] bool is_election_year(const PolicyProcess& process, int year) noexcept;

ElectionOutcome hold_election(Government& government, const Country& country, const PolicyProcess& process,
                              const PolicyParameters& parameters, const Draws& draws);

/// Whether a government holds a school dear.
[[nodiscard]] bool is_favoured(const Schools& schools, SchoolId school, Favour favour) noexcept;

/// Ties after a government has taken sides: between a school that it holds dear and one that it does not,
/// `broken` rises by setting_apart. The same where it holds nobody dear.
[[nodiscard]] std::vector<TieRecord> ties_set_apart(std::vector<TieRecord> ties, const Schools& schools,
                                                    Favour favour, const PolicyParameters& parameters);

/// Of what is new money, a government pays the share `funding`; budgets bear the rest. Nothing changes where
/// there is no choice of governments.
void fund_under(Column<SchoolId, Charges>& charges, const Regime& regime, const Government& government);

/// The party in office, or one that the process's own mode stands for.
[[nodiscard]] Party party_in_office(const PolicyProcess& process, const Government& government);

}  // namespace commonroom
