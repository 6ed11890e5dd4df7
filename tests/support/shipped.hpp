#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commonroom::test {

/// Whether a shipped scenario has to be given a register of schools.
[[nodiscard]] inline bool needs_register(std::string_view text) {
  return text.find("\nregister = \"\"") != std::string_view::npos;
}

/// What a shipped scenario has to be given before it can be read (not run).
[[nodiscard]] inline std::vector<std::string> given_to_read(std::string_view text) {
  return needs_register(text) ? std::vector<std::string>{"population.register=schools.csv"}
                              : std::vector<std::string>{};
}

}  // namespace commonroom::test
