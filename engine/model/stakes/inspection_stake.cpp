#include "model/stakes/inspection_stake.hpp"

#include <cmath>
#include <numbers>

namespace commonroom {

namespace {
double density(double z) {
  return std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}
double probability_below(double z) {
  return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}
}  // namespace

GradeSteps grade_steps(const StakesParameters& parameters) {
  return {parameters.value_not_failing, parameters.value_good, parameters.value_outstanding};
}

std::array<double, 4> grade_probabilities(double evidence, double noise, const std::array<double, 3>& cuts) {
  std::array<double, 3> below{};
  for (std::size_t cut = 0; cut < cuts.size(); ++cut)
    below[cut] = probability_below((cuts[cut] - evidence) / noise);
  return {1 - below[2], below[2] - below[1], below[1] - below[0], below[0]};
}

double inspection_gradient(double evidence, double noise, const std::array<double, 3>& cuts,
                           const GradeSteps& steps) {
  double gradient = 0;
  for (std::size_t cut = 0; cut < cuts.size(); ++cut) {
    gradient += steps[cut] * density((cuts[cut] - evidence) / noise) / noise;
  }
  return gradient;
}

double floor_gradient(double measure, double standard_error, double floor) {
  return density((floor - measure) / standard_error) / standard_error;
}

}  // namespace commonroom
