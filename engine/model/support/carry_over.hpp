#pragma once

#include "model/policy/regime.hpp"
#include "world/support.hpp"

namespace commonroom {

/// Support as it goes over from one regime to another: what belongs to a programme of the same name goes on,
/// all else ends.
[[nodiscard]] Support carried_over(const Support& support, const Regime& from, const Regime& to);

}  // namespace commonroom
