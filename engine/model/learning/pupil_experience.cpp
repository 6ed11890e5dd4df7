#include "model/learning/pupil_experience.hpp"

#include <algorithm>

#include "random/multiversion.hpp"

namespace commonroom {

namespace {

COMMONROOM_MULTIVERSION
void engage(float* engagement, const float* home_advantage, std::array<float*, domains> attainment,
            std::size_t count, float persistence, float home, float input, float growth) {
  for (std::size_t i = 0; i < count; ++i) {
    engagement[i] = persistence * engagement[i] + (home * home_advantage[i] + input);
  }
  for (float* const column : attainment) {
    for (std::size_t i = 0; i < count; ++i) column[i] += growth * engagement[i];
  }
}

void engage_range(Cohort& cohort, std::size_t begin, std::size_t end, float input,
                  const PupilExperience& experience) {
  if (begin == end) return;
  const float r = experience.engagement_persistence;
  engage(&cohort.engagement[begin], &cohort.home_advantage[begin],
         {&cohort.attainment[0][begin], &cohort.attainment[1][begin], &cohort.attainment[2][begin]},
         end - begin, r, (1 - r) * experience.engagement_home, input, experience.engagement_growth);
}

/// Continuity with each feeder, found by bisection: links are sorted by feeder.
void pass_over(Cohort& cohort, SchoolId school, const PupilExperience& experience) {
  const auto links = (*experience.feeders)[school];
  if (links.empty()) return;
  for (std::size_t row = cohort.first(school); row < cohort.past_last(school); ++row) {
    const SchoolId feeder = cohort.last_school[row];
    if (feeder == school || feeder == none<SchoolId>) continue;
    const auto link = std::ranges::lower_bound(links, feeder, {}, &FeederLink::feeder);
    if (link == links.end() || link->feeder != feeder) continue;
    const float loss = experience.transition_loss * (1 - link->continuity);
    for (auto& column : cohort.attainment) column[row] -= loss;
  }
}

}  // namespace

void experience_of_school(Cohort& cohort, SchoolId school, const PupilExperience& experience) {
  if (experience.feeders != nullptr && !cohort.last_school.empty()) pass_over(cohort, school, experience);
  if (experience.engagement_input != nullptr && !cohort.engagement.empty()) {
    engage_range(cohort, cohort.first(school), cohort.past_last(school),
                 (*experience.engagement_input)[school], experience);
  }
}

void experience_out_of_school(Cohort& cohort, const PupilExperience& experience) {
  if (experience.engagement_input == nullptr || cohort.engagement.empty()) return;
  engage_range(cohort, cohort.first_out_of_school(), cohort.size(), 0, experience);
}

}  // namespace commonroom
