#include "app/analysis_question.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/paired_difference.hpp"
#include "app/results_path.hpp"
#include "app/run_messages.hpp"
#include "app/usage_error.hpp"
#include "app/years_option.hpp"
#include "commonroom/commonroom.hpp"
#include "core/number_text.hpp"

namespace commonroom::app {
namespace {

constexpr const char* command = "analyze";

std::optional<double> number_given(const Arguments& arguments, const std::string& option) {
  const std::optional<std::string> given = arguments.value(option);
  if (!given) return std::nullopt;
  if (const auto number = finite_number_in(*given)) return number;
  throw UsageError(fmt::format("`{}` is no value of `--{}`", *given, option), "it takes a number", command);
}

void choose_regimes(const Arguments& arguments, AnalysisQuestion& question) {
  const Results& about = question.about;
  question.baseline = regime_named(about, arguments.value("baseline").value_or(about.baseline));
  question.regime = question.baseline == 0 && about.regimes.size() > 1 ? 1 : 0;
  if (const auto regime = arguments.value("regime")) question.regime = regime_named(about, *regime);
  question.level = arguments.has("level") || about.regimes.size() == 1;
}

void choose_thresholds(const Arguments& arguments, AnalysisQuestion& question) {
  question.at_least = number_given(arguments, "at-least");
  question.at_most = number_given(arguments, "at-most");
  question.wish = number_given(arguments, "wish");
  if (question.at_least && question.at_most)
    throw UsageError("`--at-least` and `--at-most` are both given", "choose one", command);
  if (question.wish && *question.wish <= 0)
    throw UsageError("`--wish` is not above 0", "it is half the width of an interval", command);
}

/// Says so where an analysis would look at the difference of a regime from itself.
void check_regimes(const AnalysisQuestion& question, const std::string& what) {
  const bool of_a_difference = what == "oat" || what == "morris" || what == "sobol" || what == "explain" ||
                               (what == "prim" && (question.at_least || question.at_most));
  if (!of_a_difference || question.regime != question.baseline) return;
  if (question.level && what != "explain") return;
  throw UsageError(fmt::format("`{}` would be compared with itself", question.about.regimes[question.regime]),
                   what == "explain"
                       ? "choose two with --regime and --baseline"
                       : "choose another with --regime or --baseline, or look at its level with --level",
                   command);
}

}  // namespace

AnalysisQuestion question_of(const Arguments& arguments, const std::string& what) {
  AnalysisQuestion question;
  choose_thresholds(arguments, question);
  question.path = results_path(arguments.operands()[0]);
  question.about = read_about(question.path);
  const Results& about = question.about;
  question.outcome = arguments.value("outcome").value_or(
      about.primary_outcomes.empty() ? "attainment_16" : about.primary_outcomes.front());
  question.years = years_asked_for(arguments.value("years").value_or("last5"), about.years);
  if (question.years.first < 1 || question.years.last > about.years ||
      question.years.first > question.years.last) {
    throw UsageError(
        fmt::format("the results do not have the years {}-{}", question.years.first, question.years.last),
        fmt::format("they have 1 to {}", about.years), command);
  }
  choose_regimes(arguments, question);
  check_regimes(question, what);
  question.bootstrap.seed =
      static_cast<std::uint32_t>(number_at_least_zero(arguments, "seed", question.bootstrap.seed));
  return question;
}

std::vector<std::pair<std::string, std::string>> in_words(const AnalysisQuestion& question) {
  const std::vector<std::string>& regimes = question.about.regimes;
  std::vector<std::pair<std::string, std::string>> words{
      {"outcome", question.outcome},
      {"years", fmt::format("{}-{}", question.years.first, question.years.last)},
      {"regime", regimes[question.regime]},
      {"baseline", question.level ? "" : regimes[question.baseline]},
      {"seed", fmt::format("{}", question.bootstrap.seed)}};
  if (question.at_least) words.emplace_back("at_least", fmt::format("{}", *question.at_least));
  if (question.at_most) words.emplace_back("at_most", fmt::format("{}", *question.at_most));
  if (question.wish) words.emplace_back("wish", fmt::format("{}", *question.wish));
  std::erase_if(words, [](const auto& pair) { return pair.second.empty(); });
  return words;
}

std::vector<std::string> notes_on_runs(const Results& about) {
  std::vector<std::string> notes;
  const std::size_t failed = runs_with(about, RunStatus::failed);
  const std::size_t pending = runs_with(about, RunStatus::pending);
  if (failed > 0) {
    notes.push_back(
        fmt::format("{} of {} runs failed and are left out; `commonroom export RESULTS runs` says why.",
                    failed, about.status.size()));
  }
  if (pending > 0) {
    notes.push_back(fmt::format("{} of {} runs were not made and are left out; `sweep --resume` makes them.",
                                pending, about.status.size()));
  }
  return notes;
}

std::vector<std::string> notes_on_shares(const DesignTable& design) {
  if (design.method == "latin_hypercube" || design.method == "monte_carlo" || design.method == "sobol")
    return {};
  if (design.method == "grid" || design.method == "saltelli") {
    return {
        fmt::format("The points are those of a design by {}: they cover the space evenly, but few differ in "
                    "all keys at once. A latin_hypercube or sobol design says more with as many points.",
                    design.method)};
  }
  return {
      fmt::format("The points{} do not fill the space: shares are of these points, not of the space. Use a "
                  "latin_hypercube, sobol or monte_carlo design.",
                  design.method.empty() ? std::string() : fmt::format(" of a design by {}", design.method))};
}

}  // namespace commonroom::app
