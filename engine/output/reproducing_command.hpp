#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "simulation/results.hpp"

namespace commonroom {

/// The settings of one point of an experiment, as --set takes them; none where nothing varies.
[[nodiscard]] std::vector<std::string> settings_at(const Results& about, std::size_t point);

/// The command that runs one point of an experiment again, and its replicates up to this one. Of results that
/// do not say how they were made it has SCENARIO in the place of the file.
[[nodiscard]] std::string reproducing_command(const Results& about, std::size_t point, std::size_t replicate);

}  // namespace commonroom
