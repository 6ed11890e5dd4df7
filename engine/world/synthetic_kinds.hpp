#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "world/phase_maker.hpp"
#include "world/population_parameters.hpp"
#include "world/register_parameters.hpp"
#include "world/school_seed.hpp"

namespace commonroom {

inline constexpr std::uint8_t last_primary_year = 6;

/// Shares of the schools of a phase.
struct PhaseShares {
  double academies, church, catholic;
  std::array<double, 3> grades;  ///< outstanding, good, requires improvement, cumulated
};

/// Does mark(school) to the schools that come from `from` up to `to` in the order of their scores.
template <class Mark>
void mark_lowest(std::vector<SchoolSeed>& schools, const Values& scores, std::size_t from, std::size_t to,
                 const Mark& mark) {
  const std::vector<std::uint32_t> order = ascending(scores);
  for (std::size_t rank = from; rank < std::min(to, order.size()); ++rank) mark(schools[order[rank]]);
}

/// Turns the closest pairs of mutual neighbours into an infant and a junior school, with as many pupils a
/// year.
void pair_infants_with_juniors(std::vector<SchoolSeed>& schools, std::size_t pairs);

/// Sector, faith, grade: what does not depend on the year groups.
void describe(std::vector<SchoolSeed>& schools, const PhaseMaker& maker, const PhaseShares& shares);

/// Pupils of years 0-11 in the whole roll, where `share_with_more` of the schools have a nursery or a sixth
/// form.
void count_years(std::vector<SchoolSeed>& schools, const Values& scores, double share_with_more,
                 const RegisterParameters& parameters);

/// Brings the places before year 7 and from year 7 on together, each moving part of the way.
void balance_phases(std::vector<SchoolSeed>& schools);

/// Places of schools [begin, end): the larger of capacity and roll, capacity around the roll.
void give_places(std::vector<SchoolSeed>& schools, std::size_t begin, std::size_t end, const Values& scores,
                 const PopulationParameters& parameters);

}  // namespace commonroom
