#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"
#include "analysis/report/charts.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

/// The first year from which on the regime's difference has the same sign and excludes zero; 0 for none.
int differs_for_good_from(const Reading& reading, const std::string& name, std::size_t regime) {
  const std::vector<IntervalEstimate>& by_year = reading.course(name).differences[regime];
  int from = 0;
  bool is_higher = false;
  for (int year = static_cast<int>(by_year.size()); year >= 1; --year) {
    const IntervalEstimate& found = by_year[static_cast<std::size_t>(year - 1)];
    const bool is_certain = found.lower > 0 || found.upper < 0;
    if (!is_certain || (from != 0 && is_higher != (found.mean > 0))) return from;
    is_higher = found.mean > 0;
    from = year;
  }
  return from;
}

std::string finding_over_years(const Reading& reading, const std::string& name) {
  const Outcome& outcome = reading.outcome(name);
  const std::string subject = at_the_start(outcome);
  if (reading.others().empty() || (reading.results().replicates < 2 && !reading.over_settings()))
    return fmt::format("{}, by year", subject);
  std::map<std::pair<int, bool>, std::vector<std::string>> parting;  // by the year, and whether higher
  for (const std::size_t regime : reading.others()) {
    const Verdict verdict = reading.verdict(regime, name);
    const int from = differs_for_good_from(reading, name, regime);
    if (from == 0 || (verdict != Verdict::higher && verdict != Verdict::lower)) continue;
    parting[{from, verdict == Verdict::higher}].push_back(in_quotes(reading.results().regimes[regime]));
  }
  if (parting.empty()) return fmt::format("{}: no regime parts from the baseline for good", subject);
  std::vector<std::string> parts;
  for (const auto& [when, regimes] : parting) {
    parts.push_back(fmt::format("from year {} on {} under {}", when.first, comparative(outcome, when.second),
                                list_of(regimes)));
  }
  return fmt::format("{}: {}", subject, fmt::join(parts, "; "));
}

/// Levels of all regimes, or differences of all but the baseline: a row for each year.
Table table_of_years(const Reading& reading, const std::vector<std::size_t>& regimes,
                     const std::vector<std::vector<IntervalEstimate>>& by_regime, bool is_difference) {
  Table table{{{"regime", "Regime"},
               {"year", "Year", ColumnKind::count, 0},
               {"value", is_difference ? "Difference" : "Mean", ColumnKind::number, 3, false, is_difference},
               {"lower", "95%: from", ColumnKind::number, 3, false, is_difference},
               {"upper", "to", ColumnKind::number, 3, false, is_difference}},
              {}};
  for (const std::size_t regime : regimes) {
    for (std::size_t year = 0; year < by_regime[regime].size(); ++year) {
      const IntervalEstimate& found = by_regime[regime][year];
      if (found.replicates == 0) continue;
      table.rows.push_back({reading.results().regimes[regime], static_cast<double>(year + 1),
                            number_cell(found.mean), number_cell(found.lower), number_cell(found.upper)});
    }
  }
  return table;
}

Figure levels_by_year(const Reading& reading, const std::string& name) {
  Figure figure;
  figure.id = "over-time-" + anchor(name);
  std::vector<std::size_t> all(reading.results().regimes.size());
  std::iota(all.begin(), all.end(), 0);
  figure.table = table_of_years(reading, all, reading.course(name).levels, false);
  figure.finding = finding_over_years(reading, name);
  figure.description =
      reading.results().replicates < 2
          ? "A line for each regime. One run of each: no band."
          : "A line for each regime. The band is the 95% interval of the mean over runs: chance within the "
            "model only. Regimes share much of their luck, so that bands may overlap although the difference "
            "is certain.";
  figure.chart = lines_with_bands(with_unit(reading.outcome(name)), series_of_all(reading));
  return figure;
}

/// Levels differ from setting to setting by more than regimes do: an experiment shows the differences.
Figure differences_by_year(const Reading& reading, const std::string& name) {
  Figure figure;
  figure.id = "over-time-" + anchor(name);
  figure.table = table_of_years(reading, reading.others(), reading.course(name).differences, true);
  figure.finding = finding_over_years(reading, name);
  figure.description =
      "How far each regime lies from the baseline, year by year. The line is the mean over settings, the "
      "band "
      "holds the middle 95% of them.";
  figure.chart = lines_with_bands(title_of_difference(reading, std::string(reading.outcome(name).unit)),
                                  series_of_others(reading));
  return figure;
}

/// Periods of results that have no year in common.
std::vector<Period> periods_apart(int years) {
  std::vector<Period> apart;
  for (const Period& period : standard_periods(years)) {
    if (apart.empty() || period.first > apart.back().last) apart.push_back(period);
  }
  return apart;
}

/// By how much the difference of the last period exceeds that of the first, over runs.
IntervalEstimate change_late(const Reading& reading, std::size_t position, std::size_t regime,
                             const std::vector<Period>& periods) {
  const RegimeRuns runs{&reading.results(), regime}, baseline{&reading.results(), reading.baseline()};
  const std::vector<double> early = paired_differences(runs, baseline, position, periods.front());
  std::vector<double> change = paired_differences(runs, baseline, position, periods.back());
  for (std::size_t i = 0; i < change.size(); ++i) change[i] -= early[i];
  return estimate_mean(change);
}

