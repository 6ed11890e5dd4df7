#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom {

/// Reads what write_results() or a ResultsWriter wrote: of an experiment, one of its points. Throws
/// FileProblem where the file cannot be read or is not whole, InvalidInput where it is no results file, one
/// of another version, or has no such point.
[[nodiscard]] Results read_results(const std::filesystem::path& path, std::size_t point = 0);

/// Every point in order, each as read_results() gives it, without schools' trajectories. The file is opened
/// and checked once. Throws as read_results() does.
void for_each_point(const std::filesystem::path& path,
                    const std::function<void(std::size_t point, const Results& results)>& use);

/// Everything but the values: what the runs are, what became of each, and what varies between points. Throws
/// as read_results() does.
[[nodiscard]] Results read_about(const std::filesystem::path& path);

/// An outcome at one label, averaged over the years of a period that have a value:
/// [point][regime][replicate], NaN without any. `about` is that of the file; `position` that of outcome and
/// label in a record. Reads a part of the file at a time. Throws as read_results() does.
[[nodiscard]] std::vector<double> read_means(const std::filesystem::path& path, const Results& about,
                                             std::size_t position, const Period& period);

}  // namespace commonroom
