#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace commonroom::test {

/// Where the register of England's schools is that tests read, as the environment variable
/// COMMONROOM_REGISTER says; none where that is not set or names no file.
[[nodiscard]] inline std::optional<std::string> real_register() {
  const char* const path = std::getenv("COMMONROOM_REGISTER");
  if (path == nullptr || !std::filesystem::exists(path)) return std::nullopt;
  return path;
}

/// Why a test that needs the register is skipped.
inline constexpr const char* no_register = "COMMONROOM_REGISTER does not name a register of schools";

}  // namespace commonroom::test
