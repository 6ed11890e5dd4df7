#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/numbers.hpp"
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
  if (reading.difference(regime, reading.position(outcome.name)).replicates == 0) return "no value";
  const Verdict verdict = reading.verdict(regime, outcome.name);
  if (verdict == Verdict::not_known) return "unknown: a single run";
  if (verdict == Verdict::no_matter) return "none that matters";
  const int better = reading.better(regime, outcome.name);
  if (better != 0) return better > 0 ? "better" : "worse";
  return verdict == Verdict::higher ? "higher" : "lower";
}

/// In how many of the headline outcomes each regime is better, and in how many worse.
std::string finding_on_changes(const Reading& reading) {
  const std::vector<std::string> outcomes = outcomes_shown(reading);
  const std::string baseline = in_quotes(reading.results().regimes[reading.baseline()]);
  if (reading.others().empty()) return fmt::format("The headline outcomes under {}", baseline);
  if (reading.results().replicates < 2 && !reading.over_settings())
    return fmt::format("Changes from {} in a single run, which cannot be told from chance", baseline);
  std::vector<std::string> parts;
  for (const std::size_t regime : reading.others()) {
    const auto count = [&](std::string_view words) {
      return std::ranges::count_if(outcomes, [&](const std::string& name) {
        return words_of(reading, regime, reading.outcome(name)) == words;
      });
    };
    parts.push_back(fmt::format("{} is better in {} and worse in {}",
                                in_quotes(reading.results().regimes[regime]), count("better"),
                                count("worse")));
  }
  return fmt::format("Of {} outcomes, compared with {}, {}", outcomes.size(), baseline, list_of(parts));
}

/// A row for each outcome: the baseline's level, then each regime's change and how to take it.
Figure changes_from_baseline(const Reading& reading) {
  const std::string& baseline = reading.results().regimes[reading.baseline()];
  Table table{{{"outcome", "Outcome"}, {"unit", "Unit"}, {"level", baseline, ColumnKind::number, by_size}},
              {}};
  for (const std::size_t regime : reading.others()) {
    const std::string& name = reading.results().regimes[regime];
    table.columns.push_back(
        {fmt::format("change_{}", regime), "Change under " + name, ColumnKind::number, by_size, false, true});
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
          finding_on_changes(reading),
          fmt::format("Means of years {} to {} after the regime begins.", reading.estimates().period.first,
                      reading.estimates().period.last),
          {fmt::format("Worth noticing: {} SD, or {} points of a percentage; of other units any difference "
                       "that is more than chance.",
                       reading.results().worth_noticing.sd, reading.results().worth_noticing.points)},
          std::move(table),
          ""};
}

/// The same changes in results at 16, in units that more people know.
Figure changes_in_grades(const Reading& reading) {
  Table table{{{"outcome", "Outcome"},
               {"regime", "Regime"},
               {"difference", "Change (SD)", ColumnKind::number, by_size, false, true},
               {"grades", "GCSE grades a pupil, over all subjects", ColumnKind::number, 1, false, true},
               {"months", "Months of progress", ColumnKind::count, 0, false, true}},
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

}  // namespace commonroom::report
