#pragma once

#include <vector>

#include "core/column.hpp"
#include "model/policy/regime.hpp"
#include "model/professional_learning/teachers_learn.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What the step reads beside the world.
struct LearningView {
  const Country& country;
  const Regime& regime;
  const ProfessionalLearningParameters& parameters;
  const Careers& careers;
  int year = 0;                 ///< as programmes number it
  double reference_weight = 0;  ///< of this year in the reference; 0 after burn-in
};

/// A cost of a programme to one school, pounds.
struct LearningCost {
  SchoolId school;
  double pounds = 0;
  bool new_money = false;
};

struct LearningYear {
  LearningTally tally;
  std::vector<LearningCost> costs;
};

/// True where anything of professional learning is at work, or has yet to fade.
[[nodiscard]] bool is_learning(const LearningView& view, const World& world);

/// The step of professional learning: hubs are designated, conditions are found, teachers learn, and their
/// time is taken from classes. Writes to the world what it owns: teachers' learning and stress, the columns
/// of Workforce for conditions, hubs, time and stress, and in burn-in the reference of conditions. To be
/// called only where is_learning().
[[nodiscard]] LearningYear learn_for_a_year(const LearningView& view, World& world, const Draws& draws);

}  // namespace commonroom
