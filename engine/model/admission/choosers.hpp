#pragma once

#include <cstdint>
#include <vector>

#include "model/admission/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// Those of a cohort who choose a school this year, in columns: first the ones who must, then the ones who
/// may stay where they are. Each part is in the order of slots.
struct Choosers {
  std::int32_t born = 0;
  int year_group = 0;
  std::size_t must_move = 0;            ///< how many have no school in this year group
  std::vector<std::uint32_t> position;  ///< in the cohort
  std::vector<std::uint32_t> slot;
  std::vector<float> home_advantage;  ///< SD
  std::vector<std::uint8_t> traits;
  std::vector<SchoolId> present_school;  ///< of those who may stay: one entry for each beyond `must_move`

  [[nodiscard]] std::size_t size() const noexcept { return slot.size(); }
};

/// Everyone in a cohort that is not yet in any school, in the order of slots.
[[nodiscard]] Choosers entrants(const Cohort& cohort);

/// Of a cohort sorted by school that now comes into year group `year_group`: those whose school does not
/// serve it, and, from the first year of late entry on, those who think of changing to a school that begins
/// there (Process::pupil_moves) and have one near.
[[nodiscard]] Choosers movers(const Country& country, const Cohort& cohort, int year_group,
                              const PlacementParameters& placement, const Draws& draws);

/// True when families may leave for this school, which begins at `year_group`, though their own goes on.
[[nodiscard]] inline bool is_late_entry(const Schools& schools, SchoolId school, int year_group,
                                        const PlacementParameters& placement) {
  return year_group >= placement.first_late_entry_year && schools.first_year[school] == year_group;
}

}  // namespace commonroom
