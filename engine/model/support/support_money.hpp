#pragma once

#include <cstdint>
#include <span>

#include "model/consequences/money.hpp"
#include "model/support/settings.hpp"
#include "world/support.hpp"

namespace commonroom {

/// Money of one school in a year of support, in pence.
struct SupportMoney {
  std::int64_t cost = 0;       ///< fees, staff out of class, its part of what programmes cost
  std::int64_t new_money = 0;  ///< part of the cost that comes from outside
  std::int64_t moved = 0;      ///< charges received less charges paid; sums to 0 over all schools

  friend bool operator==(const SupportMoney&, const SupportMoney&) = default;
};

/// A year's money of one programme, added to that of schools. Each school in scope bears the running cost;
/// what each engagement costs (fees of its kind, `cost_per_supported`) and case studies of new
/// recommendations are shared out evenly among the schools in scope, to the penny. Providers and receivers
/// bear their staff out of class. All of it is new money where the programme says so. A charge moves from
/// receiver to provider; a body that trains keeps it.
void add_money(Column<SchoolId, SupportMoney>& money, const SupportSetting& setting,
               const SupportProgramme& programme, std::span<const SupportEngagement> engagements,
               std::uint32_t new_listings);

/// Puts a school's money into its charges: cost under Heading::support, charges as money moved between
/// schools.
void add_support(Charges& charges, const SupportMoney& money);

}  // namespace commonroom
