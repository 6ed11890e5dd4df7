#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace commonroom::app {

/// SHA-256 in hexadecimal digits.
[[nodiscard]] std::string sha256_of_text(std::string_view text);
/// The same of a file's bytes, read piece by piece. Throws FileProblem.
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace commonroom::app
