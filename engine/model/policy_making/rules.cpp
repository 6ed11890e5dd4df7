#include "model/policy_making/rules.hpp"

#include <cmath>

namespace commonroom {

PolicyRules::PolicyRules(const ModelParameters& parameters)
    : policy(parameters.policy),
      traits{parameters.policy_imposed,
             parameters.policy_consultation,
             parameters.policy_social_partnership,
             parameters.policy_co_production,
             parameters.policy_sortition,
             parameters.policy_member_task_group},
      teacher_cost(parameters.money.teacher_cost) {}

double logistic(double x) noexcept {
  return 1 / (1 + std::exp(-x));
}

}  // namespace commonroom
