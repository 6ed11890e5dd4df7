#pragma once

#include "core/column.hpp"
#include "model/policy/professional_learning_programme.hpp"
#include "model/professional_learning/parameters.hpp"
#include "world/world.hpp"

namespace commonroom {

/// The nine conditions of professional learning in a school (Teacher Development Trust, HC 269, 2013), each
/// from what the model knows of it and in [0, 1], x / (x + half) being how a count turns into a share:
///   goals       years of the head in post
///   time        (1 - head's time in use) (1 - share of posts covered)
///   data        partner schools
///   expertise   head's time for collaborating
///   culture     1 / (1 + exp(-quality of the head))
///   trust       trust in partners times the share of staff who stayed
///   challenge   realised stake: pressure gives challenge, and takes time, innovation and trust
///   innovation  effort for teaching / (for teaching + for tests); 1/2 where there is none
///   evidence    half / (half + standard error of the school's value added); 1/2 without results
/// plus what programmes add, held within [0, 1].
[[nodiscard]] ConditionLevels condition_levels(const SchoolStates& states, SchoolId school,
                                               const ProfessionalLearningParameters& parameters,
                                               const ConditionLevels& raised = {});

/// The index of a school: q = (sum_k w_k c_k^rho / sum_k w_k)^(1/rho), the weighted geometric mean at rho =
/// 0; rho = complementarity. At rho <= 0 one condition that is wholly missing makes it 0. 0 without weights.
/// Source: the list is Teacher Development Trust's; weights, form and mappings are assumed.
[[nodiscard]] double conditions_index(const ConditionLevels& levels,
                                      const ProfessionalLearningParameters& parameters);

/// Mean and standard deviation across schools.
struct Spread {
  double mean = 0;
  double sd = 0;
};
[[nodiscard]] Spread spread_of(const Column<SchoolId, float>& values);

/// How fast teachers learn in each school, 1 at the mean school of the reference year:
///   pace = max(0, 1 + b (q - mean) / sd),  b = growth_by_conditions, mean and sd those of the reference
///   year.
/// It multiplies the gain from experience, from colleagues, from partners and from programmes.
/// Source: Kraft and Papay 2014 for b.
[[nodiscard]] double pace_of_learning(double conditions, const Spread& reference,
                                      double growth_by_conditions);

}  // namespace commonroom
