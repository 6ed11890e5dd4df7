#include "model/professional_learning/conditions.hpp"

#include <algorithm>
#include <cmath>

namespace commonroom {

namespace {

constexpr double unknown = 0.5;  ///< of what a school gives no sign of

double saturating(double amount, double half) {
  return amount > 0 ? amount / (amount + half) : 0.0;
}

double share_covered(const SchoolStates& states, SchoolId school) {
  const double posts = static_cast<double>(states.posts[school]);
  if (!(posts > 0)) return 0;
  const double covered = static_cast<double>(states.vacancies[school] + states.unfunded[school]);
  return std::clamp(covered / posts, 0.0, 1.0);
}

double time_left(const Effort& effort) {
  double left = 1;
  for (const float used : effort) left -= static_cast<double>(used);
  return std::max(0.0, left);
}

double innovation(const Effort& effort) {
  const auto teaching = static_cast<double>(share(effort, Use::teaching));
  const auto both = teaching + static_cast<double>(share(effort, Use::preparation));
  return both > 0 ? teaching / both : unknown;
}

double evidence(const SchoolMeasures& measures, double error_half) {
  if (measures.tested == 0) return unknown;
  return error_half / (error_half + static_cast<double>(measures.value_added.standard_error));
}

ConditionLevels weights_of(const ProfessionalLearningParameters& p) {
  return {p.weight_goals, p.weight_time,      p.weight_data,       p.weight_expertise, p.weight_culture,
          p.weight_trust, p.weight_challenge, p.weight_innovation, p.weight_evidence};
}

}  // namespace

ConditionLevels condition_levels(const SchoolStates& states, SchoolId school,
                                 const ProfessionalLearningParameters& parameters,
                                 const ConditionLevels& raised) {
  const Head& head = states.head[school];
  const Effort& effort = states.effort[school];
  ConditionLevels levels{
      saturating(head.tenure, parameters.tenure_half),
      time_left(effort) * (1 - share_covered(states, school)),
      saturating(states.partners[school], parameters.partners_half),
      saturating(static_cast<double>(share(effort, Use::collaborating)), parameters.outside_half),
      1 / (1 + std::exp(-static_cast<double>(head.quality))),
      static_cast<double>(states.trust[school]) * (1 - static_cast<double>(states.leavers_share[school])),
      saturating(static_cast<double>(states.stake[school]), parameters.stake_half),
      innovation(effort),
      evidence(states.measures[school], parameters.error_half)};
  for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = std::clamp(levels[i] + raised[i], 0.0, 1.0);
  return levels;
}

double conditions_index(const ConditionLevels& levels, const ProfessionalLearningParameters& parameters) {
  constexpr double geometric = 1e-6;  ///< exponents nearer 0 than this are taken to be 0
  const ConditionLevels weights = weights_of(parameters);
  const double rho = parameters.complementarity;
  const bool is_geometric = std::abs(rho) < geometric;
  double sum = 0, all = 0;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!(weights[i] > 0)) continue;
    if (!(levels[i] > 0) && rho < geometric) return 0;
    sum += weights[i] * (is_geometric ? std::log(levels[i]) : std::pow(levels[i], rho));
    all += weights[i];
  }
  if (!(all > 0)) return 0;
  return is_geometric ? std::exp(sum / all) : std::pow(sum / all, 1 / rho);
}

Spread spread_of(const Column<SchoolId, float>& values) {
  if (values.empty()) return {};
  const auto count = static_cast<double>(values.size());
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value);
  const double mean = sum / count;
  double square = 0;
  for (const float value : values) {
    square += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
  }
  return {mean, std::sqrt(square / count)};
}

double pace_of_learning(double conditions, const Spread& reference, double growth_by_conditions) {
  if (!(reference.sd > 0)) return 1;
  return std::max(0.0, 1 + growth_by_conditions * (conditions - reference.mean) / reference.sd);
}

}  // namespace commonroom
