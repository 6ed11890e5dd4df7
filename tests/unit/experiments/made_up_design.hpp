#pragma once

#include <string>
#include <utility>
#include <vector>

#include "scenario/design_plan.hpp"

namespace commonroom::testing {

inline VariedKey between(std::string key, double low, double high) {
  VariedKey varied;
  varied.key = std::move(key);
  varied.low = low;
  varied.high = high;
  return varied;
}

inline VariedKey among(std::string key, std::vector<std::string> values) {
  VariedKey varied;
  varied.key = std::move(key);
  varied.values = std::move(values);
  varied.distribution = Distribution::categorical;
  return varied;
}

/// Three keys, unless more or fewer are asked for, from 0 to 1.
inline DesignPlan design_of(DesignMethod method, int points, std::size_t keys = 3) {
  DesignPlan design;
  design.method = method;
  design.points = points;
  design.seed = 11;
  for (std::size_t k = 0; k < keys; ++k) design.vary.push_back(between("key." + std::to_string(k), 0, 1));
  return design;
}

}  // namespace commonroom::testing
