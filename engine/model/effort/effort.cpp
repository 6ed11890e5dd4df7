#include "model/effort/effort.hpp"

#include <algorithm>

#include "core/parallel.hpp"

namespace commonroom {

namespace {
constexpr std::size_t grain = 1024;
}

Returns returns_of(const Stakes& stakes, SchoolId school, bool has_partnerships,
                   const EffortParameters& parameters) {
  const double own = static_cast<double>(stakes.motive[school]) + static_cast<double>(stakes.lasting[school]);
  const double with_partners = std::max(0.0, own + static_cast<double>(stakes.of_others[school]));
  return {parameters.teaching_productivity * own,
          parameters.preparation_productivity * static_cast<double>(stakes.immediate[school]),
          parameters.recruiting_productivity * static_cast<double>(stakes.recruiting[school]),
          has_partnerships ? parameters.collaborating_productivity * with_partners : 0.0};
}

Column<SchoolId, Effort> next_efforts(const SchoolStates& schools, const Stakes& stakes,
                                      bool has_partnerships, const EffortParameters& parameters,
                                      const Column<SchoolId, float>& time_taken) {
  Column<SchoolId, Effort> efforts(schools.effort.size());
  parallel_for(efforts.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const Returns returns = returns_of(stakes, school, has_partnerships, parameters);
    const Effort wished = time_taken.empty() ? best_effort(returns, parameters.marginal_cost)
                                             : best_effort_in(1 - static_cast<double>(time_taken[school]),
                                                              returns, parameters.marginal_cost);
    efforts[school] = adjusted(schools.effort[school], wished, parameters.adjustment);
  });
  return efforts;
}

Column<SchoolId, float> threshold_focus(const Stakes& stakes) {
  Column<SchoolId, float> focus(stakes.motive.size(), 0.0F);
  for (std::size_t i = 0; i < focus.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const float total = stakes.motive[school] + stakes.lasting[school];
    if (stakes.on_threshold[school] > 0 && total > 0) focus[school] = stakes.on_threshold[school] / total;
  }
  return focus;
}

}  // namespace commonroom
