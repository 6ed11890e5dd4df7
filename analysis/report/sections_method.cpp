#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "analysis/report/failed_runs.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

Sentence plain(std::string text) {
  return {std::move(text)};
}

}  // namespace

Section enough_runs(const Reading& reading) {
  Section section{"enough-runs", "Were there enough runs?", {}, {}};
  if (reading.over_settings() || reading.others().empty()) return section;
  if (reading.results().replicates < 2) {
    section.paragraphs.push_back(
        plain("There is one run of each regime. Whether a difference is more than chance cannot be told from "
              "it: raise run.replicates."));
    return section;
  }
  Table table{{{"outcome", "Outcome"},
               {"regime", "Regime"},
               {"half_width", "Half the interval", ColumnKind::number, 4},
               {"worth_noticing", "Worth noticing", ColumnKind::number, by_size},
               {"runs", "Runs", ColumnKind::count, 0},
               {"runs_needed", "Runs for an interval as narrow as that", ColumnKind::count, 0}},
              {}};
  std::size_t short_of = 0;
  for (const std::string& name : reading.primary()) {
    for (const std::size_t regime : reading.others()) {
      const IntervalEstimate& found = reading.difference(regime, reading.position(name));
      if (found.replicates < 2) continue;
      const double half = (found.upper - found.lower) / 2, worth = reading.worth_noticing(name);
      const double needed = worth > 0 ? std::ceil(found.replicates * (half / worth) * (half / worth)) : 0;
      if (needed > found.replicates) ++short_of;
      table.rows.push_back({at_the_start(reading.outcome(name)), reading.results().regimes[regime],
                            number_cell(half), worth > 0 ? Cell(worth) : Cell(),
                            static_cast<double>(found.replicates),
                            worth > 0 ? Cell(std::max(2.0, needed)) : Cell()});
    }
  }
  section.figures.push_back(
      {"enough-runs-table",
       short_of == 0 ? "There were enough runs to see every difference worth noticing"
                     : fmt::format("{} of {} intervals are wider than a difference worth noticing", short_of,
                                   table.rows.size()),
       "The width of an interval shrinks with the square root of the number of runs.",
       {},
       std::move(table),
       ""});
  return section;
}

namespace {

Figure what_varies(const Results& results) {
  Figure figure;
  figure.id = "what-varies";
  figure.finding = fmt::format("The experiment varies {} {} over {} settings", results.varied.size(),
                               results.varied.size() == 1 ? "thing" : "things", results.points);
  figure.description = "A key is written as the scenario has it.";
  figure.table.columns = {{"key", "Key"},
                          {"least", "From", ColumnKind::number, by_size},
                          {"most", "to", ColumnKind::number, by_size},
                          {"choices", "or one of"}};
  for (const VariedColumn& column : results.varied) {
    if (!column.numbers.empty()) {
      const auto [least, most] = std::ranges::minmax(column.numbers);
      figure.table.rows.push_back({column.key, least, most, Cell()});
      continue;
    }
    const std::set<std::string> choices(column.labels.begin(), column.labels.end());
    figure.table.rows.push_back({column.key, Cell(), Cell(), fmt::format("{}", fmt::join(choices, ", "))});
  }
  return figure;
}

}  // namespace

