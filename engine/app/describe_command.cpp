#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "app/completions.hpp"
#include "app/describe_sections.hpp"
#include "app/manual_page.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t meaning_column = 14;

struct Subject {
  std::string_view name;
  std::string_view meaning;
  bool takes_scenario;
  /// `scenario` is null where no file is given.
  void (*describe)(const Scenario* scenario, Terminal& terminal);
};

constexpr std::array subjects{
    Subject{"params", "the parameters of the model: unit, default, range, source", true,
            [](const Scenario* scenario, Terminal& terminal) { describe_parameters(scenario, terminal); }},
    Subject{"outcomes", "what is measured", false,
            [](const Scenario*, Terminal& terminal) { describe_outcomes(terminal); }},
    Subject{"regimes", "what a regime can be made of; with FILE, the regimes of that scenario in plain words",
            true,
            [](const Scenario* scenario, Terminal& terminal) {
              scenario ? describe_regimes(*scenario, terminal) : describe_ingredients(terminal);
            }},
    Subject{"mechanisms", "what each does, its parameters, where it is seen, where it comes from", false,
            [](const Scenario*, Terminal& terminal) { describe_mechanisms(terminal); }},
    Subject{"designs", "how the points of an experiment are chosen, and what a key can vary over", false,
            [](const Scenario*, Terminal& terminal) { describe_designs(terminal); }},
    Subject{"scenarios", "those that ship, with the questions they ask", false,
            [](const Scenario*, Terminal& terminal) { describe_scenarios(terminal); }},
    Subject{"schema", "a JSON Schema of the scenario file, for editors and validators", false,
            [](const Scenario*, Terminal& terminal) { describe_schema(terminal); }},
    Subject{"odd", "the whole model in the order of ODD, with every parameter, as Markdown", false,
            [](const Scenario*, Terminal& terminal) { describe_odd(terminal); }},
    Subject{"man", "the manual page commonroom(1)", false,
            [](const Scenario*, Terminal& terminal) { terminal.data(manual_page()); }},
    Subject{"bash", "a script that completes command lines in bash", false,
            [](const Scenario*, Terminal& terminal) { terminal.data(completions_for_bash()); }},
    Subject{"zsh", "the same for zsh", false,
            [](const Scenario*, Terminal& terminal) { terminal.data(completions_for_zsh()); }},
};

const Subject& subject_named(const std::string& name) {
  const auto found = std::ranges::find(subjects, name, &Subject::name);
  if (found != subjects.end()) return *found;
  const std::vector<std::string> names = names_of_subjects();
  const std::string near = nearest_word(name, names);
  throw UsageError(fmt::format("`describe` knows nothing of `{}`", name),
                   near.empty() ? fmt::format("it describes {}", fmt::join(names, ", "))
                                : fmt::format("did you mean `{}`?", near),
                   "describe");
}

}  // namespace

std::vector<std::string> names_of_subjects() {
  std::vector<std::string> names;
  for (const Subject& subject : subjects) names.emplace_back(subject.name);
  return names;
}

ExitCode act_describe(const Arguments& arguments, Terminal& terminal) {
  const Subject& subject = subject_named(arguments.operands().front());
  if (arguments.operands().size() == 1) {
    subject.describe(nullptr, terminal);
    return ExitCode::done;
  }
  if (!subject.takes_scenario) {
    throw UsageError(
        fmt::format("`describe {0}` takes no file: {0} are the same in every scenario", subject.name), "",
        "describe");
  }
  const Scenario scenario = load_scenario(arguments.operands()[1], arguments.overrides());
  subject.describe(&scenario, terminal);
  return ExitCode::done;
}

std::string subjects_section() {
  std::string text = "Subjects\n";
  for (const Subject& subject : subjects) text += entry(subject.name, subject.meaning, meaning_column);
  return text;
}

}  // namespace commonroom::app
