#pragma once

#include "core/column.hpp"
#include "model/collaboration/parameters.hpp"
#include "world/country.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// What decides whether one school's practice suits another.
struct SchoolContext {
  float disadvantaged = 0;  ///< share, 0..1
  float log_size = 0;       ///< log of places in all year groups
  std::uint8_t first_year = 0, last_year = 0;
  AreaId area{};
  float goals = 0;  ///< share of a misfit that agreement on the area's goals makes up for
};

[[nodiscard]] Column<SchoolId, SchoolContext> contexts_of(const Schools& schools, const SchoolStates& states);

/// The contexts of schools that agree on goals; `goals` is empty where none do.
[[nodiscard]] Column<SchoolId, SchoolContext> with_goals(Column<SchoolId, SchoolContext> contexts,
                                                         const Column<SchoolId, float>& goals);

/// Squared distance of two contexts: disadvantage, size, and a step between schools that share no year group;
/// less the smaller share that agreed goals make up for, within an area.
[[nodiscard]] double squared_distance(const SchoolContext& a, const SchoolContext& b,
                                      const TransferParameters& parameters);

/// How well practice fits, exp(-d^2 / (2 omega^2)), in (0, 1].
[[nodiscard]] double fit(const SchoolContext& a, const SchoolContext& b,
                         const TransferParameters& parameters);

/// Straight-line distance of two schools, km.
[[nodiscard]] float distance_between(const Schools& schools, SchoolId a, SchoolId b);

/// Departments in which a school whose last year group is `last_year` has practice of its own: the first
/// three below the secondary stage, all from there on.
[[nodiscard]] constexpr std::size_t departments_taught(int last_year) noexcept {
  constexpr std::size_t below_secondary = 3;
  return stage_of(last_year) == Stage::secondary ? departments : below_secondary;
}

/// Mean of what a school has by department over those in which it has practice of its own.
[[nodiscard]] constexpr double mean_of_taught(const std::array<float, departments>& values, int last_year) {
  const std::size_t taught = departments_taught(last_year);
  double sum = 0;
  for (std::size_t d = 0; d < taught; ++d) sum += static_cast<double>(values[d]);
  return sum / static_cast<double>(taught);
}

}  // namespace commonroom
