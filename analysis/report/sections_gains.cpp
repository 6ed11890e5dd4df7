#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "analysis/report/charts.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/map_of_authorities.hpp"
#include "analysis/report/map_of_regions.hpp"
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
    const std::string name = in_quotes(reading.results().regimes[regime]);
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
  for (Figure& map : maps_of_regions(reading)) section.figures.push_back(std::move(map));
  for (Figure& map : maps_of_authorities(reading)) section.figures.push_back(std::move(map));
  return section;
}

}  // namespace commonroom::report
