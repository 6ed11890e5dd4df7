#pragma once

#include "measures/record_writer.hpp"
#include "model/assessment/parameters.hpp"
#include "model/assessment/tests.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What pupils attain at 11 and 16, true and measured, by group and domain; the gap; test preparation. SD.
void measure_attainment(RecordWriter& record, const Tests& tests);

/// Spread of true attainment among pupils at the end of year 11, within and between schools, and its
/// quantiles.
void measure_spread_16(RecordWriter& record, const World& world, const Tests& tests,
                       const AssessmentParameters& assessment);

/// Spread of true attainment among pupils at the end of year 6, within and between schools.
void measure_spread_11(RecordWriter& record, const World& world, const Tests& tests,
                       const AssessmentParameters& assessment);

/// How secondary schools differ in value added: share of variance between them net of sampling noise (one-way
/// analysis of variance), SD net of noise, correlation with prior results; stability of ranks; pupils in low
/// schools.
void measure_schools_effect(RecordWriter& record, const Country& country, const World& world,
                            const Tests& tests);

/// Variance components of value added by one-way analysis of variance over schools.
struct VarianceComponents {
  double between = 0;
  double within = 0;
};
[[nodiscard]] VarianceComponents value_added_components(const TestedStage& tested,
                                                        const ExpectedResult& expected);

}  // namespace commonroom