/// Under which regimes the difference grows or falls from the first period to the last by more than chance.
std::string finding_on_periods(const Reading& reading, const std::string& name) {
  std::vector<std::string> rising, falling;
  for (const std::size_t regime : reading.others()) {
    const IntervalEstimate change =
        change_late(reading, reading.position(name), regime, periods_apart(reading.results().years));
    if (change.lower > 0) rising.push_back(in_quotes(reading.results().regimes[regime]));
    if (change.upper < 0) falling.push_back(in_quotes(reading.results().regimes[regime]));
  }
  const std::string subject = at_the_start(reading.outcome(name));
  if (reading.results().replicates < 2) return fmt::format("{}, early and late", subject);
  std::vector<std::string> parts;
  if (!rising.empty()) parts.push_back("rises from early to late years under " + list_of(rising));
  if (!falling.empty()) parts.push_back("falls from early to late years under " + list_of(falling));
  if (parts.empty()) parts.emplace_back("does not change from early to late years by more than chance");
  return fmt::format("{}, compared with the baseline, {}", subject, list_of(parts));
}

/// Differences early and late: a row for each period.
Figure figure_of_periods(const Reading& reading, const std::string& name) {
  const Results& results = reading.results();
  const std::string unit(reading.outcome(name).unit);
  Figure figure;
  figure.id = "early-and-late-" + anchor(name);
  figure.table = table_of_differences(reading, {}, "Years", unit);
  for (Column& column : figure.table.columns) {
    if (column.kind == ColumnKind::number) column.decimals = usual_decimals;
  }
  for (const Period& period : periods_apart(results.years)) {
    for (const std::size_t regime : reading.others()) {
      const IntervalEstimate found = paired_difference({&results, regime}, {&results, reading.baseline()},
                                                       reading.position(name), period);
      if (found.replicates == 0) continue;
      figure.table.rows.push_back(difference_cells(fmt::format("years {} to {}", period.first, period.last),
                                                   results.regimes[regime], found));
    }
  }
  figure.finding = finding_on_periods(reading, name);
  figure.description = "Difference from the baseline in the first years of the regime and in later ones. " +
                       meaning_of_interval(reading);
  figure.chart = dots_and_intervals(
      {"row", "", "difference", title_of_difference(reading, unit), series_of_others(reading)});
  return figure;
}

/// In how many runs the difference has the sign of its mean, for each regime.
std::string finding_on_runs(const Reading& reading, const std::string& name) {
  std::vector<std::string> parts;
  for (const std::size_t regime : reading.others()) {
    const IntervalEstimate& found = reading.difference(regime, reading.position(name));
    if (found.replicates < 2) continue;
    parts.push_back(fmt::format("{} in {} of {} runs under {}",
                                comparative(reading.outcome(name), found.mean > 0), found.same_sign,
                                found.replicates, in_quotes(reading.results().regimes[regime])));
  }
  return fmt::format("{} is {}", at_the_start(reading.outcome(name)), list_of(parts));
}

/// One dot for each run: how far the difference varies by chance.
Figure figure_of_runs(const Reading& reading, const std::string& name) {
  const Results& results = reading.results();
  const Outcome& outcome = reading.outcome(name);
  Figure figure;
  figure.id = "by-run-" + anchor(name);
  figure.table.columns = {{"regime", "Regime"},
                          {"run", "Run", ColumnKind::count, 0},
                          {"difference", title_of_difference(reading, std::string(outcome.unit)),
                           ColumnKind::number, 3, false, true}};
  for (const std::size_t regime : reading.others()) {
    const std::vector<double> runs = paired_differences({&results, regime}, {&results, reading.baseline()},
                                                        reading.position(name), reading.estimates().period);
    for (std::size_t run = 0; run < runs.size(); ++run)
      figure.table.rows.push_back(
          {results.regimes[regime], static_cast<double>(run + 1), number_cell(runs[run])});
  }
  figure.finding = finding_on_runs(reading, name);
  figure.description =
      "A tick for each run: how far the regime lies from the baseline in it. Where ticks lie on both sides "
      "of "
      "zero, a single run could not tell.";
  figure.chart =
      ticks("difference", title_of_difference(reading, std::string(outcome.unit)), series_of_others(reading));
  return figure;
}

}  // namespace

Section over_time(const Reading& reading) {
  Section section{"over-time", "Year by year", {}, {}};
  if (reading.over_settings() && reading.others().empty()) return section;
  if (reading.over_settings()) {
    section.paragraphs.push_back(
        {std::string("The levels under each regime differ from setting to setting: commonroom report "
                     "--point N shows them for one.")});
  }
  for (const std::string& name : reading.primary()) {
    if (!reading.has(name)) continue;
    section.figures.push_back(reading.over_settings() ? differences_by_year(reading, name)
                                                      : levels_by_year(reading, name));
  }
  const std::string first = reading.primary().front();
  if (reading.over_settings() || reading.others().empty() || !reading.has(first)) return section;
  if (periods_apart(reading.results().years).size() > 1)
    section.figures.push_back(figure_of_periods(reading, first));
  if (reading.results().replicates > 1) section.figures.push_back(figure_of_runs(reading, first));
  return section;
}

}  // namespace commonroom::report
