#include <vector>

#include "model/mechanisms/sections.hpp"

namespace commonroom {

std::span<const Mechanism> mechanism_catalogue() {
  static const std::vector<Mechanism> all = [] {
    std::vector<Mechanism> rows;
    for (const auto section :
         {accountability_mechanisms(), partnership_mechanisms(), working_together_mechanisms(),
          clumsy_mechanisms(), support_mechanisms(), people_mechanisms(), policy_mechanisms()}) {
      rows.insert(rows.end(), section.begin(), section.end());
    }
    return rows;
  }();
  return all;
}

}  // namespace commonroom
