#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>

#include "analysis/discovery/prim.hpp"
#include "analysis/experiment_table.hpp"
#include "analysis/findings/findings.hpp"
#include "analysis/precision/convergence.hpp"
#include "analysis/robustness/regret.hpp"
#include "analysis/robustness/winning_map.hpp"
#include "analysis/sensitivity/morris.hpp"
#include "analysis/sensitivity/sobol.hpp"
#include "analysis/sensitivity/tornado.hpp"
#include "app/analysis_question.hpp"
#include "app/arguments.hpp"
#include "app/experiment_tables.hpp"
#include "app/explain_analysis.hpp"
#include "app/interruption.hpp"
#include "app/saved_findings.hpp"
#include "app/terminal.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

constexpr const char* explain_name = "explain";

/// What an analysis of an experiment works on.
struct Material {
  const AnalysisQuestion& asked;
  ExperimentOutcome outcome;
  DesignTable design;
};

Response response_of(const Material& material) {
  const AnalysisQuestion& asked = material.asked;
  if (asked.level) return level_response(material.outcome, asked.regime);
  return difference_response(material.outcome, asked.regime, asked.baseline);
}

TreeOptions tree_options(const AnalysisQuestion& asked) {
  TreeOptions options;
  options.seed = asked.bootstrap.seed;
  return options;
}

WinningMap map_of(const Material& material) {
  return winning_map_of(material.outcome, material.design,
                        material.asked.about.worth_noticing.in(material.outcome.unit),
                        tree_options(material.asked));
}

Findings find_tornado(const Material& material) {
  return findings_of(tornado_of(material.design, response_of(material)));
}

Findings find_morris(const Material& material) {
  return findings_of(morris_of(material.design, response_of(material), material.asked.bootstrap));
}

Findings find_sobol(const Material& material) {
  return findings_of(sobol_of(material.design, response_of(material), material.asked.bootstrap));
}

Findings find_convergence(const Material& material) {
  const AnalysisQuestion& asked = material.asked;
  const double wish = asked.wish.value_or(asked.about.worth_noticing.in(material.outcome.unit) / 2);
  if (wish <= 0) {
    throw UsageError(
        fmt::format("nothing says how narrow an interval of `{}` is to be", material.outcome.name),
        "give half its width as --wish", "analyze");
  }
  return findings_of(convergence_of(material.outcome, asked.baseline, wish));
}

Findings find_regret(const Material& material) {
  const AnalysisQuestion& asked = material.asked;
  const std::optional<double> threshold = asked.at_least ? asked.at_least : asked.at_most;
  const bool higher = direction_of(material.outcome) > 0;
  if (threshold && asked.at_least.has_value() != higher) {
    throw UsageError(fmt::format("{} of `{}` is better", higher ? "more" : "less", material.outcome.name),
                     fmt::format("give the threshold as --{}", higher ? "at-least" : "at-most"), "analyze");
  }
  return findings_of(robustness_of(material.outcome, threshold), material.design);
}

Findings find_rule(const Material& material) {
  const AnalysisQuestion& asked = material.asked;
  if (asked.at_least || asked.at_most) {
    const double threshold = asked.at_least ? *asked.at_least : *asked.at_most;
    const Cases cases = cases_beyond(response_of(material), threshold, asked.at_least.has_value());
    return findings_of(prim_of(material.design, cases), material.design);
  }
  return findings_of(prim_of(material.design, cases_of_winning(map_of(material), asked.regime)),
                     material.design);
}

Findings find_map(const Material& material) {
  return findings_of(map_of(material), material.design);
}

struct Analysis {
  std::string_view name;
  Findings (*find)(const Material&);
  bool of_shares;  ///< counts points, as if they filled the space
};

constexpr std::array analyses{
    Analysis{"oat", &find_tornado, false},  Analysis{"morris", &find_morris, false},
    Analysis{"sobol", &find_sobol, false},  Analysis{"converge", &find_convergence, false},
    Analysis{"regret", &find_regret, true}, Analysis{"prim", &find_rule, true},
    Analysis{"map", &find_map, true},
};

/// The analysis of a name; null for `explain`, which runs again instead of looking at points.
const Analysis* analysis_asked_for(const std::string& name) {
  if (name == explain_name) return nullptr;
  const auto* const found = std::ranges::find(analyses, name, &Analysis::name);
  if (found != analyses.end()) return found;
  std::vector<std::string> names;
  for (const Analysis& analysis : analyses) names.emplace_back(analysis.name);
  names.emplace_back(explain_name);
  const std::string near = nearest_word(name, names);
  throw UsageError(fmt::format("there is no analysis `{}`", name),
                   near.empty() ? fmt::format("there are {}", fmt::join(names, ", "))
                                : fmt::format("did you mean `{}`?", near),
                   "analyze");
}

Findings find(const Analysis& analysis, const AnalysisQuestion& question) {
  const Material material{question,
                          experiment_outcome(question.path, question.about, question.outcome, question.years),
                          design_table(question.about)};
  Findings findings = analysis.find(material);
  const auto add = [&findings](const std::vector<std::string>& notes) {
    findings.notes.insert(findings.notes.end(), notes.begin(), notes.end());
  };
  add(notes_on_runs(question.about));
  if (analysis.of_shares) add(notes_on_shares(material.design));
  return findings;
}

void print(const Findings& findings, bool as_csv, Terminal& terminal) {
  if (!as_csv) {
    terminal.data(terminal.json() ? findings_json(findings) : findings_text(findings));
    return;
  }
  for (std::size_t i = 0; i < findings.tables.size(); ++i)
    terminal.data((i == 0 ? "" : "\n") + findings_csv(findings.tables[i]));
}

/// Keeps the findings in the results file. Throws FileProblem.
void keep(const Findings& findings, const AnalysisQuestion& question, Terminal& terminal) {
  try {
    save_analysis(question.path, to_be_saved(findings, in_words(question)));
    terminal.detail(
        fmt::format("Kept in {} as /sensitivity/{}.\n", question.path.string(), findings.analysis));
  } catch (const FileProblem& problem) {
    throw FileProblem(fmt::format("{}. The analysis is printed but not kept; --no-save leaves the file alone",
                                  problem.what()));
  }
}

}  // namespace

bool is_analysis(std::string_view name) {
  return name == explain_name || std::ranges::find(analyses, name, &Analysis::name) != analyses.end();
}

std::vector<std::string> names_of_analyses() {
  std::vector<std::string> names;
  for (const Analysis& analysis : analyses) names.emplace_back(analysis.name);
  names.emplace_back(explain_name);
  return names;
}

ExitCode act_analyze(const Arguments& arguments, Terminal& terminal) {
  const std::string& what = arguments.operands()[1];
  const Analysis* const analysis = analysis_asked_for(what);
  const AnalysisQuestion question = question_of(arguments, what);
  std::optional<Findings> findings;
  if (analysis != nullptr) {
    findings = find(*analysis, question);
  } else {
    const Interruption interruption(!terminal.quiet());
    findings = explain(question, explain_options(arguments), interruption, terminal);
    if (!findings) {
      terminal.problem("Interrupted before all runs were finished; nothing is said and nothing kept.\n");
      return interruption.exit_code().value_or(ExitCode::interrupted);
    }
  }
  print(*findings, arguments.has("csv"), terminal);
  terminal.finish_data();
  if (!arguments.has("no-save")) keep(*findings, question, terminal);
  return ExitCode::done;
}

}  // namespace commonroom::app
