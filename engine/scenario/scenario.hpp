#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/diagnostic.hpp"
#include "scenario/design_plan.hpp"
#include "simulation/plan.hpp"

namespace commonroom {

/// An authority that a scope names, and where: whether it exists is known only with the population.
struct AuthorityMention {
  std::string name;
  SourcePlace place;
};

/// A scenario, read and found free of mistakes.
struct Scenario {
  Plan plan;
  std::optional<DesignPlan> design;  ///< of an experiment; `run` takes the scenario as it stands
  std::string text;                  ///< as given
  std::string
      resolved;  ///< the same with every default, extension and override filled in; reads as the same plan
  std::vector<AuthorityMention> authorities_mentioned;
  std::vector<Diagnostic> notes;  ///< what is allowed and has no effect
};

/// Reads scenario text. `file_name` is what messages call it; a relative path of a register in the text
/// counts from its folder. `overrides` are "key=value", keys dotted ("run.years=5"); a value that is no TOML
/// is taken as text. Throws InvalidInput with every mistake.
[[nodiscard]] Scenario parse_scenario(std::string_view text, const std::string& file_name,
                                      const std::vector<std::string>& overrides = {});

/// Reads a scenario's file. Throws InvalidInput, or FileProblem when the file cannot be read.
[[nodiscard]] Scenario load_scenario(const std::string& path, const std::vector<std::string>& overrides = {});

/// The bytes of a scenario's file, at most a little more than a scenario may have. Throws FileProblem.
[[nodiscard]] std::string read_scenario_text(const std::string& path);

/// What a scenario has for each key that its design varies, as it stands behind `key=`; empty where the
/// resolved scenario has no such key.
[[nodiscard]] std::vector<std::string> present_values(const Scenario& scenario);

/// Every mistake in the manner of a compiler; `text` is the scenario's, whose lines are shown.
[[nodiscard]] std::string render_all(const InvalidInput& mistakes, std::string_view text);

/// The plan with the areas of every scope found by name, whatever its capital letters. `area_names` are the
/// population's, by AreaId. Throws InvalidInput for names that are not among them.
[[nodiscard]] Plan resolve_areas(const Scenario& scenario, std::span<const std::string> area_names);

/// What would run, in a few lines.
[[nodiscard]] std::string explain_plan(const Plan& plan);

/// A scenario that ships with the program.
struct Template {
  std::string_view name;
  std::string_view text;
};

/// The scenarios that ship with the program; the first is the default of `init`.
[[nodiscard]] std::span<const Template> shipped_templates();

/// The text of a shipped scenario. Throws InvalidInput, with a suggestion, for an unknown name.
[[nodiscard]] std::string_view template_scenario(std::string_view name);

/// The title and the question of a scenario that ships, without the register that it may need.
struct HeadingOfScenario {
  std::string title;
  std::string question;
};
[[nodiscard]] HeadingOfScenario heading_of(const Template& shipped);

}  // namespace commonroom
