#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/report/charts.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

/// Outcomes by which it is told who gains, with the words for what their labels are.
struct Division {
  std::string_view outcome;
  std::string_view of;  ///< heading of the column of labels
};
constexpr std::array divisions{
    Division{"attainment_16", "Pupils"},
    Division{"attainment_16_quantile", "Pupils, from low to high"},
    Division{"attainment_16_by_school_disadvantage", "Schools by disadvantage"},
    Division{"attainment_16_by_school_size", "Schools by size"},
    Division{"attainment_16_by_settlement", "Schools by place"},
    Division{"attainment_16_by_region", "Region"},
    Division{"attainment_11_by_school_disadvantage", "Schools by disadvantage"},
    Division{"attainment_11_by_school_size", "Schools by size"},
    Division{"attainment_11_by_settlement", "Schools by place"},
    Division{"attainment_11_by_region", "Region"},
};

/// Which labels gain and which lose under a regime, in one sentence; empty where there is nothing to say.
std::string finding_of(const Reading& reading, const std::string& outcome) {
  std::vector<std::string> all_lower, all_higher, mixed;
  for (const std::size_t regime : reading.others()) {
    std::size_t lower = 0, higher = 0;
    const std::size_t labels = labels_of(reading.outcome(outcome).axis).size();
    for (std::size_t label = 0; label < labels; ++label) {
      const Verdict verdict = reading.verdict(regime, outcome, label);
      lower += verdict == Verdict::lower ? 1 : 0;
      higher += verdict == Verdict::higher ? 1 : 0;
    }
    const std::string name = fmt::format("“{}”", reading.results().regimes[regime]);
    if (lower > 0 && higher > 0) mixed.push_back(name);
    if (lower > 0 && higher == 0) all_lower.push_back(name);
    if (higher > 0 && lower == 0) all_higher.push_back(name);
  }
  std::string text;
  const auto add = [&](const std::vector<std::string>& names, std::string_view words) {
    if (names.empty()) return;
    text += text.empty() ? "" : "; ";
    for (std::size_t i = 0; i < names.size(); ++i) text += (i > 0 ? ", " : "") + names[i];
    text += fmt::format(": {}", words);
  };
  add(all_higher, "some gain and none lose");
  add(all_lower, "some lose and none gain");
  add(mixed, "some gain and others lose");
  return text;
}

Figure figure_of_division(const Reading& reading, const Division& division) {
  const std::string outcome(division.outcome);
  Figure figure;
  figure.id = "who-gains-" + anchor(division.outcome);
  const std::string what = at_the_start(reading.outcome(outcome));
  const std::string finding = finding_of(reading, outcome);
  figure.finding = finding.empty() ? fmt::format("{}: no difference that matters in any", what)
                                   : fmt::format("{}. {}", what, finding);
  figure.description = "A dot and a line for each regime in each row, as above.";
  const std::string unit(reading.outcome(outcome).unit);
  figure.table =
      table_of_differences(reading, rows_by_label(reading, outcome), std::string(division.of), unit);
  figure.chart = dots_and_intervals(
      {"row", "", "difference", title_of_difference(reading, unit), series_of_others(reading)});
  return figure;
}

std::vector<std::string> labels_in_words(const Reading& reading, const std::string& outcome) {
  std::vector<std::string> words;
  const auto labels = labels_of(reading.outcome(outcome).axis);
  for (const std::size_t label : labels_in_use(reading, outcome))
    words.push_back(label_in_words(labels[label]));
  return words;
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

/// The label that is largest under a regime, with its share.
std::string largest_part(const Reading& reading, const std::string& outcome, std::size_t regime) {
  const auto labels = labels_of(reading.outcome(outcome).axis);
  std::size_t largest = 0;
  double most = -1;
  for (std::size_t label = 0; label < labels.size(); ++label) {
    const double value = reading.level(regime, reading.position(outcome, label)).mean;
    if (value > most) {
      most = value;
      largest = label;
    }
  }
  return label_in_words(labels[largest]);
}

std::string largest_parts(const Reading& reading, const std::string& outcome, std::string_view of) {
  std::string text;
  for (std::size_t regime = 0; regime < reading.results().regimes.size(); ++regime) {
    text += fmt::format("{}{} under “{}”", text.empty() ? "" : ", ", largest_part(reading, outcome, regime),
                        reading.results().regimes[regime]);
  }
  return fmt::format("The largest share of {}: {}", of, text);
}

}  // namespace

