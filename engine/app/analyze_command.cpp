#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <optional>

#include "analysis/discovery/prim.hpp"
#include "analysis/experiment_table.hpp"
#include "analysis/findings/findings.hpp"
#include "analysis/paired_difference.hpp"
#include "analysis/precision/convergence.hpp"
#include "analysis/robustness/regret.hpp"
#include "analysis/robustness/winning_map.hpp"
#include "analysis/sensitivity/morris.hpp"
#include "analysis/sensitivity/sobol.hpp"
#include "analysis/sensitivity/tornado.hpp"
#include "app/arguments.hpp"
#include "app/experiment_tables.hpp"
#include "app/results_path.hpp"
#include "app/terminal.hpp"
#include "app/usage_error.hpp"
#include "app/years_option.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

/// What an analysis works on.
struct Question {
  Results about;
  ExperimentOutcome outcome;
  DesignTable design;
  std::size_t regime = 0;
  std::size_t baseline = 0;
  bool level = false;
  std::optional<double> at_least, at_most, wish;
};

std::optional<double> number_given(const Arguments& arguments, const std::string& option) {
  const std::optional<std::string> given = arguments.value(option);
  if (!given) return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
  if (error != std::errc() || end != given->data() + given->size())
    throw UsageError(fmt::format("--{} does not understand `{}`", option, *given), "give it a number",
                     "analyze");
  return number;
}

Question question_of(const Arguments& arguments) {
  const std::filesystem::path path = results_path(arguments.operands()[0]);
  Question question;
  question.about = read_about(path);
  const Results& about = question.about;
  const std::string outcome = arguments.value("outcome").value_or(
      about.primary_outcomes.empty() ? "attainment_16" : about.primary_outcomes.front());
  const Period years = years_asked_for(arguments.value("years").value_or("last5"), about.years);
  question.outcome = experiment_outcome(path, about, outcome, years);
  question.design = design_table(about);
  question.baseline = regime_named(about, arguments.value("baseline").value_or(about.baseline));
  question.regime = question.baseline == 0 && about.regimes.size() > 1 ? 1 : 0;
  if (const auto regime = arguments.value("regime")) question.regime = regime_named(about, *regime);
  question.level = arguments.has("level") || about.regimes.size() == 1;
  question.at_least = number_given(arguments, "at-least");
  question.at_most = number_given(arguments, "at-most");
  question.wish = number_given(arguments, "wish");
  return question;
}

Response response_of(const Question& question) {
  if (question.level) return level_response(question.outcome, question.regime);
  return difference_response(question.outcome, question.regime, question.baseline);
}

Findings prim_findings(const Question& question) {
  if (question.at_least || question.at_most) {
    const double threshold = question.at_least ? *question.at_least : *question.at_most;
    const Cases cases = cases_beyond(response_of(question), threshold, question.at_least.has_value());
    return findings_of(prim_of(question.design, cases), question.design);
  }
  const WinningMap map = winning_map_of(question.outcome, question.design, question.about.worth_noticing);
  return findings_of(prim_of(question.design, cases_of_winning(map, question.regime)), question.design);
}

struct Analysis {
  std::string_view name;
  Findings (*find)(const Question&);
};

constexpr std::array analyses{
    Analysis{"oat", [](const Question& q) { return findings_of(tornado_of(q.design, response_of(q))); }},
    Analysis{"morris", [](const Question& q) { return findings_of(morris_of(q.design, response_of(q))); }},
    Analysis{"sobol", [](const Question& q) { return findings_of(sobol_of(q.design, response_of(q))); }},
    Analysis{"converge",
             [](const Question& q) {
               return findings_of(
                   convergence_of(q.outcome, q.baseline, q.wish.value_or(q.about.worth_noticing / 2)));
             }},
    Analysis{"regret",
             [](const Question& q) {
               return findings_of(robustness_of(q.outcome, q.at_least ? q.at_least : q.at_most), q.design);
             }},
    Analysis{"prim", &prim_findings},
    Analysis{"map",
             [](const Question& q) {
               return findings_of(winning_map_of(q.outcome, q.design, q.about.worth_noticing), q.design);
             }},
};

const Analysis& analysis_asked_for(const std::string& name) {
  const auto* const found = std::ranges::find(analyses, name, &Analysis::name);
  if (found != analyses.end()) return *found;
  std::vector<std::string> names;
  for (const Analysis& analysis : analyses) names.emplace_back(analysis.name);
  const std::string near = nearest_word(name, names);
  throw UsageError(fmt::format("there is no analysis `{}`", name),
                   near.empty() ? fmt::format("there are {}", fmt::join(names, ", "))
                                : fmt::format("did you mean `{}`?", near),
                   "analyze");
}

}  // namespace

ExitCode act_analyze(const Arguments& arguments, Terminal& terminal) {
  const Analysis& analysis = analysis_asked_for(arguments.operands()[1]);
  const Findings findings = analysis.find(question_of(arguments));
  if (arguments.has("csv")) {
    for (const FindingsTable& table : findings.tables) terminal.data(findings_csv(table));
    return ExitCode::done;
  }
  terminal.data(terminal.json() ? findings_json(findings) : findings_text(findings));
  return ExitCode::done;
}

}  // namespace commonroom::app
