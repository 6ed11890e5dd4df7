#include <fmt/format.h>

#include "app/describe_sections.hpp"
#include "app/usage_error.hpp"

namespace commonroom::app {

ExitCode act_describe(const Arguments& arguments, Terminal& terminal) {
  const std::string& subject = arguments.operands().front();
  const bool has_file = arguments.operands().size() == 2;
  if (has_file && subject == "outcomes") {
    throw UsageError("`describe outcomes` takes no file: outcomes are the same in every scenario", "",
                     "describe");
  }
  const auto scenario = [&] { return load_scenario(arguments.operands()[1], arguments.overrides()); };
  if (subject == "params") {
    const std::optional<Scenario> given = has_file ? std::optional(scenario()) : std::nullopt;
    describe_parameters(given ? &*given : nullptr, terminal);
  } else if (subject == "outcomes") {
    describe_outcomes(terminal);
  } else if (subject == "regimes" && has_file) {
    describe_regimes(scenario(), terminal);
  } else if (subject == "regimes") {
    describe_ingredients(terminal);
  } else {
    const std::string near = nearest_word(subject, {"params", "outcomes", "regimes"});
    throw UsageError(
        fmt::format("`describe` knows nothing of `{}`", subject),
        near.empty() ? "it describes params, outcomes or regimes" : fmt::format("did you mean `{}`?", near),
        "describe");
  }
  return ExitCode::done;
}

}  // namespace commonroom::app
