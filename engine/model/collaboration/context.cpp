#include "model/collaboration/context.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"

namespace commonroom {

Column<SchoolId, SchoolContext> contexts_of(const Schools& schools, const SchoolStates& states) {
  constexpr std::size_t grain = 1024;
  Column<SchoolId, SchoolContext> contexts(schools.size());
  parallel_for(schools.size(), grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    const double places = schools.is_independent(school)
                              ? static_cast<double>(schools.opening_roll[school])
                              : schools.places[school] * schools.years_served(school);
    contexts[school] = {.disadvantaged = states.fsm_share[school],
                        .log_size = static_cast<float>(std::log(std::max(1.0, places))),
                        .first_year = schools.first_year[school],
                        .last_year = schools.last_year[school],
                        .area = schools.area[school]};
  });
  return contexts;
}

Column<SchoolId, SchoolContext> with_goals(Column<SchoolId, SchoolContext> contexts,
                                           const Column<SchoolId, float>& goals) {
  for (std::size_t i = 0; i < goals.size(); ++i)
    contexts[id_at<SchoolId>(i)].goals = goals[id_at<SchoolId>(i)];
  return contexts;
}

double squared_distance(const SchoolContext& a, const SchoolContext& b,
                        const TransferParameters& parameters) {
  const double by_need = parameters.context_per_fsm * static_cast<double>(a.disadvantaged - b.disadvantaged);
  const double by_size = parameters.context_per_log_size * static_cast<double>(a.log_size - b.log_size);
  const bool share_years = a.first_year <= b.last_year && b.first_year <= a.last_year;
  const double by_phase = share_years ? 0.0 : parameters.context_between_phases;
  const double apart = by_need * by_need + by_size * by_size + by_phase * by_phase;
  const float agreed = std::min(a.goals, b.goals);
  return agreed > 0 && a.area == b.area ? apart * (1 - static_cast<double>(agreed)) : apart;
}

double fit(const SchoolContext& a, const SchoolContext& b, const TransferParameters& parameters) {
  return std::exp(-squared_distance(a, b, parameters) / (2.0 * parameters.fit_width * parameters.fit_width));
}

float distance_between(const Schools& schools, SchoolId a, SchoolId b) {
  const float east = schools.x_km[a] - schools.x_km[b];
  const float north = schools.y_km[a] - schools.y_km[b];
  return std::sqrt(east * east + north * north);
}

}  // namespace commonroom
