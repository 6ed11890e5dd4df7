#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace commonroom::fuzz {

/// The parts of an input: a scenario's text and, each after a byte of 0, overrides.
inline std::vector<std::string> parts_of(std::string_view input) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= input.size();) {
    const std::size_t end = std::min(input.find('\0', begin), input.size());
    parts.emplace_back(input.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// What must hold for a scenario made of any bytes. Returns the first thing that does not, or nothing.
inline std::string broken_promise(std::string_view input) {
  std::vector<std::string> overrides = parts_of(input);
  const std::string text = std::move(overrides.front());
  overrides.erase(overrides.begin());
  Scenario scenario;
  try {
    scenario = parse_scenario(text, "fuzzed.toml", overrides);
  } catch (const InvalidInput& mistakes) {
    return mistakes.diagnostics().empty() || render_all(mistakes, text).empty() ? "refused without a reason"
                                                                                : "";
  }
  try {
    if (parse_scenario(scenario.resolved, "").resolved != scenario.resolved)
      return "resolved differs from itself";
  } catch (const InvalidInput& mistakes) {
    return "resolved cannot be read: " + render_all(mistakes, scenario.resolved);
  }
  if (explain_plan(scenario.plan).empty()) return "a plan cannot be explained";
  try {
    const std::vector<std::string> areas{"Suffolk", "Norfolk"};
    static_cast<void>(resolve_areas(scenario, areas));
  } catch (const InvalidInput& mistakes) {
    if (render_all(mistakes, text).empty()) return "an authority is refused without a reason";
  }
  return "";
}

}  // namespace commonroom::fuzz
