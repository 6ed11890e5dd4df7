#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"
#include "analysis/report/charts.hpp"
#include "analysis/report/effect_sizes.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

/// Primary outcomes first, then the other headline ones, as far as they have values.
std::vector<std::string> outcomes_shown(const Reading& reading) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (std::ranges::find(names, name) == names.end() && reading.has(name)) names.push_back(name);
  };
  for (const std::string& name : reading.primary()) add(name);
  for (const Outcome& outcome : outcome_catalogue()) {
    if (outcome.headline) add(std::string(outcome.name));
  }
  return names;
}

bool is_of_pupils(const std::string& name) {
  return name.find("_16") != std::string::npos || name.find("_11") != std::string::npos;
}

bool has_grades(const std::string& name) {
  return (name.starts_with("attainment_") || name.starts_with("measured_")) && name.ends_with("_16");
}

/// How many differences are worth noticing and more than chance.
std::size_t claimed_in(const Reading& reading, const std::vector<DifferenceRow>& rows) {
  std::size_t claimed = 0;
  for (const DifferenceRow& row : rows) {
    for (const std::size_t regime : reading.others()) {
      const Verdict verdict = reading.verdict(regime, row.outcome, row.label);
      claimed += verdict == Verdict::higher || verdict == Verdict::lower ? 1 : 0;
    }
  }
  return claimed;
}

/// Outcomes that can share an axis: those of pupils in SD, those in per cent, and any other by itself.
std::string axis_of(const Outcome& outcome) {
  if (outcome.unit == "SD" && is_of_pupils(std::string(outcome.name))) return "What pupils attain";
  if (outcome.unit == "%") return "What is counted in per cent";
  return short_name(outcome);
}

bool is_all_zero(const Table& table, std::size_t column) {
  return std::ranges::all_of(table.rows, [&](const std::vector<Cell>& row) {
    const auto* number = std::get_if<double>(&row[column]);
    return number != nullptr && *number == 0;
  });
}

Figure figure_of_axis(const Reading& reading, const std::string& axis,
                      const std::vector<DifferenceRow>& rows) {
  constexpr std::size_t difference_column = 2;
  const std::string unit(reading.outcome(rows.front().outcome).unit);
  Figure figure;
  figure.id = "differences-" + anchor(axis);
  figure.table = table_of_differences(reading, rows, "Outcome", unit);
  figure.description = "A dot and a line for each regime in each row.";
  if (is_all_zero(figure.table, difference_column)) {
    figure.finding = fmt::format("{}: no difference at all", axis);
    figure.description = "The same under all of them in every run.";
    return figure;
  }
  figure.finding = reading.results().replicates < 2 && !reading.over_settings()
                       ? fmt::format("{}: differences in a single run", axis)
                       : fmt::format("{}: {} of {} differences are worth noticing and more than chance", axis,
                                     claimed_in(reading, rows), figure.table.rows.size());
  figure.chart = dots_and_intervals(
      {"row", "", "difference", title_of_difference(reading, unit), series_of_others(reading)});
  return figure;
}

std::string words_of(const Reading& reading, std::size_t regime, const Outcome& outcome) {
  const Verdict verdict = reading.verdict(regime, outcome.name);
  if (verdict == Verdict::not_known) return "unknown: a single run";
  if (verdict == Verdict::no_matter) return "none that matters";
  const int better = (verdict == Verdict::higher ? 1 : -1) * outcome.direction;
  if (better != 0) return better > 0 ? "better" : "worse";
  return verdict == Verdict::higher ? "higher" : "lower";
}

/// A row for each outcome: the baseline's level, then each regime's change and how to take it.
Figure changes_from_baseline(const Reading& reading) {
  const std::string& baseline = reading.results().regimes[reading.baseline()];
  Table table{{{"outcome", "Outcome"}, {"unit", "Unit"}, {"level", baseline, ColumnKind::number, 3}}, {}};
  for (const std::size_t regime : reading.others()) {
    const std::string& name = reading.results().regimes[regime];
    table.columns.push_back(
        {fmt::format("change_{}", regime), "Change under " + name, ColumnKind::number, 3});
    table.columns.push_back({fmt::format("taken_{}", regime), "How to take it"});
  }
  for (const std::string& name : outcomes_shown(reading)) {
    const Outcome& outcome = reading.outcome(name);
    const std::size_t position = reading.position(name);
    std::vector<Cell> row{short_name(outcome), std::string(outcome.unit == "1" ? "" : outcome.unit),
                          number_cell(reading.level(reading.baseline(), position).mean)};
    for (const std::size_t regime : reading.others()) {
      row.push_back(number_cell(reading.difference(regime, position).mean));
      row.emplace_back(words_of(reading, regime, outcome));
    }
    table.rows.push_back(std::move(row));
  }
  return {"key-numbers-table",
          fmt::format("Changes from “{}”", baseline),
          fmt::format("Means of years {} to {} after the regime begins.", reading.estimates().period.first,
                      reading.estimates().period.last),
          {fmt::format("Worth noticing: {} SD, or 0.2 points of a percentage; of other units any difference "
                       "that is more than chance.",
                       reading.results().worth_noticing)},
          std::move(table),
          ""};
}