Section assumptions(const Reading& reading) {
  Section section{"assumptions", "What is assumed, and what is evidenced", {}, {}};
  std::map<std::string, double> counts;
  Table changed{{{"name", "Parameter"},
                 {"value", "Here", ColumnKind::number, 4},
                 {"standard", "Default", ColumnKind::number, 4},
                 {"unit", "Unit"},
                 {"evidence", "Evidence"},
                 {"meaning", "What it is"}},
                {}};
  for (const ParameterRecord& parameter : reading.results().parameters) {
    counts[parameter.evidence] += 1;
    if (parameter.value == parameter.standard) continue;
    changed.rows.push_back({parameter.name, parameter.value, parameter.standard, parameter.unit,
                            parameter.evidence, parameter.meaning});
  }
  static const std::map<std::string, std::string> meanings{
      {"measured", "read in, or computed from, a published source"},
      {"calibrated", "fitted so that the model gives published figures"},
      {"recalled", "from the literature, not checked against the page"},
      {"assumed", "no evidence: a guess to be varied"}};
  Table marks{{{"mark", "Mark"}, {"count", "Parameters", ColumnKind::count, 0}, {"meaning", "Meaning"}}, {}};
  for (const auto& [mark, count] : counts) {
    const auto found = meanings.find(mark);
    marks.rows.push_back({mark, count, found == meanings.end() ? std::string() : found->second});
  }
  section.figures.push_back(
      {"evidence",
       fmt::format("{} of {} parameters are assumed", counts["assumed"], reading.results().parameters.size()),
       "Each parameter of the model carries a mark of how well it is known.",
       {"commonroom describe params lists each with its source."},
       std::move(marks),
       ""});
  if (!reading.results().varied.empty()) section.figures.push_back(what_varies(reading.results()));
  if (changed.rows.empty()) {
    section.paragraphs.push_back(plain(reading.over_settings()
                                           ? "All parameters that the experiment does not vary have their "
                                             "default values."
                                           : "All parameters have their default values."));
    return section;
  }
  section.figures.push_back({"changed-parameters",
                             fmt::format("{} parameters differ from their defaults", changed.rows.size()),
                             "Set by the scenario.",
                             {},
                             std::move(changed),
                             ""});
  return section;
}

namespace {

std::string counted_runs(int runs) {
  return fmt::format("{} run{}", runs, runs == 1 ? "" : "s");
}

}  // namespace

Section method(const Reading& reading) {
  const Results& results = reading.results();
  Section section{"method", "How the numbers came about", {}, {}};
  section.paragraphs.push_back(plain(fmt::format(
      "{} regimes, {} of each{}, {} years after the burn-in under “{}”. Population: {}. In each run all "
      "regimes begin from the same world and meet the same luck, so that what differs is the regime: "
      "differences are taken run by run.",
      results.regimes.size(), counted_runs(results.replicates),
      results.points > 1 ? fmt::format(" at each of {} settings", results.points) : std::string(),
      results.years, results.burn_in_regime, results.population)));
  section.paragraphs.push_back(
      plain("Attainment is on the scale of pupils in the first year: 0 is the mean and 1 the standard "
            "deviation (SD). True attainment is what pupils can do; a measured result also holds test "
            "preparation and chance."));
  for (const std::string& note : results.filled_in_notes)
    section.paragraphs.push_back(plain(fmt::format("Made up or filled in: {}.", note)));
  for (const std::string& note : results.left_out_notes)
    section.paragraphs.push_back(plain(fmt::format("Left out: {}.", note)));
  Figure failed = failed_runs(results);
  if (!failed.table.rows.empty()) section.figures.push_back(std::move(failed));
  Table facts{{{"fact", "What"}, {"value", "Value"}}, {}};
  const auto add = [&](std::string fact, std::string value) {
    if (!value.empty()) facts.rows.push_back({std::move(fact), std::move(value)});
  };
  add("Program", fmt::format("commonroom {}", results.software_version));
  add("Commit", results.git_commit);
  add("Seed", fmt::format("{}", results.seed));
  add("Schools, pupils, teachers",
      fmt::format("{}, {}, {}", results.schools, results.pupils, results.teachers));
  add("The same again",
      fmt::format("commonroom {} results.h5 -o again", reading.over_settings() ? "sweep" : "run"));
  for (const auto& [file, hash] : results.input_hashes) add("Hash of " + file, hash);
  section.figures.push_back({"provenance",
                             "Where the numbers come from",
                             "The results file has the scenario as given and with every value resolved.",
                             {},
                             std::move(facts),
                             ""});
  return section;
}

}  // namespace commonroom::report
