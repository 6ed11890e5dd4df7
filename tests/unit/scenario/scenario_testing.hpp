#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace commonroom::testing {

/// Every mistake of scenario text as a user would see it, or nothing when it has none. The file is called
/// "my.toml".
inline std::string mistakes_in(std::string_view text, const std::vector<std::string>& overrides = {}) {
  try {
    static_cast<void>(parse_scenario(text, "my.toml", overrides));
    return {};
  } catch (const InvalidInput& mistakes) {
    return render_all(mistakes, text);
  }
}

/// The plan of scenario text without mistakes.
inline Plan plan_of(std::string_view text, const std::vector<std::string>& overrides = {}) {
  return parse_scenario(text, "my.toml", overrides).plan;
}

}  // namespace commonroom::testing
