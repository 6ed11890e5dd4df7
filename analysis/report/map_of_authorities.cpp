#include "analysis/report/map_of_authorities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/paired_difference.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/map_charts.hpp"
#include "analysis/report/map_title.hpp"
#include "analysis/report/words.hpp"
#include "measures/authorities.hpp"
#include "measures/least_schools.hpp"

namespace commonroom::report {

namespace {

constexpr std::string_view outcome_of_authorities = "attainment_16";
const MarkWords of_many_runs{"higher", "lower", "no difference that matters"};
const MarkWords of_a_single_run{"higher in this run", "lower in this run", "the same in this run"};

/// Differences from the baseline in every authority, by regime.
struct DifferencesOnMap {
  std::vector<std::vector<IntervalEstimate>> found;  ///< [regime][authority]
  double largest = 0;                                ///< either way: all maps have the same colours
};

DifferencesOnMap differences_in(const Reading& reading) {
  DifferencesOnMap all;
  const Results& results = reading.results();
  const RegimeRuns baseline{&results, reading.baseline()};
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    all.found.emplace_back();
    for (std::size_t authority = 0; authority < results.authority_table.size(); ++authority) {
      const IntervalEstimate found = paired_difference(value_in_authority({&results, regime}, authority),
                                                       value_in_authority(baseline, authority),
                                                       results.replicates, reading.estimates().period);
      if (found.replicates > 0) all.largest = std::max(all.largest, std::abs(found.mean));
      all.found.back().push_back(found);
    }
  }
  return all;
}

/// One run with a value, and so no interval.
bool are_of_a_single_run(const std::vector<IntervalEstimate>& differences) {
  return std::ranges::any_of(differences,
                             [](const IntervalEstimate& found) { return found.replicates == 1; });
}

std::string taken_as(const Reading& reading, const IntervalEstimate& found, bool in_a_single_run) {
  if (in_a_single_run) {
    if (found.mean == 0) return of_a_single_run[2];
    return of_a_single_run[found.mean > 0 ? 0 : 1];
  }
  switch (verdict_of(found, reading.worth_noticing(outcome_of_authorities))) {
    case Verdict::higher:
      return of_many_runs[0];
    case Verdict::lower:
      return of_many_runs[1];
    default:
      return of_many_runs[2];
  }
}

Table table_of_authorities(const Reading& reading, const std::vector<IntervalEstimate>& differences) {
  const std::string unit(reading.outcome(outcome_of_authorities).unit);
  const auto number = [](const std::string& field, const std::string& heading) {
    return Column{field, heading, ColumnKind::number, by_size, false, true};
  };
  Table table{{{"authority", "Local authority"},
               number("difference", title_of_difference(reading, unit)),
               number("lower", "95%: from"),
               number("upper", "to"),
               {"schools", "Schools to 16", ColumnKind::count, 0},
               {"taken", "How to take it"},
               {"x_km", "East (km)", ColumnKind::number, 1, true},
               {"y_km", "North (km)", ColumnKind::number, 1, true}},
              {}};
  const AuthorityTable& authorities = reading.results().authority_table;
  const bool in_a_single_run = are_of_a_single_run(differences);
  for (std::size_t i = 0; i < authorities.size(); ++i) {
    const IntervalEstimate& found = differences[i];
    if (found.replicates == 0) continue;
    table.rows.push_back({authorities.name[i], number_cell(found.mean), number_cell(found.lower),
                          number_cell(found.upper), static_cast<double>(authorities.schools[i]),
                          taken_as(reading, found, in_a_single_run), static_cast<double>(authorities.x_km[i]),
                          static_cast<double>(authorities.y_km[i])});
  }
  return table;
}

std::string title_of(const Reading& reading, std::size_t regime, std::vector<IntervalEstimate> differences) {
  std::erase_if(differences, [](const IntervalEstimate& found) { return found.replicates == 0; });
  return title_of_map(reading.results().regimes[regime], "local authorities", differences,
                      reading.worth_noticing(outcome_of_authorities));
}

std::string description_of(const Reading& reading, std::size_t regime, bool in_a_single_run) {
  const std::vector<std::string>& regimes = reading.results().regimes;
  return fmt::format(
      "A mark for each local authority, in the middle of its schools that take pupils to 16; borders are not "
      "drawn. Its colour is how far {} lies from {} there, in SD: blue above zero, orange below, by the same "
      "scale in the map of each regime. A triangle that points up is higher and one that points down lower, "
      "{}.",
      in_quotes(regimes[regime]), in_quotes(regimes[reading.baseline()]),
      in_a_single_run ? "as it came out in this one run; how much of it is chance is not known"
                      : "beyond chance and by enough to notice; a dot is neither");
}

std::vector<std::string> notes_of(const Reading& reading, bool in_a_single_run) {
  std::vector<std::string> notes{
      reading.results().real_schools
          ? "What happens in an authority is simulated: this is no forecast for it, and no judgement of it."
          : "These authorities and the places where they lie are made up.",
      fmt::format("Authorities with fewer than {} schools that take pupils to 16{} are left out, so that no "
                  "single school shows.",
                  least_schools_of_an_authority,
                  reading.results().real_schools
                      ? fmt::format(", or with fewer than {} schools in all,", least_real_schools)
                      : "")};
  if (!in_a_single_run) {
    notes.emplace_back(
        "With so many intervals of 95%, about one in twenty would leave out zero by chance alone.");
  }
  return notes;
}

Figure map_of_authorities(const Reading& reading, std::size_t regime, const DifferencesOnMap& all) {
  const bool in_a_single_run = are_of_a_single_run(all.found[regime]);
  Figure figure;
  figure.id = fmt::format("map-of-authorities-{}", regime);
  figure.finding = title_of(reading, regime, all.found[regime]);
  figure.table = table_of_authorities(reading, all.found[regime]);
  figure.notes = notes_of(reading, in_a_single_run);
  if (all.largest > 0) {
    figure.description = description_of(reading, regime, in_a_single_run);
    figure.chart =
        marks_on_map(all.largest, all.found[regime].size(), in_a_single_run ? of_a_single_run : of_many_runs);
  } else {
    figure.description = "There is no difference in any authority under any regime.";
  }
  return figure;
}

}  // namespace

std::vector<Figure> maps_of_authorities(const Reading& reading) {
  constexpr std::size_t fewest = 2;
  std::vector<Figure> maps;
  if (reading.over_settings() || reading.results().by_authority.empty()) return maps;
  const DifferencesOnMap all = differences_in(reading);
  for (const std::size_t regime : reading.others()) {
    Figure map = map_of_authorities(reading, regime, all);
    if (map.table.rows.size() >= fewest) maps.push_back(std::move(map));
  }
  return maps;
}

}  // namespace commonroom::report
