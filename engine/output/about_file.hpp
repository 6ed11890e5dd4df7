#pragma once

#include <filesystem>

#include "simulation/results.hpp"

namespace commonroom {

/// Writes what results are about, without any: what an experiment keeps beside its parts while it runs. The
/// file is there whole or not at all. Throws FileProblem.
void write_about_file(const Results& about, const std::filesystem::path& path);

/// Reads what write_about_file() wrote. Throws as read_results() does.
[[nodiscard]] Results read_about_file(const std::filesystem::path& path);

}  // namespace commonroom
