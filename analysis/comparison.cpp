#include "analysis/comparison.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "analysis/paired_difference.hpp"
#include "measures/least_schools.hpp"
#include "output/results_layout.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

/// A regime's runs with the name under which a table shows them.
struct NamedRuns {
  RegimeRuns runs;
  std::string name;
};

/// What results hold by type of partnership, described as an outcome.
constexpr Outcome partnerships_by_type{
    "partnerships_by_type", "1",
    "Number of partnerships by type and, of those between schools, by class at the standard limits", 0};

using Pairs = std::vector<std::pair<NamedRuns, NamedRuns>>;

Period period_named(const std::string& name, int years) {
  const std::vector<Period> periods = standard_periods(years);
  if (name.empty()) return periods.back();
  const auto found = std::ranges::find(periods, name, &Period::name);
  if (found != periods.end()) return *found;
  std::vector<std::string> names;
  for (const Period& period : periods) names.push_back(period.name);
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].what = fmt::format("these results have no period `{}`", name);
  diagnostics[0].why = fmt::format("they have {}", fmt::join(names, ", "));
  const std::string near = nearest_word(name, names);
  if (!near.empty()) diagnostics[0].suggestion = fmt::format("did you mean `{}`?", near);
  throw InvalidInput(std::move(diagnostics));
}

Period period_of(const ComparisonOptions& options, int years) {
  if (!options.years) return period_named(options.period, years);
  const Period& asked = *options.years;
  if (1 <= asked.first && asked.first <= asked.last && asked.last <= years) return asked;
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].what = fmt::format("these results have no years {} to {}", asked.first, asked.last);
  diagnostics[0].why = fmt::format("they have the years 1 to {}", years);
  throw InvalidInput(std::move(diagnostics));
}

bool is_shown(const Outcome& outcome, const Results& results, bool all) {
  return all || outcome.headline ||
         std::ranges::find(results.primary_outcomes, outcome.name) != results.primary_outcomes.end();
}

/// Of groups of pupils, a short table shows all pupils together: the gap is an outcome of its own.
std::size_t labels_shown(const Outcome& outcome, bool all) {
  return !all && outcome.axis == Axis::pupil_group ? 1 : labels_of(outcome.axis).size();
}

/// A contrast for each pair in what `value_of(runs)` gives of each of them.
template <class ValueOf>
std::vector<Contrast> contrasts_of(const Pairs& pairs, const Period& period, const ValueOf& value_of) {
  std::vector<Contrast> contrasts;
  for (const auto& [runs, against] : pairs) {
    const int replicates = runs.runs.results->replicates;
    const ValueByRun value = value_of(runs.runs), value_against = value_of(against.runs);
    contrasts.push_back({.regime = runs.name,
                         .against = against.name,
                         .level = level_of(value, replicates, period).mean,
                         .level_against = level_of(value_against, replicates, period).mean,
                         .difference = paired_difference(value, value_against, replicates, period)});
  }
  return contrasts;
}

void add_outcomes(const Pairs& pairs, const Results& results, const Period& period, bool all,
                  std::vector<ComparisonRow>& rows) {
  for (std::size_t i = 0; i < outcome_catalogue().size(); ++i) {
    const Outcome& outcome = outcome_catalogue()[i];
    if (!is_shown(outcome, results, all)) continue;
    for (std::size_t label = 0; label < labels_shown(outcome, all); ++label) {
      const auto value_of = [&](const RegimeRuns& runs) {
        return value_in_record(runs, outcome_offset(i) + label);
      };
      rows.push_back(
          {outcome, std::string(labels_of(outcome.axis)[label]), contrasts_of(pairs, period, value_of)});
    }
  }
}

void add_types(const Pairs& pairs, const Results& results, const Period& period,
               std::vector<ComparisonRow>& rows) {
  for (const std::string& type : results.partnership_types) {
    for (std::size_t number = 0; number < numbers_of_a_type; ++number) {
      const auto value_of = [&](const RegimeRuns& runs) { return value_of_type(runs, type, number); };
      const std::string label =
          number == 0 ? type : fmt::format("{}/{}", type, name_of(static_cast<PartnershipClass>(number - 1)));
      rows.push_back({partnerships_by_type, label, contrasts_of(pairs, period, value_of)});
    }
  }
}

std::vector<ComparisonRow> rows_of(const Pairs& pairs, const Results& results, const Period& period,
                                   bool all) {
  std::vector<ComparisonRow> rows;
  add_outcomes(pairs, results, period, all, rows);
  if (all) add_types(pairs, results, period, rows);
  return rows;
}

