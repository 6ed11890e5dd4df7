#include <fmt/format.h>

#include "app/arguments.hpp"
#include "app/diagnostics_text.hpp"
#include "app/json.hpp"
#include "app/run_messages.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "commonroom/commonroom.hpp"
#include "experiments/experiment.hpp"

namespace commonroom::app {
namespace {

/// What checking one file found.
struct Finding {
  std::string file;
  std::vector<Diagnostic> mistakes;
  std::string problem;             ///< why it cannot be read, or empty
  std::string plan;                ///< what would run, where nothing is wrong
  std::vector<std::string> notes;  ///< what may be meant otherwise

  [[nodiscard]] bool ok() const { return mistakes.empty() && problem.empty(); }
};

/// Reads the scenario and its population: a register and the authorities in it are part of what may be wrong.
Finding check_file(const std::string& file, const Arguments& arguments) {
  Finding finding{file, {}, {}, {}, {}};
  try {
    const Scenario scenario = load_scenario(file, arguments.overrides());
    const Country country = build_population(scenario, arguments.threads());
    finding.notes = notes_on(scenario);
    if (scenario.design) static_cast<void>(load_experiment(file, arguments.overrides(), true));
    finding.plan = explain_plan(resolve_areas(scenario, country.area_names));
  } catch (const InvalidInput& mistakes) {
    finding.mistakes = mistakes.diagnostics();
  } catch (const FileProblem& problem) {
    finding.problem = problem.what();
  }
  return finding;
}

Json as_json(const Finding& finding) {
  Json errors = Json::array();
  for (const Diagnostic& mistake : finding.mistakes) {
    errors.push_back({{"file", mistake.place.file},
                      {"line", mistake.place.line},
                      {"column", mistake.place.column},
                      {"length", mistake.place.length},
                      {"what", mistake.what},
                      {"why", mistake.why},
                      {"suggestion", mistake.suggestion}});
  }
  if (!finding.problem.empty()) errors.push_back({{"file", finding.file}, {"what", finding.problem}});
  return {{"file", finding.file}, {"ok", finding.ok()}, {"errors", errors}, {"notes", finding.notes}};
}

void show(const Finding& finding, bool is_alone, Terminal& terminal) {
  if (!finding.problem.empty()) terminal.problem(fmt::format("error: {}\n", finding.problem));
  if (!finding.mistakes.empty()) terminal.problem(diagnostics_text(InvalidInput(finding.mistakes)));
  if (terminal.json() || !finding.ok()) return;
  terminal.data(fmt::format("{}: ok\n", finding.file));
  for (const std::string& note : finding.notes) terminal.say(fmt::format("note: {}\n", note));
  if (is_alone || terminal.verbose()) terminal.say(finding.plan);
}

}  // namespace

ExitCode act_check(const Arguments& arguments, Terminal& terminal) {
  Json files = Json::array();
  bool is_invalid = false;
  bool is_unreadable = false;
  for (const std::string& file : arguments.operands()) {
    const Finding finding = check_file(file, arguments);
    show(finding, arguments.operands().size() == 1, terminal);
    files.push_back(as_json(finding));
    is_invalid = is_invalid || !finding.mistakes.empty();
    is_unreadable = is_unreadable || !finding.problem.empty();
  }
  if (terminal.json()) terminal.data(json_text({{"ok", !is_invalid && !is_unreadable}, {"files", files}}));
  if (is_invalid) return ExitCode::invalid_input;
  return is_unreadable ? ExitCode::file_problem : ExitCode::done;
}

}  // namespace commonroom::app
