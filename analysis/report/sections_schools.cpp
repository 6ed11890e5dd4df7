#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "analysis/numbers.hpp"
#include "analysis/report/charts.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/partnership_types.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

/// Outcomes by which it is told who gains, with the words for what their labels are.
struct Division {
  std::string_view outcome;
  std::string_view of;     ///< heading of the column of labels
  std::string_view title;  ///< what the figure is of
};
constexpr std::array divisions{
    Division{"attainment_16", "Pupils", "True attainment at 16 by group of pupils"},
    Division{"attainment_16_quantile", "Pupils, from low to high",
             "True attainment at 16 of low and high attainers"},
    Division{"attainment_16_by_school_disadvantage", "Schools by disadvantage",
             "True attainment at 16 by disadvantage of the school"},
    Division{"attainment_16_by_school_size", "Schools by size",
             "True attainment at 16 by size of the school"},
    Division{"attainment_16_by_settlement", "Schools by place",
             "True attainment at 16 in rural and urban schools"},
    Division{"attainment_16_by_region", "Region", "True attainment at 16 by region"},
    Division{"attainment_11_by_school_disadvantage", "Schools by disadvantage",
             "True attainment at 11 by disadvantage of the school"},
    Division{"attainment_11_by_school_size", "Schools by size",
             "True attainment at 11 by size of the school"},
    Division{"attainment_11_by_settlement", "Schools by place",
             "True attainment at 11 in rural and urban schools"},
    Division{"attainment_11_by_region", "Region", "True attainment at 11 by region"},
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
  std::vector<std::string> parts;
  const auto add = [&](const std::vector<std::string>& names, std::string_view words) {
    if (!names.empty()) parts.push_back(fmt::format("{} under {}", words, list_of(names)));
  };
  add(all_higher, "some are higher and none lower");
  add(all_lower, "some are lower and none higher");
  add(mixed, "some are higher and others lower");
  return fmt::format("{}", fmt::join(parts, "; "));
}

Figure figure_of_division(const Reading& reading, const Division& division) {
  const std::string outcome(division.outcome);
  Figure figure;
  figure.id = "who-gains-" + anchor(division.outcome);
  const std::string finding = finding_of(reading, outcome);
  figure.finding =
      fmt::format("{}: {}", division.title, finding.empty() ? "no difference that matters in any" : finding);
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
    words.push_back(label_in_words(reading.outcome(outcome).axis, labels[label]));
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
  return label_in_words(reading.outcome(outcome).axis, labels[largest]);
}

/// "The largest share of heads' time is teaching under all", or which under which.
std::string largest_parts(const Reading& reading, const std::string& outcome, std::string_view of) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_part;
  for (std::size_t regime = 0; regime < reading.results().regimes.size(); ++regime) {
    const std::string part = largest_part(reading, outcome, regime);
    auto found = std::ranges::find(by_part, part, [](const auto& entry) { return entry.first; });
    if (found == by_part.end()) found = by_part.insert(found, {part, {}});
    found->second.push_back(in_quotes(reading.results().regimes[regime]));
  }
  if (by_part.size() == 1)
    return fmt::format("The largest share of {} is the same under all: {}", of, by_part.front().first);
  std::vector<std::string> parts;
  for (const auto& [part, names] : by_part) parts.push_back(fmt::format("{} under {}", part, list_of(names)));
  return fmt::format("The largest share of {}: {}", of, fmt::join(parts, "; "));
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
  Figure by_type = partnerships_by_type(reading);
  if (!by_type.table.rows.empty()) section.figures.push_back(std::move(by_type));
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

namespace {

std::string finding_on_spending(const Reading& reading) {
  const std::size_t position = reading.position("spending_per_pupil");
  std::vector<std::string> parts;
  const auto pounds = [&](std::size_t regime) {
    return fmt::format("{:.0f}", reading.level(regime, position).mean);
  };
  bool is_same = true;
  for (std::size_t regime = 0; regime < reading.results().regimes.size(); ++regime) {
    if (reading.level(regime, position).replicates == 0) continue;
    is_same = is_same && pounds(regime) == pounds(reading.baseline());
    parts.push_back(fmt::format("{} under {}", pounds(regime), in_quotes(reading.results().regimes[regime])));
  }
  if (is_same)
    return fmt::format("Spending is {} pounds per pupil a year under all", pounds(reading.baseline()));
  return fmt::format("Spending in pounds per pupil a year: {}", list_of(parts));
}

Figure cost_of_gains(const Reading& reading) {
  constexpr double unit_of_gain = 0.01;
  const std::size_t spending = reading.position("spending_per_pupil");
  const std::size_t attainment = reading.position("attainment_16");
  Figure figure;
  figure.id = "cost-of-gain";
  figure.table.columns = {
      {"regime", "Regime"},
      {"pounds", "Change in spending (pounds per pupil a year)", ColumnKind::number, 2, false, true},
      {"attainment", "Change in true attainment at 16 (SD)", ColumnKind::number, 3, false, true},
      {"pounds_per", "Pounds per pupil a year for each 0.01 SD", ColumnKind::number, 2}};
  std::vector<std::string> gaining;
  for (const std::size_t regime : reading.others()) {
    const double pounds = reading.difference(regime, spending).mean;
    const double gain = reading.difference(regime, attainment).mean;
    const bool is_claimed = reading.verdict(regime, "attainment_16") == Verdict::higher;
    if (is_claimed) gaining.push_back(in_quotes(reading.results().regimes[regime]));
    figure.table.rows.push_back({reading.results().regimes[regime], number_cell(pounds), number_cell(gain),
                                 number_cell(is_claimed ? pounds / (gain / unit_of_gain) : missing)});
  }
  figure.finding = gaining.empty()
                       ? std::string("No regime gains in attainment, so there is no cost of a gain")
                       : fmt::format("What the gain in attainment costs under {}", list_of(gaining));
  figure.description =
      "Only where attainment is higher than under the baseline by more than chance and enough to notice; a "
      "dash elsewhere.";
  figure.notes = {
      "Time of heads and teachers is not money here: it is in what they do not do instead, and so "
      "in the outcomes."};
  return figure;
}

}  // namespace

Section costs(const Reading& reading) {
  Section section{"costs", "What it costs", {}, {}};
  if (!reading.has("spending_by_heading")) return section;
  section.figures.push_back(figure_of_parts(reading, "spending_by_heading", "Heading",
                                            "Pounds per pupil a year", finding_on_spending(reading),
                                            "Spending a year by heading, for each regime."));
  if (!reading.others().empty()) section.figures.push_back(cost_of_gains(reading));
  return section;
}

}  // namespace commonroom::report
