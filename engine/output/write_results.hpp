#pragma once

#include <filesystem>

#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom {

/// Writes results as one HDF5 file that is also netCDF-4: outcomes as `name(point, regime, replicate, year[,
/// axis])`, `status`, groups `parameters` and (where there are trajectories by school) `schools`. The file
/// appears whole or not at all; the same results give the same bytes. Throws FileProblem.
void write_results(const Results& results, const std::filesystem::path& path);

/// The same, with groups `paired` and `summary` made of `statistics`, which must have been made from
/// `results`.
void write_results(const Results& results, const Statistics& statistics, const std::filesystem::path& path);

}  // namespace commonroom
