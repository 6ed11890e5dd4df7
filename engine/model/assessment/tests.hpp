#pragma once

#include <array>

#include "core/column.hpp"
#include "model/assessment/parameters.hpp"
#include "model/assessment/test_sums.hpp"
#include "model/effort/parameters.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// One stage's tests in one year.
struct TestedStage {
  Column<SchoolId, TestSums> by_school;
  TestSums national;
};

using Tests = std::array<TestedStage, stages>;

/// The year group that is tested at the end of a stage: 2, 6, 11.
[[nodiscard]] constexpr int tested_year(Stage stage) {
  constexpr std::array<int, stages> years{2, 6, 11};
  return years[static_cast<std::size_t>(stage)];
}

/// Step 9: results of pupils at the end of years 2, 6 and 11: result in a domain = attainment + what
/// preparation added + error; overall result = weighted mean of domains. Replaces each tested pupil's prior
/// result by this one, after summing. Where local networks assess a share m of a school's results (empty:
/// nowhere), preparation adds only to the rest, and their leniency adds m times itself.
[[nodiscard]] Tests hold_tests(Pupils& pupils, const Country& country, const SchoolStates& schools,
                               const Reference& reference, const AssessmentParameters& parameters,
                               const EffortParameters& effort, const Draws& draws,
                               const Column<SchoolId, float>& moderated = {},
                               const Column<SchoolId, float>& leniency = {});

}  // namespace commonroom
