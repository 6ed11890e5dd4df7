#pragma once

#include "scenario/scenario.hpp"
#include "simulation/results.hpp"

namespace commonroom::app {

/// Says in results where they come from: parameters, texts, versions, and hashes of what was read. Throws
/// FileProblem where an input cannot be read any more.
void add_provenance(const Scenario& scenario, Results& results);

}  // namespace commonroom::app
