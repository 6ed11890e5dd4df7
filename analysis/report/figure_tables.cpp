#include "analysis/report/figure_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"
#include "analysis/report/quantities.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

/// Decimals for a whole table: those of its narrowest interval; each its own where all are so small that
/// nothing would be left of them.
int decimals_of(const Reading& reading, const std::vector<DifferenceRow>& rows) {
  constexpr double small = 0.01;
  int decimals = 0;
  double largest = 0;
  for (const DifferenceRow& row : rows) {
    for (const std::size_t regime : reading.others()) {
      const IntervalEstimate& found = reading.difference(regime, reading.position(row.outcome, row.label));
      if (found.replicates == 0 || found.mean == 0) continue;
      decimals = std::max(decimals, decimals_for(found));
      largest = std::max(largest, std::abs(found.mean));
    }
  }
  if (largest > 0 && largest < small) return by_size;
  return decimals == 0 ? 1 : decimals;
}

std::vector<std::string> labels_in_words(const Reading& reading, const std::string& outcome) {
  std::vector<std::string> words;
  const auto labels = labels_of(reading.outcome(outcome).axis);
  for (const std::size_t label : labels_in_use(reading, outcome))
    words.push_back(label_in_words(reading.outcome(outcome).axis, labels[label]));
  return words;
}

}  // namespace

Series series_of_others(const Reading& reading) {
  Series series{reading.results().regimes, {}};
  for (const std::size_t regime : reading.others()) series.shown.push_back(series.all[regime]);
  return series;
}

Series series_of_all(const Reading& reading) {
  return {reading.results().regimes, reading.results().regimes};
}

std::string title_of_difference(const Reading& reading, const std::string& unit) {
  const std::string& baseline = reading.results().regimes[reading.baseline()];
  const std::string in = unit_of_difference(unit);
  return in.empty() ? fmt::format("Difference from {}", baseline)
                    : fmt::format("Difference from {} ({})", baseline, in);
}

std::string meaning_of_interval(const Reading& reading) {
  if (reading.over_settings()) {
    return "A dot is the mean over the settings of the experiment, the line the middle 95% of them: it shows "
           "what the parameters varied and chance do together.";
  }
  if (reading.results().replicates < 2) return "There is one run of each regime, so no interval.";
  return "A dot is the mean over runs, the line its 95% interval: it shows chance within the model only, not "
         "how much other assumptions would change. Where the line crosses zero, chance alone may have made "
         "the difference.";
}

Table table_of_differences(const Reading& reading, const std::vector<DifferenceRow>& rows,
                           const std::string& row_heading, const std::string& unit) {
  const int decimals = decimals_of(reading, rows);
  const std::string counted = reading.over_settings() ? "Settings" : "Runs";
  Table table{{{"row", row_heading},
               {"regime", "Regime"},
               {"difference", title_of_difference(reading, unit), ColumnKind::number, decimals, false, true},
               {"lower", "95%: from", ColumnKind::number, decimals, false, true},
               {"upper", "to", ColumnKind::number, decimals, false, true},
               {"same_sign", counted + " with that sign", ColumnKind::count, 0},
               {"observations", counted, ColumnKind::count, 0}},
              {}};
  for (const DifferenceRow& row : rows) {
    for (const std::size_t regime : reading.others()) {
      const IntervalEstimate& found = reading.difference(regime, reading.position(row.outcome, row.label));
      if (found.replicates == 0) continue;
      table.rows.push_back(difference_cells(row.words, reading.results().regimes[regime], found));
    }
  }
  return table;
}

std::vector<Cell> difference_cells(const std::string& words, const std::string& regime,
                                   const IntervalEstimate& found) {
  return {words,
          regime,
          number_cell(found.mean),
          number_cell(found.lower),
          number_cell(found.upper),
          static_cast<double>(found.same_sign),
          static_cast<double>(found.replicates)};
}

std::vector<DifferenceRow> rows_by_label(const Reading& reading, const std::string& outcome) {
  std::vector<DifferenceRow> rows;
  const auto labels = labels_of(reading.outcome(outcome).axis);
  for (std::size_t label = 0; label < labels.size(); ++label)
    rows.push_back({label_in_words(reading.outcome(outcome).axis, labels[label]), outcome, label});
  return rows;
}

std::vector<std::size_t> labels_in_use(const Reading& reading, const std::string& outcome) {
  std::vector<std::size_t> used;
  const std::size_t labels = labels_of(reading.outcome(outcome).axis).size();
  for (std::size_t label = 0; label < labels; ++label) {
    bool is_used = false;
    for (std::size_t regime = 0; regime < reading.results().regimes.size(); ++regime) {
      const IntervalEstimate& found = reading.level(regime, reading.position(outcome, label));
      is_used = is_used || (found.replicates > 0 && found.mean != 0);
    }
    if (is_used) used.push_back(label);
  }
  return used;
}

Table table_of_parts(const Reading& reading, const std::string& outcome, const std::string& part_heading,
                     const std::string& value_heading) {
  Table table{{{"regime", "Regime"},
               {"part", part_heading},
               {"value", value_heading, ColumnKind::number, 1},
               {"order", "Order", ColumnKind::count, 0, true}},
              {}};
  const auto labels = labels_of(reading.outcome(outcome).axis);
  for (std::size_t regime = 0; regime < reading.results().regimes.size(); ++regime) {
    for (const std::size_t label : labels_in_use(reading, outcome)) {
      const IntervalEstimate& found = reading.level(regime, reading.position(outcome, label));
      table.rows.push_back({reading.results().regimes[regime],
                            label_in_words(reading.outcome(outcome).axis, labels[label]),
                            number_cell(found.mean), static_cast<double>(label)});
    }
  }
  return table;
}

Figure figure_of_parts(const Reading& reading, const std::string& outcome, const std::string& part_heading,
                       const std::string& value_heading, std::string finding, std::string description) {
  Figure figure;
  figure.id = "parts-" + anchor(outcome);
  figure.finding = std::move(finding);
  figure.description = std::move(description);
  figure.table = table_of_parts(reading, outcome, part_heading, value_heading);
  figure.chart = stacked_bars(value_heading, labels_in_words(reading, outcome));
  return figure;
}

}  // namespace commonroom::report
