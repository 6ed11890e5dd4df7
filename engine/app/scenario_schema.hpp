#pragma once

#include "app/json.hpp"

namespace commonroom::app {

/// A JSON Schema (draft 7, which editors of TOML read) of the scenario file: every table and key with its
/// type, range, choices, default and meaning, out of the lists that the scenario is read with. What depends
/// on more than one place, such as names of regimes, is left to `check`.
[[nodiscard]] Json scenario_schema();

}  // namespace commonroom::app
