#include "model/policy/levels.hpp"

namespace commonroom {

Regime with_levels_switched_off(Regime regime) {
  for (const CollaborationLevel level : regime.without_levels) {
    switch (level) {
      case CollaborationLevel::system:
        regime.conversations.clear();
        break;
      case CollaborationLevel::schools:
        regime.partnerships.clear();
        regime.supports.clear();
        break;
      case CollaborationLevel::teachers:
        regime.professional_learning.clear();
        break;
      case CollaborationLevel::outside:
        regime.outside_programmes.clear();
        break;
      case CollaborationLevel::pupils:
        regime.shared_goals.clear();
        break;
    }
  }
  return regime;
}

}  // namespace commonroom
