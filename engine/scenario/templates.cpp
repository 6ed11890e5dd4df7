#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "scenario/mistakes.hpp"
#include "scenario/scenario.hpp"
#include "scenario/sections.hpp"
#include "scenario/toml_text.hpp"

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

HeadingOfScenario heading_of(const Template& shipped) {
  Mistakes mistakes({std::string(shipped.name)});
  const std::optional<Value> table = parse_toml(shipped.text, mistakes);
  mistakes.throw_if_any();
  FieldReader top(*table, "the file", mistakes);
  Plan plan;
  read_meta(top, plan);
  return {plan.title, plan.question};
}

}  // namespace commonroom
