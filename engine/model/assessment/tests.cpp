#include "model/assessment/tests.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "model/assessment/marking.hpp"
#include "model/assessment/overall_result.hpp"
#include "model/effort/allocation.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_per_task = 128;

/// What turns a pupil's attainment into results, in a school that adds `preparation`.
Marking marking_of(Stage stage, const Reference& reference, const AssessmentParameters& p,
                   double preparation) {
  const auto [english, mathematics, other] = weights_of_domains(stage, p);
  return {.weight = {static_cast<float>(english), static_cast<float>(mathematics), static_cast<float>(other)},
          .noise = {static_cast<float>(p.noise_english), static_cast<float>(p.noise_mathematics),
                    static_cast<float>(p.noise_other)},
          .preparation = static_cast<float>(preparation),
          .threshold = static_cast<float>(reference.threshold[static_cast<std::size_t>(stage)])};
}

TestSums test_school(Cohort& cohort, SchoolId school, const Marking& marking, const Draws& draws) {
  SumsInTurn sums;
  MarkedLanes marked;
  for (std::size_t begin = cohort.first(school); begin < cohort.past_last(school); begin += philox_lanes) {
    marked.count = std::min<std::size_t>(philox_lanes, cohort.past_last(school) - begin);
    mark(marked, cohort, begin, marking, draws);
    sums.add(marked, marking.threshold);
    std::copy_n(marked.overall.begin(), marked.count, &cohort.prior[begin]);
  }
  return sums.total();
}

}  // namespace

Tests hold_tests(Pupils& pupils, const Country& country, const SchoolStates& schools,
                 const Reference& reference, const AssessmentParameters& parameters,
                 const EffortParameters& effort, const Draws& draws, const Column<SchoolId, float>& moderated,
                 const Column<SchoolId, float>& leniency) {
  Tests tests;
  for (int s = 0; s < stages; ++s) {
    const auto stage = static_cast<Stage>(s);
    TestedStage& tested = tests[static_cast<std::size_t>(s)];
    Cohort& cohort = pupils.cohorts[static_cast<std::size_t>(tested_year(stage))];
    tested.by_school = Column<SchoolId, TestSums>(country.schools.size());
    parallel_for(country.schools.size(), schools_per_task, [&](std::size_t i) {
      const auto school = id_at<SchoolId>(i);
      if (cohort.roll(school) == 0) return;
      double preparation = result_from_preparation(schools.effort[school], effort);
      if (!moderated.empty()) {
        const auto share = static_cast<double>(moderated[school]);
        preparation = (1 - share) * preparation + share * static_cast<double>(leniency[school]);
      }
      tested.by_school[school] =
          test_school(cohort, school, marking_of(stage, reference, parameters, preparation), draws);
    });
  }
  parallel_for(tests.size(), 1, [&](std::size_t s) {
    for (const TestSums& sums : tests[s].by_school) tests[s].national += sums;
  });
  return tests;
}

}  // namespace commonroom
