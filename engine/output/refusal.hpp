#pragma once

#include <filesystem>
#include <string>

#include "parameters/diagnostic.hpp"

namespace commonroom {

/// What to throw where a whole file is not one of ours, or not one that this version reads.
[[nodiscard]] InvalidInput refused_file(const std::filesystem::path& path, std::string what, std::string why);

}  // namespace commonroom
