#pragma once

#include <string>
#include <vector>

#include "core/ids.hpp"
#include "world/school_types.hpp"

namespace commonroom {

/// Which schools something applies to. Empty lists mean all. A scenario names authorities; `areas` holds
/// their numbers once the population is known (resolve_areas() of scenario/).
struct Scope {
  std::vector<Phase> phases;
  std::vector<AreaId> areas;
  std::vector<std::string> area_names;

  friend bool operator==(const Scope&, const Scope&) = default;
};

}  // namespace commonroom
