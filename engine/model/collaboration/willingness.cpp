#include "model/collaboration/willingness.hpp"

#include <cmath>

namespace commonroom {

namespace {

bool is_good(Grade grade) {
  return grade == Grade::outstanding || grade == Grade::good;
}

}  // namespace

Reluctance reluctance(Grade own, Grade partner, double pressure, double governance,
                      const WillingnessParameters& parameters) {
  Reluctance result;
  if (parameters.pressure_aversion > 0) {
    result.share_of_gross = std::exp(-parameters.pressure_aversion * pressure);
  }
  const bool is_below_good = own > Grade::good;
  if (is_below_good && is_good(partner)) result.loss = parameters.takeover_fear * governance * pressure;
  if (is_good(own)) result.price = 1.0 + parameters.distraction_fear * pressure;
  return result;
}

}  // namespace commonroom
