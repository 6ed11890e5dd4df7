#pragma once

#include <filesystem>
#include <string>

namespace commonroom::app {

inline constexpr const char* results_name = "results.h5";

/// What a user calls results: the file, or the folder that holds it.
[[nodiscard]] inline std::filesystem::path results_path(const std::string& given) {
  std::error_code ignored;
  const std::filesystem::path path = given;
  return std::filesystem::is_directory(path, ignored) ? path / results_name : path;
}

}  // namespace commonroom::app
