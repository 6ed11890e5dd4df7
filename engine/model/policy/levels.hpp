#pragma once

#include "model/policy/regime.hpp"

namespace commonroom {

/// The regime without the programmes of the levels it switches off (register C4): conversations of areas;
/// partnerships and support between schools; programmes of learning between teachers; outside partners; goals
/// shared with pupils. What it keeps is as it was.
[[nodiscard]] Regime with_levels_switched_off(Regime regime);

}  // namespace commonroom
