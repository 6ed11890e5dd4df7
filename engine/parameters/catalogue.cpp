#include "parameters/catalogue.hpp"

namespace commonroom {

std::string_view name_of(Evidence evidence) {
  switch (evidence) {
    case Evidence::measured:
      return "measured";
    case Evidence::calibrated:
      return "calibrated";
    case Evidence::recalled:
      return "recalled";
    case Evidence::assumed:
      return "assumed";
  }
  return "assumed";
}

}  // namespace commonroom
