#pragma once

#include <optional>

#include "core/column.hpp"
#include "model/collaboration/practice.hpp"
#include "model/learning/parameters.hpp"
#include "model/learning/published_parameters.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Where a school's practice is held while a run burns in, so that it starts at its published results;
/// without value where nothing is published of it.
struct PracticeAnchor {
  std::optional<float>
      common;  ///< deviation from the mean of its stage's schools that have one, SD of growth a year
  std::array<std::optional<float>, departments>
      by_department;  ///< deviation from `common`, SD of growth a year
};

/// Published measures as practice. Progress m_i (Progress 8, or the mean of the subjects of key stage 2) of
/// n_i pupils is shrunk by its reliability and centred on the schools of its stage,
///   r_i = v / (v + s^2 / n_i),   v = max(0, var(m) - mean(s^2 / n)),   u_i = [r_i (m_i - mean(m)) - mean] /
///   unit / S, S = (1 - rho^years) / (1 - rho),
/// with s the spread of pupils' progress, `unit` the measure's points in one pupil SD, and S what a lasting
/// yearly effect adds up to over the years that the measure spans (5; 4 for key stage 2), rho the persistence
/// of attainment. Practice is held at `practice_share` of u_i, departments at the same of what their subject
/// has beyond the whole. A school with Attainment 8 alone takes the Progress 8 that a line through the
/// schools with both gives it, with s^2 / n raised by the variance about that line. Without a number of
/// pupils n is the places of a year group. Leaves out: results of earlier years, and what else is published
/// of a school.
[[nodiscard]] Column<SchoolId, PracticeAnchor> practice_anchors(const Country& country,
                                                                const PublishedParameters& parameters,
                                                                const LearningParameters& learning);

/// Puts practice at its anchors. The mean practice of a stage's schools that have one stays as it is; schools
/// and departments without an anchor are left alone.
void hold_at_anchors(Practice& practice, const Country& country,
                     const Column<SchoolId, PracticeAnchor>& anchors);

}  // namespace commonroom
