#include "app/explain_analysis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "analysis/attribution/attribution.hpp"
#include "analysis/attribution/switched_plan.hpp"
#include "app/experiment_tables.hpp"
#include "app/progress_display.hpp"
#include "app/run_messages.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"
#include "core/parallel.hpp"
#include "output/reproducing_command.hpp"

namespace commonroom::app {
namespace {

/// The settings of the point asked for; none without one.
std::vector<std::string> overrides_at(const Results& about, std::optional<std::size_t> point) {
  if (!point) return {};
  if (*point >= static_cast<std::size_t>(about.points)) {
    throw UsageError(fmt::format("the results have no point {}", *point),
                     fmt::format("there are {}, counted from 0", about.points), "analyze");
  }
  return settings_at(about, *point);
}

Scenario scenario_of(const AnalysisQuestion& question, const ExplainOptions& options) {
  std::vector<std::string> overrides = overrides_at(question.about, options.point);
  if (options.replicates)
    overrides.push_back(
        fmt::format("run.replicates={}", std::min(*options.replicates, question.about.replicates)));
  return parse_scenario(question.about.resolved_scenario, "the scenario in the results", overrides);
}

/// One outcome of a run of one point, averaged over years that have a value: [regime][replicate].
std::vector<double> means_of(const Results& results, std::size_t position, const Period& years) {
  std::vector<double> means;
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(results.replicates); ++replicate) {
      means.push_back(mean_over(years, [&](std::size_t year) {
        return results.values[results.position(regime, replicate, year) + position];
      }));
    }
  }
  return means;
}

/// Whether the regimes compared came out of the second run as the file has them, bit by bit.
bool as_in_the_file(const AnalysisQuestion& question, const ExplainOptions& options,
                    const SwitchedRuns& runs) {
  const ExperimentOutcome kept =
      experiment_outcome(question.path, question.about, question.outcome, question.years);
  const std::size_t point = options.point.value_or(0);
  const auto agree = [&](const std::vector<double>& again, std::size_t regime) {
    for (std::size_t replicate = 0; replicate < again.size(); ++replicate) {
      const double before = kept.at(point, regime, replicate);
      if (!std::isnan(before) &&
          std::bit_cast<std::uint64_t>(before) != std::bit_cast<std::uint64_t>(again[replicate]))
        return false;
    }
    return true;
  };
  return agree(runs.first_regime, question.baseline) && agree(runs.second_regime, question.regime);
}

Results run_again(const Plan& plan, const Country& country, const ExplainOptions& options,
                  const Interruption& interruption, Terminal& terminal) {
  ProgressDisplay display(
      terminal.progress_style(), [&terminal](std::string_view text) { terminal.say(text); }, &steady_seconds);
  const RunControl control{.progress = [&display](double share) { display.update(share); },
                           .stop = &interruption.stop()};
  Results results;
  with_threads(options.threads, [&] { results = run_plan(plan, country, control); });
  display.finish();
  return results;
}

}  // namespace

ExplainOptions explain_options(const Arguments& arguments) {
  ExplainOptions options;
  options.threads = arguments.threads();
  if (arguments.has("replicates")) {
    const double replicates = number_at_least_zero(arguments, "replicates", 0);
    if (replicates < 1 || replicates != std::floor(replicates) ||
        replicates > std::numeric_limits<int>::max())
      throw UsageError("`--replicates` takes a whole number from 1", "", "analyze");
    options.replicates = static_cast<int>(replicates);
  }
  if (arguments.has("point"))
    options.point = static_cast<std::size_t>(number_at_least_zero(arguments, "point", 0));
  return options;
}

std::optional<Findings> explain(const AnalysisQuestion& question, const ExplainOptions& options,
                                const Interruption& interruption, Terminal& terminal) {
  const Results& about = question.about;
  const OutcomePosition outcome = outcome_position(question.outcome);
  const Scenario scenario = scenario_of(question, options);
  const Country country = build_population(scenario, options.threads);
  const SwitchedPlan switched =
      switched_plan(resolve_areas(scenario, country.area_names), about.regimes[question.baseline],
                    about.regimes[question.regime]);
  terminal.say(fmt::format("Runs the comparison again: {} in {}, for {} that differ and {} that both have.\n",
                           counted(switched.plan.regimes.size(), "regime"),
                           counted(static_cast<std::size_t>(switched.plan.replicates), "replicate"),
                           counted(switched.blocks.size(), "part"), switched.shared.size()));
  const Results results = run_again(switched.plan, country, options, interruption, terminal);
  if (runs_with(results, RunStatus::pending) > 0) return std::nullopt;
  const SwitchedRuns runs = switched_runs(switched, means_of(results, outcome.position, question.years),
                                          outcome.title, outcome.unit);
  Findings findings = findings_of(attribution_of(runs));
  findings.notes.insert(findings.notes.end(), switched.notes.begin(), switched.notes.end());
  if (about.points > 1) {
    findings.notes.push_back(options.point ? fmt::format("At point {} of the experiment.", *options.point)
                                           : "The scenario as it stands, none of the points of its design; "
                                             "choose one with --point N.");
  }
  const bool in_the_file = about.points == 1 || options.point;
  if (in_the_file && !as_in_the_file(question, options, runs)) {
    findings.notes.emplace_back(
        "The second run of the two regimes does not give the numbers of the file: the program or an input "
        "has changed since.");
  }
  return findings;
}

}  // namespace commonroom::app
