#pragma once

#include "model/assessment/tests.hpp"
#include "model/consequences/parameters.hpp"

namespace commonroom {

/// Lets what the reference year fixes about measures follow one more year of burn-in: coefficients of
/// expected results, level of the threshold, means and spreads of measures across schools, cut-points of
/// grades. `weight` in (0, 1] is that of the latest year.
void learn_measures(Reference& reference, const Tests& tests, const Country& country,
                    const AssessmentParameters& assessment, const InspectionParameters& inspection,
                    double weight);

}  // namespace commonroom