Section who_gains(const Reading& reading) {
  Section section{"who-gains", "Who gains and who loses", {}, {}};
  if (reading.others().empty()) return section;
  section.paragraphs.push_back(
      {std::string("A regime may help some and harm others although the mean hardly moves. Schools are put "
                   "into fifths by how they are when the run begins.")});
  section.paragraphs.push_back({meaning_of_interval(reading)});
  for (const Division& division : divisions) {
    if (!reading.has(division.outcome)) continue;
    Figure figure = figure_of_division(reading, division);
    if (figure.table.rows.size() > reading.others().size()) section.figures.push_back(std::move(figure));
  }
  return section;
}

Section collaboration(const Reading& reading) {
  Section section{"collaboration", "Collaboration between schools", {}, {}};
  if (!reading.has("partnership_classes")) {
    section.paragraphs.push_back(
        {std::string("There are no partnerships between schools in these results.")});
    return section;
  }
  section.paragraphs.push_back({std::string(
      "Partnerships are sorted by what holds them together: self-interest (a deal), solidarity (a "
      "friendship), hierarchy (a committee), all three at once (clumsy), or none of them (hollow).")});
  section.figures.push_back(
      figure_of_parts(reading, "partnership_classes", "Class", "Share of partnerships (%)",
                      largest_parts(reading, "partnership_classes", "partnerships"),
                      "A bar for each regime, cut by class of partnership; mean of the last five years."));
  section.figures.push_back(figure_of_parts(
      reading, "partnerships_by_family", "How partners come together",
      "Partnerships for each hundred schools",
      largest_parts(reading, "partnerships_by_family", "partnerships by origin"),
      "A bar for each regime, cut by how partners come together; mean of the last five years."));
  return section;
}

Section effort(const Reading& reading) {
  Section section{"effort", "What heads spend their time on", {}, {}};
  if (!reading.has("effort")) return section;
  section.figures.push_back(figure_of_parts(
      reading, "effort", "Use of time", "Share of discretionary time (%)",
      largest_parts(reading, "effort", "heads’ free time"),
      "A bar for each regime: the time that heads may dispose of, by use; what is left of 100% is kept."));
  return section;
}

Section costs(const Reading& reading) {
  Section section{"costs", "What it costs", {}, {}};
  Figure figure = figure_of_parts(reading, "spending_by_heading", "Heading", "Pounds per pupil a year",
                                  largest_parts(reading, "spending_by_heading", "spending"),
                                  "Spending a year by heading, for each regime.");
  section.figures.push_back(std::move(figure));
  Table table{{{"regime", "Regime"},
               {"pounds", "Change in spending (pounds per pupil a year)", ColumnKind::number, 2},
               {"attainment", "Change in true attainment at 16 (SD)", ColumnKind::number, 4},
               {"pounds_per", "Pounds per pupil a year for each 0.01 SD", ColumnKind::number, 2}},
              {}};
  constexpr double unit_of_gain = 0.01;
  for (const std::size_t regime : reading.others()) {
    const double pounds = reading.difference(regime, reading.position("spending_per_pupil")).mean;
    const double gain = reading.difference(regime, reading.position("attainment_16")).mean;
    const bool is_claimed = reading.verdict(regime, "attainment_16") == Verdict::higher;
    table.rows.push_back({reading.results().regimes[regime], number_cell(pounds), number_cell(gain),
                          is_claimed ? number_cell(pounds / (gain / unit_of_gain)) : Cell()});
  }
  if (table.rows.empty()) return section;
  section.figures.push_back(
      {"cost-of-gain",
       "What a gain in attainment costs",
       "Only where attainment is higher than under the baseline by more than chance and "
       "enough to notice; a dash elsewhere.",
       {"Time of heads and teachers is not money here: it is in what they do not do "
        "instead, and so in the outcomes."},
       std::move(table),
       ""});
  return section;
}

}  // namespace commonroom::report
