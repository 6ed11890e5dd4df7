#pragma once

#include "model/support/delivery.hpp"
#include "model/support/settings.hpp"
#include "model/support/support_money.hpp"
#include "model/support/support_tally.hpp"

namespace commonroom {

/// What the step of support does in a year.
struct SupportOutcome {
  Support next;
  Column<SchoolId, ByDepartment> practice_change;  ///< for next_practice(), SD of growth a year
  Column<SchoolId, SupportMoney> money;
  SupportTally tally;
};

/// True where there is anything to do: programmes of support, or what they left behind.
[[nodiscard]] bool has_support(const Regime& regime, const Support& support);

/// Step 7. For each programme that runs this year: who is designated or recommended; which schools need
/// support, and in what (identification, evidence); who supports whom (brokerage); then, for all programmes
/// together, delivery and, where there is review, its consequences: a provider that is found to bring no
/// progress is dismissed and loses its designation or recommendation, and the school supported loses its
/// choice of aim and process and is matched anew, first in the queue. Engagements last `term_years`; all end
/// with their programme. A year without a programme, or with one that is off (nobody may be supported, or
/// nobody has capacity), leaves no trace. `year` is numbered as in results.
///
/// The engagements of `world` must be of the regime's programmes (see carried_over()). Changes nothing; the
/// same for any number of threads.
[[nodiscard]] SupportOutcome support_schools(const Country& country, const World& world, const Regime& regime,
                                             int year, const SupportView& view,
                                             const ModelParameters& parameters, const Draws& draws);

}  // namespace commonroom
