#pragma once

#include <filesystem>

#include "simulation/results.hpp"

namespace commonroom {

/// Reads what write_results() wrote. Throws FileProblem where the file cannot be read or is not whole,
/// InvalidInput where it is no results file or one of another version.
[[nodiscard]] Results read_results(const std::filesystem::path& path);

}  // namespace commonroom
