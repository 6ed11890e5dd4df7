#include "model/collaboration/ingredients.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace commonroom {

double likeness(const Head& first, const Head& second, const ClumsinessParameters& parameters) {
  const double distance =
      (static_cast<double>(first.values) - static_cast<double>(second.values)) / parameters.width_of_likeness;
  return std::exp(-0.5 * distance * distance);
}

double leadership(const Head& first, const Head& second, const ClumsinessParameters& parameters) {
  const double quality = 0.5 * (static_cast<double>(first.quality) + static_cast<double>(second.quality));
  return 1.0 / (1.0 + std::exp(-parameters.leadership_per_quality * quality));
}

double hierarchy(double governance, double leadership, const ClumsinessParameters& parameters) {
  const double led = parameters.leadership_in_hierarchy;
  return (1.0 - led) * governance + led * leadership;
}

Ingredients upkeep_after_year(const Ingredients& upkeep, double leadership,
                              const ClumsinessParameters& parameters) {
  Ingredients next{};
  for (std::size_t k = 0; k < upkeep.size(); ++k) {
    const double left = static_cast<double>(upkeep[k]) * (1.0 - parameters.decay);
    next[k] = static_cast<float>(left + parameters.maintenance * leadership * (1.0 - left));
  }
  return next;
}

double effectiveness(const Ingredients& ingredients, const ClumsinessParameters& parameters) {
  const std::array weights{parameters.weight_self_interest, parameters.weight_solidarity,
                           parameters.weight_hierarchy};
  const double rho = parameters.substitution;
  double total_weight = 0;
  double least = 1;
  double most = 0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (weights[k] <= 0.0) continue;
    total_weight += weights[k];
    least = std::min(least, static_cast<double>(ingredients[k]));
    most = std::max(most, static_cast<double>(ingredients[k]));
  }
  if (most <= 0.0 || (rho <= 0.0 && least <= 0.0)) return 0;
  // The form is homogeneous of degree 1: measured in units of the ingredient that dominates it, no power
  // overflows.
  const double unit = rho > 0.0 ? most : least;
  double mean_log = 0;
  double mean_excess = 0;  // of x^rho over 1: keeps its digits as rho goes to 0, where E is exp(mean_log)
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (weights[k] <= 0.0) continue;
    const double weight = weights[k] / total_weight;
    const double logarithm = std::log(static_cast<double>(ingredients[k]) / unit);
    mean_log += weight * logarithm;
    if (rho != 0.0) mean_excess += weight * std::expm1(rho * logarithm);
  }
  if (rho == 0.0) return unit * std::exp(mean_log);
  return unit * std::exp(std::log1p(mean_excess) / rho);
}

}  // namespace commonroom
