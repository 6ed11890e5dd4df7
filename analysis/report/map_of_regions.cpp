#include "analysis/report/map_of_regions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/report/figure_tables.hpp"
#include "analysis/report/map_charts.hpp"
#include "analysis/report/map_title.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

constexpr std::string_view outcome = "attainment_16_by_region";

/// Where a region's tile lies, and what fits into it.
struct Tile {
  std::string_view label;  ///< along Axis::region
  std::string_view name;
  int column, row;
};
constexpr std::array tiles_of_england{
    Tile{"north_east", "North East", 1, 0},     Tile{"north_west", "North West", 0, 1},
    Tile{"yorkshire", "Yorkshire", 1, 1},       Tile{"west_midlands", "W. Midlands", 0, 2},
    Tile{"east_midlands", "E. Midlands", 1, 2}, Tile{"east_of_england", "East", 2, 2},
    Tile{"south_west", "South West", 0, 3},     Tile{"london", "London", 1, 3},
    Tile{"south_east", "South East", 2, 3},
};

std::size_t position_in_axis(const Tile& tile) {
  const auto labels = labels_of(Axis::region);
  return static_cast<std::size_t>(std::ranges::find(labels, tile.label) - labels.begin());
}

/// The largest difference under any regime: all maps of a report have the same colours.
double largest_difference(const Reading& reading) {
  double largest = 0;
  for (const std::size_t regime : reading.others()) {
    for (const Tile& tile : tiles_of_england) {
      const double found = reading.difference(regime, reading.position(outcome, position_in_axis(tile))).mean;
      if (std::abs(found) > largest) largest = std::abs(found);
    }
  }
  return largest;
}

Figure map_of(const Reading& reading, std::size_t regime, double largest) {
  Figure figure;
  std::vector<IntervalEstimate> differences;
  const std::string& name = reading.results().regimes[regime];
  const std::string unit(reading.outcome(outcome).unit);
  figure.id = fmt::format("map-{}", regime);
  const auto number = [](const std::string& field, const std::string& heading) {
    return Column{field, heading, ColumnKind::number, by_size, false, true};
  };
  figure.table.columns = {{"region", "Region"},
                          number("difference", title_of_difference(reading, unit)),
                          number("lower", "95%: from"),
                          number("upper", "to"),
                          {"tile", "Tile", ColumnKind::text, 0, true},
                          {"column", "Column", ColumnKind::count, 0, true},
                          {"row", "Row", ColumnKind::count, 0, true}};
  for (const Tile& tile : tiles_of_england) {
    const IntervalEstimate& found =
        reading.difference(regime, reading.position(outcome, position_in_axis(tile)));
    if (found.replicates == 0) continue;
    figure.table.rows.push_back({label_in_words(Axis::region, tile.label), number_cell(found.mean),
                                 number_cell(found.lower), number_cell(found.upper), std::string(tile.name),
                                 static_cast<double>(tile.column), static_cast<double>(tile.row)});
    differences.push_back(found);
  }
  figure.finding = title_of_map(name, "regions", differences, reading.worth_noticing(outcome));
  figure.description = "There is no difference in any region under any regime.";
  if (largest > 0) {
    figure.description = fmt::format(
        "A tile for each region of England, roughly where it lies; sizes and borders are not drawn. The "
        "number is how far “{}” lies from “{}” there: blue above zero, orange below, by the same scale in "
        "the map of each regime.",
        name, reading.results().regimes[reading.baseline()]);
    figure.chart = tiles(largest);
  }
  return figure;
}

}  // namespace

std::vector<Figure> maps_of_regions(const Reading& reading) {
  constexpr std::size_t fewest = 2;
  std::vector<Figure> maps;
  if (!reading.has(outcome)) return maps;
  const double largest = largest_difference(reading);
  for (const std::size_t regime : reading.others()) {
    Figure map = map_of(reading, regime, largest);
    if (map.table.rows.size() >= fewest) maps.push_back(std::move(map));
  }
  return maps;
}

}  // namespace commonroom::report