void note_failures(const Results& results, const std::string& file, std::vector<std::string>& notes) {
  const auto failed = std::ranges::count(results.status, RunStatus::failed);
  const auto pending = std::ranges::count(results.status, RunStatus::pending);
  if (failed > 0)
    notes.push_back(
        fmt::format("{}{} of {} runs failed and are left out.", file, failed, results.status.size()));
  if (pending > 0)
    notes.push_back(fmt::format("{}{} of {} runs have not been made.", file, pending, results.status.size()));
}

std::vector<std::string> notes_on(const Results& results) {
  std::vector<std::string> notes;
  if (results.replicates == 1) {
    notes.emplace_back(
        "One replicate: no interval can be given. Run more replicates to see how much is chance.");
  } else {
    notes.emplace_back(
        "Interval: 95%, chance within the model only (replicates), not uncertainty about parameters.");
  }
  if (results.real_schools)
    notes.emplace_back("Schools are of the register; results of a single school are made up.");
  if (results.real_schools && results.schools < least_real_schools) {
    notes.push_back(
        fmt::format("These are {} schools: too few to read as anything about those schools. Take {} or more.",
                    results.schools, least_real_schools));
  }
  return notes;
}

void check_pairing(const Results& first, const Results& second) {
  std::vector<std::string> problems;
  const auto check = [&problems](const char* what, const auto& a, const auto& b) {
    if (a != b) problems.push_back(fmt::format("{}: {} and {}", what, a, b));
  };
  check("seed", first.seed, second.seed);
  check("replicates", first.replicates, second.replicates);
  check("schools", first.schools, second.schools);
  check("pupils", first.pupils, second.pupils);
  check("schools of a register", first.real_schools, second.real_schools);
  if (first.population != second.population) problems.emplace_back("the description of the population");
  if (first.school_table.urn != second.school_table.urn && !first.school_table.urn.empty() &&
      !second.school_table.urn.empty()) {
    problems.emplace_back("the register numbers of the schools");
  }
  if (problems.empty()) return;
  throw Mismatch(fmt::format(
      "the two files cannot be paired, because their runs do not share people and luck; these differ: {}",
      fmt::join(problems, "; ")));
}

Pairs pairs_by_name(const Results& first, const Results& second) {
  Pairs pairs;
  for (std::size_t i = 0; i < second.regimes.size(); ++i) {
    const auto found = std::ranges::find(first.regimes, second.regimes[i]);
    if (found == first.regimes.end()) continue;
    const auto position = static_cast<std::size_t>(found - first.regimes.begin());
    pairs.push_back({{{&second, i}, second.regimes[i] + ", second file"},
                     {{&first, position}, first.regimes[position] + ", first file"}});
  }
  if (!pairs.empty()) return pairs;
  throw Mismatch(fmt::format("no regime is in both files: {} and {}; name one of the first with --baseline",
                             fmt::join(first.regimes, ", "), fmt::join(second.regimes, ", ")));
}

Pairs pairs_with_baseline(const Results& first, const Results& second, const std::string& baseline) {
  const std::size_t position = regime_named(first, baseline);
  Pairs pairs;
  for (std::size_t i = 0; i < second.regimes.size(); ++i) {
    pairs.push_back({{{&second, i}, second.regimes[i] + ", second file"},
                     {{&first, position}, baseline + ", first file"}});
  }
  return pairs;
}

}  // namespace

Comparison compare_regimes(const Results& results, const ComparisonOptions& options) {
  const std::size_t baseline =
      regime_named(results, options.baseline.empty() ? results.baseline : options.baseline);
  const NamedRuns against{{&results, baseline}, results.regimes[baseline]};
  Pairs pairs;
  for (std::size_t i = 0; i < results.regimes.size(); ++i) {
    if (i != baseline) pairs.push_back({{{&results, i}, results.regimes[i]}, against});
  }
  if (pairs.empty())
    pairs.push_back({against, against});  // one regime alone: its levels, and differences of 0
  Comparison comparison{results.title, period_of(options, results.years), results.replicates, {}, {}};
  comparison.rows = rows_of(pairs, results, comparison.period, options.all_outcomes);
  comparison.notes = notes_on(results);
  note_failures(results, "", comparison.notes);
  return comparison;
}

Comparison compare_results(const Results& first, const Results& second, const ComparisonOptions& options) {
  check_pairing(first, second);
  const Pairs pairs = options.baseline.empty() ? pairs_by_name(first, second)
                                               : pairs_with_baseline(first, second, options.baseline);
  const Period period = period_of(options, std::min(first.years, second.years));
  Comparison comparison{second.title, period, first.replicates, {}, {}};
  comparison.rows = rows_of(pairs, second, period, options.all_outcomes);
  comparison.notes = notes_on(second);
  note_failures(first, "First file: ", comparison.notes);
  note_failures(second, "Second file: ", comparison.notes);
  return comparison;
}

}  // namespace commonroom
