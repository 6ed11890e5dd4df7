#include "model/effort/allocation.hpp"

#include <algorithm>
#include <cmath>

namespace commonroom {

Effort best_effort(const Returns& returns, double marginal_cost) {
  double sum_of_squares = 0;
  for (const double mu : returns) sum_of_squares += mu * mu;
  Effort effort{};
  if (sum_of_squares <= 0) return effort;
  const double ratio = std::sqrt(sum_of_squares) / marginal_cost;
  const double root = ratio / (1 + std::sqrt(1 + ratio * ratio));
  for (std::size_t use = 0; use < returns.size(); ++use) {
    effort[use] = static_cast<float>(root * root * returns[use] * returns[use] / sum_of_squares);
  }
  return effort;
}

Effort best_effort_in(double time, const Returns& returns, double marginal_cost) {
  const double left = std::max(0.0, time);
  Returns scaled = returns;
  for (double& one : scaled) one *= std::sqrt(left);
  Effort effort = best_effort(scaled, marginal_cost);
  for (float& share : effort) share *= static_cast<float>(left);
  return effort;
}

double price_of_time(const Effort& effort, double marginal_cost, double taken) {
  double used = taken;
  for (const float share_of_use : effort) used += share_of_use;
  return marginal_cost / (1 - used);
}

Effort adjusted(const Effort& present, const Effort& wished, double adjustment) {
  Effort next{};
  for (std::size_t use = 0; use < next.size(); ++use) {
    next[use] = static_cast<float>(present[use] + adjustment * (wished[use] - present[use]));
  }
  return next;
}

double growth_from_teaching(const Effort& effort, const EffortParameters& parameters) {
  return parameters.teaching_productivity * std::sqrt(static_cast<double>(share(effort, Use::teaching)));
}

double result_from_preparation(const Effort& effort, const EffortParameters& parameters) {
  return parameters.preparation_productivity *
         std::sqrt(static_cast<double>(share(effort, Use::preparation)));
}

}  // namespace commonroom
