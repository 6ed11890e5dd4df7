#pragma once

#include <array>
#include <cstdint>

#include "core/column.hpp"
#include "model/admission/appeal.hpp"
#include "model/admission/market_year.hpp"
#include "model/admission/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// When children come into a school: at the start of schooling, between, or from year 7 on.
enum class Entry : std::uint8_t { primary, transfer, secondary };
inline constexpr std::size_t entries = 3;

[[nodiscard]] constexpr Entry entry_at(int year_group) noexcept {
  if (year_group == 0) return Entry::primary;
  return year_group >= first_secondary_year ? Entry::secondary : Entry::transfer;
}

struct AdmissionOutcome {
  Pupils pupils;                       ///< this year's, sorted by school and slot
  Column<SchoolId, float> cut_off_km;  ///< of each school's largest entry; infinite where none was refused
  std::array<EntryCounts, entries> counts;  ///< by Entry
};

/// Step 2 of the year. Every cohort comes one year group up, the oldest leaves, and `entrants` (in the order
/// of slots, born this year) come in. Entrants, those whose school ends and some who may change late rank the
/// schools near their home by random utility; places go by deferred acceptance; an authority finds a school
/// for the rest. Everybody who needs a school gets one; those whom a school let go or excluded stay out until
/// they return (model/inclusion/exits.hpp). `draws` are those of the year into which the entrants are born.
/// Cohorts of which some change school on coming into year group `remember_from` or a later one remember in
/// Cohort::last_school where each pupil was before.
[[nodiscard]] AdmissionOutcome admit(const Country& country, const ChoiceParameters& choice,
                                     const PlacementParameters& placement, const AdmissionView& view,
                                     const Draws& draws, Pupils last_year, Cohort entrants,
                                     int remember_from = year_groups);

/// Pupils at the start of a run: cohorts[g], in the order of slots and not yet in any school, as they would
/// sit in year group g had they passed through the markets up to g with nothing published, nobody refused the
/// year before and the schools' opening FSM shares. A cohort's choices in year group g are those of year born
/// + g, which lies before the first year of the run.
[[nodiscard]] Pupils opening_placement(const Country& country, const ChoiceParameters& choice,
                                       const PlacementParameters& placement, const Draws& draws,
                                       std::array<Cohort, year_groups> cohorts);

}  // namespace commonroom
