#include <fmt/format.h>

#include "app/describe_sections.hpp"
#include "app/usage_error.hpp"

namespace commonroom::app {

ExitCode act_describe(const Arguments& arguments, Terminal& terminal) {
  const std::string& subject = arguments.operands().front();
  const bool has_file = arguments.operands().size() == 2;
  const bool is_the_same_in_every_scenario =
      subject == "outcomes" || subject == "mechanisms" || subject == "scenarios";
  if (has_file && is_the_same_in_every_scenario) {
    throw UsageError(fmt::format("`describe {0}` takes no file: {0} are the same in every scenario", subject),
                     "", "describe");
  }
  const auto scenario = [&] { return load_scenario(arguments.operands()[1], arguments.overrides()); };
  if (subject == "params") {
    const std::optional<Scenario> given = has_file ? std::optional(scenario()) : std::nullopt;
    describe_parameters(given ? &*given : nullptr, terminal);
  } else if (subject == "outcomes") {
    describe_outcomes(terminal);
  } else if (subject == "mechanisms") {
    describe_mechanisms(terminal);
  } else if (subject == "scenarios") {
    describe_scenarios(terminal);
  } else if (subject == "regimes" && has_file) {
    describe_regimes(scenario(), terminal);
  } else if (subject == "regimes") {
    describe_ingredients(terminal);
  } else {
    const std::string near =
        nearest_word(subject, {"params", "outcomes", "regimes", "mechanisms", "scenarios"});
    throw UsageError(fmt::format("`describe` knows nothing of `{}`", subject),
                     near.empty() ? "it describes params, outcomes, regimes, mechanisms or scenarios"
                                  : fmt::format("did you mean `{}`?", near),
                     "describe");
  }
  return ExitCode::done;
}

}  // namespace commonroom::app
