#include "model/inclusion/engagement.hpp"

#include "core/parallel.hpp"
#include "model/effort/allocation.hpp"

namespace commonroom {

namespace {
constexpr std::size_t pupils_grain = 16384;
constexpr std::size_t schools_grain = 1024;
}  // namespace

void start_engagement(Cohort& cohort, const EngagementParameters& parameters) {
  cohort.engagement.resize(cohort.size());
  const auto home = static_cast<float>(parameters.home);
  parallel_chunks(cohort.size(), pupils_grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) cohort.engagement[i] = home * cohort.home_advantage[i];
  });
}

Column<SchoolId, float> engagement_from_effort(const SchoolStates& schools,
                                               const EngagementParameters& parameters,
                                               const EffortParameters& effort) {
  Column<SchoolId, float> input(schools.effort.size());
  parallel_for(input.size(), schools_grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const double feedback = parameters.feedback * growth_from_teaching(schools.effort[school], effort);
    const double drill = parameters.drill * result_from_preparation(schools.effort[school], effort);
    input[school] = static_cast<float>(feedback - drill);
  });
  return input;
}

}  // namespace commonroom
