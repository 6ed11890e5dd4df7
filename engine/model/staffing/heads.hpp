#pragma once

#include <cstdint>

#include "core/column.hpp"
#include "model/staffing/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// Heads after a year's changes; `is_new` marks schools whose head is another than last year (0 or 1).
struct HeadOutcome {
  Column<SchoolId, Head> head;
  Column<SchoolId, std::uint8_t> is_new;
  std::uint32_t left = 0;
};

/// Heads of schools, their terms and their successors.
/// A head's quality is N(0, 1), plus supply_spread times the region's own N(0, 1), the same draw for the
/// school's n-th head in any year and under any regime. Values are sqrt(c) g + sqrt(1 - c) N(0, 1), g ~ N(0,
/// 1) the trust's or (in no trust) the authority's own: c is the correlation between the heads of one group.
class Heads {
 public:
  Heads(const Country& country, const HeadParameters& parameters)
      : country_(country), parameters_(parameters) {}

  /// Heads when the run begins, with the tenures of heads in balance: geometric.
  [[nodiscard]] Column<SchoolId, Head> opening(const Draws& draws) const;

  /// One year. The logit of leaving is that of `leaving`, plus `leaving_after_failing` in the years after a
  /// failed inspection (years_since_failing < failing_years).
  [[nodiscard]] HeadOutcome change(const SchoolStates& states, const Draws& draws) const;

 private:
  [[nodiscard]] Head appoint(SchoolId school, std::uint32_t ordinal, const Draws& draws) const;
  [[nodiscard]] float values_of_group(SchoolId school, const Draws& draws) const;

  const Country& country_;
  HeadParameters parameters_;
};

}  // namespace commonroom
