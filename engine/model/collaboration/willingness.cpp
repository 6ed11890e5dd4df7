#include "model/collaboration/willingness.hpp"

#include <cmath>

namespace commonroom {

namespace {

bool is_good(Grade grade) {
  return grade == Grade::outstanding || grade == Grade::good;
}

}  // namespace

double share_of_gross_under(double pressure, const WillingnessParameters& parameters) {
  return parameters.pressure_aversion > 0 ? std::exp(-parameters.pressure_aversion * pressure) : 1.0;
}

Reluctance reluctance(Grade own, Grade partner, double pressure, double governance,
                      const WillingnessParameters& parameters) {
  return reluctance(share_of_gross_under(pressure, parameters), own, partner, pressure, governance,
                    parameters);
}

Reluctance reluctance(double share_of_gross, Grade own, Grade partner, double pressure, double governance,
                      const WillingnessParameters& parameters) {
  Reluctance result{.share_of_gross = share_of_gross};
  const bool is_below_good = own > Grade::good;
  if (is_below_good && is_good(partner)) result.loss = parameters.takeover_fear * governance * pressure;
  if (is_good(own)) result.price = 1.0 + parameters.distraction_fear * pressure;
  return result;
}

}  // namespace commonroom
