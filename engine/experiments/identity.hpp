#pragma once

#include <string>
#include <vector>

#include "simulation/results.hpp"

namespace commonroom {

/// What makes two experiments the same, in a few characters: program, scenario and the files it reads, but
/// not how many replicates, points or trajectories it has, so that an experiment can grow.
[[nodiscard]] std::string identity_of(const Results& about);

/// What a design does not keep of the points and replicates of an earlier one, a line each; empty where it
/// has them all, and perhaps more.
[[nodiscard]] std::vector<std::string> differences_in_points(const Results& kept, const Results& wanted);

/// What is not the same between an experiment that was kept and the one that is wanted, a line each; empty
/// where they have the same identity.
[[nodiscard]] std::vector<std::string> differences_in_identity(const Results& kept, const Results& wanted);

}  // namespace commonroom