/// The same changes in results at 16, in units that more people know.
Figure changes_in_grades(const Reading& reading) {
  Table table{{{"outcome", "Outcome"},
               {"regime", "Regime"},
               {"difference", "Change (SD)", ColumnKind::number, 3},
               {"grades", "GCSE grades a pupil, over all subjects", ColumnKind::number, 1},
               {"months", "Months of progress", ColumnKind::count, 0}},
              {}};
  for (const std::string& name : outcomes_shown(reading)) {
    if (!has_grades(name)) continue;
    for (const std::size_t regime : reading.others()) {
      const IntervalEstimate& found = reading.difference(regime, reading.position(name));
      if (found.replicates == 0) continue;
      table.rows.push_back({short_name(reading.outcome(name)), reading.results().regimes[regime],
                            number_cell(found.mean), number_cell(found.mean * grades_of_one_sd),
                            static_cast<double>(months_of_progress(found.mean))});
    }
  }
  return {"key-numbers-in-grades",
          "The same in GCSE grades and months of progress",
          "What a change in SD amounts to.",
          {fmt::format("GCSE {}. The months of progress are bands of the {}.", grades_source, months_source)},
          std::move(table),
          ""};
}

}  // namespace

Section key_numbers(const Reading& reading) {
  Section section{"key-numbers", "Key numbers", {}, {changes_from_baseline(reading)}};
  Figure in_grades = changes_in_grades(reading);
  if (!in_grades.table.rows.empty()) section.figures.push_back(std::move(in_grades));
  return section;
}

Section differences(const Reading& reading) {
  Section section{"differences", "Differences between regimes", {}, {}};
  if (reading.others().empty()) return section;
  section.paragraphs.push_back({meaning_of_interval(reading)});
  std::vector<std::pair<std::string, std::vector<DifferenceRow>>> axes_in_order;
  for (const std::string& name : outcomes_shown(reading)) {
    const std::string axis = axis_of(reading.outcome(name));
    auto found = std::ranges::find(axes_in_order, axis, [](const auto& entry) { return entry.first; });
    if (found == axes_in_order.end()) found = axes_in_order.insert(found, {axis, {}});
    found->second.push_back({short_name(reading.outcome(name)), name, 0});
  }
  for (const auto& [axis, rows] : axes_in_order)
    section.figures.push_back(figure_of_axis(reading, axis, rows));
  return section;
}

Section over_time(const Reading& reading) {
  Section section{"over-time", "Year by year", {}, {}};
  const Results& results = reading.results();
  if (reading.over_settings()) {
    section.paragraphs.push_back(
        {std::string("An experiment has a course of years for each of its settings: commonroom report "
                     "--point N shows them for one.")});
    return section;
  }
  for (const std::string& name : reading.primary()) {
    if (!reading.has(name)) continue;
    const Outcome& outcome = reading.outcome(name);
    Figure figure;
    figure.id = "over-time-" + anchor(name);
    figure.table.columns = {{"regime", "Regime"},
                            {"year", "Year", ColumnKind::count, 0},
                            {"value", "Mean", ColumnKind::number, 3},
                            {"lower", "95%: from", ColumnKind::number, 3},
                            {"upper", "to", ColumnKind::number, 3}};
    for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
      for (int year = 1; year <= results.years; ++year) {
        const IntervalEstimate found =
            level_of({&results, regime}, reading.position(name), Period{"", year, year});
        if (found.replicates == 0) continue;
        figure.table.rows.push_back({results.regimes[regime], static_cast<double>(year),
                                     number_cell(found.mean), number_cell(found.lower),
                                     number_cell(found.upper)});
      }
    }
    figure.finding = fmt::format("{}, by year", at_the_start(outcome));
    figure.description = fmt::format(
        "A line for each regime. {}",
        results.replicates < 2 ? "One run of each: no band."
                               : "The band is the 95% interval of the mean over runs: chance within the "
                                 "model only. Bands of regimes share much of their luck, so that they may "
                                 "overlap although the difference is certain.");
    figure.chart = lines_with_bands(with_unit(outcome), series_of_all(reading));
    section.figures.push_back(std::move(figure));
  }
  return section;
}

Section trade_offs(const Reading& reading) {
  Section section{"trade-offs", "Trade-offs", {}, {}};
  const std::vector<std::string> primary = reading.primary();
  if (reading.others().empty()) return section;
  for (std::size_t second = 1; second < primary.size(); ++second) {
    const std::string &x_name = primary[0], &y_name = primary[second];
    if (!reading.has(x_name) || !reading.has(y_name)) continue;
    const Outcome &x = reading.outcome(x_name), &y = reading.outcome(y_name);
    Figure figure;
    figure.id = fmt::format("trade-off-{}", second);
    figure.finding = fmt::format("{} against {}", at_the_start(x), in_a_sentence(y));
    figure.description = fmt::format(
        "Each regime as a point: its difference from “{}” in one outcome across, in the other upright, with "
        "95% intervals. {}",
        reading.results().regimes[reading.baseline()],
        x.direction * y.direction > 0 ? "Towards the same corner of both is better."
        : x.direction * y.direction < 0
            ? "What is better in one lies to the right where it lies low in the other."
            : "One of them is neither better nor worse by itself.");
    const auto number = [](const std::string& field, const std::string& heading) {
      return Column{field, heading, ColumnKind::number, 3};
    };
    figure.table.columns = {{"regime", "Regime"},           number("x", at_the_start(x)),
                            number("x_lower", "95%: from"), number("x_upper", "to"),
                            number("y", at_the_start(y)),   number("y_lower", "95%: from"),
                            number("y_upper", "to")};
    for (const std::size_t regime : reading.others()) {
      const IntervalEstimate& across = reading.difference(regime, reading.position(x_name));
      const IntervalEstimate& upright = reading.difference(regime, reading.position(y_name));
      figure.table.rows.push_back({reading.results().regimes[regime], number_cell(across.mean),
                                   number_cell(across.lower), number_cell(across.upper),
                                   number_cell(upright.mean), number_cell(upright.lower),
                                   number_cell(upright.upper)});
    }
    figure.chart =
        points_of_two(with_unit_of_difference(x), with_unit_of_difference(y), series_of_others(reading));
    section.figures.push_back(std::move(figure));
  }
  return section;
}

}  // namespace commonroom::report
