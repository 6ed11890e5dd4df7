#include "model/collaboration/clumsiness.hpp"

#include <algorithm>

namespace commonroom {

std::string_view name_of(PartnershipClass kind) {
  switch (kind) {
    case PartnershipClass::deal:
      return "deal";
    case PartnershipClass::friendship:
      return "friendship";
    case PartnershipClass::committee:
      return "committee";
    case PartnershipClass::clumsy:
      return "clumsy";
    case PartnershipClass::hollow:
      return "hollow";
  }
  return "unknown";
}

std::array<double, class_settings> class_limits(const ClumsinessParameters& parameters) {
  return {parameters.limit_low, parameters.limit_middle, parameters.limit_high};
}

PartnershipClass classify(const Ingredients& ingredients, double limit) {
  const auto is_present = [limit](float ingredient) { return static_cast<double>(ingredient) >= limit; };
  if (std::all_of(ingredients.begin(), ingredients.end(), is_present)) return PartnershipClass::clumsy;
  if (std::none_of(ingredients.begin(), ingredients.end(), is_present)) return PartnershipClass::hollow;
  const auto most = std::max_element(ingredients.begin(), ingredients.end());
  return static_cast<PartnershipClass>(most - ingredients.begin());
}

}  // namespace commonroom
