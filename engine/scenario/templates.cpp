#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "scenario/mistakes.hpp"
#include "scenario/scenario.hpp"

namespace commonroom {

std::string_view template_scenario(std::string_view name) {
  const std::span<const Template> all = shipped_templates();
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const Template& one) { return one.name == name; });
  if (found != all.end()) return found->text;
  std::vector<std::string> names;
  for (const Template& one : all) names.emplace_back(one.name);
  throw InvalidInput(
      {diagnostic_at({}, fmt::format("there is no template `{}`", shown(name)),
                     fmt::format("there are: {}", fmt::join(names, ", ")), did_you_mean(name, names))});
}

}  // namespace commonroom
