#include "world/kinds_of_schools.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "world/country.hpp"
#include "world/spatial_index.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_a_task = 256;

/// Position of each school among fifths of its stage's schools, by a value and then by id.
Column<SchoolId, std::uint8_t> fifths_by(const Schools& schools, const Column<SchoolId, float>& value) {
  Column<SchoolId, std::uint8_t> fifth(schools.size());
  for (const Stage stage : {Stage::early, Stage::primary, Stage::secondary}) {
    std::vector<SchoolId> ranked;
    for (std::size_t i = 0; i < schools.state_size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (stage_of(schools.last_year[school]) == stage) ranked.push_back(school);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](SchoolId a, SchoolId b) { return value[a] < value[b]; });
    for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
      fifth[ranked[rank]] = static_cast<std::uint8_t>(rank * fifths / ranked.size());
    }
  }
  return fifth;
}

Column<SchoolId, Settlement> settlements_of(const Schools& schools) {
  std::vector<std::uint32_t> state(schools.state_size());
  std::iota(state.begin(), state.end(), 0U);
  const SpatialIndex nearby(schools.x_km.values(), schools.y_km.values(), state);
  Column<SchoolId, Settlement> settlement(schools.size());
  parallel_chunks(state.size(), schools_a_task, [&](std::size_t begin, std::size_t end) {
    std::vector<FoundPoint> found;
    for (std::size_t i = begin; i < end; ++i) {
      const auto school = id_at<SchoolId>(i);
      nearby.find_nearest(
          schools.x_km[school], schools.y_km[school], state.size(), rural_reach_km,
          [](std::uint32_t) { return true; }, found);
      double pupils = 0;
      for (const FoundPoint& point : found)
        pupils += static_cast<double>(schools.opening_roll[id_at<SchoolId>(point.position)]);
      settlement[school] = pupils < rural_pupils_below ? Settlement::rural : Settlement::urban;
    }
  });
  return settlement;
}

}  // namespace

KindsOfSchools kinds_of_schools(const Schools& schools) {
  return {fifths_by(schools, schools.opening_roll), fifths_by(schools, schools.opening_fsm),
          settlements_of(schools)};
}

}  // namespace commonroom
