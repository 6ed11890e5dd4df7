#pragma once

#include "model/assessment/tests.hpp"

namespace commonroom {

/// Least-squares coefficients of result on prior result (plain) and on prior result, disadvantage, SEN and
/// the school's mean prior (contextual), from the year's tests of one stage.
[[nodiscard]] ExpectedResult expected_result(const TestedStage& tested);

/// SD of results about the plain expectation.
[[nodiscard]] double residual_sd(const TestSums& national, const ExpectedResult& expected);

/// Every measure of one school from its sums. Standard errors: residual SD over the root of the number tested
/// (value added), the school's own spread (raw), binomial (threshold).
[[nodiscard]] SchoolMeasures measures_of(const TestSums& sums, const ExpectedResult& expected,
                                         double residual_sd);

/// Adds results by department. Secondary: English and mathematics are domains; science, humanities and other
/// are the other domain plus what the department's practice, against the mean of the three, has left in its
/// subject. Primary: English, mathematics and the wider curriculum.
void add_departments(SchoolMeasures& measures, Stage stage, const std::array<float, departments>& practice,
                     const AssessmentParameters& parameters, SchoolId school, const Draws& draws);

/// The measures of all schools at their stage. During burn-in first lets the coefficients, spreads,
/// thresholds and cut-points of `reference` follow this year's tests.
[[nodiscard]] Column<SchoolId, SchoolMeasures> measure_schools(const Tests& tests, const Country& country,
                                                               const SchoolStates& schools,
                                                               const Reference& reference,
                                                               const AssessmentParameters& parameters,
                                                               const Draws& draws);

}  // namespace commonroom
