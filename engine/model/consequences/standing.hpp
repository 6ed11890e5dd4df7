#pragma once

#include "model/consequences/parameters.hpp"
#include "model/policy/regime.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What a report card is worth in standing.
struct ReportCardStanding {
  double per_point = 0.25;
  int expected_point = 3;
};

/// What families will know of each school next year: the published measure in SD across schools of its stage
/// in the reference year, and a step for each grade from good where grades are published; of a report card,
/// the mean over the areas told of points above the expected one. 0 for all where nothing is published.
[[nodiscard]] Column<SchoolId, float> public_standing(const Country& country, const SchoolStates& schools,
                                                      const Reference& reference,
                                                      const Publication& publication,
                                                      const InspectionParameters& parameters,
                                                      const ReportCardStanding& cards = {});

}  // namespace commonroom
